import type { Token } from '../../text/tokens.ts'
import { type Form, tokenAt, wordAt } from './form.ts'

/** A day without its month: "the 8th" in "announced on the 8th". */
export const dayOfMonth: Form = {
  starts: ['#th'],
  read(tokens, at) {
    if (wordAt(tokens, at - 1) !== 'the' || !BEFORE.has(wordAt(tokens, at - 2))) return undefined
    const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(tokenAt(tokens, at).lower)
    const day = match ? Number(match[1]) : 0
    if (day < 1 || day > 31 || !closes(tokens, at + 1)) return undefined
    return { end: at + 1, type: 'DATE', meaning: { kind: 'calendar', day }, the: 'needed' }
  },
}

const BEFORE = new Set('on by until till from since before after between and to through'.split(' '))
const AFTER = new Set(
  'and at in to for with when that as but by it he she they we after before until from local said is was will'.split(
    ' ',
  ),
)

/** No noun may follow that the ordinal counts: "on the 8th floor". */
function closes(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at)
  return after.kind === 'mark' ? after.text !== '-' : after.kind !== 'word' || AFTER.has(after.lower)
}
