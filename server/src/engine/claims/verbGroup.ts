import {
  ADVERB,
  BASE,
  BE,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DO,
  FINITE,
  HAVE,
  ING,
  MODAL,
  NEGATION,
  NOMINAL,
  NUMBER,
  PARTICIPLE,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  TIME,
  TO,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** A verb with its auxiliaries and adverbs. */
export interface VerbGroup {
  /** Index of its first word. */
  readonly first: number
  readonly form: 'finite' | 'infinitive' | 'participle' | 'passive'
  readonly negated: boolean
  readonly modal: boolean
}

/** Words that may stand between auxiliary and verb ("have both said"). */
const FLOATING = new Set(['both', 'all', 'each'])

/** The group that ends with the verb at `at`, or undefined when the word is no verb there. */
export function verbGroup(words: readonly Word[], at: number): VerbGroup | undefined {
  let first = at
  let [be, have, helped, to, negated, modal, finite] = [false, false, false, false, false, false, false]
  while (first > 0 && !finite && !to) {
    const { bits, lower } = words[first - 1]!
    if (bits & (BE | HAVE | DO | MODAL)) {
      be ||= (bits & BE) !== 0
      have ||= (bits & HAVE) !== 0
      modal ||= (bits & MODAL) !== 0
      finite = (bits & FINITE) !== 0
      helped = true
    } else if (lower === 'to') {
      if (first === at && !(bitsAt(words, at) & BASE)) break
      to = true
    } else if (bits & NEGATION) negated = true
    else if (FLOATING.has(lower) && bitsAt(words, first - 2) & (BE | HAVE | MODAL)) {
      first--
      continue
    } else if (!(bits & ADVERB) || bits & (PREPOSITION | PRONOUN | TIME)) break
    first--
  }
  if (to && words[first - 1] && bitsAt(words, first - 1) & NEGATION) {
    first--
    negated = true
  }
  const { bits } = words[at]!
  const shape = { first, negated, modal }
  if (to && !finite)
    return bits & BASE || be || have
      ? { ...shape, form: be && bits & (PARTICIPLE | PAST) ? 'passive' : 'infinitive' }
      : undefined
  if (be && bits & (PARTICIPLE | PAST)) return { ...shape, form: 'passive' }
  if (be) return bits & ING ? { ...shape, form: 'finite' } : undefined
  if (have) return bits & (PARTICIPLE | PAST) ? { ...shape, form: 'finite' } : undefined
  if (helped) return bits & (BASE | PRESENT) ? { ...shape, form: 'finite' } : undefined
  if (bits & ING) return { ...shape, form: 'participle' }
  return bits & (PAST | PRESENT | BASE | PARTICIPLE) ? { ...shape, form: 'finite' } : undefined
}

/** Pronouns that are nothing but subjects. */
const SUBJECTS = new Set(['i', 'he', 'she', 'we', 'they'])

/** Whether a finite verb stands at `at`. `strict` leaves out forms that may be participles or nouns. */
export function isFiniteVerb(words: readonly Word[], at: number, strict: boolean): boolean {
  const bits = bitsAt(words, at)
  if (bits & FINITE)
    return (
      !(bits & CAPITAL && bits & MODAL) &&
      !(bits & (HAVE | DO) && words[at - 1] && bitsAt(words, at - 1) & (TO | MODAL))
    )
  if (bits & CAPITAL || !(bits & (PAST | PRESENT))) return false
  let before = at - 1
  while (before >= 0 && words[before]!.bits & (ADVERB | NEGATION) && !(words[before]!.bits & (PREPOSITION | PRONOUN)))
    before--
  const previous = words[before]?.bits ?? 0
  if (previous & (TO | MODAL | DO | BE | HAVE)) return false
  if (previous & (DETERMINER | POSSESSIVE) && !(previous & PRONOUN)) return false
  if (bits & PAST && !(bits & (PARTICIPLE | NOMINAL))) return true
  if (bits & PRESENT && !(bits & NOMINAL)) return previous !== 0 && !(previous & (PREPOSITION | CONJUNCTION))
  if (bits & PAST && SUBJECTS.has(words[before]?.lower ?? '')) return true
  if (strict || previous === 0 || previous & (PREPOSITION | NUMBER)) return false
  const next = words[at + 1]
  if (bits & PARTICIPLE) return next?.lower !== 'by'
  return (
    (previous & PRONOUN) !== 0 || (next !== undefined && (next.bits & (DETERMINER | TO | POSSESSIVE | PRONOUN)) !== 0)
  )
}

/** Whether a finite verb stands between the two indices, `to` exclusive. */
export function hasFinite(words: readonly Word[], from: number, to: number, strict: boolean): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i, strict)) return true
  return false
}
