import type { AnnotateOptions } from '../annotate.ts'
import type { DocumentDate, Metadata, Region } from '../article.ts'
import { findCalendarDate } from '../dates/calendarDate.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Paragraph } from '../paragraph.ts'
import { overlaps } from '../span.ts'
import { blocksOf } from './blocks.ts'
import { divide } from './divide.ts'
import { headerOf } from './header.ts'
import { firstInk, lastInk } from './lines.ts'
import { withoutMarkup } from './markdown.ts'
import type { FoundDate } from './piece.ts'
import { withoutAddresses } from './webAddresses.ts'

export interface Layout {
  readonly documentDate: DocumentDate | null
  readonly metadata?: Metadata
  readonly regions: readonly Region[]
  /** Every stretch to be annotated, in order, without white space at its ends; what is in none is boilerplate or blank. */
  readonly paragraphs: readonly Paragraph[]
}

/** Divides a text into paragraphs and the regions that are not body text, and finds the date it bears. Linear in the length of the text. */
export function layOut(text: string, knowledge: Knowledge, options: AnnotateOptions): Layout {
  const header = headerOf(text, options.dateOrder)
  const markup = options.language === 'markdown' ? withoutMarkup(text) : undefined
  const prose = withoutAddresses(markup?.prose ?? text)
  const { pieces, date } = divide(blocksOf(prose, header?.end ?? 0, markup), knowledge.layout, options.dateOrder)
  const paragraphs: Paragraph[] = []
  const regions: Region[] = []
  for (const { kind: seeming, start, end } of [...(header?.pieces ?? []), ...pieces]) {
    const kind = options.body?.some(span => overlaps(span, { start, end })) ? 'body' : seeming
    if (kind !== 'body' && kind !== 'heading') regions.push({ kind, start, end })
    if (kind === 'boilerplate') continue
    const from = firstInk(prose, start, end)
    const to = lastInk(prose, from, end)
    if (from < to) paragraphs.push({ kind, start: from, end: to, prose: prose.slice(from, to) })
  }
  return {
    documentDate: documentDateOf(options, header?.date, date),
    ...(header?.metadata && { metadata: header.metadata }),
    regions,
    paragraphs,
  }
}

/** What the caller says wins, then what the text says, the header before the rest, then the file's name. A date without year is none. */
function documentDateOf(
  options: AnnotateOptions,
  header: FoundDate | undefined,
  text: FoundDate | undefined,
): DocumentDate | null {
  if (options.documentDate) return options.documentDate
  if (header ?? text) return (header ?? text)!
  const named = options.fileName === undefined ? undefined : findCalendarDate(options.fileName, options.dateOrder)
  return named && /^\d/.test(named.value) ? { value: named.value, source: 'filename' } : null
}
