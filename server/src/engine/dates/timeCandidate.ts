import type { TimeExpression } from '../article.ts'
import type { Span } from '../span.ts'

/** A time expression as read, not yet resolved. Offsets relative to the paragraph. */
export interface TimeCandidate extends Span {
  readonly type: TimeExpression['type']
  readonly meaning: Meaning
  /** What is added to the resolved day: `TMO` (morning), `T10:32`, `T10:32Z`. */
  readonly time?: string
  readonly mod?: NonNullable<TimeExpression['mod']>
  /** Which way the sentence points. */
  readonly direction?: Direction
  /** Index of its sentence in the reading. */
  readonly sentence: number
}

/** Whether a sentence speaks of what was or of what will be, and the word that says so. */
export interface Direction {
  readonly to: 'past' | 'future'
  readonly cue: string
}

/** Units of the calendar, from fine to coarse. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** What a relative expression counts from: the article's date, the date mentioned last, or a day of the same sentence (else the article's date). */
export type Anchor = 'article' | 'mention' | 'sentence'

/** What an expression says by itself. What it leaves open is found by `resolveDates`. */
export type Meaning = Fixed | Calendar | Shift | Part | Decade | Slashed | HolidayMeaning

/** A value that needs no context; null for a date that the calendar does not have. */
export interface Fixed {
  readonly kind: 'fixed'
  readonly value: string | null
  readonly why: string
}

/** A year that is said by its distance: "last year" is -1 from the article's. */
export interface RelativeYear {
  readonly shift: number
  readonly from: Anchor
}

/** Components of a calendar date: those given are certain, the others are to be implied. */
export interface Calendar {
  readonly kind: 'calendar'
  /** Astronomical: 0 is 1 BC. */
  readonly year?: number | RelativeYear
  readonly month?: number
  readonly day?: number
  /** Monday = 1. */
  readonly weekday?: number
  /** A part of the year in TIMEX3 notation: Q1 to Q4, H1, H2, SP, SU, FA, WI. */
  readonly part?: string
  /** "last April", "this Friday", "next Monday". */
  readonly which?: 'last' | 'this' | 'next'
}

/** So many units away; the value has the unit's granularity. */
export interface Shift {
  readonly kind: 'shift'
  readonly unit: Unit
  /** Undefined for "a few". */
  readonly count: number | undefined
  readonly sign: -1 | 0 | 1
  readonly from: Anchor
  /** A distance in words, "a year ago", which may compare a period with the same one of then; "last year" does not. */
  readonly measured?: true
}

/** "the last week of March": the `index`th unit (1 = first, -1 = last) of a whole. */
export interface Part {
  readonly kind: 'part'
  readonly index: number
  readonly unit: Unit
  readonly whole: Meaning
}

/** "the 80s": a decade whose century is left open. */
export interface Decade {
  readonly kind: 'decade'
  /** 8 for the eighties. */
  readonly tens: number
}

/** "7/8/07": both orders may be meant. */
export interface Slashed {
  readonly kind: 'slashed'
  readonly first: number
  readonly second: number
  readonly year: number
}

/** A holiday by its id, whose day depends on the year. */
export interface HolidayMeaning {
  readonly kind: 'holiday'
  readonly holiday: string
  readonly year?: number | RelativeYear
  readonly which?: 'last' | 'this' | 'next'
}
