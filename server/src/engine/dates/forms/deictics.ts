import type { Token } from '../../text/tokens.ts'
import type { Meaning } from '../timeCandidate.ts'
import { type Form, type Match, wordAt } from './form.ts'
import { partOfDayAt } from './partsOfDay.ts'

/** Words that point from the day of writing: "today", "yesterday afternoon", "tomorrow". */
export const deicticDays: Form = {
  starts: ['today', 'yesterday', 'tomorrow', 'day'],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    if (word === 'day') return beyond(tokens, at)
    const sign = word === 'today' ? 0 : word === 'yesterday' ? -1 : 1
    const meaning: Meaning = { kind: 'shift', unit: 'day', count: sign === 0 ? 0 : 1, sign, from: 'article' }
    if (sign === 0 && wordAt(tokens, at - 1) === 'usa') return undefined
    const part = partOfDayAt(tokens, at + 1)
    return part ? { end: part.end, type: 'TIME', meaning, time: part.time } : { end: at + 1, type: 'DATE', meaning }
  },
}

/** "the day before yesterday", "the day after tomorrow". */
function beyond(tokens: readonly Token[], at: number): Match | undefined {
  const pair = `${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`
  const sign = pair === 'before yesterday' ? -1 : pair === 'after tomorrow' ? 1 : undefined
  if (!sign) return undefined
  return {
    end: at + 3,
    type: 'DATE',
    meaning: { kind: 'shift', unit: 'day', count: 2, sign, from: 'article' },
    the: 'within',
  }
}
