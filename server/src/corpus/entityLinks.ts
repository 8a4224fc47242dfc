import type { EntityType } from '../engine/article.ts'
import { acronymsOf, entityId, nameWords, slug } from '../engine/entities/nameForms.ts'

/** What linking across articles needs to know of one entity of one article. */
export interface LocalEntity {
  /** The id within the article, `type/slug`. */
  readonly id: string
  readonly type: EntityType
  /** The fullest form in the article. */
  readonly name: string
  /** Every form in the article with the number of its mentions. */
  readonly forms: ReadonlyMap<string, number>
  /** Offices and titles printed with it. */
  readonly titles: readonly string[]
}

/** The id that an entity of one article has in the whole corpus, and why it is not its own. */
export interface EntityLink {
  readonly id: string
  readonly why: string
}

/** An entity as all articles together know it by one id; counts are of mentions for forms, of articles for the rest. */
export interface Gathered {
  readonly id: string
  readonly type: EntityType
  readonly names: Map<string, number>
  readonly forms: Map<string, number>
  readonly titles: Map<string, number>
  /** Mentions in all articles. */
  count: number
  /** The shorter forms by which another article may name it. */
  shorter: ReadonlySet<string>
}

/** What decides a link, apart from what all articles know. */
export type Linkable = Pick<LocalEntity, 'id' | 'type' | 'name' | 'titles'>

/**
 * Decides which entities of different articles are one. Equal ids are one already, but for persons known by a surname alone. Besides: a surname alone is
 * the only person of that surname in the other articles, or the only one with the same office; an acronym or short form is the only organisation that bears it
 * elsewhere; one name under two types takes the type it has most often. Persons who share no more than a surname are kept apart.
 *
 * Adding or taking out an article costs no more than its own entities; a link is decided when it is asked for.
 */
export class EntityLinks {
  readonly #all = new Map<string, Gathered>()
  /** By type and shorter form those whose full name may be meant. */
  readonly #bearers = new Map<string, Set<Gathered>>()
  /** By type and form of the name the ids of those that are called so, with the number of articles. */
  readonly #called = new Map<string, Map<string, number>>()
  readonly #plain = new Map<string, string>()

  /** Takes in the entities of one article. */
  add(entities: readonly LocalEntity[]): void {
    for (const { id, type, name, forms, titles } of entities) {
      const one = this.#all.get(id) ?? gathered(id, type)
      this.#all.set(id, one)
      const known = one.names.size + one.forms.size
      count(one.names, name, 1)
      for (const [form, times] of forms) {
        count(one.forms, form, times)
        one.count += times
      }
      for (const title of titles) count(one.titles, title, 1)
      if (one.names.size + one.forms.size !== known) this.#take(one)
      const called = this.#called.get(this.#formKey(type, name)) ?? new Map<string, number>()
      this.#called.set(this.#formKey(type, name), called)
      count(called, id, 1)
    }
  }

  /** Takes out again what {@link add} took in. */
  delete(entities: readonly LocalEntity[]): void {
    for (const { id, type, name, forms, titles } of entities) {
      const one = this.#all.get(id)!
      const known = one.names.size + one.forms.size
      count(one.names, name, -1)
      for (const [form, times] of forms) {
        count(one.forms, form, -times)
        one.count -= times
      }
      for (const title of titles) count(one.titles, title, -1)
      if (one.names.size + one.forms.size !== known) this.#take(one)
      if (one.names.size === 0) this.#all.delete(id)
      const key = this.#formKey(type, name)
      const called = this.#called.get(key)!
      count(called, id, -1)
      if (called.size === 0) this.#called.delete(key)
    }
  }

