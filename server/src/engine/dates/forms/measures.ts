import type { Token } from '../../text/tokens.ts'
import type { Unit } from '../timeCandidate.ts'
import { durationValue } from '../units.ts'
import { fixed, type Match, wordAt } from './form.ts'

/** A number of units of time; the count is undefined where it is indefinite. */
export interface Measure {
  readonly unit: Unit
  readonly count: number | undefined
  /** Index past its last token. */
  readonly end: number
  readonly vague?: true | undefined
}

/** A duration from a measure that begins at `at`, with the words around it that belong to it. */
export function measured(tokens: readonly Token[], at: number, found: Measure): Match {
  const { unit, count, end, vague } = orSo(tokens, found)
  const match: Match = { end, type: 'DURATION', meaning: fixed(durationValue(unit, count)) }
  const modifier = count === undefined ? {} : modifierBefore(tokens, at)
  if (modifier.mod) return { ...match, ...modifier }
  return vague || APPROXIMATE.has(wordAt(tokens, at - 1)) ? { ...match, mod: 'APPROX' } : match
}

/** A date at the measure's distance: "a week ago", "two years earlier", "three days later", "a month from now"; undefined when it is only a length. */
export function awayFrom(tokens: readonly Token[], found: Measure, at: number): Match | undefined {
  const { unit, count, end } = orSo(tokens, found)
  const before = modifierBefore(tokens, at)
  const shifted = (sign: -1 | 1, from: 'article' | 'mention', last: number): Match => {
    const small = unit === 'second' || unit === 'minute' || unit === 'hour'
    return {
      ...before,
      end: last,
      type: small ? 'TIME' : 'DATE',
      meaning: { kind: 'shift', unit, count, sign, from, measured: true },
    }
  }
  const word = wordAt(tokens, end)
  if (word === 'ago') return shifted(-1, 'article', end + 1)
  if (word === 'from' && wordAt(tokens, end + 1) === 'now') return shifted(1, 'article', end + 2)
  if (word === 'from' && wordAt(tokens, end + 1) === 'today') return shifted(1, 'article', end + 2)
  if (word === 'earlier' || word === 'previously') return shifted(-1, 'mention', end + 1)
  if (word === 'later' || (word === 'afterwards' && count !== undefined)) return shifted(1, 'mention', end + 1)
  return undefined
}

/** "a week or so". */
function orSo(tokens: readonly Token[], found: Measure): Measure {
  const so = wordAt(tokens, found.end) === 'or' && wordAt(tokens, found.end + 1) === 'so'
  return so ? { ...found, end: found.end + 2, vague: true } : found
}

/** Words before a quantity that belong to it, with TIMEX3's mod. */
const BEFORE: ReadonlyMap<string, NonNullable<Match['mod']>> = new Map(
  Object.entries<NonNullable<Match['mod']>>({
    nearly: 'LESS_THAN',
    almost: 'LESS_THAN',
    over: 'MORE_THAN',
    under: 'LESS_THAN',
    'more than': 'MORE_THAN',
    'less than': 'LESS_THAN',
    'fewer than': 'LESS_THAN',
    'at least': 'EQUAL_OR_MORE',
    'at most': 'EQUAL_OR_LESS',
  }),
)
const APPROXIMATE = new Set(['about', 'around', 'roughly', 'approximately', 'some'])

/** The modifier that stands before a quantity and belongs to its span. */
function modifierBefore(tokens: readonly Token[], at: number): Pick<Match, 'first' | 'mod'> {
  const one = wordAt(tokens, at - 1)
  const two = BEFORE.get(`${wordAt(tokens, at - 2)} ${one}`)
  const mod = two ?? BEFORE.get(one)
  return mod ? { first: two ? at - 2 : at - 1, mod } : {}
}
