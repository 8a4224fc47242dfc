import type { Article, DocumentDate } from './article.ts'
import type { DateOrder } from './dates/calendarDate.ts'
import type { Knowledge } from './knowledge.ts'
import { layOut } from './layout/layOut.ts'
import type { Paragraph, Reading, ReadParagraph } from './paragraph.ts'
import { type ArticleDraft, recognisers, refiners } from './pipeline.ts'
import type { Span } from './span.ts'
import { sentencesOf } from './text/sentences.ts'
import { tokenize } from './text/tokens.ts'

export interface AnnotateOptions {
  /** Markdown's links, headings and code are kept out of prose. Default `news`. */
  readonly language?: 'news' | 'markdown'
  /** The article's date as the caller knows it, ISO `YYYY-MM-DD`; wins over what the text says. */
  readonly documentDate?: Pick<DocumentDate, 'value' | 'source'>
  /** Which of day and month comes first in dates such as 03/04/2024; without it the article's own evidence decides. */
  readonly dateOrder?: DateOrder
  /** Stretches that are body text whatever they look like: what overlaps one is of no region and read as the rest. */
  readonly body?: readonly Span[]
  /** The file's name, without its folder: may hold the article's date. */
  readonly fileName?: string
  /** The reading of an earlier state of the text: paragraphs that are still the same are not read again. */
  readonly previous?: AnnotatedText
}

/** An article together with the readings it was made from, to be handed back as `previous` after an edit. */
export interface AnnotatedText {
  readonly article: Article
  readonly readings: ReadonlyMap<string, Reading>
}

/**
 * Annotates one text. Pure: the same text, options and knowledge give the same article. Never throws, whatever the text.
 * Takes time linear in the text's length; with `previous`, in the length of what changed plus a small constant a paragraph.
 */
export function annotate(text: string, knowledge: Knowledge, options: AnnotateOptions = {}): AnnotatedText {
  const layout = layOut(text, knowledge, options)
  const readings = new Map<string, Reading>()
  const paragraphs = layout.paragraphs.map((paragraph): ReadParagraph => {
    const key = `${paragraph.kind}\n${paragraph.prose}`
    const reading = readings.get(key) ?? options.previous?.readings.get(key) ?? read(paragraph, knowledge)
    readings.set(key, reading)
    return { ...paragraph, reading }
  })
  const draft: ArticleDraft = {
    paragraphs,
    regions: layout.regions,
    documentDate: layout.documentDate,
    dateOrder: options.dateOrder,
    entities: [],
    dates: [],
    quotations: [],
    claims: [],
  }
  for (const refine of refiners) refine(draft, knowledge)
  const article: Article = {
    text,
    documentDate: layout.documentDate,
    ...(layout.metadata && { metadata: layout.metadata }),
    regions: layout.regions,
    paragraphs: layout.paragraphs.map(({ start, end }) => ({ start, end })),
    sentences: paragraphs.flatMap(({ start, reading }) =>
      reading.sentences.map(s => ({ start: s.start + start, end: s.end + start })),
    ),
    entities: draft.entities,
    dates: draft.dates,
    quotations: draft.quotations,
    claims: draft.claims,
  }
  return { article, readings }
}

/** Runs the recognisers over one paragraph. */
function read(paragraph: Paragraph, knowledge: Knowledge): Reading {
  const tokens = tokenize(paragraph.prose, knowledge.abbreviations)
  const sentences = sentencesOf(tokens, paragraph.prose)
  const reading: Reading = {
    kind: paragraph.kind,
    prose: paragraph.prose,
    tokens,
    sentences,
    names: [],
    times: [],
    quotations: [],
    claims: [],
  }
  for (const recognise of recognisers) recognise(reading, knowledge)
  return reading
}
