import type { ContentPlan } from './attribution.ts'
import { CITING } from './chain.ts'
import { afterCircumstances, isInfinitive } from './circumstances.ts'
import type { CueVerb, Frame } from './cueLexicon.ts'
import type { WordRange } from './nounPhrase.ts'
import { isFiniteVerb } from './verbGroup.ts'
import {
  ADVERB,
  BE,
  BRACKET,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  FINITE,
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
  QUOTATION,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  TIME,
  TO,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

const END = STOP | COMMA | COLON | DASH

/**
 * What follows the cue as content, by the frames of the verb: `after` is the first word behind the cue. Undefined when nothing fits.
 */
export function contentAfter(
  words: readonly Word[],
  after: number,
  verb: CueVerb,
  source?: WordRange,
): ContentPlan | undefined {
  const has = (frame: Frame) => verb.frames.has(frame)
  const start = afterAside(words, afterCircumstances(words, after))
  const cited = has('that') ? afterCiting(words, start) : -1
  if (cited >= 0) return { known: [], open: cited, openKind: 'clause' }
  const next = words[start]
  if (!next || PARTICLES.has(words[after]?.lower ?? '')) return undefined
  const quoted = quotationAfter(words, start)
  if (quoted >= 0 && (has('quote') || has('that') || has('that!') || has('obj')))
    return { known: [], open: quoted, openKind: 'clause' }
  if (has('that') || has('that!')) {
    const that = thatAfter(words, start > after && words[start]!.lower === 'that' ? start : after)
    if (that >= 0) return { known: [], open: that + 1, openKind: 'clause' }
  }
  if (next.bits & (STOP | DASH)) return undefined
  if (has('to') && (isInfinitive(words, start) || (next.bits & NEGATION && isInfinitive(words, start + 1))))
    return { known: [], open: start, openKind: 'phrase' }
  if (has('wh') && QUESTIONS.has(next.lower)) return { known: [], open: start, openKind: 'clause' }
  if (verb.lemma === 'ask') {
    const question = questionAfter(words, start)
    if (question >= 0) return { known: [], open: question, openKind: 'clause' }
  }
  if (next.bits & (COMMA | COLON)) return undefined
  for (const preposition of ['for', 'of', 'about', 'against', 'on', 'with', 'over', 'by', 'in'] as const)
    if (has(preposition) && next.lower === preposition && words[start + 1])
      return { known: [], open: start, openKind: 'phrase' }
  if (has('guilty') && (next.lower === 'guilty' || (next.bits & NEGATION && words[start + 1]?.lower === 'guilty')))
    return { known: [], open: start, openKind: 'phrase' }
  if (has('that')) {
    const clause = has('told') ? afterAddressee(words, start) : start
    if (
      clause >= 0 &&
      (startsClause(words, clause, has('obj') || has('that?')) || (verb.lemma === 'say' && longPhrase(words, clause)))
    )
      return { known: [], open: clause, openKind: 'clause' }
  }
  if (verb.lemma === 'say' && saysAlike(words, start)) return { known: [], open: start, openKind: 'phrase' }
  if (has('that!') && pronounClause(words, start)) return { known: [], open: start, openKind: 'clause' }
  if (has('ing') && next.bits & ING && next.bits !== (ING | NOMINAL | CAPITAL))
    return { known: [], open: start, openKind: 'phrase' }
  if (has('quote') && next.opened) return { known: [], open: start, openKind: 'phrase' }
  if (!startsPhrase(words, start)) return undefined
  if (has('objto') && infinitiveFollows(words, start, has('told')))
    return { known: [], open: start, openKind: 'phrase' }
  if (has('objas') && followedBy(words, start, 'as', 14)) return { known: [], open: start, openKind: 'phrase' }
  if (has('objof') && followedBy(words, start, 'of', 14)) return { known: [], open: start, openKind: 'phrase' }
  if (has('objwith') && followedBy(words, start, 'with', 14)) return { known: [], open: start, openKind: 'phrase' }
  if (has('objfor') && (followedBy(words, start, 'for', 10) || followedBy(words, start, 'over', 10)))
    return { known: [], open: start, openKind: 'phrase' }
  if (has('clause') && statesOf(words, start)) return { known: [], open: start, openKind: 'clause' }
  if (has('obj') || has('objname') || (has('objdata') && isData(words, source)))
    return { known: [], open: start, openKind: 'phrase' }
  return undefined
}

/** What makes of a verb another one ("show up", "call off"); those that report are in the table with it. */
const PARTICLES = new Set(['up', 'off', 'down', 'away'])

/** Whether what shows or finds something is a poll, a study, a record. */
function isData(words: readonly Word[], source: WordRange | undefined): boolean {
  for (let i = source?.first ?? 0; source && i < source.last; i++) if (DATA.has(words[i]!.lower)) return true
  return false
}

const DATA = new Set(
  'poll polls survey surveys study studies report reports paper analysis analyses research researchers data figures statistics results returns census records documents inquiry investigation investigators audit review test tests footage video videos images photographs photos emails email e-mails e-mail polling filings transcripts tape tapes recordings'.split(
    ' ',
  ),
)

/** "asked Trump how high …": the question behind the few words that name the person asked; -1 when there is none. */
function questionAfter(words: readonly Word[], start: number): number {
  for (let i = start; i < words.length && i < start + 9; i++) {
    if (i > start && QUESTIONS.has(words[i]!.lower)) return i
    if (words[i]!.bits & (STOP | COMMA | COLON) || isFiniteVerb(words, i, false)) return -1
  }
  return -1
}

const QUESTIONS = new Set(['whether', 'if', 'how', 'what', 'why', 'when', 'where', 'who', 'which'])

/** "reported, citing two officials, that …": behind the "that"; -1 when the sentence does not go on so. */
function afterCiting(words: readonly Word[], comma: number): number {
  if (!(bitsAt(words, comma) & COMMA) || !CITING.has(words[comma + 1]?.lower ?? '')) return -1
  for (let i = comma + 2; i + 2 < words.length && i < comma + 18; i++)
    if (words[i]!.bits & COMMA && words[i + 1]!.lower === 'that') return i + 2
  return -1
}

/** Past "however" between commas. */
function afterAside(words: readonly Word[], at: number): number {
  const aside = bitsAt(words, at) & COMMA && ASIDES.has(words[at + 1]?.lower ?? '') && bitsAt(words, at + 2) & COMMA
  return aside && words[at + 3] ? at + 3 : at
}

const ASIDES = new Set(['however', 'though', 'too', 'meanwhile'])

/** A direct quotation behind the cue, after a comma or colon or at once. */
function quotationAfter(words: readonly Word[], start: number): number {
  if (words[start]!.bits & QUOTATION) return start
  if (words[start]!.bits & (COMMA | COLON) && bitsAt(words, start + 1) & QUOTATION) return start + 1
  for (let i = start; i < start + 8 && words[i]; i++) {
    if (words[i]!.bits & (COMMA | COLON) && bitsAt(words, i + 1) & QUOTATION) return i + 1
    if (words[i]!.bits & (STOP | COMMA | SUBORDINATOR | RELATIVE | CONJUNCTION) || isFiniteVerb(words, i, false))
      return -1
  }
  return -1
}

/** "that" behind the cue with nothing between but an addressee or a circumstance. */
function thatAfter(words: readonly Word[], after: number): number {
  for (let i = after; i < words.length && i < after + 16; i++) {
    const { bits, lower } = words[i]!
    if (lower === 'that') return i > after && isFiniteVerb(words, i + 1, true) ? -1 : i
    if (
      bits & (STOP | COLON | QUOTATION | DASH | RELATIVE) ||
      (bits & SUBORDINATOR && !(bits & PREPOSITION)) ||
      isFiniteVerb(words, i, false) ||
      (lower === 'to' && isInfinitive(words, i)) ||
      (lower === 'by' && bitsAt(words, i + 1) & ING)
    )
      return -1
    const aside = bits & COMMA ? behindAside(words, i) : -1
    if (aside >= 0) return aside
    if (
      bits & COMMA &&
      words[i + 1]?.lower !== 'that' &&
      !(
        i > after + 1 &&
        bitsAt(words, i - 1) & (TIME | CAPITAL | NOMINAL) &&
        bitsAt(words, i + 1) & (PREPOSITION | DETERMINER | NOMINAL | TIME)
      )
    )
      return -1
  }
  return -1
}

/** "He believes, for example, that": the "that" behind two to four words between commas; -1 when none stands there. */
function behindAside(words: readonly Word[], comma: number): number {
  for (let i = comma + 2; i < comma + 6 && words[i + 1]; i++) {
    if (isFiniteVerb(words, i - 1, false)) return -1
    if (words[i]!.bits & COMMA) return words[i + 1]!.lower === 'that' ? i + 1 : -1
  }
  return -1
}

/** Behind the person told: a pronoun, one noun phrase that a new clause follows. -1 when there is none. */
function afterAddressee(words: readonly Word[], start: number): number {
  const first = words[start]!
  if (first.bits & PRONOUN && !(first.bits & DETERMINER)) return afterCircumstances(words, start + 1)
  let best = -1
  for (let i = start + 1; i < words.length && i < start + 10; i++) {
    const { bits } = words[i]!
    const previous = bitsAt(words, i - 1)
    if (bits & (END | QUOTATION)) break
    if (bits & TIME) return afterCircumstances(words, i)
    const begins =
      bits & (DETERMINER | PRONOUN | POSSESSIVE) && previous & (NOMINAL | CAPITAL) && !NO_CLAUSE.has(words[i]!.lower)
    const name =
      bits & CAPITAL && !(previous & (CAPITAL | DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION)) && i === start + 1
    if (begins || name) {
      best = i
      break
    }
    if (isFiniteVerb(words, i, true)) break
  }
  return best
}

/** What follows the person told without beginning what is told: "the mayor's", "the men who". */
const NO_CLAUSE = new Set(["'s", "'", 'who', 'which'])

/**
 * Whether a clause begins here: something like a subject with a finite verb behind it before the sentence ends. `near`: before another clause begins, for verbs
 * that may have a plain object too.
 */
function startsClause(words: readonly Word[], start: number, near: boolean): boolean {
  const first = bitsAt(words, start)
  if (first & (STOP | COMMA | COLON)) return false
  if (first & CONJUNCTION || (near && first & TO)) return false
  if (isFiniteVerb(words, start, true)) return (first & NOMINAL) !== 0
  for (let i = start + 1; i < words.length; i++) {
    const { bits, lower } = words[i]!
    if (bits & STOP || lower === ')' || (near && bits & (SUBORDINATOR | RELATIVE))) return false
    if (near && bits & COMMA && bitsAt(words, i + 1) & CONJUNCTION) return false
    if (bits & CONJUNCTION && isFiniteVerb(words, i + 1, false) && !(bitsAt(words, i + 1) & NOMINAL)) return false
    if (isFiniteVerb(words, i, false) || mayBeFinite(words, i)) return true
  }
  return false
}

/** "knew they were right", "found there was none": a pronoun with its verb, which no object can be. */
function pronounClause(words: readonly Word[], start: number): boolean {
  if (!CLAUSE_PRONOUNS.has(words[start]!.lower)) return false
  let verb = start + 1
  while (bitsAt(words, verb) & ADVERB) verb++
  return isFiniteVerb(words, verb, false)
}

const CLAUSE_PRONOUNS = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'you', 'there'])

