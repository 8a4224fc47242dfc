import { hasFinite, isFiniteVerb } from './verbGroup.ts'
import {
  ADVERB,
  BRACKET,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  ING,
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
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Words by index, `last` exclusive. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

const BREAK = STOP | COLON | DASH | QUOTATION

/**
 * The noun phrase that ends before `end` and is the subject of the verb there, with titles, appositions and restrictive relative clauses; undefined when there
 * is none. `floor` is the first word it may take.
 */
export function subjectBefore(words: readonly Word[], end: number, floor: number): WordRange | undefined {
  let last = end
  while (last > floor && bitsAt(words, last - 1) & ADVERB && !(bitsAt(words, last - 1) & (TIME | PREPOSITION))) last--
  if (last <= floor) return undefined
  const { bits, lower } = words[last - 1]!
  if (bits & COMMA) return beforeComma(words, last - 1, floor)
  if (bits & DASH) return beforeDash(words, last - 1, floor)
  if (SUBJECT_PRONOUNS.has(lower) && !(bitsAt(words, last - 2) & (CONJUNCTION | DETERMINER)))
    return { first: last - 1, last }
  return phraseEnding(words, last, floor)
}

const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'we', 'they', 'it'])

/** "Mark Regev, a spokesman for the ministry, said": what stands between the commas is taken when it is an apposition. */
function beforeComma(words: readonly Word[], comma: number, floor: number): WordRange | undefined {
  let opening = -1
  for (let i = comma - 1; i > floor && !(words[i]!.bits & BREAK); i--) {
    if (!(words[i]!.bits & COMMA)) continue
    if (opening < 0 || bitsAt(words, i + 1) & (RELATIVE | ING | PARTICIPLE)) opening = i
  }
  if (opening < 0) return words[comma - 1]?.lower === ')' ? phraseEnding(words, comma, floor) : undefined
  const insert = bitsAt(words, opening + 1)
  const before = phraseEnding(words, opening, floor)
  const head = isAge(words, opening + 1) ? withOffice(words, before, floor) : withAge(words, before, floor)
  if (!head) return phraseEnding(words, comma, floor)
  const apposition =
    words[opening + 1]!.lower === 'of' ||
    !(insert & (RELATIVE | PREPOSITION | SUBORDINATOR | ING | PARTICIPLE | ADVERB | CONJUNCTION | TIME)) ||
    insert & DETERMINER
  return apposition && !hasFinite(words, opening + 1, comma, true) ? { first: head.first, last: comma } : head
}

/** "the mayor, Ana Ruiz, 52": the name before an age, with its office. */
function withAge(words: readonly Word[], head: WordRange | undefined, floor: number): WordRange | undefined {
  if (!head || head.last - head.first > 1 || !isAge(words, head.first) || head.first - 1 <= floor) return head
  const named = withOffice(words, phraseEnding(words, head.first - 1, floor), floor)
  return named && { first: named.first, last: head.last }
}

/** "The police chief, Ana Ruiz": a name with the office before its comma. */
export function withOffice(words: readonly Word[], name: WordRange | undefined, floor: number): WordRange | undefined {
  if (!name || name.first - 1 <= floor || !(bitsAt(words, name.first - 1) & COMMA)) return name
  for (let i = name.first; i < name.last; i++) if (!(words[i]!.bits & CAPITAL)) return name
  const office = phraseEnding(words, name.first - 1, floor)
  const named = !office || bitsAt(words, office.first) & PREPOSITION || bitsAt(words, office.last - 1) & CAPITAL
  return named ? name : { first: office.first, last: name.last }
}

/** A number of one to three digits between commas. */
function isAge(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    (word.bits & NUMBER) !== 0 &&
    word.lower.length <= 3 &&
    (bitsAt(words, at - 1) & COMMA) !== 0 &&
    (words[at + 1] === undefined || (bitsAt(words, at + 1) & (COMMA | STOP)) !== 0)
  )
}

/** "Insiders in two states – Nevada and Ohio – say": the phrase with what the dashes enclose. */
function beforeDash(words: readonly Word[], dash: number, floor: number): WordRange | undefined {
  let opening = dash - 1
  while (opening > floor && !(words[opening]!.bits & (DASH | STOP | COLON))) opening--
  if (!(bitsAt(words, opening) & DASH) || opening <= floor) return undefined
  const head = phraseEnding(words, opening, floor)
  return head && { first: head.first, last: hasFinite(words, opening, dash, true) ? head.last : dash }
}

