import type { Attribution } from './attribution.ts'
import { CITING } from './chain.ts'
import { phraseFrom, type WordRange } from './nounPhrase.ts'
import { ADVERB, COMMA, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

const PHRASES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
]

/** "According to X, …", "…, in the words of X, …", "… according to X." */
export function accordingTo(words: readonly Word[], at: number): Attribution | undefined {
  const phrase = PHRASES.find(parts => parts.every((part, k) => words[at + k]?.lower === part))
  const source = phrase && phraseFrom(words, at + phrase.length, true)
  return source && framing(words, { first: at, last: at + phrase.length }, at, source)
}

/** "As first reported by X, …": `at` is the verb. */
export function asToldBy(words: readonly Word[], at: number): Attribution | undefined {
  const { verbs } = words[at]!
  if (words[at + 1]?.lower !== 'by' || !verbs?.some(({ verb }) => verb.frames.has('that'))) return undefined
  let as = at - 1
  while (bitsAt(words, as) & ADVERB && words[as]!.lower !== 'as') as--
  if (words[as]?.lower !== 'as') return undefined
  const source = phraseFrom(words, at + 2, true)
  return source && framing(words, { first: at, last: at + 1 }, as, source)
}

/** An attribution that stands beside its content: `first` is where its words begin. */
function framing(words: readonly Word[], cue: WordRange, at: number, source: WordRange): Attribution {
  return {
    cue: [cue],
    cueClass: 'say',
    lemma: 'according to',
    source,
    clauseFirst: at,
    groupFirst: at,
    shared: false,
    content: contentAround(words, at, source),
    pieces: [],
    negated: false,
    chain: [],
  }
}

function contentAround(words: readonly Word[], at: number, source: WordRange): Attribution['content'] {
  const behind = words[source.last] && words[source.last]!.bits & COMMA ? source.last + 1 : source.last
  const resumes = words[behind] !== undefined && !(words[behind]!.bits & STOP) && !isSpeakerOnly(words, behind)
  let first = at
  while (first > 0 && !(bitsAt(words, first - 1) & STOP)) first--
  const last = words[at - 1] && bitsAt(words, at - 1) & COMMA && !words[at - 1]!.closed ? at - 1 : at
  const known = last > first && at > first ? [{ first, last }] : []
  return resumes ? { known, open: behind, openKind: 'clause' } : { known }
}

/** "…, according to a diplomat, Politico reported.": nothing but who passes it on before the sentence ends. */
function isSpeakerOnly(words: readonly Word[], from: number): boolean {
  let end = from
  while (end < words.length && !(words[end]!.bits & (STOP | COMMA))) end++
  const stops = end === words.length || (words[end]!.bits & STOP) !== 0 || CITING.has(words[end + 1]?.lower ?? '')
  return stops && end - from > 1 && end - from <= 6 && words[end - 1]!.verbs !== undefined
}
