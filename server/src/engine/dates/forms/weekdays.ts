import type { Token } from '../../text/tokens.ts'
import { isCapitalised } from '../../text/tokens.ts'
import { WEEKDAYS } from '../monthNames.ts'
import type { Calendar } from '../timeCandidate.ts'
import { type Form, type Inner, isDash, type Match, tokenAt, wordAt } from './form.ts'
import { dayMonthDates, monthDates } from './monthDates.ts'
import { numericDates } from './numericDates.ts'
import { partOfDayAt } from './partsOfDay.ts'

/** Weekdays: "Wednesday", "Tuesday night", "Wednesday, 6 March 2024", "last Friday", "this coming Sunday", "Mondays". */
export const weekdays: Form = {
  starts: [...WEEKDAYS.keys()].flatMap(day => [day, `${day}.`, `${day}s`]),
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    const token = tokenAt(tokens, at)
    if (!isCapitalised(token) || isNewspaper(tokens, at)) return undefined
    const weekday = WEEKDAYS.get(word)
    if (weekday === undefined) return plural(word, at)
    const dated = withDate(tokens, at, weekday, inner)
    if (dated) return dated
    if (word.length < 5 && !(word.length >= 4 && token.text.endsWith('.'))) return undefined
    return withPartOfDay(tokens, at, { kind: 'calendar', weekday })
  },
}

/** A weekday that "last", "this" or "next" picks. */
export function pickedWeekday(
  tokens: readonly Token[],
  at: number,
  which: Calendar['which'] & string,
): Match | undefined {
  const weekday = WEEKDAYS.get(wordAt(tokens, at))
  if (weekday === undefined || wordAt(tokens, at).length < 5 || isNewspaper(tokens, at)) return undefined
  return withPartOfDay(tokens, at, { kind: 'calendar', weekday, which })
}

function withPartOfDay(tokens: readonly Token[], at: number, meaning: Calendar): Match {
  const part = partOfDayAt(tokens, at + 1)
  if (!part) return { end: at + 1, type: 'DATE', meaning }
  return { end: part.end, type: 'TIME', meaning, time: part.time }
}

/** "Wednesday, March 6", "Wednesday 6 March 2024", "Wednesday, 06.03.2024". */
function withDate(tokens: readonly Token[], at: number, weekday: number, inner: Inner): Match | undefined {
  let from = at + 1
  if (tokenAt(tokens, from).text === ',') from++
  if (wordAt(tokens, from) === 'the') from++
  const date =
    monthDates.read(tokens, from, inner) ??
    dayMonthDates.read(tokens, from, inner) ??
    numericDates.read(tokens, from, inner)
  if (date?.meaning.kind !== 'calendar') return date
  return date.meaning.day === undefined ? undefined : { ...date, meaning: { ...date.meaning, weekday } }
}

function plural(word: string, at: number): Match | undefined {
  const weekday = word.endsWith('days') ? WEEKDAYS.get(word.slice(0, -1)) : undefined
  if (weekday === undefined) return undefined
  return { end: at + 1, type: 'SET', meaning: { kind: 'fixed', value: `XXXX-WXX-${weekday}`, why: 'every week' } }
}

const PAPERS = new Set(
  'times telegraph mail mirror express herald post star sun independent tribune world people sport business night morning school age'.split(
    ' ',
  ),
)
const DAY_NAMES = new Set(
  'black bloody good easter ash palm super cyber ruby sheffield magic fat shrove maundy'.split(' '),
)

/** "Sunday Times", "Black Friday": part of a name. */
function isNewspaper(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at + 1)
  const before = tokenAt(tokens, at - 1)
  if (isCapitalised(before) && DAY_NAMES.has(before.lower)) return true
  return (
    isCapitalised(after) &&
    !isDash(tokens, at + 1) &&
    PAPERS.has(after.lower) &&
    !/^(?:night|morning)$/.test(after.lower)
  )
}
