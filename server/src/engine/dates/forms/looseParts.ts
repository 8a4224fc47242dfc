import type { Token } from '../../text/tokens.ts'
import { type Form, here, isDay, tokenAt, wordAt } from './form.ts'
import { PARTS_OF_DAY } from './partsOfDay.ts'

/** Parts of a day that is not named with them: "tonight", "overnight", "in the morning", "the night of 3 March". */
export const looseParts: Form = {
  starts: ['morning', 'afternoon', 'evening', 'night', 'overnight', 'tonight'],
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    if (word === 'tonight' || (word === 'overnight' && isAdverb(tokens, at)))
      return { end: at + 1, type: 'TIME', meaning: here('day', 'article'), time: 'TNI' }
    const time = PARTS_OF_DAY.get(word)
    if (time === undefined) return undefined
    if (wordAt(tokens, at + 1) === 'of') {
      const day = inner(at + 2)
      return day && isDay(day) ? { ...day, first: at, type: 'TIME', time, the: 'within' } : undefined
    }
    if (wordAt(tokens, at - 1) !== 'the' || !PREPOSITIONS.has(wordAt(tokens, at - 2))) return undefined
    return { end: at + 1, type: 'TIME', meaning: here('day', 'sentence'), time, the: 'within' }
  },
}

const PREPOSITIONS = new Set(['in', 'during', 'on', 'by', 'through', 'into'])
const AFTER_OVERNIGHT = new Set('and but in at on by to from after as when that into'.split(' '))

/** "overnight" by itself, not "an overnight success". */
function isAdverb(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at + 1)
  return after.kind !== 'word' || AFTER_OVERNIGHT.has(after.lower)
}
