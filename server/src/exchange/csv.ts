import Papa from 'papaparse'
import type { Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { type Exported, type ExportedArticle, type ExportedFile, type ExportOptions, wordsOf } from './exported.ts'

/**
 * Tables for spreadsheets and statistics: articles, entities, dates, quotations, claims, and the notes and tags on all articles, as CSV of RFC 4180 in UTF-8 with a byte
 * order mark. Offsets count code points; lines count from 1. A cell that a spreadsheet would take for a formula has an apostrophe before it. Without
 * the text the columns of words are left out.
 */
export function toCsv(articles: readonly ExportedArticle[], { text }: ExportOptions): Exported {
  const files = TABLES.map(({ name, columns, rows }): ExportedFile => {
    const kept = columns.flatMap((column, index) => (text || !WORDS.has(column) ? [index] : []))
    const data = articles.flatMap(article =>
      rows(article, new Cells(article.article.text)).map(row => [article.id, ...row]),
    )
    const rowsAndHead = [['article', ...columns], ...data]
    const table = rowsAndHead.map(row => row.filter((_, i) => i === 0 || kept.includes(i - 1)).map(cell => cell ?? ''))
    return { name: `newsgloss.${name}.csv`, content: csvOf(table) }
  })
  return { files, losses: [] }
}

/** Rows as a file of CSV of RFC 4180, for a spreadsheet: with a byte order mark. */
export function csvOf(rows: Rows): string {
  return `\ufeff${csvText(rows)}`
}

/** The same rows as text to be pasted, without a mark. */
export function csvText(rows: Rows): string {
  const content = Papa.unparse(
    rows.map(row => [...row]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )
  return `${content}\r\n`
}

type Rows = readonly (readonly (string | number | boolean)[])[]

/** What a spreadsheet may take for a formula, also behind white space or in full-width form. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

type Cell = string | number | boolean | null | undefined

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (article: ExportedArticle, cells: Cells) => readonly (readonly Cell[])[]
}

/** Columns that repeat the article's words. */
const WORDS = new Set([
  'title',
  'text',
  'name',
  'office',
  'why',
  'speaker',
  'cue',
  'source',
  'chain',
  'content',
  'hedged',
])

const TABLES: readonly Table[] = [
  {
    name: 'articles',
    columns: ['sha256', 'date', 'date_source', 'title', 'outlet', 'url', 'entities', 'dates', 'quotations', 'claims'],
    rows: ({ article: { documentDate, metadata, entities, dates, quotations, claims }, textHash }) => [
      [
        ...[textHash, documentDate?.value, documentDate?.source, metadata?.title, metadata?.outlet, metadata?.url],
        ...[entities.length, dates.length, quotations.length, claims.length],
      ],
    ],
  },
  {
    name: 'entities',
    columns: ['line', 'start', 'end', 'text', 'type', 'entity', 'name', 'office', 'confidence', 'status'],
    rows: ({ article }, of) =>
      article.entities.map(({ type, entity, name, title, confidence, status, ...span }) => [
        ...[...of.place(span), of.words(span)],
        ...[type, entity, name, title, confidence, status],
      ]),
  },
  {
    name: 'dates',
    columns: ['line', 'start', 'end', 'text', 'type', 'value', 'mod', 'why', 'status'],
    rows: ({ article }, of) =>
      article.dates.map(({ type, value, mod, why, status, ...span }) => [
        ...[...of.place(span), of.words(span)],
        ...[type, value, mod, why, status],
      ]),
  },
  {
    name: 'quotations',
    columns: ['line', 'start', 'end', 'text', 'kind', 'speaker', 'speaker_entity', 'cue', 'status'],
    rows: ({ article }, of) =>
      article.quotations.map(({ kind, speaker, cue, status, ...span }) => [
        ...[...of.place(span), of.words(span)],
        ...[kind, speaker && of.words(speaker), speaker?.entity, cue && of.words(cue), status],
      ]),
  },
  {
    name: 'claims',
    columns: [
      ...[
        'line',
        'start',
        'end',
        'id',
        'within',
        'mode',
        'source',
        'source_entity',
        'source_spans',
        'chain',
        'anonymous',
      ],
      ...['cue', 'cue_class', 'cue_spans', 'content', 'content_spans', 'modality', 'hedged', 'confidence', 'status'],
    ],
    rows: ({ article }, of) =>
      article.claims.map(({ id, within, mode, source, chain = [], anonymous, cue, cueClass, content, ...claim }) => [
        ...of.place({ start: content[0]!.start, end: content.at(-1)!.end }),
        ...[id, within, mode, of.words(...source), source[0]?.entity, of.spans(source), of.words(...chain), anonymous],
        ...[of.words(...cue), cueClass, of.spans(cue), of.words(...content), of.spans(content)],
        ...[claim.modality, claim.hedged, claim.confidence, claim.status],
      ]),
  },
  {
    name: 'remarks',
    columns: ['line', 'start', 'end', 'text', 'kind', 'remark', 'creator'],
    rows: ({ remarks = [] }, of) =>
      remarks.map(remark => [
        ...[...of.place(remark), of.words(remark)],
        ...[remark.isTag ? 'tag' : 'note', wordsOf(remark), remark.creator],
      ]),
  },
]

/** Cells about the places of one text. */
class Cells {
  readonly #text: string
  readonly #points: CodePoints
  readonly #lines: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
    this.#lines = [...text.matchAll(/\r\n?|\n/g)].map(({ index }) => index)
  }

  place({ start, end }: Span): [line: number, start: number, end: number] {
    let low = 0
    let high = this.#lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lines[middle]! < start) low = middle + 1
      else high = middle
    }
    return [low + 1, this.#points.at(start), this.#points.at(end)]
  }

  /** The words of all the spans, on one line. */
  words(...spans: readonly Span[]): string {
    return spans
      .map(({ start, end }) => this.#text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ')
  }

  spans(spans: readonly Span[]): string {
    return spans.map(({ start, end }) => `${this.#points.at(start)}:${this.#points.at(end)}`).join(' ')
  }
}