  /** The link of an entity of an article (its URI or path); undefined when it keeps its own id. */
  linkOf(entity: Linkable, article: string): EntityLink | undefined {
    const one = this.#all.get(entity.id)
    const better = one && this.#better(one)
    if (better) return { id: better.id, why: 'same name in other articles' }
    const form = this.#form(entity.type, entity.name)
    const bearers = [...(this.#bearers.get(`${entity.type} ${form}`) ?? [])].filter(bearer => !this.#better(bearer))
    const only = bearers.length === 1 ? bearers[0]! : sameOffice(entity, bearers)
    if (only) {
      if (only.id === entity.id) return undefined
      const what = entity.type === 'person' ? 'surname' : 'short form'
      const office = bearers.length === 1 ? '' : ' and office'
      return { id: only.id, why: `${what}${office} of ${longest(only.names)} in other articles` }
    }
    // Two of the surname or more: the mentions of this article are one person, but which is not known.
    if (entity.type === 'person' && bearers.length > 1 && !form.includes('-')) {
      const id = `${entityId('person', entity.name)}${APART}${slug(lastSegment(article))}`
      return { id, why: `surname of ${bearers.length} persons in other articles` }
    }
    return undefined
  }

  /** The ids by which articles may know the entity of a shared id: whatever is linked to it is among them. */
  mayBe(id: string): Set<string> {
    const slash = id.indexOf('/')
    const ids = new Set(TYPES.map(type => type + id.slice(slash)).filter(other => this.#all.has(other)))
    for (let at = id.indexOf(APART); at >= 0; at = id.indexOf(APART, at + 1)) {
      for (const other of this.#called.get(`${id.slice(0, slash)} ${id.slice(slash + 1, at)}`)?.keys() ?? [])
        ids.add(other)
    }
    const one = this.#all.get(id)
    for (const form of one?.shorter ?? []) {
      for (const other of this.#called.get(`${one!.type} ${form}`)?.keys() ?? []) ids.add(other)
    }
    return ids
  }

  /** What all articles together know by an id of their own. */
  get(id: string): Gathered | undefined {
    return this.#all.get(id)
  }

  all(): Iterable<Gathered> {
    return this.#all.values()
  }

  /** Keeps the shorter forms up to date. */
  #take(one: Gathered): void {
    const forms = shorterForms(one)
    for (const form of one.shorter) {
      if (forms.has(form)) continue
      const bearers = this.#bearers.get(`${one.type} ${form}`)!
      bearers.delete(one)
      if (bearers.size === 0) this.#bearers.delete(`${one.type} ${form}`)
    }
    for (const form of forms) {
      const bearers = this.#bearers.get(`${one.type} ${form}`)
      if (bearers) bearers.add(one)
      else this.#bearers.set(`${one.type} ${form}`, new Set([one]))
    }
    one.shorter = forms
  }

  /** For a name that the articles give several types the entity of the type that most mentions have; groups and their places stay apart. */
  #better(one: Gathered): Gathered | undefined {
    if (one.type === 'group') return undefined
    let best = one
    for (const type of TYPES) {
      const other = type === one.type ? one : this.#all.get(`${type}/${slugOf(one)}`)
      if (!other || type === 'group' || (type === 'person' && !slugOf(one).includes('-'))) continue
      if (other.count > best.count || (other.count === best.count && other.id < best.id)) best = other
    }
    return best !== one && compatible(one, best) ? best : undefined
  }

  #formKey(type: EntityType, name: string): string {
    return `${type} ${this.#form(type, name)}`
  }

  #form(type: EntityType, name: string): string {
    const key = `${type} ${name}`
    let form = this.#plain.get(key)
    if (form === undefined) {
      form = nameWords(name, type).join('-')
      if (this.#plain.size >= MOST_REMEMBERED) this.#plain.clear()
      this.#plain.set(key, form)
    }
    return form
  }
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']

/** Between a surname and the article whose person it is. */
const APART = '-in-'

/** Names whose words are kept at hand. */
const MOST_REMEMBERED = 100_000

/** How many bearers of a shorter form are told apart by their offices; of more nobody can say. */
const MOST = 8

function gathered(id: string, type: EntityType): Gathered {
  return { id, type, names: new Map(), forms: new Map(), titles: new Map(), count: 0, shorter: new Set() }
}

function count(counts: Map<string, number>, key: string, times: number): void {
  const now = (counts.get(key) ?? 0) + times
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
}

/** The first in the alphabet of the longest; empty when there is none. */
export function longest(names: ReadonlyMap<string, unknown>): string {
  let best = ''
  for (const name of names.keys())
    if (name.length > best.length || (name.length === best.length && name < best)) best = name
  return best
}

/** Places and persons with a one-word name are too often other things ("Jordan", "Lincoln"). */
function compatible(one: Gathered, best: Gathered): boolean {
  if (slugOf(one).includes('-')) return true
  const exact = (type: EntityType) => type === 'place' || type === 'person'
  return !exact(one.type) && !exact(best.type)
}

function slugOf({ id, type }: { readonly id: string; readonly type: EntityType }): string {
  return id.slice(type.length + 1)
}

/** Last words of companies' names that news leaves out: "Ford Motor" is "Ford". Those of airlines and banks are not among them: what is left would be a place. */
const TRADES = new Set(
  'brands company computer computers enterprises entertainment foods group holdings industries motor motors pharmaceuticals software stores systems technologies technology'.split(
    ' ',
  ),
)

/** The forms by which another article may name the entity without its full name. */
function shorterForms(one: Gathered): Set<string> {
  const own = slugOf(one)
  const shorter = new Set<string>()
  if (one.names.size === 0) return shorter
  if (one.type === 'person') {
    const words = nameWords(longest(one.names), one.type)
    if (words.length < 2) return shorter
    for (let i = 1; i < words.length; i++) shorter.add(words.slice(i).join('-'))
    if (words.length > 2) shorter.add(`${words[0]}-${words.at(-1)}`)
  } else if (one.type !== 'place' && one.type !== 'group') {
    for (const form of one.forms.keys())
      if (nameWords(form, one.type).length > 1) {
        for (const acronym of acronymsOf(form)) shorter.add(acronym.toLowerCase())
        const words = nameWords(form, one.type)
        if (one.type === 'organization' && TRADES.has(words.at(-1)!)) shorter.add(words.slice(0, -1).join('-'))
      }
  }
  if (one.type !== 'group') for (const form of one.forms.keys()) shorter.add(nameWords(form, one.type).join('-'))
  shorter.delete(own)
  return shorter
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** The one bearer of the name who is given one of the entity's offices in another article; undefined when none or several are. */
function sameOffice(entity: Linkable, bearers: readonly Gathered[]): Gathered | undefined {
  if (bearers.length > MOST) return undefined
  const offices = new Set(entity.titles.map(slug))
  const same = bearers.filter(bearer => [...bearer.titles.keys()].some(title => offices.has(slug(title))))
  return same.length === 1 ? same[0] : undefined
}
