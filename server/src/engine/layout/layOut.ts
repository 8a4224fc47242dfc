import type { AnnotateOptions } from '../annotate.ts'
import type { DocumentDate, Metadata, Region } from '../article.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Paragraph } from '../paragraph.ts'

export interface Layout {
  readonly documentDate: DocumentDate | null
  readonly metadata?: Metadata
  readonly regions: readonly Region[]
  /** Every stretch to be annotated, in order, without white space at its ends; what is in none is boilerplate or blank. */
  readonly paragraphs: readonly Paragraph[]
}

/** Divides a text into paragraphs and the regions that are not body text, and finds the date it bears. */
export function layOut(text: string, _knowledge: Knowledge, _options: AnnotateOptions): Layout {
  const paragraphs: Paragraph[] = []
  const lines = /[^\r\n]+/g
  for (let match = lines.exec(text); match; match = lines.exec(text)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const prose = match[0].trim()
    if (prose) paragraphs.push({ start, end: start + prose.length, kind: 'body', prose })
  }
  return { documentDate: null, regions: [], paragraphs }
}
