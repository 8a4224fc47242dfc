import type { ImportedArticle, Layers } from './imported.ts'

/** What several files or records say of one article, put together: by its id, or where it is none that is known, by its text. */
export function mergeImported(articles: readonly ImportedArticle[]): ImportedArticle[] {
  const byArticle = Map.groupBy(articles, ({ id, text }) => (id === undefined ? `text ${text}` : `id ${id}`))
  return [...byArticle.values()].map(same => {
    const layers = (Object.keys(same[0]!.layers) as (keyof Layers)[]).map(layer => [
      layer,
      same.flatMap(article => article.layers[layer] as readonly object[]),
    ])
    const decisions = same.flatMap(article => article.decisions ?? [])
    return {
      ...same[0]!,
      layers: Object.fromEntries(layers) as unknown as Layers,
      ...(decisions.length > 0 && { decisions }),
    }
  })
}

/** The layers without what is marked as detected only. */
export function decidedLayers({ entities, dates, quotations, claims, tags, notes }: Layers): Layers {
  const decided = ({ status }: { readonly status?: string }) => status !== 'detected'
  return {
    entities: entities.filter(decided),
    dates: dates.filter(decided),
    quotations: quotations.filter(decided),
    claims: claims.filter(decided),
    tags,
    notes,
  }
}
