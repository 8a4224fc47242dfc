import type { Token } from '../../text/tokens.ts'
import { isCapitalised } from '../../text/tokens.ts'
import { MONTHS } from '../monthNames.ts'
import { quantityAt } from '../numerals.ts'
import type { Anchor, Meaning, Unit } from '../timeCandidate.ts'
import { durationValue, UNIT_WORDS } from '../units.ts'
import { type Form, fixed, isHyphen, type Match, tokenAt, wordAt } from './form.ts'
import { PARTS_OF_DAY } from './partsOfDay.ts'
import { seasonAt } from './seasons.ts'
import { pickedWeekday } from './weekdays.ts'

/** How a word places the period it stands before. */
interface Selector {
  readonly sign: -1 | 0 | 1
  readonly from: Anchor
  /** For names of months, weekdays, seasons and holidays. */
  readonly which?: 'last' | 'this' | 'next'
}

const SELECTORS: ReadonlyMap<string, Selector> = new Map(
  Object.entries<Selector>({
    last: { sign: -1, from: 'article', which: 'last' },
    past: { sign: -1, from: 'article', which: 'last' },
    this: { sign: 0, from: 'article', which: 'this' },
    current: { sign: 0, from: 'article', which: 'this' },
    next: { sign: 1, from: 'article', which: 'next' },
    coming: { sign: 1, from: 'article', which: 'next' },
    upcoming: { sign: 1, from: 'article', which: 'next' },
    that: { sign: 0, from: 'mention' },
    same: { sign: 0, from: 'mention' },
    previous: { sign: -1, from: 'mention' },
    preceding: { sign: -1, from: 'mention' },
    prior: { sign: -1, from: 'mention' },
    following: { sign: 1, from: 'mention' },
    ensuing: { sign: 1, from: 'mention' },
  }),
)

/** Periods by their place: "last year", "this week", "next month", "the following day", "last April", "next Monday", "last night", "the past three years". */
export const periods: Form = {
  starts: [...SELECTORS.keys()],
  read(tokens, at, inner) {
    const word = wordAt(tokens, at)
    let selector = SELECTORS.get(word)!
    let from = at + 1
    const second = wordAt(tokens, from)
    if ((word === 'this' || word === 'that') && SELECTORS.get(second) && (second === 'same' || word === 'this')) {
      selector = second === 'same' ? { sign: 0, from: word === 'this' ? 'article' : 'mention' } : SELECTORS.get(second)!
      from++
    }
    if (isHyphen(tokens, from)) return undefined
    const head = wordAt(tokens, from)
    const fiscal =
      (head === 'fiscal' || head === 'financial' || head === 'calendar') && wordAt(tokens, from + 1) === 'year'
    const unit = UNIT_WORDS.get(fiscal ? 'year' : head)
    const end = fiscal ? from + 2 : from + 1
    const the = wordAt(tokens, at - 1) === 'the'
    if (unit && isHyphen(tokens, end)) return undefined
    if (unit && !unit.plural)
      return whole(tokens, word, { ...selector, from: anchorOf(word, the, unit.unit, selector) }, unit.unit, end)
    if (unit?.plural) return plural(word, selector, unit.unit, from + 1)
    return named(tokens, from, selector) ?? counted(tokens, from, selector) ?? holiday(inner(from), selector)
  },
}

/** In a story "the next day" follows what was told; in the news "next week" follows today. */
function anchorOf(word: string, the: boolean, unit: Unit, selector: Selector): Anchor {
  if (word === 'next' && (the || unit === 'day')) return 'mention'
  return selector.from
}

function whole(
  tokens: readonly Token[],
  word: string,
  { sign, from }: Selector,
  unit: Unit,
  end: number,
): Match | undefined {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined
  const the = { the: 'within' } as const
  if (word === 'past')
    return wordAt(tokens, end - 3) === 'the' || wordAt(tokens, end - 3) === 'this'
      ? { end, type: 'DURATION', meaning: fixed(durationValue(unit, 1), 'up to the article'), ...the }
      : undefined
  const meaning: Meaning = { kind: 'shift', unit, count: sign === 0 ? 0 : 1, sign, from }
  const part = unit === 'day' ? PARTS_OF_DAY.get(wordAt(tokens, end)) : undefined
  return part ? { end: end + 1, type: 'TIME', meaning, time: part, ...the } : { end, type: 'DATE', meaning, ...the }
}

