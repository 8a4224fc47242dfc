import type { Span } from '../engine/span.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { articleNames } from './fileNames.ts'
import { inCodePoints, metaOf } from './jsonExports.ts'

/**
 * The JSON of the BBC's Citron, a file for each article: claims as quotes with cue, sources and contents, entities as groups of coreferent spans.
 * Offsets are code points. Citron's quotes have exactly one cue; a claim without one is left out, and of a cue in pieces the first is given.
 * https://github.com/bbc/citron/blob/main/docs/data_format.md
 */
export function toCitron(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  let left = 0
  const files = articles.map((article, i) => {
    const { text, claims, entities } = article.article
    const at = inCodePoints(text)
    const passage = (span: Span) => ({ ...at(span), text: text.slice(span.start, span.end) })
    const quotes = claims.flatMap(({ id, cue: [cue], source, content, confidence }) =>
      cue
        ? [
            {
              id,
              cue: passage(cue),
              sources: source.map(passage),
              contents: content.map(passage),
              confidence: confidence.toFixed(4),
            },
          ]
        : [],
    )
    left += claims.length - quotes.length
    const coreference_groups = [...Map.groupBy(entities, ({ entity }) => entity).values()].map(mentions =>
      mentions.map(passage),
    )
    return {
      name: `${names[i]}.citron.json`,
      content: `${JSON.stringify({ ...metaOf(article), text, quotes, coreference_groups }, null, 1)}\n`,
    }
  })
  return { files, losses: left ? [`${left} of the claims have no cue and are left out`] : [] }
}
