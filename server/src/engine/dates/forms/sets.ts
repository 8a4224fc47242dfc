import type { Token } from '../../text/tokens.ts'
import { isCapitalised } from '../../text/tokens.ts'
import { MONTHS, WEEKDAYS } from '../monthNames.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, type Match, tokenAt, wordAt } from './form.ts'
import { PARTS_OF_DAY } from './partsOfDay.ts'

/** What recurs: "every Friday", "each year", "per month", "daily", "annual". */
export const sets: Form = {
  starts: [
    'every',
    'each',
    'per',
    'hourly',
    'daily',
    'weekly',
    'monthly',
    'yearly',
    'annual',
    'annually',
    'nightly',
    'fortnightly',
    'biweekly',
  ],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    if (word === 'every' || word === 'each' || word === 'per') return everyUnit(tokens, at)
    if (isCapitalised(tokenAt(tokens, at)) && isNamePart(tokens, at)) return undefined
    return set(ADJECTIVES.get(word)!, at + 1)
  },
}

const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'XXXX-XX-XXTNI',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    yearly: 'P1Y',
    annual: 'P1Y',
    annually: 'P1Y',
  }),
)

function everyUnit(tokens: readonly Token[], at: number): Match | undefined {
  const other = wordAt(tokens, at + 1) === 'other' ? 1 : 0
  const from = at + 1 + other
  const word = wordAt(tokens, from)
  const unit = UNIT_WORDS.get(word)
  if (unit && !unit.plural && unit.unit !== 'second')
    return set(durationValue(unit.unit, unit.times * (1 + other)), from + 1)
  if (wordAt(tokens, at) === 'per') return undefined
  const weekday = word.length > 5 ? WEEKDAYS.get(word) : undefined
  if (weekday !== undefined) return set(`XXXX-WXX-${weekday}`, from + 1)
  const month = word.length > 2 && isCapitalised(tokenAt(tokens, from)) ? MONTHS.get(word) : undefined
  if (month !== undefined) return set(`XXXX-${String(month).padStart(2, '0')}`, from + 1)
  const part = PARTS_OF_DAY.get(word)
  return part ? set(`XXXX-XX-XX${part}`, from + 1) : undefined
}

/** "The Daily Mail": capitalised inside a line that is not at its first word. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  return at > 0 || isCapitalised(tokenAt(tokens, at + 1))
}

function set(value: string, end: number): Match {
  return { end, type: 'SET', meaning: { kind: 'fixed', value, why: 'recurs' } }
}
