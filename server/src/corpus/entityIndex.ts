import type { Article, Claim, Mention } from '../engine/article.ts'
import { type EntityLink, type LocalEntity, linkAcross } from './entityLinks.ts'

/** What one article says of one of its entities. */
export interface EntityInArticle {
  readonly uri: string
  /** The entity's id within the article. */
  readonly local: string
  /** Every mention, in order. */
  readonly mentions: readonly Mention[]
  /** The claims it is a source of, in order. */
  readonly claims: readonly Claim[]
}

/**
 * The entities of every article of a corpus under the ids they share. Linking waits until somebody asks, and is done anew only when an article's names
 * have changed, not when they have moved.
 */
export class EntityIndex {
  readonly #articles = new Map<string, ReadonlyMap<string, EntityInArticle>>()
  readonly #locals = new Map<string, readonly LocalEntity[]>()
  #linked: Linked | undefined

  set(uri: string, article: Article): void {
    const locals = localEntities(article)
    if (signature(locals) !== signature(this.#locals.get(uri) ?? [])) this.#linked = undefined
    this.#locals.set(uri, locals)
    this.#articles.set(uri, entitiesOf(uri, article))
  }

  delete(uri: string): void {
    if (this.#articles.delete(uri) && this.#locals.get(uri)?.length) this.#linked = undefined
    this.#locals.delete(uri)
  }

  /** The id under which the corpus knows an article's entity, and why it is not the article's own. */
  linkOf(uri: string, local: string): { readonly id: string; readonly why?: string } {
    return this.#link().links.get(uri)?.get(local) ?? { id: local }
  }

  /** What each article says of the entity, by URI; empty when no article mentions it. */
  get(id: string): EntityInArticle[] {
    const members = this.#link().members.get(id) ?? []
    return members.flatMap(({ uri, local }) => this.#articles.get(uri)?.get(local) ?? [])
  }

  /** The ids by which articles know the entity, each once. */
  localIds(id: string): readonly string[] {
    const linked = this.#link()
    let ids = linked.localIds.get(id)
    if (!ids) {
      ids = [...new Set(linked.members.get(id)?.map(({ local }) => local))]
      linked.localIds.set(id, ids)
    }
    return ids
  }

  /** Every form of every entity, with the number of its mentions. */
  forms(): readonly EntityForm[] {
    const linked = this.#link()
    linked.forms ??= formsOf(linked, this.#locals)
    return linked.forms
  }

  #link(): Linked {
    this.#linked ??= link(this.#locals)
    return this.#linked
  }
}

/** A form that an entity is mentioned by, as printed. */
export interface EntityForm {
  readonly id: string
  readonly form: string
  readonly count: number
}

interface Linked {
  readonly links: ReadonlyMap<string, ReadonlyMap<string, EntityLink>>
  readonly members: ReadonlyMap<string, readonly { readonly uri: string; readonly local: string }[]>
  /** Those that were asked for. */
  readonly localIds: Map<string, readonly string[]>
  forms?: readonly EntityForm[]
}

function link(articles: ReadonlyMap<string, readonly LocalEntity[]>): Linked {
  const links = linkAcross(articles)
  const members = new Map<string, { uri: string; local: string }[]>()
  for (const uri of [...articles.keys()].sort()) {
    for (const { id: local } of articles.get(uri)!) {
      const id = links.get(uri)?.get(local)?.id ?? local
      const known = members.get(id)
      if (known) known.push({ uri, local })
      else members.set(id, [{ uri, local }])
    }
  }
  return { links, members, localIds: new Map() }
}

function formsOf({ links }: Linked, articles: ReadonlyMap<string, readonly LocalEntity[]>): EntityForm[] {
  const counts = new Map<string, Map<string, number>>()
  for (const [uri, entities] of articles) {
    for (const { id: local, forms } of entities) {
      const id = links.get(uri)?.get(local)?.id ?? local
      const known = counts.get(id) ?? new Map<string, number>()
      counts.set(id, known)
      for (const [form, count] of forms) known.set(form, (known.get(form) ?? 0) + count)
    }
  }
  return [...counts].flatMap(([id, forms]) => [...forms].map(([form, count]) => ({ id, form, count })))
}

function signature(entities: readonly LocalEntity[]): string {
  return entities
    .map(({ id, name, forms, titles }) => [id, name, ...[...forms].flat(), '', ...titles].join('\n'))
    .join('\n\n')
}

/** The entities of an article as linking sees them. */
export function localEntities(article: Article): LocalEntity[] {
  const entities = new Map<string, { name: string; forms: Map<string, number>; titles: Set<string>; first: Mention }>()
  for (const mention of article.entities) {
    let entity = entities.get(mention.entity)
    if (!entity) {
      entity = { name: mention.name, forms: new Map(), titles: new Set(), first: mention }
      entities.set(mention.entity, entity)
    }
    const form = article.text.slice(mention.start, mention.end)
    entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1)
    if (mention.title) entity.titles.add(mention.title)
  }
  return [...entities].map(([id, { name, forms, titles, first }]) => ({
    id,
    type: first.type,
    name,
    forms,
    titles: [...titles],
  }))
}

function entitiesOf(uri: string, article: Article): Map<string, EntityInArticle> {
  const entities = new Map<string, { uri: string; local: string; mentions: Mention[]; claims: Claim[] }>()
  for (const mention of article.entities) {
    const entity = entities.get(mention.entity)
    if (entity) entity.mentions.push(mention)
    else entities.set(mention.entity, { uri, local: mention.entity, mentions: [mention], claims: [] })
  }
  for (const claim of article.claims) {
    for (const local of new Set(claim.source.map(source => source.entity))) {
      if (local !== undefined) entities.get(local)?.claims.push(claim)
    }
  }
  return entities
}
