import type { Meaning } from '../timeCandidate.ts'
import { type Form, isDash, isPeriod, wordAt } from './form.ts'

/** A part of a date that keeps its value: "early 2009", "late May", "mid-2011", "earlier this week", "later this year". */
export const phases: Form = {
  starts: ['early', 'late', 'mid', 'earlier', 'later', 'middle'],
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    const skipped = isDash(tokens, at + 1) || ((word === 'early' || word === 'late') && wordAt(tokens, at + 1) === 'in')
    const date = inner(skipped ? at + 2 : at + 1)
    if (!date || (date.first !== undefined && date.first < at)) return undefined
    if (!isPeriod(date) && date.time?.length !== PART_OF_DAY) return undefined
    const { meaning } = date
    if (word === 'earlier' || word === 'later')
      return isCurrent(meaning) ? { ...date, first: at, mod: word === 'earlier' ? 'START' : 'END' } : undefined
    const mod = word === 'early' ? 'START' : word === 'late' ? 'END' : 'MID'
    return { ...date, first: at, mod, the: 'within' }
  },
}

/** The length of a part of the day in TIMEX3: "early Tuesday morning" has one, "early at 8 a.m." not. */
const PART_OF_DAY = 'TMO'.length

/** "earlier this month", "later today", but not "later in May". */
function isCurrent(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.from === 'article' || (meaning.from === 'mention' && meaning.sign === 0)
  return meaning.kind === 'calendar' && meaning.which !== undefined
}
