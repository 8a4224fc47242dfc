import type { Exported, ExportedArticle, ExportOptions } from './exported.ts'
import { inCodePoints, jsonLines, metaOf } from './jsonExports.ts'
import { flatMarks, type Marks, marksOf, marksOfLayer } from './marks.ts'

/**
 * doccano's JSON lines for sequence labelling: a file of names and dates, each a `label`, and one of quotations and attributions with relations
 * between them. Offsets are code points. A label is all that doccano knows of a span. https://doccano.github.io/doccano/tutorial/
 */
export function toDoccano(articles: readonly ExportedArticle[], options: ExportOptions): Exported {
  const lines = (layer: 'names' | 'claims', line: (marks: Marks, article: ExportedArticle) => object) =>
    articles.map(article => ({
      ...(options.text && { text: article.article.text }),
      ...line(flatMarks(marksOfLayer(marksOf(article.article), layer)), article),
      ...metaOf(article),
    }))
  const names = lines('names', ({ marks }, { article }) => {
    const at = inCodePoints(article.text)
    return { label: marks.map(({ label, spans }) => [at(spans[0]!).start, at(spans[0]!).end, label]) }
  })
  const claims = lines('claims', ({ marks, links }, { article }) => {
    const at = inCodePoints(article.text)
    return {
      entities: marks.map(({ id, label, spans }) => ({
        id,
        label,
        start_offset: at(spans[0]!).start,
        end_offset: at(spans[0]!).end,
      })),
      relations: links.map(({ from, to, label }, id) => ({ id, from_id: from, to_id: to, type: label })),
    }
  })
  return {
    files: [
      { name: 'newsgloss.names.jsonl', content: jsonLines(names) },
      { name: 'newsgloss.claims.jsonl', content: jsonLines(claims) },
    ],
    losses: [],
  }
}
