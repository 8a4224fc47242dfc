import { StretchFinder } from '../decisions/stretchFinder.ts'
import { objectsIn } from '../engine/json.ts'
import type { Span } from '../engine/span.ts'
import { onlyPlaceOf } from '../engine/text/anchor.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { textHash } from '../engine/text/textHash.ts'

/** A text of which stretches are selected as the Web Annotation Data Model has it: by position in code points, by words, or both. */
export class SelectedText {
  readonly #text: string
  readonly #points: CodePoints
  /** Whether the selectors are known to be of this very text, or of another; undefined where that is not known. */
  readonly #unchanged: boolean | undefined
  readonly #finder: StretchFinder

  /** `hash` is that of the text which the stretches were selected of, where it is known. */
  constructor(text: string, hash: string | undefined) {
    this.#text = text
    this.#points = new CodePoints(text)
    this.#unchanged = hash === undefined ? undefined : hash === textHash(text)
    this.#finder = new StretchFinder(text)
  }

  /**
   * The stretch that a selector or a list of them, each another way to the same, selects: as decisions are found again, or where its words stand once
   * between those round them. Undefined where that cannot be told; nothing is guessed.
   */
  span(selector: unknown): Span | undefined {
    const selectors = objectsIn(selector)
    const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {}
    const { exact, prefix, suffix } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
    const position = typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined
    if (typeof exact !== 'string' || exact === '') return this.#unchanged === false ? undefined : this.#at(position)
    const [before, behind] = [prefix, suffix].map(words => (typeof words === 'string' ? words : '')) as [string, string]
    const stretch = { ...(position ?? NOWHERE), exact, prefix: before, suffix: behind }
    const found = this.#finder.find(stretch, position !== undefined && this.#unchanged !== false)
    if (found) return found
    const once = onlyPlaceOf(before + exact + behind, this.#text)
    return once === undefined ? undefined : { start: once + before.length, end: once + before.length + exact.length }
  }

  #at(position: Span | undefined): Span | undefined {
    if (!position || position.start >= position.end) return undefined
    const [start, end] = [this.#points.unitsAt(position.start), this.#points.unitsAt(position.end)]
    return start === undefined || end === undefined ? undefined : { start, end }
  }
}

const NOWHERE = { start: 0, end: 0 }
