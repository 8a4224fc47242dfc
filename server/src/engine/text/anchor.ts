import type { Span } from '../span.ts'

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

/** Where some words stand in a text, if in one place only. */
export function onlyPlaceOf(words: string, text: string): number | undefined {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined
}
