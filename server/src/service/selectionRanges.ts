import type { Position, SelectionRange } from 'vscode-languageserver-types'
import { contains, type Span } from '../engine/span.ts'
import { claimAt, hull, spanAt } from './found.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** For each position the steps by which a selection grows: word, name or date, quotation, claim, sentence, paragraph, document. */
export function selectionRanges(view: View, positions: readonly Position[]): SelectionRange[] {
  const lines = linesOf(view.article)
  return positions.map(position => {
    const steps = stepsAt(view, lines.offsetAt(position))
    return steps.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: lines.range(span), ...(parent && { parent }) }),
      undefined,
    )!
  })
}

/** Growing spans around the offset, each larger than the one before; the last is the whole text. */
function stepsAt(view: View, offset: number): Span[] {
  const { article } = view
  const claim = claimAt(view, offset)
  const candidates: (Span | undefined)[] = [
    wordAt(article.text, offset),
    spanAt(article.entities, offset),
    spanAt(article.dates, offset),
    ...article.quotations.filter(({ start, end }) => start <= offset && offset <= end),
    claim?.content.find(({ start, end }) => start <= offset && offset <= end),
    claim && hull([...claim.source, ...claim.cue, ...claim.content]),
    spanAt(article.sentences, offset),
    spanAt(article.paragraphs, offset),
    { start: 0, end: article.text.length },
  ]
  const steps: Span[] = []
  for (const span of candidates
    .filter(span => span !== undefined)
    .sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = steps.at(-1)
    if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) steps.push(span)
  }
  return steps
}

const LONGEST_WORD = 100
const NOT_WORD = /[^\p{L}\p{M}\p{N}]/u

/** The letters and digits around the offset; empty where there are none. */
function wordAt(text: string, offset: number): Span {
  let start = offset
  let end = offset
  while (start > 0 && offset - start < LONGEST_WORD && !NOT_WORD.test(text[start - 1]!)) start--
  while (end < text.length && end - offset < LONGEST_WORD && !NOT_WORD.test(text[end]!)) end++
  return { start, end }
}
