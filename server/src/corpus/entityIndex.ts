import type { Article, Claim, EntityType, Mention } from '../engine/article.ts'
import { type EntityLink, EntityLinks, type Gathered, isOpen, type LocalEntity, longest } from './entityLinks.ts'
import { type LettersInOrder, lettersOf } from './lettersInOrder.ts'
import { Postings } from './postings.ts'

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

/** A form that an entity is mentioned by, as printed. */
export interface EntityForm {
  readonly id: string
  readonly type: EntityType
  /** The entity's fullest name. */
  readonly name: string
  readonly form: string
  /** Mentions by this form, of all who share it where a surname is several persons'. */
  readonly count: number
  /** The first article read that mentions it so, and its first mention by the form. */
  readonly uri: string
  readonly first: Mention
}

/** How often an entity is mentioned, under what names. */
export interface EntityCount {
  readonly id: string
  readonly type: EntityType
  /** The fullest name that an article gives it. */
  readonly name: string
  readonly forms: ReadonlySet<string>
  readonly mentions: number
  readonly articles: number
  /** Whether a reader has agreed to a mention or put it there. */
  readonly confirmed: boolean
}

interface Linked {
  readonly id: string
  readonly why?: string
}

/** Whom a form stands for. */
type Bearer = Omit<EntityForm, 'form' | 'count'>

interface FormOf {
  readonly one: Gathered
  readonly form: string
  readonly count: number
  /** As far as it was asked for. */
  bearers?: readonly Bearer[]
}

/** All forms, the most mentioned first, and the letters of each, as {@link lettersOf} gives them. */
interface Forms {
  readonly all: readonly FormOf[]
  readonly letters: Int32Array
}

