import search from 'approx-string-match'
import type { Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { FoldedText, folded } from './foldedText.ts'
import type { Stretch } from './stretch.ts'

/** Finds stretches again in the present state of a text. What cannot be told for certain is not found. */
export class StretchFinder {
  readonly #text: string
  readonly #points: CodePoints
  #foldedText: FoldedText | undefined

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
  }

  /**
   * Where the stretch stands: at its position, if its words do and what is round them; or where these stand in just one other place, white space aside, on both
   * sides or on one; or else nearly so. Undefined where it is not found or found twice. `unchanged`: it was told of this very text, so that its position
   * says enough also where little or nothing is known of what stands round it.
   */
  find(stretch: Stretch, unchanged: boolean): Span | undefined {
    const at = this.#atPosition(stretch)
    if (at && (unchanged || isTelling(stretch)) && this.#stands(stretch, at)) return at
    this.#foldedText ??= new FoldedText(this.#text)
    const text = this.#foldedText
    const [prefix, exact, suffix] = [folded(stretch.prefix), folded(stretch.exact), folded(stretch.suffix)]
    if (exact.trim() === '') return undefined
    const found =
      whole(text, prefix, exact, suffix) ?? oneSided(text, prefix, exact, suffix) ?? nearly(text, prefix, exact, suffix)
    return found && text.original(found)
  }

  #atPosition({ start, end }: Stretch): Span | undefined {
    const [from, to] = [this.#points.unitsAt(start), this.#points.unitsAt(end)]
    return from === undefined || to === undefined || from >= to ? undefined : { start: from, end: to }
  }

  #stands({ prefix, exact, suffix }: Stretch, { start, end }: Span): boolean {
    return (
      end - start === exact.length &&
      this.#text.startsWith(exact, start) &&
      start >= prefix.length &&
      this.#text.startsWith(prefix, start - prefix.length) &&
      this.#text.startsWith(suffix, end)
    )
  }
}

/** Whether it says more than a few words that may stand anywhere. */
function isTelling({ prefix, exact, suffix }: Stretch): boolean {
  return prefix.length + suffix.length >= LEAST_CONTEXT || exact.length >= LEAST_PATTERN
}

/** Words with nothing round them that tells them from others stand where they stood, or nowhere. */
function whole(text: FoldedText, prefix: string, exact: string, suffix: string): Span | undefined {
  if (prefix.length + suffix.length < LEAST_CONTEXT) return undefined
  const start = text.once(prefix + exact + suffix)
  return start === undefined ? undefined : { start: start + prefix.length, end: start + prefix.length + exact.length }
}

/** Where a paragraph before or behind was put in or taken out, the words on one side are others. Both sides must not tell of two places. */
function oneSided(text: FoldedText, prefix: string, exact: string, suffix: string): Span | undefined {
  const before = prefix.length < LEAST_CONTEXT ? undefined : text.once(prefix + exact)
  const behind = suffix.length < LEAST_CONTEXT ? undefined : text.once(exact + suffix)
  const start = before === undefined ? behind : before + prefix.length
  if (start === undefined || (before !== undefined && behind !== undefined && behind !== start)) return undefined
  return { start, end: start + exact.length }
}

/** The place that is much more like it than any other, if the words themselves stand there, long ones nearly. */
function nearly(text: FoldedText, prefix: string, exact: string, suffix: string): Span | undefined {
  const pattern = prefix + exact + suffix
  if (pattern.length < LEAST_PATTERN || prefix.length + suffix.length < LEAST_CONTEXT) return undefined
  const most = Math.floor(pattern.length * MOST_ERRORS)
  const best = only(search(text.text, pattern, most))
  if (!best) return undefined
  const alike = 2 * best.errors + 1
  const others = [text.text.slice(0, best.start), text.text.slice(best.end)]
  if (others.some(other => search(other, pattern, alike).length > 0)) return undefined
  const near = text.text.slice(best.start, best.end)
  const match = only(search(near, exact, Math.floor(exact.length * MOST_ERRORS_IN_WORDS)))
  return match && { start: best.start + match.start, end: best.start + match.end }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

/** The match, the first of those that end in about the same place; undefined where there are several places or none. */
function only(matches: readonly Match[]): Match | undefined {
  const [first, ...others] = matches
  return others.every(({ start }) => start < first!.end) ? first : undefined
}

/** Characters on one side that say enough without the other. */
const LEAST_CONTEXT = 12
/** A shorter pattern is like too much. */
const LEAST_PATTERN = 24
/** Of the words with what is round them, and of the words themselves: names must be the same. */
const MOST_ERRORS = 0.2
const MOST_ERRORS_IN_WORDS = 0.05
