import type { Article, Source } from '../engine/article.ts'
import type { ExportedArticle } from './exported.ts'

/**
 * The articles without what repeats their words beside the text itself: an entity's id is made of its name, so a number stands for it, the same in all of
 * them. The numbers follow the text, and say nothing of the names.
 */
export function anonymous(articles: readonly ExportedArticle[]): ExportedArticle[] {
  const ids = new Map<string, string>()
  const idOf = (entity: string): string => {
    const id = ids.get(entity) ?? `e${ids.size + 1}`
    ids.set(entity, id)
    return id
  }
  const source = <T extends Source | null>(of: T): T =>
    of?.entity === undefined ? of : { ...of, entity: idOf(of.entity) }
  return articles.map(({ article, ...exported }) => ({ ...exported, article: withoutNames(article) }))

  function withoutNames({ entities, quotations, claims, ...article }: Article): Article {
    return {
      ...article,
      entities: entities.map(({ title: _, why, ...mention }) => ({
        ...mention,
        entity: idOf(mention.entity),
        name: idOf(mention.entity),
        ...(mention.of !== undefined && { of: idOf(mention.of) }),
      })),
      dates: article.dates.map(date => ({ ...date, why: '' })),
      quotations: quotations.map(quotation => ({ ...quotation, speaker: source(quotation.speaker) })),
      claims: claims.map(claim => ({
        ...claim,
        source: claim.source.map(source),
        ...(claim.chain && { chain: claim.chain.map(source) }),
      })),
    }
  }
}
