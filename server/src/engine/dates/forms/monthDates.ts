import type { Token } from '../../text/tokens.ts'
import { isCapitalised } from '../../text/tokens.ts'
import { isValidDate } from '../calendar.ts'
import { MONTHS } from '../monthNames.ts'
import { ordinalAt } from '../numerals.ts'
import type { Meaning, RelativeYear } from '../timeCandidate.ts'
import { digitsAt, type Form, isDash, isHyphen, type Match, tokenAt, wordAt } from './form.ts'
import { yearPartAt } from './years.ts'

/** Dates that begin with a month: "March 6, 2024", "Mar. 6", "March 2024", "August of that year", "March", "March 3-5". */
export const monthDates: Form = {
  starts: [...MONTHS.keys()].flatMap(name => [name, `${name}.`]),
  read(tokens, at) {
    const month = monthAt(tokens, at)
    if (month === undefined) return undefined
    const day = dayAt(tokens, at + 1)
    if (day) return monthAndDay(tokens, month, day)
    const year = yearPartAt(tokens, at + 1)
    if (year) return { end: year.end, type: 'DATE', meaning: { kind: 'calendar', month, year: year.year } }
    return standsAlone(tokens, at) ? { end: at + 1, type: 'DATE', meaning: { kind: 'calendar', month } } : undefined
  },
}

/** Dates that begin with the day: "6 March 2024", "the 8th of March", "3 to 5 March", "3-5 March". */
export const dayMonthDates: Form = {
  starts: ['#', 'first'],
  read(tokens, at) {
    const first = dayAt(tokens, at)
    if (!first) return undefined
    const whole = dayAndMonth(tokens, first)
    if (whole) return whole
    const joint = tokenAt(tokens, first.end).lower
    if (!isDash(tokens, first.end) && joint !== 'to' && joint !== 'and') return undefined
    const second = dayAt(tokens, first.end + 1)
    const later = second && second.day > first.day ? dayAndMonth(tokens, second) : undefined
    if (later?.meaning.kind !== 'calendar') return undefined
    const meaning = dateMeaning(later.meaning.year, later.meaning.month!, first.day)
    return { end: first.end, type: 'DATE', meaning, next: { ...later, first: first.end + 1 } }
  },
}

/** The month named at `at`: with a capital letter, or in lower case when the name is no other word. */
function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at)
  const month = MONTHS.get(word)
  if (month === undefined || isCapitalised(tokenAt(tokens, at))) return month
  return word === 'may' || word === 'march' || word === 'august' || word === 'mar' || word === 'dec' || word === 'jun'
    ? undefined
    : month
}

/** A day of the month from 1 to 31, with or without an ordinal's ending; 32 to 99 are read as well, for dates that do not exist. */
function dayAt(tokens: readonly Token[], at: number): { day: number; end: number } | undefined {
  const cardinal = digitsAt(tokens, at, 1, 2)
  if (cardinal !== undefined) return cardinal > 0 ? { day: cardinal, end: at + 1 } : undefined
  const ordinal = ordinalAt(tokens, at)
  return ordinal && ordinal.value < 100 ? { day: ordinal.value, end: ordinal.end } : undefined
}

/** A token that makes the number before it a count: "March 6 percent". */
const COUNTED = new Set([
  '%',
  'percent',
  'per',
  'pct',
  'points',
  'people',
  'million',
  'billion',
  'point',
  'years',
  'euros',
  'dollars',
])

function monthAndDay(
  tokens: readonly Token[],
  month: number,
  { day, end }: { day: number; end: number },
): Match | undefined {
  if (COUNTED.has(tokenAt(tokens, end).lower)) return undefined
  const joint = tokenAt(tokens, end).lower
  const second =
    isDash(tokens, end) || joint === 'to' || joint === 'through' || joint === 'and' ? dayAt(tokens, end + 1) : undefined
  const ends =
    second && second.day > day && second.day <= 31 && closesDay(tokens, second.end, joint) ? second : undefined
  const year = yearPartAt(tokens, ends ? ends.end : end)
  if (!ends) return { end: year?.end ?? end, type: 'DATE', meaning: dateMeaning(year?.year, month, day) }
  const next: Match = {
    first: end + 1,
    end: year?.end ?? ends.end,
    type: 'DATE',
    meaning: dateMeaning(year?.year, month, ends.day),
  }
  return { end, type: 'DATE', meaning: dateMeaning(year?.year, month, day), next }
}

/** After "March 5 and 6" no noun may follow that the second number counts. */
function closesDay(tokens: readonly Token[], at: number, joint: string): boolean {
  const token = tokenAt(tokens, at)
  if (COUNTED.has(token.lower)) return false
  return joint !== 'and' || token.kind !== 'word' || AFTER_DAY.has(token.lower)
}
const AFTER_DAY = new Set(
  'in at on for of to and or but when with by before after during as this last next is was were will'.split(' '),
)

function dayAndMonth(tokens: readonly Token[], { day, end }: { day: number; end: number }): Match | undefined {
  const at = tokenAt(tokens, end).lower === 'of' ? end + 1 : isDash(tokens, end) ? end + 1 : end
  const month = monthAt(tokens, at)
  if (month === undefined || (wordAt(tokens, at) === 'may' && !isCapitalised(tokenAt(tokens, at)))) return undefined
  if (isDash(tokens, end) && (!isDash(tokens, at + 1) || digitsAt(tokens, at + 2, 2, 4) === undefined)) return undefined
  const after = isDash(tokens, at + 1) && isDash(tokens, end) ? at + 2 : at + 1
  const year = yearPartAt(tokens, after)
  return { end: year?.end ?? at + 1, type: 'DATE', meaning: dateMeaning(year?.year, month, day), the: 'within' }
}

function dateMeaning(year: number | RelativeYear | undefined, month: number, day: number): Meaning {
  if (!isValidDate(typeof year === 'number' ? year : undefined, month, day))
    return { kind: 'fixed', value: null, why: 'no such day in the calendar' }
  return { kind: 'calendar', month, day, ...(year !== undefined && { year }) }
}

/** Words before a month that show it is one. */
const BEFORE_MONTH = new Set(
  'in by since until till from last next this early late mid of during through between and to after before or throughout around about for - – ( / every each'.split(
    ' ',
  ),
)

/** Whether a month's name without day or year is a month, not the person or the verb: "in May", "June's", but not "Theresa May", "April Smith", "March on". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  const word = token.lower
  const before = tokenAt(tokens, at - 1)
  const after = tokenAt(tokens, at + 1)
  if (word.length < 4 && word !== 'may') return false
  if (isHyphen(tokens, at - 1) && tokenAt(tokens, at - 2).kind === 'number') return false
  if (word.endsWith('.') && after.kind !== 'word' && after.text !== ',') return BEFORE_MONTH.has(before.lower)
  if (BEFORE_MONTH.has(before.lower)) return !isCapitalised(after) || (before.lower !== 'and' && before.lower !== 'or')
  if (word === 'may' || word === 'march') return false
  if (isCapitalised(before) && before.spaced === true && at > 1 && !before.lower.endsWith('.')) return false
  return !isCapitalised(after)
}