/** "the coming weeks", "previous years". */
function plural(word: string, { sign, which }: Selector, unit: Unit, end: number): Match | undefined {
  if (sign === 0 || word === 'last') return undefined
  const value = durationValue(unit, undefined)
  if (which || word === 'following')
    return {
      end,
      type: 'DURATION',
      meaning: fixed(value, 'length'),
      the: word === 'past' || word === 'following' ? 'needed' : 'within',
    }
  return { end, type: 'DATE', meaning: fixed('PAST_REF', 'without measure'), the: 'within' }
}

/** "last April", "next Monday night", "this summer", "last Christmas", "last night". */
function named(tokens: readonly Token[], from: number, { sign, which, from: anchor }: Selector): Match | undefined {
  const word = wordAt(tokens, from)
  const time = PARTS_OF_DAY.get(word)
  if (time?.length === 3) {
    const part = word === 'night' || sign >= 0
    return part
      ? {
          end: from + 1,
          type: 'TIME',
          meaning: { kind: 'shift', unit: 'day', count: sign === 0 ? 0 : 1, sign, from: anchor },
          time,
          the: 'within',
        }
      : undefined
  }
  const season = seasonAt(word)
  if (!which) {
    if (!season) return undefined
    return {
      end: from + 1,
      type: 'DATE',
      meaning: { kind: 'calendar', part: season, year: { shift: sign, from: anchor } },
      the: 'within',
    }
  }
  const month = isCapitalised(tokenAt(tokens, from)) ? MONTHS.get(word) : undefined
  if (month !== undefined && (word.length > 3 || word === 'may')) {
    const day = quantityAt(tokens, from + 1)
    if (tokenAt(tokens, from + 1).kind === 'number' && day?.value !== undefined && day.value >= 1 && day.value <= 31)
      return { end: from + 2, type: 'DATE', meaning: { kind: 'calendar', month, day: day.value, which } }
    return { end: from + 1, type: 'DATE', meaning: { kind: 'calendar', month, which }, the: 'within' }
  }
  if (season) return { end: from + 1, type: 'DATE', meaning: { kind: 'calendar', part: season, which }, the: 'within' }
  return pickedWeekday(tokens, from, which)
}

/** "last Christmas", "this Thanksgiving". */
function holiday(match: Match | undefined, { which }: Selector): Match | undefined {
  if (match?.meaning.kind !== 'holiday' || !which || match.meaning.year !== undefined) return undefined
  const { end, type, time } = match
  return { end, type, meaning: { ...match.meaning, which }, ...(time !== undefined && { time }) }
}

/** "the past three years", "the next two weeks", "the last few days". */
function counted(tokens: readonly Token[], from: number, { sign, which }: Selector): Match | undefined {
  if (sign === 0 && which === undefined) return undefined
  const quantity = quantityAt(tokens, from)
  if (!quantity || wordAt(tokens, from) === 'a' || wordAt(tokens, from) === 'an') return undefined
  let at = isHyphen(tokens, quantity.end) ? quantity.end + 1 : quantity.end
  const between = wordAt(tokens, at)
  if (between === 'trading' || between === 'fiscal' || between === 'or' || between === 'consecutive') at++
  const unit = UNIT_WORDS.get(wordAt(tokens, at))
  if (!unit) return undefined
  const why = sign < 0 ? 'up to the article' : sign > 0 ? 'from the article on' : 'length'
  return {
    end: at + 1,
    type: 'DURATION',
    meaning: fixed(durationValue(unit.unit, quantity.value && quantity.value * unit.times), why),
    the: 'within',
  }
}
