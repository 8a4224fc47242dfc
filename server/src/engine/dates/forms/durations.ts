import type { Token } from '../../text/tokens.ts'
import { QUANTITY_STARTS, type Quantity, quantityAt } from '../numerals.ts'
import type { Meaning, Unit } from '../timeCandidate.ts'
import { durationValue, UNIT_WORDS, type UnitWord } from '../units.ts'
import { type Form, isHyphen, type Match, tokenAt, wordAt } from './form.ts'

/** Quantities of time and what hangs on them: "two years", "a five-year plan", "a week ago", "three days later", "15 a year". */
export const durations: Form = {
  starts: ['#', ...QUANTITY_STARTS],
  read(tokens, at) {
    const quantity = quantityAt(tokens, at)
    if (!quantity) return undefined
    const compound = isHyphen(tokens, quantity.end)
    let from = compound ? quantity.end + 1 : quantity.end
    if (!compound && BETWEEN.has(wordAt(tokens, from))) from++
    const unit = UNIT_WORDS.get(wordAt(tokens, from))
    if (!unit) return sharedUnit(tokens, quantity)
    if (!isQuantityOfTime(tokens, at, quantity, unit, from)) return undefined
    const count = quantity.value === undefined ? undefined : quantity.value * unit.times
    const half = andAHalf(tokens, from + 1)
    const found: Measure = {
      unit: unit.unit,
      count: count === undefined ? undefined : count + (half ? 0.5 : 0),
      end: half ?? from + 1,
      vague: quantity.vague,
    }
    if (!compound)
      return (
        awayFrom(tokens, orSo(tokens, found), at) ??
        perUnit(tokens, at, quantity, unit, from) ??
        measured(tokens, at, found)
      )
    const long = isHyphen(tokens, found.end) && wordAt(tokens, found.end + 1) === 'long'
    return measured(tokens, at, long ? { ...found, end: found.end + 2 } : found)
  },
}

/** "for years", "in decades", "months-long": a plural without a number. */
export const barePlurals: Form = {
  starts: [
    'seconds',
    'minutes',
    'hours',
    'days',
    'weeks',
    'months',
    'years',
    'decades',
    'centuries',
    'year',
    'month',
    'week',
    'day',
  ],
  read(tokens, at) {
    const unit = UNIT_WORDS.get(wordAt(tokens, at))!
    const long = isHyphen(tokens, at + 1) && wordAt(tokens, at + 2) === 'long'
    const value = durationValue(unit.unit, unit.plural ? undefined : 1)
    if (long) return { end: at + 3, type: 'DURATION', meaning: fixed(value) }
    if (!unit.plural) return undefined
    const away = awayFrom(tokens, { unit: unit.unit, count: undefined, end: at + 1 }, at)
    if (away) return away
    return BEFORE_PLURAL.has(wordAt(tokens, at - 1))
      ? { end: at + 1, type: 'DURATION', meaning: fixed(value) }
      : undefined
  },
}

const BEFORE_PLURAL = new Set([
  'for',
  'in',
  'within',
  'after',
  'took',
  'taken',
  'take',
  'lasted',
  'lasting',
  'spent',
  'over',
  'and',
  'or',
])
/** Words that stand between the number and the unit. */
const BETWEEN = new Set([
  'more',
  'full',
  'straight',
  'consecutive',
  'successive',
  'whole',
  'long',
  'trading',
  'calendar',
  'further',
  'solid',
  'additional',
  'business',
  'working',
])

interface Measure {
  readonly unit: Unit
  readonly count: number | undefined
  readonly end: number
  readonly vague?: true | undefined
}

/** Ages, "a second bomb" and "a quarter of" are none. */
function isQuantityOfTime(
  tokens: readonly Token[],
  at: number,
  quantity: Quantity,
  unit: UnitWord,
  from: number,
): boolean {
  const after = isHyphen(tokens, from + 1) ? from + 2 : from + 1
  if (wordAt(tokens, after) === 'old' || wordAt(tokens, after) === 'olds') return false
  const word = wordAt(tokens, at)
  if ((word === 'a' || word === 'an') && isHyphen(tokens, from + 1)) return false
  if (unit.unit === 'second' && !unit.plural) return false
  if (unit.unit === 'quarter' && !unit.plural && !isHyphen(tokens, from - 1)) return false
  if (unit.unit === 'quarter' && wordAt(tokens, after) === 'of') return false
  const vagueWord = word === 'some' || word === 'many' || word === 'various'
  if (vagueWord && (!unit.plural || unit.unit === 'quarter')) return false
  if (unit.plural && quantity.value === 1 && (word === 'a' || word === 'an')) return false
  return !(
    !unit.plural &&
    quantity.end === from &&
    quantity.value !== undefined &&
    quantity.value > 1 &&
    unit.times === 1 &&
    !CROWDED.has(unit.unit)
  )
}
/** "five year low", written without its hyphen, is read for these. */
const CROWDED = new Set<Unit>(['day', 'week', 'month', 'year', 'hour', 'minute', 'decade'])

