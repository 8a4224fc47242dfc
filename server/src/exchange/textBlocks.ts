import type { Span } from '../engine/span.ts'

/** The stretches of a text between blank lines, without white space at either end. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = []
  let open: { start: number; end: number } | undefined
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (/^[\r\n]/.test(line)) continue
    const words = line.trim()
    const start = index + line.indexOf(words)
    if (words === '') {
      open = undefined
    } else if (open && !isBlank(text, open.end, start)) {
      open.end = start + words.length
    } else {
      open = { start, end: start + words.length }
      blocks.push(open)
    }
  }
  return blocks
}

/** Whether a blank line stands between two lines. */
function isBlank(text: string, end: number, start: number): boolean {
  return (text.slice(end, start).match(/\r\n?|\n/g)?.length ?? 0) > 1
}
