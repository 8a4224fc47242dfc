import type { Attribution } from './attribution.ts'
import type { CueVerb } from './cueLexicon.ts'
import { contentAfter } from './frames.ts'
import { subjectBefore } from './nounPhrase.ts'
import { floorOf } from './subject.ts'
import { ADVERB, BE, DO, FINITE, HAVE, MODAL, NEGATION, PREPOSITION, RELATIVE, TIME } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Verbs other than "be" that say of somebody what the adjective means. */
const LINKING = new Set('feel feels felt remain remains remained become becomes became grow grows grew'.split(' '))

/** "is sure that …", "remain willing to …", "who are wary of …": an adjective behind "be" and the like, with its content behind it. */
export function adjectiveAttribution(
  words: readonly Word[],
  at: number,
  adjective: CueVerb,
  found: readonly Attribution[],
): Attribution | undefined {
  let first = at
  let negated = false
  while (first > 0 && bitsAt(words, first - 1) & (ADVERB | NEGATION) && !(bitsAt(words, first - 1) & PREPOSITION)) {
    first--
    negated ||= (words[first]!.bits & NEGATION) !== 0
  }
  const linking = words[first - 1]
  if (!linking || !(linking.bits & BE || LINKING.has(linking.lower))) return undefined
  first--
  while (first > 0 && bitsAt(words, first - 1) & (BE | HAVE | MODAL | DO | NEGATION | ADVERB)) {
    if (
      bitsAt(words, first - 1) & (PREPOSITION | TIME) ||
      (bitsAt(words, first) & FINITE && bitsAt(words, first - 1) & FINITE)
    )
      break
    first--
    negated ||= (words[first]!.bits & NEGATION) !== 0
  }
  const relative = first > 0 && bitsAt(words, first - 1) & RELATIVE
  const source = relative
    ? { first: first - 1, last: first }
    : subjectBefore(words, first, floorOf(words, first, found))
  if (!source || ['it', 'there'].includes(words[source.first]!.lower)) return undefined
  const toNoun = words[at + 1]?.lower === 'to' && adjective.frames.has('to') && words[at + 2] !== undefined
  const content = toNoun
    ? { known: [], open: at + 1, openKind: 'phrase' as const }
    : contentAfter(words, at + 1, adjective)
  if (!content) return undefined
  return {
    cue: [{ first: at, last: at + 1 }],
    cueClass: adjective.cueClass,
    lemma: adjective.lemma,
    source,
    clauseFirst: source.first,
    groupFirst: first,
    shared: false,
    content,
    pieces: [],
    negated,
    chain: [],
  }
}
