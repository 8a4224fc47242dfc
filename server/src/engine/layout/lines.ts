import type { Span } from '../span.ts'

/** A line without the white space at its ends; blank lines are none. */
export interface Line extends Span {
  /** Whether a blank line (or the text's start) stands before it. */
  readonly afterBlank: boolean
  /** White space before `start` in its line, in code units. */
  readonly indent: number
}

/**
 * The lines of `text` from `from` that hold more than white space. A line ends at LF, CR LF, CR, VT, FF, NEL, U+2028 or U+2029 (Unicode
 * Standard Annex 14, mandatory breaks); a form feed or paragraph separator counts as a blank line.
 */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  let at = from
  while (at < text.length) {
    let end = at
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++
    const start = firstInk(text, at, end)
    if (start < end) {
      lines.push({ start, end: lastInk(text, start, end), afterBlank, indent: start - at })
      afterBlank = false
    } else if (end < text.length) afterBlank = true
    const code = text.charCodeAt(end)
    if (code === 12 || code === 0x2029) afterBlank = true
    at = end + (code === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return lines
}

/** Whether the code unit ends a line. */
export function isBreak(code: number): boolean {
  return code < 128 ? code >= 10 && code <= 13 : code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Whether the code unit is white space or invisible, a line's end included. */
export function isBlank(code: number): boolean {
  if (code < 128) return code <= 32 || code === 127
  if (code < 0x2000) return code === 0xa0 || code === 0x85 || code === 0xad || code === 0x1680
  return (
    code <= 0x200d ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** The first code unit of `[start, end)` that is not blank, or `end`. */
export function firstInk(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The end of `[start, end)` without the blanks at its end, never before `start`. */
export function lastInk(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
