import { ORDINAL_STARTS, ordinalAt } from '../numerals.ts'
import { type Form, isHyphen, tokenAt, wordAt } from './form.ts'

/** Centuries: "the 19th century", "twentieth-century", "the fifth century BC". */
export const centuries: Form = {
  starts: ['#th', ...ORDINAL_STARTS],
  read(tokens, at) {
    const ordinal = ordinalAt(tokens, at)
    if (!ordinal || ordinal.value < 1 || ordinal.value > 30) return undefined
    const from = isHyphen(tokens, ordinal.end) ? ordinal.end + 1 : ordinal.end
    const word = wordAt(tokens, from)
    if (word !== 'century' && word !== 'centuries') return undefined
    const era = tokenAt(tokens, from + 1).text
    const old = era === 'BC' || era === 'B.C.' || era === 'BCE'
    const hundreds = String(ordinal.value - 1).padStart(2, '0')
    return {
      end: old ? from + 2 : from + 1,
      type: 'DATE',
      meaning: { kind: 'fixed', value: old ? `BC${hundreds}` : hundreds, why: 'century' },
      the: 'within',
    }
  },
}
