import { Lines } from '../../server/src/service/lines.ts'

export interface Labelled {
  readonly start: number
  readonly end: number
  readonly label: string
}

/**
 * A text for people to read: each line, wrapped between words after at most `width` code units, then a line `^^^^ label` for each span on it, shorter and
 * later ones below. Spans go on over line ends.
 */
export function carets(text: string, spans: readonly Labelled[], width = 120): string {
  const lines = new Lines(text)
  const out: string[] = []
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1))
  for (let line = 0; line < lines.count; line++) {
    const lineEnd = lines.lineEnd(line)
    let start = lines.lineStart(line)
    do {
      const space = text.lastIndexOf(' ', start + width) + 1
      const end = lineEnd - start <= width ? lineEnd : space > start ? space : start + width
      out.push(text.slice(start, end).replaceAll('\t', ' ').trimEnd())
      for (const span of sorted) {
        const from = Math.max(span.start, start)
        const to = Math.min(span.end, end)
        if (from < to) out.push(`${' '.repeat(from - start)}${'^'.repeat(to - from)} ${span.label}`)
      }
      start = end
    } while (start < lineEnd)
  }
  return `${out.join('\n')}\n`
}
