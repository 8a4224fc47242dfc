import type { Token } from '../../text/tokens.ts'
import { ordinalAt, quantityAt } from '../numerals.ts'
import type { Meaning } from '../timeCandidate.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, type Inner, isDash, type Match, tokenAt, wordAt } from './form.ts'

/** A part of a date that keeps its value: "early 2009", "late May", "mid-2011", "earlier this week", "later this year". */
export const phases: Form = {
  starts: ['early', 'late', 'mid', 'earlier', 'later', 'middle'],
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    const skipped = isDash(tokens, at + 1) || ((word === 'early' || word === 'late') && wordAt(tokens, at + 1) === 'in')
    const date = inner(skipped ? at + 2 : at + 1)
    if (!date || (date.type !== 'DATE' && !(date.type === 'TIME' && date.time?.length === 3)) || date.next)
      return undefined
    const { meaning } = date
    if (meaning.kind === 'fixed' && (meaning.value === null || meaning.value.endsWith('_REF'))) return undefined
    const within = date.first === undefined || date.first >= at
    if (!within) return undefined
    if (word === 'earlier' || word === 'later')
      return isCurrent(meaning) ? { ...date, first: at, mod: word === 'earlier' ? 'START' : 'END' } : undefined
    const mod = word === 'early' ? 'START' : word === 'late' ? 'END' : 'MID'
    return { ...date, first: at, mod, the: 'within' }
  },
}

/** "earlier this month", "later today", but not "later in May". */
function isCurrent(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.from === 'article' || (meaning.from === 'mention' && meaning.sign === 0)
  return meaning.kind === 'calendar' && meaning.which !== undefined
}

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
    if (
      whole?.type !== 'DATE' ||
      whole.next ||
      (whole.meaning.kind === 'fixed' && (whole.meaning.value ?? '_REF').endsWith('_REF'))
    )
      return undefined
    return { ...whole, first: at, mod, the: 'within' }
  },
}

/** "the end of the year", "the end of the month" where nothing more is said. */
function ownPeriod(tokens: readonly Token[], at: number): Match | undefined {
  if (wordAt(tokens, at) !== 'the') return undefined
  const unit = UNIT_WORDS.get(wordAt(tokens, at + 1))
  if (!unit || unit.plural || unit.unit === 'second' || unit.unit === 'minute' || unit.unit === 'hour') return undefined
  return { end: at + 2, type: 'DATE', meaning: { kind: 'shift', unit: unit.unit, count: 0, sign: 0, from: 'sentence' } }
}

/** "year-end", "month end". */
function compoundEnd(tokens: readonly Token[], at: number): Match | undefined {
  const unit = UNIT_WORDS.get(wordAt(tokens, at))
  const from = isDash(tokens, at + 1) || tokenAt(tokens, at + 1).lower === "'s" ? at + 2 : at + 1
  if (!unit || unit.plural || wordAt(tokens, from) !== 'end' || tokenAt(tokens, at + 1).lower === 'of') return undefined
  return {
    end: from + 1,
    type: 'DATE',
    meaning: { kind: 'shift', unit: unit.unit, count: 0, sign: 0, from: 'sentence' },
    mod: 'END',
    the: 'within',
  }
}

/** A unit of a whole: "the last week of March", "the first day of the month", "the first nine months of the year". */
export const partsOfPeriods: Form = {
  starts: ['first', 'second', 'third', 'fourth', 'last', 'final', 'opening', 'closing', 'week'],
  read(tokens: readonly Token[], at: number, inner: Inner) {
    const word = wordAt(tokens, at)
    if (word === 'week') return weekOf(tokens, at, inner)
    const index =
      word === 'last' || word === 'final' || word === 'closing'
        ? -1
        : word === 'opening'
          ? 1
          : ordinalAt(tokens, at)!.value
    const unit = UNIT_WORDS.get(wordAt(tokens, at + 1))
    if (
      !unit ||
      unit.plural ||
      (unit.unit !== 'day' && unit.unit !== 'week' && unit.unit !== 'month' && unit.unit !== 'weekend')
    )
      return undefined
    if (wordAt(tokens, at + 2) !== 'of' && wordAt(tokens, at + 2) !== 'in') return undefined
    const whole = inner(at + 3) ?? ownPeriod(tokens, at + 3)
    if (whole?.type !== 'DATE' || whole.next || whole.meaning.kind === 'fixed') return undefined
    return {
      end: whole.end,
      type: 'DATE',
      meaning: { kind: 'part', index, unit: unit.unit, whole: whole.meaning },
      the: 'within',
    }
  },
}

/** "the week of March 6". */
function weekOf(tokens: readonly Token[], at: number, inner: Inner): Match | undefined {
  const day = wordAt(tokens, at + 1) === 'of' ? inner(at + 2) : undefined
  if (day?.meaning.kind !== 'calendar' || day.meaning.day === undefined || day.next) return undefined
  return {
    end: day.end,
    type: 'DATE',
    meaning: { kind: 'part', index: 1, unit: 'week', whole: day.meaning },
    the: 'within',
  }
}

/** "the first nine months", "the last two days" before "of": a length. */
export const firstMonths: Form = {
  starts: ['first', 'final'],
  read(tokens, at) {
    const unit = UNIT_WORDS.get(wordAt(tokens, at + 2))
    const quantity = unit?.plural ? quantityAt(tokens, at + 1) : undefined
    if (!unit || quantity?.end !== at + 2) return undefined
    const value = durationValue(unit.unit, quantity.value && quantity.value * unit.times)
    return { end: at + 3, type: 'DURATION', meaning: { kind: 'fixed', value, why: 'length' }, the: 'within' }
  },
}
