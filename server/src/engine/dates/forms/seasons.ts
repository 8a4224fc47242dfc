import type { Token } from '../../text/tokens.ts'
import type { RelativeYear } from '../timeCandidate.ts'
import { type Form, type Match, tokenAt, wordAt } from './form.ts'
import { yearPartAt } from './years.ts'

const SEASONS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }),
)

/** TIMEX3's letters for a season's name in lower case. */
export function seasonAt(word: string): string | undefined {
  return SEASONS.get(word)
}

/** Seasons: "summer 1918", "the spring of 1940", "in winter". "Fall" and "spring" are also verbs and nouns, so more has to speak for them. */
export const seasons: Form = {
  starts: [...SEASONS.keys()],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    const part = SEASONS.get(word)!
    const year = yearPartAt(tokens, at + 1)
    if (year) return match(part, year.end, year.year)
    if (!isSeason(tokens, at, word)) return undefined
    return match(part, at + 1, undefined)
  },
}

function match(part: string, end: number, year: number | RelativeYear | undefined): Match {
  return { end, type: 'DATE', meaning: { kind: 'calendar', part, ...(year !== undefined && { year }) }, the: 'within' }
}

const IN = new Set('in by during until since throughout early late mid mid- before after'.split(' '))
const AFTER_SEASON = new Set('and or but when offensive campaign after before as to with'.split(' '))

function isSeason(tokens: readonly Token[], at: number, word: string): boolean {
  const after = tokenAt(tokens, at + 1)
  const the = wordAt(tokens, at - 1) === 'the'
  if (after.lower === 'of' || (after.lower === 'in' && !the)) return false
  const before = wordAt(tokens, the ? at - 2 : at - 1)
  if (word === 'fall' || word === 'spring') {
    if (!IN.has(before) || (word === 'fall' && !the)) return false
    return after.kind !== 'word' || AFTER_SEASON.has(after.lower)
  }
  if (after.lower === 'olympics' || after.lower === 'games' || after.lower === 'palace') return false
  return IN.has(before) || the
}
