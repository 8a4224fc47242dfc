import { Lines } from '../../server/src/service/lines.ts'

export interface Labelled {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** A text for people to read: each line, then a line `^^^^ label` for each span on it, shorter and later ones below. Spans go on over line ends. */
export function carets(text: string, spans: readonly Labelled[]): string {
  const lines = new Lines(text)
  const out: string[] = []
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1))
  for (let line = 0; line < lines.count; line++) {
    const start = lines.lineStart(line)
    const end = lines.lineEnd(line)
    out.push(text.slice(start, end).replaceAll('\t', ' '))
    for (const span of sorted) {
      if (span.start >= Math.max(end, start + 1) || span.end <= start) continue
      const from = Math.max(span.start, start)
      const to = Math.min(span.end, end)
      if (from < to) out.push(`${' '.repeat(from - start)}${'^'.repeat(to - from)} ${span.label}`)
    }
  }
  return `${out.join('\n')}\n`
}
