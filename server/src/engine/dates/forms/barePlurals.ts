import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, fixed, isHyphen, wordAt } from './form.ts'
import { awayFrom } from './measures.ts'

/** "for years", "in decades", "months-long": a plural without a number. */
export const barePlurals: Form = {
  starts: 'seconds minutes hours days weeks months years decades centuries year month week day'.split(' '),
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

const BEFORE_PLURAL = new Set('for in within after took taken take lasted lasting spent over and or'.split(' '))
