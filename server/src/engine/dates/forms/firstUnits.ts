import { quantityAt } from '../numerals.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, fixed, wordAt } from './form.ts'

/** "the first nine months", "the final two days": a length. */
export const firstUnits: Form = {
  starts: ['first', 'final'],
  read(tokens, at) {
    const unit = UNIT_WORDS.get(wordAt(tokens, at + 2))
    const quantity = unit?.plural ? quantityAt(tokens, at + 1) : undefined
    if (!unit || quantity?.end !== at + 2) return undefined
    const value = durationValue(unit.unit, quantity.value && quantity.value * unit.times)
    return { end: at + 3, type: 'DURATION', meaning: fixed(value), the: 'within' }
  },
}
