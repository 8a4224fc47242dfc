import type { Attribution } from './attribution.ts'
import { phraseFrom, type WordRange } from './nounPhrase.ts'
import { COMMA, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** "According to X, …", "…, according to X, …", "… according to X." */
export function accordingTo(words: readonly Word[], at: number): Attribution | undefined {
  if (words[at]!.lower !== 'according' || words[at + 1]?.lower !== 'to') return undefined
  const source = phraseFrom(words, at + 2, true)
  if (!source) return undefined
  return {
    cue: [{ first: at, last: at + 2 }],
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
  const resumes = words[behind] !== undefined && !(words[behind]!.bits & STOP)
  let first = at
  while (first > 0 && !(bitsAt(words, first - 1) & STOP)) first--
  const last = words[at - 1] && bitsAt(words, at - 1) & COMMA && !words[at - 1]!.closed ? at - 1 : at
  const known = last > first && at > first ? [{ first, last }] : []
  return resumes ? { known, open: behind, openKind: 'clause' } : { known }
}
