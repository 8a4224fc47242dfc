import type { Token } from '../../text/tokens.ts'
import { UNIT_WORDS } from '../units.ts'
import { type Form, here, isDash, isPeriod, type Match, tokenAt, wordAt } from './form.ts'

const ENDS: ReadonlyMap<string, NonNullable<Match['mod']>> = new Map(
  Object.entries<NonNullable<Match['mod']>>({
    end: 'END',
    close: 'END',
    beginning: 'START',
    start: 'START',
    outset: 'START',
    middle: 'MID',
    midst: 'MID',
    height: 'MID',
  }),
)

/** "the end of the year", "the beginning of March", "the middle of next week". */
export const ends: Form = {
  starts: [...ENDS.keys(), 'year', 'month', 'week'],
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    const mod = ENDS.get(word)
    if (!mod) return compoundEnd(tokens, at)
    if (wordAt(tokens, at + 1) !== 'of') return undefined
    const whole = inner(at + 2) ?? ownPeriod(tokens, at + 2)
    if (!whole || !isPeriod(whole)) return undefined
    return { ...whole, first: at, mod, the: 'within' }
  },
}

/** "the year" in "the end of the year", where nothing more is said; of a unit of at least a day. */
export function ownPeriod(tokens: readonly Token[], at: number): Match | undefined {
  if (wordAt(tokens, at) !== 'the') return undefined
  const unit = UNIT_WORDS.get(wordAt(tokens, at + 1))
  if (!unit || unit.plural || unit.unit === 'second' || unit.unit === 'minute' || unit.unit === 'hour') return undefined
  return { end: at + 2, type: 'DATE', meaning: here(unit.unit, 'sentence') }
}

/** "year-end", "month end". */
function compoundEnd(tokens: readonly Token[], at: number): Match | undefined {
  const unit = UNIT_WORDS.get(wordAt(tokens, at))
  const from = isDash(tokens, at + 1) || tokenAt(tokens, at + 1).lower === "'s" ? at + 2 : at + 1
  if (!unit || unit.plural || wordAt(tokens, from) !== 'end' || tokenAt(tokens, at + 1).lower === 'of') return undefined
  return {
    end: from + 1,
    type: 'DATE',
    meaning: here(unit.unit, 'sentence'),
    mod: 'END',
    the: 'within',
  }
}
