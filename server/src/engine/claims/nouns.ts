import type { Attribution } from './attribution.ts'
import { isInfinitive } from './circumstances.ts'
import type { CueNoun } from './cueLexicon.ts'
import { phraseFrom, type WordRange } from './nounPhrase.ts'
import { isFiniteVerb } from './verbGroup.ts'
import { ADVERB, CAPITAL, COMMA, DETERMINER, NOMINAL, POSSESSIVE, PREPOSITION } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** "Iran's refusal to halt …", "accusations from the rebels that …", "fears of a split": a noun with its content stated behind it. */
export function nounAttribution(
  words: readonly Word[],
  at: number,
  noun: CueNoun,
  found: readonly Attribution[],
): Attribution | undefined {
  let after = at + 1
  let source = possessor(words, at)
  if (!source && (words[after]?.lower === 'by' || words[after]?.lower === 'from') && words[after + 1]) {
    source = phraseFrom(words, after + 1, false)
    if (source) after = source.last
  }
  source ??= holder(words, at, found)
  const next = words[after]
  if (!next || !noun.frames.has(next.lower as never) || !words[after + 1]) return undefined
  if (next.lower === 'that' && isFiniteVerb(words, after + 1, true)) return undefined
  if (next.lower === 'to' && !isInfinitive(words, after)) return undefined
  const open = next.lower === 'that' ? after + 1 : after
  if (bitsAt(words, at - 2) & PREPOSITION && found.some(({ content }) => content.open === open)) return undefined
  return {
    cue: [{ first: at, last: at + 1 }],
    cueClass: noun.cueClass,
    lemma: noun.lemma,
    source,
    clauseFirst: source && source.first < at ? source.first : at,
    groupFirst: at,
    shared: false,
    content: {
      known: [],
      open,
      openKind: next.lower === 'that' ? 'clause' : 'phrase',
    },
    pieces: [],
    negated: false,
    chain: [],
  }
}

/** "announced plans to reopen": the noun is the object of a reporting verb, whose source it shares. */
function holder(words: readonly Word[], at: number, found: readonly Attribution[]): WordRange | undefined {
  let before = at - 1
  while (before > 0 && words[before]!.bits & (DETERMINER | NOMINAL) && !words[before]!.verbs && at - before < 4)
    before--
  return found.findLast(({ cue }) => cue.at(-1)!.last === before + 1)?.source
}

/** "Iran's", "its", "the government's" before the noun and its adjectives; without the 's. */
function possessor(words: readonly Word[], at: number): WordRange | undefined {
  let i = at - 1
  while (i >= 0 && words[i]!.bits & (NOMINAL | ADVERB) && !(words[i]!.bits & (POSSESSIVE | COMMA)) && at - i < 4) i--
  const mark = words[i]
  if (!mark || !(mark.bits & POSSESSIVE)) return undefined
  if (mark.lower !== "'s" && mark.lower !== "'") return { first: i, last: i + 1 }
  let first = i
  while (
    first > 0 &&
    bitsAt(words, first - 1) & (NOMINAL | CAPITAL | DETERMINER) &&
    !(bitsAt(words, first - 1) & PREPOSITION)
  )
    first--
  return first < i ? { first, last: i } : undefined
}
