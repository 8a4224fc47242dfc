import type { Position } from 'vscode-languageserver-types'
import { spansOf } from '../corpus/utterances/utterance.ts'
import { nameOf } from './documentUri.ts'
import { excerpt } from './excerpt.ts'
import { linesOf } from './lines.ts'
import { tellingAt } from './tellings.ts'
import type { View } from './view.ts'

/**
 * The quotation or claim at a position as a line for one's notes: what is said, who says it, in which article, of which day, at which place. Null where
 * nothing is said.
 */
export function citation(view: View, position: Position): string | null {
  const { article, uri } = view
  const { text } = article
  const lines = linesOf(article)
  const { quotation, claim } = tellingAt(view, lines.offsetAt(position))
  const item = quotation ?? claim
  if (!item) return null
  const spans = spansOf(item)
  const words = spans.map(span => excerpt(text, span, MOST)).join(' … ')
  const sources = quotation?.speaker ? [quotation.speaker] : (claim?.source ?? [])
  const source = sources.map(span => excerpt(text, span, 120)).join(' … ')
  const headline = article.regions.find(({ kind }) => kind === 'headline')
  const title = article.metadata?.title ?? (headline && excerpt(text, headline, 200))
  const place = `${nameOf(uri)}:${lines.positionAt(spans[0]!.start).line + 1}`
  const where = [title && `“${title}”`, article.metadata?.outlet, article.documentDate?.value, place].filter(Boolean)
  return `${quotation ? words : `“${words}”`} (${source || 'no source named'}; ${where.join(', ')})`
}

/** Code units of what is said. */
const MOST = 1000