function phraseEnding(words: readonly Word[], end: number, floor: number): WordRange | undefined {
  let first = end
  for (let i = end - 1; i >= floor; i--) {
    const { bits, lower } = words[i]!
    if (bits & BREAK || (lower === ')' ? false : lower === '(')) break
    if (lower === ')') {
      while (i > floor && words[i]!.lower !== '(') i--
      first = i
      continue
    }
    if (bits & COMMA) {
      if (!continuesList(words, i, first, floor) && !followsName(words, i, floor)) break
    } else if (bits & CONJUNCTION) {
      if (lower === 'but' || i === end - 1 || i === floor || hasFinite(words, clauseStart(words, i, floor), i, false))
        break
      if (bitsAt(words, i - 1) & COMMA && !continuesList(words, i - 1, i, floor)) break
    } else if (bits & SUBORDINATOR && lower !== 'than' && !isAsWellAs(words, i)) break
    else if (bits & RELATIVE && lower !== 'whose' && !(bits & DETERMINER)) {
      const restricts =
        bitsAt(words, i + 1) & (PAST | PRESENT) && i > floor && bitsAt(words, i - 1) & (NOMINAL | CAPITAL)
      if (!restricts) break
    } else if (isFiniteVerb(words, i, true)) {
      let before = i - 1
      while (before >= floor && words[before]!.bits & (ADVERB | NEGATION)) before--
      const opening = words[before] && words[before]!.bits & RELATIVE ? before : openingOfRelative(words, before)
      if (opening <= floor || bitsAt(words, opening - 1) & COMMA) break
      i = opening
    }
    first = i
  }
  return trimmed(words, first, end)
}

/** "the experts we asked", "officials whose laws were struck down": where the relative clause begins whose subject ends at `subject`; -1 when none does. */
function openingOfRelative(words: readonly Word[], subject: number): number {
  const noun = bitsAt(words, subject - 1)
  if (MEMBERS.has(words[subject]?.lower ?? '') && noun & NOMINAL && !(noun & (PRONOUN | TIME | PREPOSITION)))
    return subject
  for (let i = subject; i > subject - 5 && i > 0 && !(words[i]!.bits & (BREAK | COMMA | CONJUNCTION)); i--)
    if (words[i]!.lower === 'whose') return i
  return -1
}

const MEMBERS = new Set(['i', 'he', 'she', 'we', 'they', 'you'])

function isAsWellAs(words: readonly Word[], at: number): boolean {
  return words[at]!.lower === 'as' && (words[at + 1]?.lower === 'well' || words[at - 1]?.lower === 'well')
}

/** Whether an expression of time begins here: "Tuesday", "last week". */
function startsTime(words: readonly Word[], at: number): boolean {
  return (
    (bitsAt(words, at) & TIME) !== 0 ||
    (BEFORE_TIME.has(words[at]?.lower ?? '') && (bitsAt(words, at + 1) & TIME) !== 0)
  )
}

const BEFORE_TIME = new Set([
  'last',
  'next',
  'this',
  'late',
  'early',
  'that',
  'earlier',
  'later',
  'one',
  'each',
  'every',
])

/** "Mark Regev, a spokesman for the ministry said": a name that begins the clause, and an apposition whose second comma is left out. */
function followsName(words: readonly Word[], comma: number, floor: number): boolean {
  const next = words[comma + 1]
  if (!next || !['a', 'an', 'the'].includes(next.lower) || comma - floor < 2 || comma - floor > 5) return false
  for (let i = floor + 1; i < comma; i++) if (!(words[i]!.bits & CAPITAL)) return false
  return (words[floor]!.bits & (NOMINAL | CAPITAL)) !== 0 && (words[floor]!.bits & TIME) === 0
}

/** Whether the comma stands in a list of nouns ("Britain, France and Germany") rather than after an introduction ("On Friday, officials"). */
function continuesList(words: readonly Word[], comma: number, right: number, floor: number): boolean {
  let left = comma - 1
  while (left >= floor && !(words[left]!.bits & (COMMA | BREAK))) left--
  const start = bitsAt(words, left + 1)
  if (
    left + 1 >= comma ||
    start & (PREPOSITION | SUBORDINATOR | TIME | CONJUNCTION | ING) ||
    (start & ADVERB && !(start & DETERMINER))
  )
    return false
  if (hasFinite(words, left + 1, comma, false)) return false
  for (let i = right; i < Math.min(words.length, right + 12); i++) {
    if (words[i]!.bits & CONJUNCTION) return words[i]!.lower !== 'but'
    if (words[i]!.bits & (BREAK | SUBORDINATOR)) return false
    if (isFiniteVerb(words, i, true)) return false
  }
  return false
}

function clauseStart(words: readonly Word[], end: number, floor: number): number {
  const edge = bitsAt(words, end - 1) & COMMA ? BREAK : BREAK | COMMA
  let i = end
  while (i > floor && !(bitsAt(words, i - 1) & edge)) i--
  return i
}

