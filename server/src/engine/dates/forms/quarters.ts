import type { Token } from '../../text/tokens.ts'
import { ordinalAt } from '../numerals.ts'
import type { RelativeYear } from '../timeCandidate.ts'
import { digitsAt, type Form, isHyphen, type Match, tokenAt, wordAt } from './form.ts'
import { yearPartAt } from './years.ts'

/** Quarters and halves of a year: "the third quarter", "third-quarter", "Q3 2013", "the first half of 2013", "the 1988 second quarter", "the year-ago quarter". */
export const quarters: Form = {
  starts: [
    'first',
    'second',
    'third',
    'fourth',
    'final',
    'latest',
    'q1',
    'q2',
    'q3',
    'q4',
    'h1',
    'h2',
    '#',
    'year',
    'fiscal',
  ],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    if (/^[qh][1-4]$/.test(word)) return completed(tokens, word.toUpperCase(), at + 1)
    if (word === 'year') return yearAgo(tokens, at)
    if (word === 'latest') return /^(?:quarter|period)$/.test(wordAt(tokens, at + 1)) ? latest(at + 2) : undefined
    const fiscal = word === 'fiscal' ? at + 1 : at
    const year = digitsAt(tokens, fiscal, 4, 4)
    if (year !== undefined && wordAt(tokens, fiscal + 1) === "'s") return undefined
    const part = partAt(tokens, year !== undefined ? fiscal + 1 : fiscal)
    if (!part) return undefined
    const found = year === undefined ? completed(tokens, part.name, part.end) : match(part.name, part.end, year)
    if (!part.hyphen) return found
    const { the: _the, ...adjective } = found
    return adjective
  },
}

/** "this year's third quarter", "last year's first half". */
export const possessedQuarters: Form = {
  starts: ['this', 'last', 'next'],
  read(tokens, at) {
    if (wordAt(tokens, at + 1) !== 'year' || tokenAt(tokens, at + 2).lower !== "'s") return undefined
    const part = partAt(tokens, at + 3)
    const shift = { this: 0, last: -1, next: 1 }[wordAt(tokens, at) as 'this' | 'last' | 'next']
    return part && match(part.name, part.end, { shift, from: 'article' })
  },
}

function partAt(tokens: readonly Token[], at: number): { name: string; end: number; hyphen: boolean } | undefined {
  const final = wordAt(tokens, at) === 'final'
  const ordinal = final ? { value: 4, end: at + 1 } : ordinalAt(tokens, at)
  if (!ordinal || ordinal.value > 4) return undefined
  const hyphen = isHyphen(tokens, ordinal.end)
  let from = hyphen ? ordinal.end + 1 : ordinal.end
  if (wordAt(tokens, from) === 'fiscal') from++
  const unit = wordAt(tokens, from)
  if (unit === 'quarter') return { name: `Q${ordinal.value}`, end: from + 1, hyphen }
  if (unit !== 'half' || ordinal.value > 2) return undefined
  // The half of a match or a programme is none: a year has to be named.
  return yearPartAt(tokens, from + 1) || ofYear(tokens, from + 1)
    ? { name: `H${ordinal.value}`, end: from + 1, hyphen }
    : undefined
}

/** "of the year", "of fiscal 1990". */
function ofYear(tokens: readonly Token[], at: number): { year: number | RelativeYear; end: number } | undefined {
  if (wordAt(tokens, at) !== 'of') return undefined
  if (wordAt(tokens, at + 1) === 'fiscal') return yearPartAt(tokens, at + 2)
  if (wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'year')
    return { year: { shift: 0, from: 'sentence' }, end: at + 3 }
  return undefined
}

function completed(tokens: readonly Token[], part: string, end: number): Match {
  const year = yearPartAt(tokens, end) ?? ofYear(tokens, end)
  return match(part, year?.end ?? end, year?.year)
}

function match(part: string, end: number, year: number | RelativeYear | undefined): Match {
  return { end, type: 'DATE', meaning: { kind: 'calendar', part, ...(year !== undefined && { year }) }, the: 'within' }
}

/** Business news speaks of the last quarter that has ended. */
function latest(end: number): Match {
  return {
    end,
    type: 'DATE',
    meaning: { kind: 'shift', unit: 'quarter', count: 1, sign: -1, from: 'article' },
    the: 'within',
  }
}

/** "the year-ago quarter", "the year-earlier period". */
function yearAgo(tokens: readonly Token[], at: number): Match | undefined {
  if (!isHyphen(tokens, at + 1) || (wordAt(tokens, at + 2) !== 'ago' && wordAt(tokens, at + 2) !== 'earlier'))
    return undefined
  const unit = wordAt(tokens, at + 3)
  const end = unit === 'quarter' || unit === 'period' ? at + 4 : at + 3
  return {
    end,
    type: 'DATE',
    meaning: { kind: 'shift', unit: 'quarter', count: 5, sign: -1, from: 'article' },
    ...(end > at + 3 && { the: 'within' as const }),
  }
}
