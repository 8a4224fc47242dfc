import { apart } from './apart.ts'
import type { Exported, ExportedArticle, ExportOptions } from './exported.ts'
import { wholeTokens } from './exportTokens.ts'
import { inCodePoints, jsonLines, metaOf } from './jsonExports.ts'
import { flatMarks, type Mark, type Marks, marksOf, marksOfLayer } from './marks.ts'

/**
 * Prodigy's JSON lines: a file of names and dates for `ner.manual`, whose spans do not overlap, and one of quotations and attributions for
 * `spans.manual`, with relations that lead from the cue. What is known of a span stands in further keys, which Prodigy keeps. Offsets are code points.
 * https://prodi.gy/docs/api-interfaces
 */
export function toProdigy(articles: readonly ExportedArticle[], options: ExportOptions): Exported {
  const names = articles.map(article => {
    const { marks } = marksOfLayer(marksOf(article.article), 'names')
    const kept = apart(marks.map(mark => ({ ...mark.spans[0]!, mark }))).map(({ mark }) => mark)
    return { task: task(article, { marks: kept, links: [] }, 'ner_manual', options), left: marks.length - kept.length }
  })
  const claims = articles.map(article =>
    task(article, flatMarks(marksOfLayer(marksOf(article.article), 'claims')), 'spans_manual', options),
  )
  const left = names.reduce((sum, { left }) => sum + left, 0)
  return {
    files: [
      { name: 'newsgloss.names.jsonl', content: jsonLines(names.map(({ task }) => task)) },
      { name: 'newsgloss.claims.jsonl', content: jsonLines(claims) },
    ],
    losses: left ? [`${left} of the names and dates overlap a longer one and are left out`] : [],
  }
}

function task(article: ExportedArticle, { marks, links }: Marks, view: string, options: ExportOptions) {
  const { text } = article.article
  const at = inCodePoints(text)
  const tokens = wholeTokens(
    text,
    marks.flatMap(({ spans }) => spans),
  )
  const starts = new Map(tokens.map(({ start }, id) => [start, id]))
  const ends = new Map(tokens.map(({ end }, id) => [end, id]))
  const place = ({ id, label, spans: [span] }: Mark) => {
    const [token_start, token_end] = [starts.get(span!.start), ends.get(span!.end)]
    return {
      ...at(span!),
      ...(token_start !== undefined && token_end !== undefined && { token_start, token_end }),
      label,
      id,
    }
  }
  const byId = new Map(marks.map(mark => [mark.id, mark]))
  return {
    ...(options.text && { text }),
    meta: metaOf(article),
    ...(options.text && {
      tokens: tokens.map(({ ws, ...token }, id) => ({
        text: text.slice(token.start, token.end),
        ...at(token),
        id,
        ws,
      })),
    }),
    spans: marks.map(mark => ({ ...place(mark), ...mark.facts, ...(mark.status && { status: mark.status }) })),
    ...(view === 'spans_manual' && {
      relations: links.map(({ from, to, label }) => {
        const [head_span, child_span] = [place(byId.get(from)!), place(byId.get(to)!)]
        return { head: head_span.token_end, child: child_span.token_end, head_span, child_span, label }
      }),
    }),
    _view_id: view,
  }
}
