import type { Article, EntityType, Mention, Source } from '../engine/article.ts'
import { localEntities } from './entityIndex.ts'
import { type EntityLink, EntityLinks, type LocalEntity } from './entityLinks.ts'

/** An article under the id it is shown with. */
export interface NamedArticle {
  readonly id: string
  readonly article: Article
}

/** The articles with one id for one entity, in their order. Keeps all of them until the last one is known, since any may name an entity in full. */
export async function* linkArticles(
  articles: Iterable<NamedArticle> | AsyncIterable<NamedArticle>,
): AsyncGenerator<NamedArticle> {
  const all: NamedArticle[] = []
  for await (const one of articles) all.push(one)
  const entities = all.map(({ article }) => localEntities(article))
  const linking = new EntityLinks()
  for (const own of entities) linking.add(own)
  const links = entities.map((own, index): Links => {
    const key = `${index}/${all[index]!.id}` // Two inputs may bear one id: they are two articles all the same.
    return new Map(own.map(one => [one.id, linking.linkOf(one, key)] as const).filter(isLinked))
  })
  const names = sharedNames(entities, links)
  for (const [index, { id, article }] of all.entries()) yield { id, article: linked(article, links[index]!, names) }
}

function isLinked(entry: readonly [string, EntityLink | undefined]): entry is readonly [string, EntityLink] {
  return entry[1] !== undefined
}

type Links = ReadonlyMap<string, EntityLink>

/** By shared id the longest of the names that articles give the entity, the first where several are as long. */
function sharedNames(articles: readonly (readonly LocalEntity[])[], links: readonly Links[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const [index, entities] of articles.entries()) {
    for (const { id: local, name } of entities) {
      const id = links[index]!.get(local)?.id ?? local
      if (name.length > (names.get(id)?.length ?? 0)) names.set(id, name)
    }
  }
  return names
}

/** The article under shared ids. A mention takes the type of the entity it is linked to. */
function linked(article: Article, links: Links, names: ReadonlyMap<string, string>): Article {
  const shared = (local: string) => links.get(local)?.id ?? local
  const source = <T extends Source | null>(span: T): T =>
    span?.entity === undefined ? span : { ...span, entity: shared(span.entity) }
  const mention = (local: Mention): Mention => {
    const link = links.get(local.entity)
    const entity = link?.id ?? local.entity
    return {
      ...local,
      type: entity.slice(0, entity.indexOf('/')) as EntityType,
      entity,
      name: names.get(entity) ?? local.name,
      ...(local.of !== undefined && { of: shared(local.of) }),
      ...(link && { why: local.why === undefined ? link.why : `${local.why}; ${link.why}` }),
    }
  }
  return {
    ...article,
    entities: article.entities.map(mention),
    quotations: article.quotations.map(quotation => ({ ...quotation, speaker: source(quotation.speaker) })),
    claims: article.claims.map(claim => ({
      ...claim,
      source: claim.source.map(source),
      ...(claim.chain && { chain: claim.chain.map(source) }),
    })),
  }
}
