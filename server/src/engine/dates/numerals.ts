import type { Token } from '../text/tokens.ts'
import { isHyphen, tokenAt, wordAt } from './forms/form.ts'

/** A quantity as written. */
export interface Quantity {
  /** Undefined when it is not a definite number: "a few", "several". */
  readonly value: number | undefined
  /** "a couple of": about that many. */
  readonly vague?: true
  /** Index past its last token. */
  readonly end: number
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
])
const ORDINAL_ONES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.split(' ').map((word, i) => [word, i + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i] as const),
])
const VAGUE = new Set(['few', 'several', 'many', 'some', 'numerous', 'various'])

/** The words that a quantity can begin with. */
export const QUANTITY_STARTS: readonly string[] = [
  ...[...CARDINALS.keys()].slice(1),
  ...VAGUE,
  'a',
  'an',
  'half',
  'dozens',
  'hundreds',
  'thousands',
  'couple',
]

/**
 * The quantity at `at`: "12", "1,000", "2.5", "twenty-four", "a", "a few", "a couple of", "half a", "two and a half", "several", "a dozen", "dozens of".
 * Undefined when there is none.
 */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  return tokens[at]?.kind === 'number' ? countAt(tokens, at) : quantityInWordsAt(tokens, at)
}

function quantityInWordsAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const word = wordAt(tokens, at)
  if (word === 'half') return article(tokens, at + 1) ? { value: 0.5, end: at + 2 } : undefined
  if (word === 'dozens' || word === 'hundreds' || word === 'thousands')
    return wordAt(tokens, at + 1) === 'of' ? { value: undefined, end: at + 2 } : undefined
  const from = article(tokens, at) ? at + 1 : at
  const head = wordAt(tokens, from)
  if (head === 'couple') return { value: 2, vague: true, end: wordAt(tokens, from + 1) === 'of' ? from + 2 : from + 1 }
  if (head === 'dozen') return from > at ? { value: 12, end: from + 1 } : undefined
  if (VAGUE.has(head)) return { value: undefined, end: from + 1 }
  if (from > at) {
    if (head === 'half' && isHyphen(tokens, from + 1)) return { value: 0.5, end: from + 2 }
    return { value: 1, end: from }
  }
  return countAt(tokens, at)
}

/** A cardinal number with the half that may follow it. */
function countAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const number = cardinalAt(tokens, at)
  if (!number) return undefined
  const end = pastHalf(tokens, number.end)
  return { value: end > number.end ? number.value + 0.5 : number.value, end }
}

/** A cardinal number in digits or words up to 999. */
export function cardinalAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') {
    const value = numberOf(token.text)
    return value === undefined ? undefined : { value, end: at + 1 }
  }
  const first = CARDINALS.get(token.lower)
  if (first === undefined) return undefined
  if (first >= 20) {
    const next = isHyphen(tokens, at + 1) ? at + 2 : at + 1
    const ones = CARDINALS.get(tokenAt(tokens, next).lower)
    if (ones !== undefined && ones > 0 && ones < 10) return { value: first + ones, end: next + 1 }
  } else if (first > 0 && first < 10 && tokenAt(tokens, at + 1).lower === 'hundred')
    return { value: first * 100, end: at + 2 }
  return { value: first, end: at + 1 }
}

/** An ordinal number as "8th", "eighth" or "twenty-first". */
export function ordinalAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') {
    if (token.text.length < 3 || token.text.length > 5) return undefined
    const match = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.lower)
    return match ? { value: Number(match[1]), end: at + 1 } : undefined
  }
  const simple = ORDINALS.get(token.lower)
  if (simple !== undefined) return { value: simple, end: at + 1 }
  const tens = CARDINALS.get(token.lower)
  if (tens === undefined || tens < 20) return undefined
  const next = isHyphen(tokens, at + 1) ? at + 2 : at + 1
  const ones = ORDINALS.get(tokenAt(tokens, next).lower)
  return ones !== undefined && ones < 10 ? { value: tens + ones, end: next + 1 } : undefined
}

/** The words that an ordinal can begin with. */
export const ORDINAL_STARTS: readonly string[] = [...ORDINALS.keys(), ...TENS.split(' ')]

function article(tokens: readonly Token[], at: number): boolean {
  const word = tokenAt(tokens, at).lower
  return word === 'a' || word === 'an'
}

const HALF = ['and', 'a', 'half']

/** Past "and a half" or "1/2", which add a half to the number before; `at` when they do not stand there. */
function pastHalf(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '1' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === '2') return at + 3
  if (tokens[at]?.text === '½') return at + 1
  let i = at
  for (const word of HALF) {
    if (isHyphen(tokens, i)) i++
    if (tokenAt(tokens, i).lower !== word) return at
    i++
  }
  return i
}

function numberOf(text: string): number | undefined {
  if (text.length === 1 && text >= '0' && text <= '9') return Number(text)
  if (text.length > 9) return undefined
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return /^\d{1,3}(?:,\d{3})+$/.test(text) ? Number(text.replaceAll(',', '')) : undefined
}
