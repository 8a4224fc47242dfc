import type { Span } from '../../server/src/engine/span.ts'
import type { ScoredDate, ScoredEntity } from '../scoring/document.ts'

/** A library that finds names, its answers put into the words of the annotation format. */
export interface NameFinder {
  readonly name: string
  names(text: string): ScoredEntity[]
}

/** A library that finds dates; where it is given no document date it is given a day of its own choosing, since it needs one. */
export interface DateFinder {
  readonly name: string
  dates(text: string, documentDate: string | undefined): ScoredDate[]
}

/** What stands for the day of a text that has none. */
export const SOME_DAY = '2000-01-01'

/** A TIMEX3 value from a calendar day, cut to the unit. */
export function valueAt(iso: string, unit: 'year' | 'month' | 'day'): string {
  return iso.slice(0, { year: 4, month: 7, day: 10 }[unit])
}

/** The span without a preposition in front and punctuation behind: the sets annotate the expression alone. */
export function bare({ start, end }: Span, text: string): Span {
  const found = text.slice(start, end)
  const lead = LEAD.exec(found)?.[0].length ?? 0
  const tail = /[\s,.;:]*$/.exec(found)![0].length
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
}

const LEAD = /^(?:(?:about|after|at|before|between|by|during|for|from|in|of|on|since|through|till|until|within)\s+)+/i
