import { QUANTITY_STARTS, quantityAt } from '../numerals.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, fixed, isHyphen, type Match, wordAt } from './form.ts'

const JOINTS = new Set(['to', 'or', 'and', '-', '–'])

/** Two quantities that share their unit: "two or three weeks", "60 to 90 days", "between 12 and 18 months". */
export const sharedUnits: Form = {
  starts: ['#', ...QUANTITY_STARTS],
  read(tokens, at) {
    const quantity = quantityAt(tokens, at)
    if (quantity?.value === undefined || !JOINTS.has(wordAt(tokens, quantity.end))) return undefined
    const second = quantityAt(tokens, quantity.end + 1)
    if (second?.value === undefined || second.value <= quantity.value) return undefined
    const last = isHyphen(tokens, second.end) ? second.end + 1 : second.end
    const unit = UNIT_WORDS.get(wordAt(tokens, last))
    if (!unit || wordAt(tokens, last + 1) === 'old' || wordAt(tokens, last + 2) === 'old') return undefined
    const length = (count: number, end: number): Match => ({
      end,
      type: 'DURATION',
      meaning: fixed(durationValue(unit.unit, count * unit.times)),
    })
    const next = { ...length(second.value, last + 1), first: quantity.end + 1 }
    return { ...length(quantity.value, quantity.end), next }
  },
}
