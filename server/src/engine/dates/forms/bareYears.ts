import type { Token } from '../../text/tokens.ts'
import { digitsAt, type Form, isApostrophe, isDash, type Match, tokenAt, wordAt } from './form.ts'
import { isLikelyYear, isYearHere, mayPrecedeYear } from './yearContext.ts'
import { CENTURY_WORDS, eraYearAt, spelledYearAt } from './years.ts'

/** Years by themselves: "2021", "the year 2000", "480 BC", "AD 70", "2019-20", "490-480 BC", "'82", "fiscal 1989". */
export const bareYears: Form = {
  starts: ['#', 'ad', 'a.d.', 'year', 'fiscal', 'fy', ...CENTURY_WORDS],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    if (word === 'year' || word === 'fiscal' || word === 'fy') return namedYear(tokens, at)
    const spelled = spelledYearAt(tokens, at)
    if (spelled) return yearMatch(spelled.year, spelled.end)
    const old = eraYearAt(tokens, at)
    if (old) return yearMatch(old.year, old.end)
    return rangeBefore(tokens, at) ?? apostropheYear(tokens, at) ?? plainYear(tokens, at)
  },
}

function yearMatch(year: number, end: number): Match {
  return { end, type: 'DATE', meaning: { kind: 'calendar', year } }
}

/** "the year 2000", "the year two thousand", "fiscal 1989", "fiscal year 2013", "FY 2013". */
function namedYear(tokens: readonly Token[], at: number): Match | undefined {
  const from = wordAt(tokens, at) === 'fiscal' && wordAt(tokens, at + 1) === 'year' ? at + 2 : at + 1
  const year = digitsAt(tokens, from, 4, 4)
  if (year !== undefined && isLikelyYear(year)) return { ...yearMatch(year, from + 1), the: 'within' }
  if (wordAt(tokens, from) === 'two' && wordAt(tokens, from + 1) === 'thousand')
    return { ...yearMatch(2000, from + 2), the: 'within' }
  return undefined
}

/** The first year of "490-480 BC", which bears no era itself. */
function rangeBefore(tokens: readonly Token[], at: number): Match | undefined {
  const joint = tokenAt(tokens, at + 1)
  if (!isDash(tokens, at + 1) && joint.text !== '/' && joint.lower !== 'to' && joint.lower !== 'and') return undefined
  const first = digitsAt(tokens, at, 1, 4)
  const second = first ? eraYearAt(tokens, at + 2) : undefined
  if (!first || !second) return undefined
  const year = second.year > 0 ? first : 1 - first
  return year < second.year
    ? { ...yearMatch(year, at + 1), next: { ...yearMatch(second.year, second.end), first: at + 2 } }
    : undefined
}

/** "'82", "’98". */
function apostropheYear(tokens: readonly Token[], at: number): Match | undefined {
  const before = tokenAt(tokens, at - 1)
  const year = digitsAt(tokens, at, 2, 2)
  if (year === undefined || !isApostrophe(before) || !before.spaced || tokenAt(tokens, at).spaced) return undefined
  if (isApostrophe(tokenAt(tokens, at + 1)) || !mayPrecedeYear(wordAt(tokens, at - 2))) return undefined
  return { ...yearMatch(year >= 30 ? 1900 + year : 2000 + year, at + 1), first: at - 1 }
}

function plainYear(tokens: readonly Token[], at: number): Match | undefined {
  const year = digitsAt(tokens, at, 4, 4)
  if (year === undefined || !isYearHere(tokens, at, year)) return undefined
  if (isDash(tokens, at + 1) && !tokenAt(tokens, at + 1).spaced) {
    const short = digitsAt(tokens, at + 2, 2, 2)
    // "2019-20" is a season or a pair of years, "2019-12" is not.
    if (short !== undefined && short === (year + 1) % 100) {
      const second: Match = { ...yearMatch(year + 1, at + 3), first: at + 2 }
      return { ...yearMatch(year, at + 1), next: second }
    }
  }
  return yearMatch(year, at + 1)
}