/** "found the men to be ideal", "found the report was wrong": something is stated of the noun phrase. */
function statesOf(words: readonly Word[], start: number): boolean {
  for (let i = start + 1; words[i] && !(words[i]!.bits & (STOP | SUBORDINATOR | RELATIVE)); i++) {
    if (words[i]!.bits & FINITE || (words[i]!.lower === 'to' && words[i + 1]?.lower === 'be')) return true
  }
  return false
}

/** "said the same of Berg", "said yes". */
function saysAlike(words: readonly Word[], start: number): boolean {
  const { lower } = words[start]!
  return ANSWERS.has(lower) || (lower === 'the' && ['same', 'opposite'].includes(words[start + 1]?.lower ?? ''))
}

const ANSWERS = new Set(['yes', 'no', 'otherwise'])

/** What follows "say" at some length is a clause, even when its verb is not known. */
function longPhrase(words: readonly Word[], start: number): boolean {
  return startsPhrase(words, start) && words.length - start > 5
}

/** A verb form behind something that may be a subject, even where the form is also a noun. */
function mayBeFinite(words: readonly Word[], at: number): boolean {
  const previous = bitsAt(words, at - 1)
  return (
    (words[at]!.bits & (PAST | PRESENT)) !== 0 &&
    (previous & (NOMINAL | CAPITAL | COMMA)) !== 0 &&
    (previous & (DETERMINER | PREPOSITION | POSSESSIVE)) === 0
  )
}

