import type { Unit } from '../timeCandidate.ts'
import { UNIT_WORDS } from '../units.ts'
import { type Form, here, isHyphen, type Match, tokenAt, wordAt } from './form.ts'

/** A unit already spoken of: "the day", "the week", "the weekend", "the quarter". */
export const knownPeriods: Form = {
  starts: ['day', 'week', 'weekend', 'quarter', 'month', 'year', 'entire', 'whole', 'full', 'fiscal'],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    const from = QUALIFIED.has(word) ? at + 1 : at
    const unit = UNIT_WORDS.get(wordAt(tokens, from))
    if (!unit || unit.plural || wordAt(tokens, at - 1) !== 'the' || isHyphen(tokens, from + 1)) return undefined
    const after = tokenAt(tokens, from + 1)
    const sign = NEIGHBOURS.get(after.lower)
    if (sign && tokenAt(tokens, from + 2).kind === 'mark')
      return {
        end: from + 2,
        type: 'DATE',
        meaning: { kind: 'shift', unit: unit.unit, count: 1, sign, from: 'mention' },
        the: 'within',
      }
    if (from > at) return WHOLE.has(unit.unit) ? spokenOf(unit.unit, from + 1) : undefined
    if (after.kind === 'word' && unit.unit !== 'weekend' && !AFTER_PERIOD.has(after.lower)) return undefined
    if (after.kind === 'number') return undefined
    if (!BEFORE_PERIOD[unit.unit]?.has(wordAt(tokens, at - 2))) return undefined
    return spokenOf(unit.unit, from + 1)
  },
}

/** "the year before.", where nothing follows that the word governs. */
const NEIGHBOURS: ReadonlyMap<string, -1 | 1> = new Map([
  ['before', -1],
  ['previous', -1],
  ['after', 1],
])
const WHOLE = new Set<Unit>(['year', 'month', 'week', 'day'])
const QUALIFIED = new Set(['entire', 'whole', 'full', 'fiscal'])
const AFTER_PERIOD = new Set(
  'and but it he she they we with at in on to from by as for ended ending or while when up down is was will than'.split(
    ' ',
  ),
)
const BEFORE_PERIOD: Partial<Record<Unit, ReadonlySet<string>>> = {
  day: new Set(
    'of in during on for throughout end ended ending finish finished finishing began begin started'.split(' '),
  ),
  week: new Set('of in during for throughout this'.split(' ')),
  weekend: new Set('over during on at throughout through for of'.split(' ')),
  quarter: new Set('for in during of'.split(' ')),
  month: new Set('of for during in throughout'.split(' ')),
  year: new Set('of for during in throughout'.split(' ')),
}

/** The unit of the day spoken of; of quarters business news means the last that has ended. */
function spokenOf(unit: Unit, end: number): Match {
  const meaning =
    unit === 'quarter'
      ? ({ kind: 'shift', unit, count: 1, sign: -1, from: 'article' } as const)
      : here(unit, 'sentence')
  return { end, type: 'DATE', meaning, the: 'needed' }
}
