import type { Token } from '../../text/tokens.ts'
import { QUANTITY_STARTS, type Quantity, quantityAt } from '../numerals.ts'
import type { Unit } from '../timeCandidate.ts'
import { UNIT_WORDS, type UnitWord } from '../units.ts'
import { type Form, isHyphen, wordAt } from './form.ts'
import { awayFrom, type Measure, measured } from './measures.ts'

/** Quantities of time and what hangs on them: "two years", "a five-year plan", "a week ago", "three days later". */
export const durations: Form = {
  starts: ['#', ...QUANTITY_STARTS],
  read(tokens, at) {
    const quantity = quantityAt(tokens, at)
    if (!quantity) return undefined
    const compound = isHyphen(tokens, quantity.end)
    let from = compound ? quantity.end + 1 : quantity.end
    if (!compound && (BETWEEN.has(wordAt(tokens, from)) || isSupplied(tokens, at, from))) from++
    const unit = UNIT_WORDS.get(wordAt(tokens, from))
    if (!unit || !isQuantityOfTime(tokens, at, quantity, unit, from)) return undefined
    const count = quantity.value === undefined ? undefined : quantity.value * unit.times
    const half = andAHalf(tokens, from + 1)
    const found: Measure = {
      unit: unit.unit,
      count: count === undefined ? undefined : count + (half ? 0.5 : 0),
      end: half ?? from + 1,
      vague: quantity.vague,
    }
    if (!compound) {
      const match = awayFrom(tokens, found, at) ?? measured(tokens, at, found)
      return isSupplied(tokens, at, quantity.end) ? { first: at - 1, ...match } : match
    }
    const long = isHyphen(tokens, found.end) && wordAt(tokens, found.end + 1) === 'long'
    return measured(tokens, at, long ? { ...found, end: found.end + 2 } : found)
  },
}

/** Words that stand between the number and the unit. */
const BETWEEN = new Set(
  'more full straight consecutive successive whole long trading calendar further solid additional business working'.split(
    ' ',
  ),
)

/** "[Ten] years": a number that an editor has put into what is quoted. */
function isSupplied(tokens: readonly Token[], at: number, end: number): boolean {
  return tokens[at - 1]?.text === '[' && tokens[end]?.text === ']'
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
    !(CROWDED.has(unit.unit) && quantity.value < 1000)
  )
}
/** "five year low", written without its hyphen, is read for these; "2018 day five" is none. */
const CROWDED = new Set<Unit>(['day', 'week', 'month', 'year', 'hour', 'minute', 'decade'])

function andAHalf(tokens: readonly Token[], at: number): number | undefined {
  return wordAt(tokens, at) === 'and' && wordAt(tokens, at + 1) === 'a' && wordAt(tokens, at + 2) === 'half'
    ? at + 3
    : undefined
}
