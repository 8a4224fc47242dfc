import type { Span } from '../engine/span.ts'
import { type Quote, quoteOf } from '../engine/text/anchor.ts'
import { CodePoints } from '../engine/text/codePoints.ts'

/** A stretch of an article so told that it can be found again in another state of the text: its words, what stands round them, and its place in code points. */
export interface Stretch extends Quote {
  readonly start: number
  readonly end: number
}

/** Tells stretches of one text. */
export class Stretches {
  readonly #text: string
  readonly #points: CodePoints

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
  }

  of(span: Span): Stretch {
    return { start: this.#points.at(span.start), end: this.#points.at(span.end), ...quoteOf(this.#text, span) }
  }
}
