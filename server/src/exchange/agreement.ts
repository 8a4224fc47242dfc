import { overlaps, type Span } from '../engine/span.ts'
import { tokenize } from '../engine/text/tokens.ts'
import { type Disagreement, disagreementsIn } from './disagreements.ts'
import type { Layers } from './imported.ts'
import { TYPES } from './labels.ts'

/** One text as two people annotated it. */
export interface TwiceAnnotated {
  readonly id: string
  readonly text: string
  readonly a: Layers
  readonly b: Layers
}

/** How far two annotators agree. */
export interface Agreement {
  readonly articles: number
  readonly tokens: number
  /** What both marked alike, by kind of annotation; kinds that neither has are left out. */
  readonly kinds: readonly KindAgreement[]
  /** By token: the type of the name it belongs to; the part of the attribution. */
  readonly names: TokenAgreement
  readonly attributions: TokenAgreement
  readonly disagreements: readonly Disagreement[]
}

export interface KindAgreement {
  readonly kind: string
  readonly a: number
  readonly b: number
  /** Marked by both, with the same boundaries. */
  readonly same: number
  /** F1 on the same boundaries: 2 same / (a + b). Who is taken for the standard makes no difference. */
  readonly f1: number
  /** F1 where sharing a character is enough. */
  readonly overlapF1: number
}

/** Chance-corrected agreement; null where it is not defined, because both gave every token the same label. */
export interface TokenAgreement {
  /** Share of tokens with the same label. */
  readonly observed: number
  readonly kappa: number | null
  readonly alpha: number | null
}

export function agreementOf(articles: readonly TwiceAnnotated[]): Agreement {
  const kinds = KINDS.map(({ kind, of }) =>
    kindAgreement(
      kind,
      articles.map(({ a, b }) => [of(a), of(b)]),
    ),
  )
  const labels = { names: [] as (readonly [string, string])[], attributions: [] as (readonly [string, string])[] }
  for (const { text, a, b } of articles) {
    const tokens = tokenize(text)
    for (const [layer, labelled] of [
      ['names', namedSpans],
      ['attributions', attributedSpans],
    ] as const) {
      const [left, right] = [tokenLabels(tokens, labelled(a)), tokenLabels(tokens, labelled(b))]
      for (let i = 0; i < tokens.length; i++) labels[layer].push([left[i]!, right[i]!])
    }
  }
  return {
    articles: articles.length,
    tokens: labels.names.length,
    kinds: kinds.filter(({ a, b }) => a + b > 0),
    names: tokenAgreement(labels.names),
    attributions: tokenAgreement(labels.attributions),
    disagreements: articles.flatMap(disagreementsIn),
  }
}

/** Agreement on nominal labels. Cohen (1960); Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), for two observers without missing data. */
export function tokenAgreement(pairs: readonly (readonly [string, string])[]): TokenAgreement {
  const total = pairs.length
  const ofA = new Map<string, number>()
  const ofB = new Map<string, number>()
  let same = 0
  for (const [a, b] of pairs) {
    ofA.set(a, (ofA.get(a) ?? 0) + 1)
    ofB.set(b, (ofB.get(b) ?? 0) + 1)
    if (a === b) same++
  }
  const observed = total ? same / total : 1
  let byChance = 0
  let squares = 0
  for (const label of new Set([...ofA.keys(), ...ofB.keys()])) {
    const [a, b] = [ofA.get(label) ?? 0, ofB.get(label) ?? 0]
    byChance += (a * b) / total ** 2
    squares += (a + b) ** 2
  }
  /** Pairs of different labels among all 2n values, and how many there are by chance. */
  const values = 2 * total
  const expected = (values ** 2 - squares) / (values - 1)
  return {
    observed,
    kappa: total && byChance < 1 ? (observed - byChance) / (1 - byChance) : null,
    alpha: total && expected > 0 ? 1 - (2 * (total - same)) / expected : null,
  }
}

interface Labelled extends Span {
  readonly label: string
}

/** The label of each token: that of the shortest span it lies in, or O. */
function tokenLabels(tokens: readonly Span[], spans: readonly Labelled[]): string[] {
  const labels = tokens.map(() => 'O')
  for (const span of [...spans].sort((x, y) => y.end - y.start - (x.end - x.start)))
    for (let i = firstAfter(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++)
      labels[i] = span.label
  return labels
}

/** The first token that ends after an offset. */
function firstAfter(tokens: readonly Span[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function namedSpans({ entities }: Layers): Labelled[] {
  return entities.map(({ start, end, type }) => ({ start, end, label: type }))
}

function attributedSpans({ claims }: Layers): Labelled[] {
  return claims.flatMap(claim =>
    (['content', 'source', 'cue'] as const).flatMap(label =>
      claim[label].map(({ start, end }) => ({ start, end, label })),
    ),
  )
}

/** The annotations of one kind, each by its pieces. */
type Pieces = readonly (readonly Span[])[]

const KINDS: readonly { readonly kind: string; readonly of: (layers: Layers) => Pieces }[] = [
  ...TYPES.map(({ type }) => ({
    kind: type,
    of: ({ entities }: Layers) => entities.filter(entity => entity.type === type).map(entity => [entity]),
  })),
  { kind: 'date', of: ({ dates }) => dates.map(date => [date]) },
  { kind: 'quotation', of: ({ quotations }) => quotations.map(quotation => [quotation]) },
  { kind: 'source', of: ({ claims }) => claims.map(({ source }) => source).filter(source => source.length > 0) },
  { kind: 'cue', of: ({ claims }) => claims.map(({ cue }) => cue).filter(cue => cue.length > 0) },
  { kind: 'content', of: ({ claims }) => claims.map(({ content }) => content) },
  { kind: 'claim', of: ({ claims }) => claims.map(({ source, cue, content }) => [...source, ...cue, ...content]) },
]

function kindAgreement(kind: string, articles: readonly (readonly [Pieces, Pieces])[]): KindAgreement {
  let [a, b, same, touched] = [0, 0, 0, 0]
  for (const [left, right] of articles) {
    a += left.length
    b += right.length
    const open = new Map<string, number>()
    for (const pieces of right) open.set(keyOf(pieces), (open.get(keyOf(pieces)) ?? 0) + 1)
    for (const pieces of left) {
      const key = keyOf(pieces)
      const there = open.get(key) ?? 0
      if (there === 0) continue
      open.set(key, there - 1)
      same++
    }
    touched += touching(left, right) + touching(right, left)
  }
  const sum = a + b
  return { kind, a, b, same, f1: sum ? (2 * same) / sum : 1, overlapF1: sum ? touched / sum : 1 }
}

function keyOf(pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => `${start} ${end}`).join()
}

/** How many share a character with one of the others. */
function touching(some: Pieces, others: Pieces): number {
  const spans = others.flat()
  return some.filter(pieces => pieces.some(piece => spans.some(span => overlaps(piece, span)))).length
}
