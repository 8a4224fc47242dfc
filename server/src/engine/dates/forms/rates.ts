import type { Token } from '../../text/tokens.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, fixed, tokenAt, wordAt } from './form.ts'

/** "15 a year", "twice a week": a set, where neither a preposition nor a verb makes it a stretch of time. */
export const rates: Form = {
  starts: ['a', 'an'],
  read(tokens, at) {
    const unit = UNIT_WORDS.get(wordAt(tokens, at + 1))
    if (!unit || unit.plural || !isRate(tokens, at - 1)) return undefined
    return { end: at + 2, type: 'SET', meaning: fixed(durationValue(unit.unit, unit.times), 'rate') }
  },
}

function isRate(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokenAt(tokens, at)
  if (kind === 'number' || TIMES.has(lower)) return true
  return kind === 'word' && !PREPOSITIONS.has(lower) && amountBefore(tokens, at)
}

const TIMES = new Set(['once', 'twice', 'times', 'thrice'])
const PREPOSITIONS = new Set(
  (
    'for in within over after than nearly almost about around least most just only of under by to as is was lasted took takes take spent spend another before from half once up during and or ' +
    'roughly approximately some exactly through until with quite not were be been'
  ).split(' '),
)

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
