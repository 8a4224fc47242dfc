import type { Range, SemanticTokens, SemanticTokensEdit } from 'vscode-languageserver-types'
import type { Article, Status } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { type Lines, linesOf } from './lines.ts'
import type { View } from './view.ts'

/** The token types in the order of the legend. */
export const tokenTypes = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'other',
  'date',
  'quotation',
  'speaker',
  'cue',
] as const
/** The token modifiers in the order of the legend: what a person has agreed to or put there. */
export const tokenModifiers = ['confirmed'] as const
export type TokenType = (typeof tokenTypes)[number]

/** A stretch of text to be coloured. */
export interface ColouredSpan extends Span {
  readonly type: TokenType
  readonly confirmed?: true
}

/** The tokens of the whole article, or of the lines of `range`, in LSP's relative encoding. */
export function semanticTokens({ article }: View, range?: Range): SemanticTokens {
  const lines = linesOf(article)
  const spans = colouredSpans(article)
  if (!range) return { data: encode(spans, lines) }
  const start = lines.offsetAt({ line: range.start.line, character: 0 })
  const end = lines.offsetAt(range.end)
  return {
    data: encode(
      spans.filter(span => span.end > start && span.start < end),
      lines,
    ),
  }
}

/** What turns the tokens `before` into those `after`: at most one edit, between what both begin and end with. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let kept = 0
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++
  const deleteCount = before.length - kept - start
  const data = after.slice(start, after.length - kept)
  return deleteCount || data.length ? [{ start, deleteCount, data }] : []
}

/** What is coloured, in order and without overlaps: names, dates and cues as they are, speakers and then quotations around them. */
export function colouredSpans(article: Article): ColouredSpan[] {
  const cues = [...article.claims.flatMap(claim => claim.cue), ...article.quotations.flatMap(({ cue }) => cue ?? [])]
  const speakers = [
    ...article.claims.flatMap(claim => [...claim.source, ...(claim.chain ?? [])]),
    ...article.quotations.flatMap(({ speaker }) => speaker ?? []),
  ]
  let spans: ColouredSpan[] = []
  spans = around(spans, article.entities, mention => mention.type)
  spans = around(spans, article.dates, () => 'date')
  spans = around(spans, cues.sort(bySpan), () => 'cue')
  spans = around(spans, speakers.sort(bySpan), () => 'speaker')
  return around(spans, article.quotations, () => 'quotation')
}

/** Adds what `taken` leaves free of the `added` spans; both are in order. Linear in their number. */
function around<T extends Span & { readonly status?: Status }>(
  taken: readonly ColouredSpan[],
  added: readonly T[],
  typeOf: (span: T) => TokenType,
) {
  const spans: ColouredSpan[] = []
  let next = 0
  let free = 0
  const push = (start: number, end: number, span: T) => {
    const confirmed = span.status !== undefined && span.status !== 'detected'
    if (start < end) spans.push({ start, end, type: typeOf(span), ...(confirmed && { confirmed }) })
  }
  const passOver = (to: number) => {
    for (; next < taken.length && taken[next]!.start < to; next++) {
      spans.push(taken[next]!)
      free = Math.max(free, taken[next]!.end)
    }
  }
  for (const span of added) {
    passOver(span.start)
    let start = Math.max(free, span.start)
    while (next < taken.length && taken[next]!.start < span.end) {
      push(start, taken[next]!.start, span)
      passOver(taken[next]!.start + 1)
      start = Math.max(start, free)
    }
    push(start, span.end, span)
    free = Math.max(free, span.end)
  }
  passOver(Number.POSITIVE_INFINITY)
  return spans
}

/** Five numbers a token, each line of a span a token of its own. */
function encode(spans: readonly ColouredSpan[], lines: Lines): number[] {
  const data: number[] = []
  let lastLine = 0
  let lastCharacter = 0
  for (const { start, end, type, confirmed } of spans) {
    const first = lines.positionAt(start).line
    for (let line = first; line < lines.count && lines.lineStart(line) < end; line++) {
      const from = Math.max(start, lines.lineStart(line))
      const length = Math.min(end, lines.lineEnd(line)) - from
      if (length <= 0) continue
      const character = from - lines.lineStart(line)
      const after = line === lastLine ? character - lastCharacter : character
      data.push(line - lastLine, after, length, TYPE[type], confirmed ? CONFIRMED : 0)
      lastLine = line
      lastCharacter = character
    }
  }
  return data
}

const TYPE = Object.fromEntries(tokenTypes.map((type, index) => [type, index])) as Record<TokenType, number>

/** The bit of the modifier. */
const CONFIRMED = 1 << tokenModifiers.indexOf('confirmed')
