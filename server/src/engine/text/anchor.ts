import type { Span } from '../span.ts'
import { CodePoints } from './codePoints.ts'

/** Words, and what stands before and behind them. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** How many code units before and behind a stretch go with its words. */
export const AROUND = 32

/** The words of a stretch of a text with what stands round them, nowhere cut through a surrogate pair. */
export function quoteOf(text: string, { start, end }: Span, around = AROUND): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + around).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** Finds stretches of one text again. */
export class Anchor {
  readonly hasChanged: boolean
  readonly #text: string
  readonly #points: CodePoints

  /** `hasChanged`: the text is known to be another than the stretches were taken from, so that a position alone says nothing. */
  constructor(text: string, hasChanged = false) {
    this.hasChanged = hasChanged
    this.#text = text
    this.#points = new CodePoints(text)
  }

  /** How many code points the text has. */
  get length(): number {
    return this.#points.length
  }

  /** The stretch between two code points; undefined where there is none. */
  inUnits(from: number, to: number): Span | undefined {
    const [start, end] = [this.#points.unitsAt(from), this.#points.unitsAt(to)]
    return start === undefined || end === undefined || start >= end ? undefined : { start, end }
  }

  /**
   * Where the words stand: at their position, or where they stand between the same words once, or else where they stand once. Undefined where that
   * cannot be told; nothing is guessed.
   */
  find({ exact, prefix, suffix }: Quote, position?: Span): Span | undefined {
    if (position && this.#text.slice(position.start, position.end) === exact) return position
    const whole = onlyPlaceOf(prefix + exact + suffix, this.#text)
    const start = whole === undefined ? onlyPlaceOf(exact, this.#text) : whole + prefix.length
    return start === undefined ? undefined : { start, end: start + exact.length }
  }
}

/** Where some words stand in a text, if in one place only. */
export function onlyPlaceOf(words: string, text: string): number | undefined {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined
}
