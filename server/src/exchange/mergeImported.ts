import type { ImportedArticle, Layers } from './imported.ts'

/** What several files or records say of one text, put together; by the text. */
export function mergeImported(articles: readonly ImportedArticle[]): ImportedArticle[] {
  const byText = Map.groupBy(articles, ({ text }) => text)
  return [...byText.values()].map(same => {
    const layers = (Object.keys(same[0]!.layers) as (keyof Layers)[]).map(layer => [
      layer,
      same.flatMap(article => article.layers[layer] as readonly object[]),
    ])
    return { ...same[0]!, layers: Object.fromEntries(layers) as unknown as Layers }
  })
}

/** The layers without what is marked as detected only. */
export function decidedLayers({ entities, dates, quotations, claims, tags }: Layers): Layers {
  const decided = ({ status }: { readonly status?: string }) => status !== 'detected'
  return {
    entities: entities.filter(decided),
    dates: dates.filter(decided),
    quotations: quotations.filter(decided),
    claims: claims.filter(decided),
    tags,
  }
}
