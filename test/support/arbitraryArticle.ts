import fc from 'fast-check'
import type {
  Article,
  Claim,
  EntityType,
  Mention,
  Quotation,
  Status,
  TimeExpression,
} from '../../server/src/engine/article.ts'
import { bySpan, type Span } from '../../server/src/engine/span.ts'

const WORDS = [
  'Ann',
  'Lee',
  'said',
  '😀',
  '👩‍👩‍👧',
  'שלום',
  'مرحبا',
  'naïve',
  '“we',
  'may”',
  '&',
  '<b>',
  '=1+1',
  '"x"',
  '日本',
  'e\u0301',
  'a;b',
  "it's",
  'U.S.',
]
const GAPS = [' ', ' ', ' ', '\n', '\r\n', '\n\n', '\r\n\r\n', '  ', '\t', '']

/** Words with gaps between them, and where each word stands. */
const words = fc
  .array(fc.record({ word: fc.constantFrom(...WORDS), gap: fc.constantFrom(...GAPS) }), { minLength: 4, maxLength: 24 })
  .map(pieces => {
    const spans: Span[] = []
    let text = ''
    for (const { word, gap } of pieces) {
      spans.push({ start: text.length, end: text.length + word.length })
      text += word + gap
    }
    return { text, spans }
  })

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']
const STATUSES: readonly Status[] = ['detected', 'confirmed', 'added']

/**
 * Any article as far as exchanging goes: words of many scripts, every kind of line break, annotations that nest, touch and cross. No two annotations of a layer
 * stand in the same place, and no piece of an attribution touches another of the same part.
 */
export const arbitraryArticle: fc.Arbitrary<Article> = words.chain(({ text, spans }) => {
  const index = fc.nat(spans.length - 1)
  const from = (a: number, b: number): Span => ({
    start: spans[Math.min(a, b)]!.start,
    end: spans[Math.max(a, b)]!.end,
  })
  const span = fc.tuple(index, index).map(([a, b]) => from(a, Math.min(b, a + 3)))
  const status = fc.constantFrom(...STATUSES)
  const layer = <T extends Span>(facts: fc.Arbitrary<T>) =>
    fc
      .uniqueArray(facts, { maxLength: 6, selector: ({ start, end }) => `${start} ${end}` })
      .map(all => all.sort(bySpan))
  const mention = fc.tuple(span, fc.constantFrom(...TYPES), fc.constantFrom('ann-lee', 'ulm'), status).map(
    ([at, type, slug, status]): Mention => ({
      ...at,
      type,
      entity: `${type}/${slug}`,
      name: slug,
      confidence: 0.5,
      status,
    }),
  )
  const date = fc
    .tuple(
      span,
      fc.constantFrom('DATE', 'TIME', 'DURATION', 'SET'),
      fc.constantFrom('2024-03-06', 'P3M', null),
      fc.constantFrom('APPROX', undefined),
      status,
    )
    .map(
      ([at, type, value, mod, status]): TimeExpression =>
        ({ ...at, type, value, ...(mod && { mod }), why: 'w', status }) as TimeExpression,
    )
  const part = fc.option(span, { nil: null })
  const quotation = fc
    .tuple(span, fc.constantFrom('direct', 'partial', 'term', 'nested'), part, part, status)
    .map(([at, kind, speaker, cue, status]): Quotation => ({ ...at, kind, speaker, cue, status }) as Quotation)
  /** Stretches with a word between them. */
  const pieces = (most: number) =>
    fc.uniqueArray(index, { maxLength: most }).map(all => {
      const kept: number[] = []
      for (const i of all.sort((a, b) => a - b)) if (kept.length === 0 || i > kept.at(-1)! + 1) kept.push(i)
      return kept.map(i => from(i, i))
    })
  const claim = fc.tuple(pieces(2), pieces(2), pieces(3), span, fc.array(span, { maxLength: 2 }), status).map(
    ([source, cue, content, fallback, chain, status]): Claim =>
      ({
        id: 'c0',
        mode: 'mixed',
        source,
        ...(chain.length && { chain }),
        anonymous: false,
        cue,
        cueClass: cue.length ? 'say' : null,
        content: content.length ? content : [fallback],
        modality: 'possible',
        confidence: 0.5,
        status,
      }) as Claim,
  )
  const claims = fc.uniqueArray(claim, {
    maxLength: 4,
    selector: ({ cue, content }) => JSON.stringify(cue.length ? cue[0] : content[0]),
  })
  return fc
    .record({ entities: layer(mention), dates: layer(date), quotations: layer(quotation), claims })
    .map(layers => ({
      text,
      documentDate: null,
      regions: [],
      paragraphs: [{ start: 0, end: text.length }],
      sentences: [{ start: 0, end: text.length }],
      ...layers,
      claims: [...layers.claims]
        .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
        .map((claim, i) => ({ ...claim, id: `c${i}` })),
    }))
})
