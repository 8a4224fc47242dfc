import type { Span } from '../engine/span.ts'
import { AROUND, type Quote, quoteOf } from '../engine/text/anchor.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import type { Decision } from './decision.ts'
import { FoldedText, folded } from './foldedText.ts'

/** A stretch of an article so told that it can be found again in another state of the text: its words, what stands round them, and its place in code points. */
export interface Stretch extends Quote {
  readonly start: number
  readonly end: number
}

/** Tells stretches of one text. */
export class Stretches {
  readonly #text: string
  readonly #points: CodePoints
  #folded: FoldedText | undefined

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
  }

  /**
   * What stands on each side goes as far as it must to be found in this one place of the text, with the words: where it does not get there, that side is
   * left out, so that nothing else is ever taken for the stretch by it.
   */
  of(span: Span): Stretch {
    const { exact, ...first } = quoteOf(this.#text, span)
    const prefix = this.#telling(
      first.prefix,
      around => quoteOf(this.#text, span, around).prefix,
      side => side + exact,
    )
    const suffix = this.#telling(
      first.suffix,
      around => quoteOf(this.#text, span, around).suffix,
      side => exact + side,
    )
    return { start: this.#points.at(span.start), end: this.#points.at(span.end), exact, prefix, suffix }
  }

  #telling(first: string, wider: (around: number) => string, withWords: (side: string) => string): string {
    this.#folded ??= new FoldedText(this.#text)
    let side = first
    for (let around = 2 * AROUND; this.#folded.once(folded(withWords(side))) === undefined; around *= 2) {
      const next = around > MOST_AROUND ? side : wider(around)
      if (next === side) return ''
      side = next
    }
    return side
  }
}

/** Code units on one side. */
const MOST_AROUND = 256

/** A decision about stretches of a text, told so that they can be found again in another state of it; `hash` is that of the text, where it is about one. */
export function told(
  { target, parts, ...decision }: Decision<Span>,
  stretches: Stretches,
  hash: string | undefined,
): Decision<Stretch> {
  const of = (spans: readonly Span[]) => spans.map(span => stretches.of(span))
  return {
    ...decision,
    target: of(target),
    ...(parts && { parts: Object.fromEntries(Object.entries(parts).map(([part, spans]) => [part, of(spans)])) }),
    ...(hash !== undefined && { textHash: hash }),
  }
}
