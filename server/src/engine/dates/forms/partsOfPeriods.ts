import type { Token } from '../../text/tokens.ts'
import { ordinalAt } from '../numerals.ts'
import type { Unit } from '../timeCandidate.ts'
import { UNIT_WORDS } from '../units.ts'
import { ownPeriod } from './ends.ts'
import { type Form, type Inner, isPeriod, type Match, wordAt } from './form.ts'

/** A unit of a whole: "the last week of March", "the first day of the month", "the week of March 6". */
export const partsOfPeriods: Form = {
  starts: ['first', 'second', 'third', 'fourth', 'last', 'final', 'opening', 'closing', 'week'],
  read(tokens: readonly Token[], at: number, inner: Inner) {
    const word = wordAt(tokens, at)
    if (word === 'week') return weekOf(tokens, at, inner)
    const index = PLACES.get(word) ?? ordinalAt(tokens, at)!.value
    const unit = UNIT_WORDS.get(wordAt(tokens, at + 1))
    if (!unit || unit.plural || !PARTS.has(unit.unit)) return undefined
    if (wordAt(tokens, at + 2) !== 'of' && wordAt(tokens, at + 2) !== 'in') return undefined
    const whole = inner(at + 3) ?? ownPeriod(tokens, at + 3)
    if (!whole || !isPeriod(whole) || whole.meaning.kind === 'fixed') return undefined
    return {
      end: whole.end,
      type: 'DATE',
      meaning: { kind: 'part', index, unit: unit.unit, whole: whole.meaning },
      the: 'within',
    }
  },
}

const PARTS = new Set<Unit>(['day', 'week', 'month', 'weekend'])
const PLACES: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['final', -1],
  ['closing', -1],
  ['opening', 1],
])

/** "the week of March 6". */
function weekOf(tokens: readonly Token[], at: number, inner: Inner): Match | undefined {
  const day = wordAt(tokens, at + 1) === 'of' ? inner(at + 2) : undefined
  if (day?.meaning.kind !== 'calendar' || day.meaning.day === undefined || day.next) return undefined
  return {
    end: day.end,
    type: 'DATE',
    meaning: { kind: 'part', index: 1, unit: 'week', whole: day.meaning },
    the: 'within',
  }
}