/** "two or three weeks", "60 to 90 days", "12 and 18 months": the first of two quantities that share their unit. */
function sharedUnit(tokens: readonly Token[], quantity: Quantity): Match | undefined {
  const joint = wordAt(tokens, quantity.end)
  if (
    quantity.value === undefined ||
    !(joint === 'to' || joint === 'or' || joint === 'and' || joint === '-' || joint === '–')
  )
    return undefined
  const second = quantityAt(tokens, quantity.end + 1)
  if (second?.value === undefined || second.value <= quantity.value) return undefined
  const at = isHyphen(tokens, second.end) ? second.end + 1 : second.end
  const unit = UNIT_WORDS.get(wordAt(tokens, at))
  if (!unit || wordAt(tokens, at + 1) === 'old' || wordAt(tokens, at + 2) === 'old') return undefined
  const next: Match = {
    first: quantity.end + 1,
    end: at + 1,
    type: 'DURATION',
    meaning: fixed(durationValue(unit.unit, second.value * unit.times)),
  }
  return {
    end: quantity.end,
    type: 'DURATION',
    meaning: fixed(durationValue(unit.unit, quantity.value * unit.times)),
    next,
  }
}

function andAHalf(tokens: readonly Token[], at: number): number | undefined {
  return wordAt(tokens, at) === 'and' && wordAt(tokens, at + 1) === 'a' && wordAt(tokens, at + 2) === 'half'
    ? at + 3
    : undefined
}

/** "a week ago", "two years earlier", "three days later", "a month from now". */
function awayFrom(tokens: readonly Token[], { unit, count, end }: Measure, at: number): Match | undefined {
  const before = modifierBefore(tokens, at)
  const shifted = (sign: -1 | 1, from: 'article' | 'mention', last: number): Match => {
    const small = unit === 'second' || unit === 'minute' || unit === 'hour'
    return { ...before, end: last, type: small ? 'TIME' : 'DATE', meaning: { kind: 'shift', unit, count, sign, from } }
  }
  const word = wordAt(tokens, end)
  if (word === 'ago') return shifted(-1, 'article', end + 1)
  if (word === 'from' && wordAt(tokens, end + 1) === 'now') return shifted(1, 'article', end + 2)
  if (word === 'from' && wordAt(tokens, end + 1) === 'today') return shifted(1, 'article', end + 2)
  if (word === 'earlier' || word === 'previously') return shifted(-1, 'mention', end + 1)
  if (word === 'later' || (word === 'afterwards' && count !== undefined)) return shifted(1, 'mention', end + 1)
  return undefined
}

/** "a week or so". */
function orSo(tokens: readonly Token[], found: Measure): Measure {
  const so = wordAt(tokens, found.end) === 'or' && wordAt(tokens, found.end + 1) === 'so'
  return so ? { ...found, end: found.end + 2, vague: true } : found
}

const TIMES = new Set(['once', 'twice', 'times', 'thrice'])
const PREPOSITIONS = new Set(
  (
    'for in within over after than nearly almost about around least most just only of under by to as is was lasted took takes take spent spend another before from half once up during and or ' +
    'roughly approximately some exactly through until with quite not were be been'
  ).split(' '),
)

/** "15 a year", "twice a week": a set, where neither a preposition nor a verb makes it a stretch of time. */
function perUnit(
  tokens: readonly Token[],
  at: number,
  quantity: Quantity,
  unit: UnitWord,
  from: number,
): Match | undefined {
  const word = wordAt(tokens, at)
  if ((word !== 'a' && word !== 'an') || quantity.value !== 1 || quantity.end !== from || unit.plural) return undefined
  const before = tokenAt(tokens, at - 1)
  const rate =
    before.kind === 'number' ||
    TIMES.has(before.lower) ||
    (before.kind === 'word' && !PREPOSITIONS.has(before.lower) && amountBefore(tokens, at - 1))
  return rate ? { end: from + 1, type: 'SET', meaning: fixed(durationValue(unit.unit, unit.times), 'rate') } : undefined
}

/** Whether one of the few words up to `at` is a number: "four thousand people a year". */
function amountBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > at - 5 && i >= 0; i--) {
    const token = tokens[i]!
    if (
      token.kind === 'number' ||
      /^(?:tens|dozens|hundreds|thousands?|millions?|billions?|trillions?)$/.test(token.lower)
    )
      return true
    if (token.kind !== 'word') return token.kind === 'symbol'
  }
  return false
}

/** Words before a quantity that belong to it, with TIMEX3's mod. */
const BEFORE: ReadonlyMap<string, NonNullable<Match['mod']>> = new Map(
  Object.entries<NonNullable<Match['mod']>>({
    nearly: 'LESS_THAN',
    almost: 'LESS_THAN',
    over: 'MORE_THAN',
    under: 'LESS_THAN',
    'more than': 'MORE_THAN',
    'less than': 'LESS_THAN',
    'fewer than': 'LESS_THAN',
    'at least': 'EQUAL_OR_MORE',
    'at most': 'EQUAL_OR_LESS',
  }),
)
const APPROXIMATE = new Set(['about', 'around', 'roughly', 'approximately', 'some'])

/** The modifier that stands before a quantity and belongs to its span. */
function modifierBefore(tokens: readonly Token[], at: number): Pick<Match, 'first' | 'mod'> {
  const one = wordAt(tokens, at - 1)
  const two = BEFORE.get(`${wordAt(tokens, at - 2)} ${one}`)
  const mod = two ?? BEFORE.get(one)
  return mod ? { first: two ? at - 2 : at - 1, mod } : {}
}

function measured(tokens: readonly Token[], at: number, found: Measure): Match {
  const { unit, count, end, vague } = orSo(tokens, found)
  const match: Match = { end, type: 'DURATION', meaning: fixed(durationValue(unit, count)) }
  const modifier = count === undefined ? {} : modifierBefore(tokens, at)
  if (modifier.mod) return { ...match, ...modifier }
  return vague || APPROXIMATE.has(wordAt(tokens, at - 1)) ? { ...match, mod: 'APPROX' } : match
}

function fixed(value: string, why = 'length'): Meaning {
  return { kind: 'fixed', value, why }
}
