import type { Article, Claim, EntityType } from '../engine/article.ts'
import { cueWords } from '../engine/claims/cueWords.ts'
import type { Span } from '../engine/span.ts'
import type { ExportedArticle } from './exported.ts'

/** One article's report: what stands in it, not how it looks. */
export interface Report {
  readonly title: string
  /** "Date: 2024-03-06 (dateline)" and the like. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly ReportTable[]
}

export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function reportOf({ id, article, textHash, remarks = [] }: ExportedArticle): Report {
  const { text, metadata, documentDate, regions, claims, quotations, dates } = article
  const words = (...spans: readonly Span[]) =>
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ')
  const headline = regions.find(({ kind }) => kind === 'headline')
  const facts: [string, string | undefined][] = [
    ['File', id],
    ['Date', documentDate ? `${documentDate.value} (${documentDate.source})` : 'none'],
    ['Outlet', metadata?.outlet],
    ['Address', metadata?.url],
    ['SHA-256 of the text', textHash],
  ]
  const tables: ReportTable[] = [
    {
      title: 'Claims',
      columns: ['Source', 'Claim', 'How', 'Status'],
      rows: claims.map(claim => [
        words(...claim.source) || 'unnamed',
        words(...claim.content),
        manner(claim, words),
        claim.status,
      ]),
    },
    {
      title: 'Quotations',
      columns: ['Quotation', 'Speaker', 'How', 'Status'],
      rows: quotations.map(({ kind, speaker, cue, status, ...span }) => [
        words(span),
        speaker ? words(speaker) : '',
        cue ? `${kind}, ${cueWords(words(cue))}` : kind,
        status,
      ]),
    },
    {
      title: 'Dates',
      columns: ['Expression', 'Value', 'Why', 'Status'],
      rows: dates.map(({ value, mod, why, status, ...span }) => [
        words(span),
        `${value ?? 'unresolved'}${mod ? ` (${mod.toLowerCase().replaceAll('_', ' ')})` : ''}`,
        why,
        status,
      ]),
    },
    { title: 'Names', columns: ['Name', 'Type', 'Mentions', 'Other forms'], rows: names(article, words) },
    {
      title: 'Notes',
      columns: ['Words', 'Note', 'By'],
      rows: remarks.map(({ text: note, creator = '', ...span }) => [words(span), note, creator]),
    },
  ]
  return {
    title: metadata?.title ?? (headline ? words(headline) : id),
    facts: facts.filter((fact): fact is [string, string] => fact[1] !== undefined),
    tables: tables.filter(({ rows }) => rows.length > 0),
  }
}

function manner(
  { cue, mode, modality, hedged, chain, anonymous }: Claim,
  words: (...spans: readonly Span[]) => string,
): string {
  const parts = [
    cueWords(words(...cue)) || 'no cue',
    mode,
    modality === 'asserted' ? '' : modality,
    hedged ?? '',
    chain ? `citing ${chain.map(source => words(source)).join(', ')}` : '',
    anonymous ? 'not named' : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}

const ORDER: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']

/** The entities by type, those named most often first. */
function names({ entities }: Article, words: (span: Span) => string): string[][] {
  const mentions = [...Map.groupBy(entities, ({ entity }) => entity).values()]
  return mentions
    .sort((a, b) => ORDER.indexOf(a[0]!.type) - ORDER.indexOf(b[0]!.type) || b.length - a.length)
    .map(all => {
      const [{ name, type }] = all as [(typeof all)[0]]
      const forms = new Set(all.map(mention => words(mention)).filter(form => form !== name))
      return [name, type, String(all.length), [...forms].join(', ')]
    })
}
