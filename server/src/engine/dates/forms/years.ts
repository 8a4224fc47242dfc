import type { Token } from '../../text/tokens.ts'
import { cardinalAt } from '../numerals.ts'
import type { RelativeYear } from '../timeCandidate.ts'
import { digitsAt, isHyphen, tokenAt, wordAt } from './form.ts'

/** A year as part of a longer expression. */
export interface YearPart {
  readonly year: number | RelativeYear
  /** Index past its last token. */
  readonly end: number
}

const RELATIVE: ReadonlyMap<string, number> = new Map(Object.entries<number>({ this: 0, last: -1, next: 1 }))
const MENTIONED: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    that: 0,
    same: 0,
    following: 1,
    next: 1,
    previous: -1,
    preceding: -1,
  }),
)

/** The year that completes a date at `at`: "2004", ", 2004", "of 2004", "480 BC", "this year", "of that year", "of the following year". */
export function yearPartAt(tokens: readonly Token[], at: number): YearPart | undefined {
  const word = wordAt(tokens, at)
  if (word === ',') return plainYearAt(tokens, at + 1)
  if (word !== 'of') return plainYearAt(tokens, at) ?? relativeYearAt(tokens, at)
  const plain = plainYearAt(tokens, at + 1)
  if (plain) return plain
  const the = wordAt(tokens, at + 1) === 'the'
  const from = the ? at + 2 : at + 1
  const shift = MENTIONED.get(wordAt(tokens, from))
  if ((the || wordAt(tokens, from) === 'that') && shift !== undefined) {
    const same = wordAt(tokens, from + 1) === 'same' ? from + 1 : from
    if (wordAt(tokens, same + 1) === 'year') return { year: { shift, from: 'mention' }, end: same + 2 }
  }
  return relativeYearAt(tokens, from)
}

function relativeYearAt(tokens: readonly Token[], at: number): YearPart | undefined {
  const shift = RELATIVE.get(wordAt(tokens, at))
  if (shift === undefined || wordAt(tokens, at + 1) !== 'year') return undefined
  return { year: { shift, from: 'article' }, end: at + 2 }
}

/** The words that a year in words begins with. */
export const CENTURY_WORDS = ['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'] as const

/** A year in words: "nineteen ninety-six", "twenty eleven", "nineteen-forty". */
export function spelledYearAt(tokens: readonly Token[], at: number): { year: number; end: number } | undefined {
  const century = (CENTURY_WORDS as readonly string[]).indexOf(wordAt(tokens, at))
  if (century < 0) return undefined
  const rest = cardinalAt(tokens, isHyphen(tokens, at + 1) ? at + 2 : at + 1)
  if (!rest || rest.value < 10 || rest.value > 99 || tokenAt(tokens, rest.end - 1).kind === 'number') return undefined
  return { year: (15 + century) * 100 + rest.value, end: rest.end }
}

function plainYearAt(tokens: readonly Token[], at: number): YearPart | undefined {
  const old = eraYearAt(tokens, at)
  if (old) return old
  const spelled = spelledYearAt(tokens, at)
  if (spelled) return spelled
  const year = digitsAt(tokens, at, 4, 4)
  if (year === undefined || year < 1000 || year > 2999) return undefined
  return { year, end: at + 1 }
}

/** A year with its era: "480 BC", "70 AD", "AD 70"; astronomical, so that 1 BC is 0. */
export function eraYearAt(tokens: readonly Token[], at: number): { year: number; end: number } | undefined {
  const before = eraOf(tokens, at)
  if (before === 'AD') {
    const year = digitsAt(tokens, at + 1, 1, 4)
    return year === undefined || year === 0 ? undefined : { year, end: at + 2 }
  }
  const year = digitsAt(tokens, at, 1, 4)
  if (year === undefined || year === 0) return undefined
  const era = eraOf(tokens, at + 1)
  return era && { year: era === 'BC' ? 1 - year : year, end: at + 2 }
}

function eraOf(tokens: readonly Token[], at: number): 'BC' | 'AD' | undefined {
  switch (tokenAt(tokens, at).text) {
    case 'BC':
    case 'B.C.':
    case 'BCE':
    case 'B.C.E.':
      return 'BC'
    case 'AD':
    case 'A.D.':
    case 'CE':
    case 'C.E.':
      return 'AD'
    default:
      return undefined
  }
}
