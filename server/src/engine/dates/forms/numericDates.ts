import type { Token } from '../../text/tokens.ts'
import { isValidDate } from '../calendar.ts'
import type { Meaning } from '../timeCandidate.ts'
import { digitsAt, type Form, isDash, type Match, tokenAt } from './form.ts'

/** Dates in digits: "2024-03-06", "2024/03/06", "06.03.2024", "25/12/2023", "7/8/07". */
export const numericDates: Form = {
  starts: ['#'],
  read(tokens, at) {
    return dottedAt(tokens, at) ?? separatedAt(tokens, at)
  },
}

/** "06.03.2024" and "2024.03.06" are one token. */
function dottedAt(tokens: readonly Token[], at: number): Match | undefined {
  const { text } = tokenAt(tokens, at)
  if (text.length < 8 || text.length > 10) return undefined
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dayFirst) return dated(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]), at + 1)
  const yearFirst = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(text)
  return yearFirst ? dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), at + 1) : undefined
}

function separatedAt(tokens: readonly Token[], at: number): Match | undefined {
  const mark = tokenAt(tokens, at + 1)
  const slash = mark.text === '/'
  if ((!slash && !isDash(tokens, at + 1)) || tokenAt(tokens, at + 3).text !== mark.text) return undefined
  for (let i = at + 1; i <= at + 4; i++) if (tokenAt(tokens, i).spaced) return undefined
  const after = tokenAt(tokens, at + 5)
  if (!after.spaced && (after.text === '/' || isDash(tokens, at + 5))) return undefined
  const second = digitsAt(tokens, at + 2, 1, 2)
  if (second === undefined) return undefined
  const year = digitsAt(tokens, at, 4, 4)
  if (year !== undefined) {
    // The time of day of "2024-03-06T10:32Z" makes the last number a longer token.
    const last = /^(\d{1,2})(?:t\d\d.{0,12})?$/.exec(tokenAt(tokens, at + 4).lower)
    return last ? dated(year, second, Number(last[1]), at + 5) : undefined
  }
  const first = digitsAt(tokens, at, 1, 2)
  const last = digitsAt(tokens, at + 4, 4, 4) ?? shortYear(slash ? digitsAt(tokens, at + 4, 2, 2) : undefined)
  if (first === undefined || last === undefined) return undefined
  return { end: at + 5, type: 'DATE', meaning: { kind: 'slashed', first, second, year: last } }
}

/** Two digits of a year, as POSIX reads them: 69 to 99 are of the twentieth century. */
function shortYear(year: number | undefined): number | undefined {
  return year === undefined ? undefined : year >= 69 ? 1900 + year : 2000 + year
}

function dated(year: number, month: number, day: number, end: number): Match {
  const meaning: Meaning = isValidDate(year, month, day)
    ? { kind: 'calendar', year, month, day }
    : { kind: 'fixed', value: null, why: 'no such day in the calendar' }
  return { end, type: 'DATE', meaning }
}
