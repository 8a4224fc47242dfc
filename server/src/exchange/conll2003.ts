import type { Mention } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { apart } from './apart.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { exportTokens } from './exportTokens.ts'
import { articleNames } from './fileNames.ts'
import { namesOf } from './labels.ts'

/**
 * CoNLL-2003: a token a line with four columns, of which the last is the type of the entity in IOB2; the middle ones, part of speech and chunk, are not known.
 * The four types are PER, ORG, LOC and MISC. Entities do not overlap: of those that do the longest is kept. A file for each article.
 * https://www.clips.uantwerpen.be/conll2003/ner/
 */
export function toConll2003(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  let inside = 0
  const files = articles.map(({ article }, i) => {
    const entities = apart(article.entities)
    inside += article.entities.length - entities.length
    const tags = tagger(entities)
    const sentences = exportTokens(article).map(tokens =>
      tokens.map(token => `${article.text.slice(token.start, token.end)} -X- -X- ${tags(token)}\n`).join(''),
    )
    return {
      name: `${names[i]}.conll`,
      content: `-DOCSTART- -X- -X- O\n\n${sentences.map(rows => `${rows}\n`).join('')}`,
    }
  })
  return { files, losses: inside ? [`${inside} of the names overlap a longer one and are left out`] : [] }
}

/** Gives the tag of each token, asked in order. */
function tagger(entities: readonly Mention[]): (token: Span) => string {
  let next = 0
  return token => {
    while (next < entities.length && entities[next]!.end <= token.start) next++
    const entity = entities[next]
    if (!entity || entity.start > token.start) return 'O'
    return `${entity.start === token.start ? 'B' : 'I'}-${namesOf(entity.type).conll}`
  }
}