/** Without conjunctions, adverbs and times at its ends; undefined when no noun or pronoun is left. */
export function trimmed(words: readonly Word[], from: number, to: number): WordRange | undefined {
  let first = from
  let last = to
  for (;;) {
    const bits = words[first]?.bits ?? 0
    if (first >= last) return undefined
    if (
      bits & (CONJUNCTION | COMMA) ||
      (bits & ADVERB && !(bits & (DETERMINER | NUMBER | NOMINAL)) && !startsQuantity(words, first + 1)) ||
      (bits & SUBORDINATOR && !(bits & (DETERMINER | PRONOUN)))
    )
      first++
    else if (startsTime(words, first) && !(words[first + 1]?.lower === "'s")) first++
    else if (bits & PREPOSITION && first + 1 < last && bitsAt(words, first + 1) & TIME) first += 2
    else break
  }
  let restrictive = false
  for (let i = first + 1; i < last - 1; i++)
    if (words[i]!.bits & PARTICIPLE && !(words[i]!.bits & (NOMINAL | CAPITAL))) restrictive = true
  for (;;) {
    const bits = bitsAt(words, last - 1)
    if (bits & TIME && restrictive) break
    if (bits & TIME) {
      last -= BEFORE_TIME.has(words[last - 2]?.lower ?? '') && last - 2 > first ? 2 : 1
    } else if (bits & COMMA || (bits & ADVERB && !(bits & NOMINAL)) || (bits & PREPOSITION && last - first > 1)) last--
    else break
    if (last <= first) return undefined
  }
  for (let i = first; i < last; i++)
    if (words[i]!.bits & (NOMINAL | PRONOUN | CAPITAL | DETERMINER | NUMBER)) return { first, last }
  return undefined
}

/** "nearly 60 percent", "only one in ten". */
function startsQuantity(words: readonly Word[], at: number): boolean {
  return (bitsAt(words, at) & NUMBER) !== 0 || NUMERALS.has(words[at]?.lower ?? '')
}

const NUMERALS = new Set(
  'one two three four five six seven eight nine ten half all every dozens hundreds thousands millions'.split(' '),
)

/** The short noun phrase before a relative pronoun and its comma: back to its article, or over its names. */
export function antecedentBefore(words: readonly Word[], relative: number): WordRange | undefined {
  const last = bitsAt(words, relative - 1) & COMMA ? relative - 1 : relative
  let first = last
  while (first > 0) {
    const { bits, lower } = words[first - 1]!
    if (
      bits & BREAK ||
      bits & (COMMA | CONJUNCTION | SUBORDINATOR | RELATIVE) ||
      (bits & PREPOSITION && lower !== 'of') ||
      isFiniteVerb(words, first - 1, false)
    )
      break
    first--
    if (bits & (DETERMINER | POSSESSIVE) && lower !== "'s" && lower !== "'" && words[first - 1]?.lower !== 'of') break
  }
  return trimmed(words, first, last)
}

/** Prepositions with which a circumstance of the speaking begins: "said X in a statement", "said X on Monday". */
function startsCircumstance(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!
  const next = words[at + 1]
  if (!next) return true
  if (next.bits & TIME) return true
  if (
    [
      'during',
      'after',
      'before',
      'when',
      'while',
      'as',
      'to',
      'via',
      'because',
      'if',
      'since',
      'ahead',
      'following',
    ].includes(lower)
  )
    return true
  return (
    ['in', 'at', 'on'].includes(lower) &&
    (next.lower === 'a' || next.lower === 'an' || next.bits & (POSSESSIVE | ING)) !== 0
  )
}

/** The noun phrase that begins at `start` after an inverted cue ("said Ana Ruiz, the country's under-secretary"), with appositions. */
export function phraseFrom(words: readonly Word[], start: number, wide: boolean): WordRange | undefined {
  let last = start
  let apposed = false
  for (let i = start; i < words.length; i++) {
    const { bits, lower } = words[i]!
    if (bits & BREAK) break
    if (bits & COMMA) {
      if (wide && isAge(words, i + 1)) {
        last = i + 2
        if (words[i + 3]?.lower === 'of' && bitsAt(words, i + 4) & CAPITAL) i += 2
        else i++
        continue
      }
      const next = words[i + 1]?.bits ?? 0
      const goesOn =
        wide &&
        !apposed &&
        next !== 0 &&
        (next & DETERMINER ||
          (next & (NOMINAL | POSSESSIVE) && !(next & (TIME | ING | ADVERB | PREPOSITION | PRONOUN)))) &&
        !(next & (CONJUNCTION | RELATIVE | SUBORDINATOR))
      if (!goesOn || hasFiniteUntilBreak(words, i + 1)) break
      apposed = true
      continue
    }
    if (lower === '(') {
      while (i + 1 < words.length && words[i]!.lower !== ')') i++
      last = i + 1
      continue
    }
    if (i > start && bits & (SUBORDINATOR | PREPOSITION | TIME) && startsCircumstance(words, i)) break
    if (i > start && startsTime(words, i) && BEFORE_TIME.has(lower)) break
    if (bits & TIME && words[i + 1]?.lower !== "'s" && !(bits & CAPITAL && bitsAt(words, i - 1) & DETERMINER)) break
    if (wide && i > start && lower === 'who') {
      while (last < words.length && !(words[last]!.bits & (COMMA | BREAK))) last++
      break
    }
    if (bits & RELATIVE && !(bits & DETERMINER) && lower !== 'whose') break
    if (bits & CONJUNCTION && (lower === 'but' || hasFiniteUntilBreak(words, i + 1))) break
    if (isFiniteVerb(words, i, true)) break
    last = i + 1
  }
  return last > start ? trimmed(words, start, last) : undefined
}

function hasFiniteUntilBreak(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && !(words[i]!.bits & (COMMA | BREAK | BRACKET)); i++)
    if (isFiniteVerb(words, i, false)) return true
  return false
}