/** Whether a noun phrase begins here. */
function startsPhrase(words: readonly Word[], start: number): boolean {
  const { bits, lower } = words[start]!
  if (bits & QUOTATION || CURRENCIES.has(lower)) return true
  if (bits & (STOP | COMMA | COLON | DASH | BRACKET | TO | CONJUNCTION) || lower === "'s") return false
  if (bits & (DETERMINER | POSSESSIVE | PRONOUN | NUMBER | CAPITAL)) return true
  if (bits & (PREPOSITION | SUBORDINATOR | RELATIVE | ADVERB | BE | MODAL)) return false
  return (bits & (NOMINAL | ING | PARTICIPLE)) !== 0
}

/** "urged the two sides to talk", not "invited her to a rally"; `directly` behind who is told to, with no clause between ("told the man who had to leave"). */
function infinitiveFollows(words: readonly Word[], start: number, directly: boolean): boolean {
  for (let i = start + 1; i < words.length && i < start + 24; i++) {
    if (words[i]!.lower === 'to' && isInfinitive(words, i)) return true
    if (words[i]!.bits & (STOP | COLON)) return false
    if (directly && (words[i]!.bits & (COMMA | SUBORDINATOR | RELATIVE) || isFiniteVerb(words, i, true))) return false
  }
  return false
}

const CURRENCIES = new Set(['$', '£', '€', '¥'])

function followedBy(words: readonly Word[], start: number, lower: string, within: number): boolean {
  for (let i = start + 1; i < words.length && i < start + within; i++) {
    if (words[i]!.lower === lower) return true
    if (words[i]!.bits & (STOP | COLON)) return false
  }
  return false
}
