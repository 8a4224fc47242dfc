import type { Span } from '../span.ts'
import { type Line, linesOf } from './lines.ts'
import type { Markup } from './markdown.ts'

/** A stretch of text that layout decides about as one: a line, or the lines of a hard-wrapped paragraph. */
export interface Block extends Span {
  readonly text: string
  /** Whether a blank line (or the text's start) stands before it. */
  readonly afterBlank: boolean
  /** Markdown's heading level, 0 when it is none. */
  readonly heading: number
  /** Whether Markdown emphasises the whole of it. */
  readonly emphasised: boolean
}

/**
 * The blocks of `prose` from `from`. Where lines are long a block is a line; where the text is hard-wrapped it is the lines between blank
 * lines, a line that ends well before the margin being the last of its block.
 */
export function blocksOf(prose: string, from: number, markup: Markup | undefined): Block[] {
  const lines = linesOf(prose, from)
  const width = markup ? MARGIN : wrapWidth(lines, prose)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    let last = i
    while (last + 1 < lines.length && continues(lines[last]!, lines[last + 1]!, prose, width, markup)) last++
    const { start, afterBlank } = lines[i]!
    const end = lines[last]!.end
    blocks.push({
      start,
      end,
      text: prose.slice(start, end),
      afterBlank,
      heading: markup?.headings.get(start) ?? 0,
      emphasised: markup?.emphasised.has(start) ?? false,
    })
    i = last + 1
  }
  return blocks
}

/** No text is hard-wrapped at more columns than this. */
const MARGIN = 120

function continues(line: Line, next: Line, prose: string, width: number, markup: Markup | undefined): boolean {
  if (width === 0 || next.afterBlank || length(line) > width + 10) return false
  if (markup) return !markup.starts.has(next.start) && !markup.headings.has(line.start)
  if (startsLower(prose, next)) return true
  return length(line) >= width * 0.75 && next.indent <= line.indent + 1
}

/**
 * The margin at which the text was wrapped, or 0 when it is not: at least three lines that are followed by another line of their block, most
 * of them so long that the next word had no room, and a fair part of the next lines beginning in mid-sentence.
 */
function wrapWidth(lines: readonly Line[], prose: string): number {
  const broken: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) if (!lines[i + 1]!.afterBlank) broken.push(i)
  if (broken.length < 3) return 0
  const lengths = broken.map(i => length(lines[i]!)).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)]!
  if (width > MARGIN || width < 25) return 0
  const full = broken.filter(i => length(lines[i]!) + firstWord(prose, lines[i + 1]!) >= width * 0.93).length
  const lower = broken.filter(i => startsLower(prose, lines[i + 1]!)).length
  return full >= broken.length * 0.6 && lower >= broken.length * 0.25 ? width : 0
}

function length(line: Line): number {
  return line.end - line.start
}

function firstWord(prose: string, line: Line): number {
  let at = line.start
  while (at < line.end && at < line.start + 30 && prose.charCodeAt(at) !== 32) at++
  return at - line.start + 1
}

function startsLower(prose: string, line: Line): boolean {
  const char = prose[line.start]!
  return char !== char.toUpperCase()
}
