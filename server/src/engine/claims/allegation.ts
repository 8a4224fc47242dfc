import type { Attribution } from './attribution.ts'
import { antecedentBefore, subjectBefore, type WordRange } from './nounPhrase.ts'
import { floorOf } from './subject.ts'
import { isFiniteVerb } from './verbGroup.ts'
import { BE, DO, HAVE, ING, MODAL, PREPOSITION, RELATIVE } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Adverbs that say others say so. */
export const ALLEGATIONS: ReadonlySet<string> = new Set(['allegedly', 'reportedly'])

/** "who allegedly ordered the attack", "for allegedly hiding it": an adverb that says others say so, with the clause around it as content. */
export function allegation(words: readonly Word[], at: number, found: readonly Attribution[]): Attribution | undefined {
  if (!ALLEGATIONS.has(words[at]!.lower) || !words[at + 1]) return undefined
  const subject = subjectOf(words, at, found)
  if (subject === undefined) return undefined
  return {
    cue: [{ first: at, last: at + 1 }],
    cueClass: 'claim',
    lemma: words[at]!.lower,
    source: undefined,
    clauseFirst: subject?.first ?? at,
    groupFirst: at,
    shared: false,
    content: { known: subject ? [subject] : [], open: at + 1, openKind: 'clause' },
    pieces: [],
    negated: false,
    chain: [],
  }
}

/** What stands before the adverb as part of the clause; null for a gerund behind a preposition, which has none; undefined where no verb follows. */
function subjectOf(words: readonly Word[], at: number, found: readonly Attribution[]): WordRange | null | undefined {
  if (bitsAt(words, at + 1) & ING) return bitsAt(words, at - 1) & PREPOSITION ? null : undefined
  if (bitsAt(words, at - 1) & BE && words[at + 1]!.verbs) return undefined
  let first = at
  while (first > 0 && bitsAt(words, first - 1) & (BE | HAVE | MODAL | DO)) first--
  if (first === at && !isFiniteVerb(words, at + 1, false) && !words[at + 1]!.verbs) return undefined
  if (bitsAt(words, first - 1) & RELATIVE) return antecedentBefore(words, first - 1)
  const subject = subjectBefore(words, first, floorOf(words, first, found))
  return subject && { first: subject.first, last: at }
}