/** The entities of every article of a corpus under the ids they share. An article that comes, changes or goes costs no more than its own names. */
export class EntityIndex {
  readonly #links = new EntityLinks()
  readonly #articles = new Map<string, Article>()
  readonly #mentions = new Postings<Mention>()
  readonly #claims = new Postings<Claim>()
  /** What was asked for since an article last changed. */
  readonly #known = new Map<string, readonly EntityInArticle[]>()
  /** All forms, as they were when they were asked for since then. */
  #forms: Forms | undefined
  /** The links that were asked for since then, by article. */
  readonly #linked = new Map<string, Map<string, Linked>>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    this.#articles.set(uri, article)
    this.#links.add(localEntities(article))
    for (const mention of article.entities) this.#mentions.add(mention.entity, uri, mention)
    for (const claim of article.claims)
      for (const [i, { entity }] of claim.source.entries())
        if (entity !== undefined && claim.source.findIndex(source => source.entity === entity) === i)
          this.#claims.add(entity, uri, claim)
  }

  delete(uri: string): void {
    this.#known.clear()
    this.#linked.clear()
    this.#forms = undefined
    const article = this.#articles.get(uri)
    if (!article) return
    this.#links.delete(localEntities(article))
    this.#mentions.delete(uri)
    this.#claims.delete(uri)
    this.#articles.delete(uri)
  }

  /** The id under which the corpus knows an article's entity, and why it is not the article's own. */
  linkOf(uri: string, local: string): Linked {
    let ofArticle = this.#linked.get(uri)
    if (!ofArticle) {
      ofArticle = new Map()
      this.#linked.set(uri, ofArticle)
    }
    let linked = ofArticle.get(local)
    if (!linked) {
      const mentions = this.#articles.get(uri)?.entities.filter(({ entity }) => entity === local) ?? []
      linked = this.#linkOf(uri, local, mentions) ?? { id: local }
      ofArticle.set(local, linked)
    }
    return linked
  }

  /** What each article says of the entity, by URI; empty when no article mentions it. */
  get(id: string): readonly EntityInArticle[] {
    const known = this.#known.get(id)
    if (known) return known
    const found: EntityInArticle[] = []
    for (const local of this.#links.mayBe(id)) {
      const claims = this.#claims.get(local)
      const linked = new Map<string, string | undefined>()
      for (const [uri, mentions] of this.#mentions.get(local)) {
        if (this.#idOf(uri, local, mentions, linked) !== id) continue
        found.push({ uri, local, mentions, claims: claims.get(uri) ?? [] })
      }
    }
    found.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.local < b.local ? -1 : 1))
    this.#known.set(id, found)
    return found
  }

  /** The ids by which articles may know the entity, each once; some article may mean another by one of them. */
  localIds(id: string): readonly string[] {
    return [...this.#links.mayBe(id)]
  }

  /** The forms that hold these letters, the most mentioned first, about so many at most. */
  forms(wanted: LettersInOrder, most: number): EntityForm[] {
    const shared = new Map<string, EntityForm>()
    for (const formOf of this.#mostMentioned(wanted, most)) {
      const { one, form, count } = formOf
      formOf.bearers ??= [...this.#bearersOf(one, form)]
      for (const bearer of formOf.bearers) {
        const key = `${bearer.id} ${form}`
        const known = shared.get(key)
        shared.set(key, known ? { ...known, count: known.count + count } : { ...bearer, form, count })
      }
    }
    return [...shared.values()].sort(byCount)
  }

  /** Every entity that an article mentions, in no order; a pass over all articles. */
  counts(): EntityCount[] {
    const counts = new Map<string, Counting>()
    for (const one of this.#links.all()) {
      const linked = new Map<string, string | undefined>()
      for (const [uri, mentions] of this.#mentions.get(one.id)) {
        const id = this.#idOf(uri, one.id, mentions, linked)
        const counting = counts.get(id) ?? {
          names: new Map(),
          forms: new Set(),
          uris: new Set(),
          mentions: 0,
          confirmed: false,
        }
        counts.set(id, counting)
        counting.uris.add(uri)
        counting.mentions += mentions.length
        for (const { name, status } of mentions) {
          counting.names.set(name, true)
          if (status !== 'detected') counting.confirmed = true
        }
        for (const form of one.forms.keys()) counting.forms.add(form)
      }
    }
    return [...counts].map(([id, { names, forms, uris, mentions, confirmed }]) => {
      return { id, type: typeOf(id), name: longest(names), forms, mentions, articles: uris.size, confirmed }
    })
  }

  /** Those an id stands for, each with a mention by the form: several only for a surname that several persons have. */
  *#bearersOf(one: Gathered, form: string): Iterable<Bearer> {
    const seen = new Set<string>()
    for (const [uri, mention] of this.#mentions.entries(one.id)) {
      const { start, end, name } = mention
      if (end - start !== form.length || !this.#articles.get(uri)!.text.startsWith(form, start)) continue
      const { id } = this.linkOf(uri, one.id)
      if (!seen.has(id)) yield { id, type: typeOf(id), name: this.#nameOf(id, one), uri, first: mention }
      seen.add(id)
      const isOne = !isOpen(this.#links.linkByName({ id: one.id, type: one.type, name }))
      if (isOne || seen.size === MOST_OF_ONE_NAME) return
    }
  }

  /** As many as there are to be, looked for among the most mentioned first. */
  #mostMentioned(wanted: LettersInOrder, most: number): FormOf[] {
    this.#forms ??= this.#sortedForms()
    const { all, letters } = this.#forms
    const found: FormOf[] = []
    for (let i = 0; i < all.length && found.length < most; i++)
      if ((letters[i]! & wanted.letters) === wanted.letters && wanted.test(all[i]!.form)) found.push(all[i]!)
    return found
  }

  #sortedForms(): Forms {
    const all = [...this.#links.all()]
      .flatMap(one => [...one.forms].map(([form, count]): FormOf => ({ one, form, count })))
      .sort(byCount)
    return { all, letters: Int32Array.from(all, ({ form }) => lettersOf(form)) }
  }

  #nameOf(id: string, one: Gathered): string {
    return longest((this.#links.get(id) ?? one).names)
  }

  /** The shared id; `linked` remembers what the names of one local id are linked to, wherever the article does not matter. */
  #idOf(uri: string, local: string, mentions: readonly Mention[], linked: Map<string, string | undefined>): string {
    if (isDecided(mentions)) return this.#linkOf(uri, local, mentions)?.id ?? local
    const { type, name } = mentions[0]!
    if (!linked.has(name)) {
      const link = this.#links.linkByName({ id: local, type, name })
      linked.set(name, isOpen(link) ? undefined : (link?.id ?? local))
    }
    return linked.get(name) ?? this.#linkOf(uri, local, mentions)?.id ?? local
  }

  #linkOf(uri: string, local: string, mentions: readonly Mention[]): EntityLink | undefined {
    const first = mentions[0]
    if (!first) return undefined
    const titles = mentions.flatMap(({ title }) => title ?? [])
    const link = this.#links.linkOf({ id: local, type: first.type, name: first.name, titles }, uri)
    // What other articles make of the name does not overrule the type that a reader has given it.
    return link && isDecided(mentions) && !link.id.startsWith(`${first.type}/`) ? undefined : link
  }
}

function isDecided(mentions: readonly Mention[]): boolean {
  return mentions.some(({ status }) => status === 'added')
}

interface Counting {
  readonly names: Map<string, true>
  readonly forms: Set<string>
  readonly uris: Set<string>
  mentions: number
  confirmed: boolean
}

/** Persons of one surname that are listed by a form. */
const MOST_OF_ONE_NAME = 20

function byCount(a: { count: number; form: string }, b: { count: number; form: string }): number {
  return b.count - a.count || (a.form < b.form ? -1 : 1)
}

function typeOf(id: string): EntityType {
  return id.slice(0, id.indexOf('/')) as EntityType
}

/** The entities of an article as linking sees them. */
export function localEntities(article: Article): LocalEntity[] {
  const entities = new Map<string, LocalEntity & { readonly forms: [string, number][]; readonly titles: string[] }>()
  for (const { entity: id, type, name, start, end, title } of article.entities) {
    let entity = entities.get(id)
    if (!entity) {
      entity = { id, type, name, forms: [], titles: [] }
      entities.set(id, entity)
    }
    const form = article.text.slice(start, end)
    const known = entity.forms.find(([other]) => other === form)
    if (known) known[1]++
    else entity.forms.push([form, 1])
    if (title && !entity.titles.includes(title)) entity.titles.push(title)
  }
  return [...entities.values()]
}
