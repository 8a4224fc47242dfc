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
  readonly forms: Iterable<readonly [form: string, mentions: number]>
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
  /** What the id says besides the type. */
  readonly slug: string
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
  /** By type and form of the name the ids of those that are called so, with the number of names that have the form. */
  readonly #called = new Map<string, Map<string, number>>()
  /** By the part of the id behind the type; several only where a name has several types. */
  readonly #bySlug = new Map<string, readonly Gathered[]>()
  /** By type the {@link #keyOf} names that were asked for lately. */
  readonly #keys = new Map<EntityType, Map<string, string>>()

  /** Takes in the entities of one article. */
  add(entities: readonly LocalEntity[]): void {
    for (const { id, type, name, forms, titles } of entities) {
      const one = this.#all.get(id) ?? this.#gather(id, type)
      const known = one.names.size + one.forms.size
      if (count(one.names, name, 1) === 1) this.#call(one, name)
      for (const [form, times] of forms) {
        count(one.forms, form, times)
        one.count += times
      }
      for (const title of titles) count(one.titles, title, 1)
      if (one.names.size + one.forms.size !== known) this.#take(one)
    }
  }

  /** Takes out again what {@link add} took in. */
  delete(entities: readonly LocalEntity[]): void {
    for (const { id, name, forms, titles } of entities) {
      const one = this.#all.get(id)!
      const known = one.names.size + one.forms.size
      if (count(one.names, name, -1) === 0) this.#callNoMore(one, name)
      for (const [form, times] of forms) {
        count(one.forms, form, -times)
        one.count -= times
      }
      for (const title of titles) count(one.titles, title, -1)
      if (one.names.size + one.forms.size !== known) this.#take(one)
      if (one.names.size === 0) this.#forget(one)
    }
  }

  #call({ id, type }: Gathered, name: string): void {
    const key = this.#keyOf(type, name)
    const called = this.#called.get(key)
    if (called) count(called, id, 1)
    else this.#called.set(key, new Map([[id, 1]]))
  }

  #callNoMore({ id, type }: Gathered, name: string): void {
    const key = this.#keyOf(type, name)
    const called = this.#called.get(key)!
    count(called, id, -1)
    if (called.size === 0) this.#called.delete(key)
  }

  /** The link of an entity of an article (its URI or path); undefined when it keeps its own id. */
  linkOf(entity: Linkable, article: string): EntityLink | undefined {
    const link = this.linkByName(entity)
    return isOpen(link) ? linkAmong(link, entity, article) : link
  }

  /** The link that an entity has in any article; undefined when it keeps its own id; those it may be where that depends on the article. */
  linkByName({ id, type, name }: Omit<Linkable, 'titles'>): EntityLink | readonly Gathered[] | undefined {
    const one = this.#all.get(id)
    const better = one && this.#better(one)
    if (better) return { id: better.id, why: 'same name in other articles' }
    const all = this.#bearers.get(this.#keyOf(type, name))
    if (!all) return undefined
    const bearers = [...all].filter(bearer => !this.#better(bearer))
    if (bearers.length > 1) return bearers
    const only = bearers[0]
    return only && only.id !== id ? linkTo(only, type, '') : undefined
  }

  /** The ids by which articles may know the entity of a shared id: whatever is linked to it is among them. */
  mayBe(id: string): Set<string> {
    const slash = id.indexOf('/')
    const ids = new Set(this.#bySlug.get(id.slice(slash + 1))?.map(one => one.id))
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
    const forms = this.#shorterForms(one)
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

  /** The forms by which another article may name the entity without its full name. */
  #shorterForms(one: Gathered): Set<string> {
    const shorter = new Set<string>()
    if (one.names.size === 0 || one.type === 'group') return shorter
    if (one.type === 'person') {
      const words = this.#form(one.type, longest(one.names)).split('-')
      if (words.length < 2) return shorter
      for (let i = 1; i < words.length; i++) shorter.add(words.slice(i).join('-'))
      if (words.length > 2) shorter.add(`${words[0]}-${words.at(-1)}`)
    }
    for (const form of one.forms.keys()) {
      const words = this.#form(one.type, form)
      shorter.add(words)
      if (one.type === 'person' || one.type === 'place' || !words.includes('-')) continue
      for (const acronym of acronymsOf(form)) shorter.add(acronym.toLowerCase())
      const trade = words.lastIndexOf('-')
      if (one.type === 'organization' && TRADES.has(words.slice(trade + 1))) shorter.add(words.slice(0, trade))
    }
    shorter.delete(one.slug)
    return shorter
  }

  #gather(id: string, type: EntityType): Gathered {
    const one: Gathered = {
      id,
      type,
      slug: id.slice(type.length + 1),
      names: new Map(),
      forms: new Map(),
      titles: new Map(),
      count: 0,
      shorter: NONE,
    }
    this.#all.set(id, one)
    this.#bySlug.set(one.slug, [...(this.#bySlug.get(one.slug) ?? []), one])
    return one
  }

  #forget(one: Gathered): void {
    this.#all.delete(one.id)
    const others = this.#bySlug.get(one.slug)!.filter(other => other !== one)
    if (others.length > 0) this.#bySlug.set(one.slug, others)
    else this.#bySlug.delete(one.slug)
  }

  /** For a name that the articles give several types the entity of the type that most mentions have; groups and their places stay apart. */
  #better(one: Gathered): Gathered | undefined {
    const others = this.#bySlug.get(one.slug)!
    if (others.length === 1 || one.type === 'group') return undefined
    let best = one
    for (const other of others) {
      if (other.type === 'group' || (other.type === 'person' && !other.slug.includes('-'))) continue
      if (other.count > best.count || (other.count === best.count && other.id < best.id)) best = other
    }
    return best !== one && compatible(one, best) ? best : undefined
  }

  #form(type: EntityType, name: string): string {
    return this.#keyOf(type, name).slice(type.length + 1)
  }

  /** The type and the form of a name, by which others are looked up. */
  #keyOf(type: EntityType, name: string): string {
    let keys = this.#keys.get(type)
    if (!keys || keys.size >= MOST_REMEMBERED) {
      keys = new Map()
      this.#keys.set(type, keys)
    }
    let key = keys.get(name)
    if (key === undefined) {
      key = `${type} ${nameWords(name, type).join('-')}`
      keys.set(name, key)
    }
    return key
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Last words of companies' names that news leaves out: "Ford Motor" is "Ford". Those of airlines and banks are not among them: what is left would be a place. */
const TRADES = new Set(
  'brands company computer computers enterprises entertainment foods group holdings industries motor motors pharmaceuticals software stores systems technologies technology'.split(
    ' ',
  ),
)

/** Between a surname and the article whose person it is. */
const APART = '-in-'

/** Names of a type whose words are kept at hand. */
const MOST_REMEMBERED = 100_000

/** How many bearers of a shorter form are told apart by their offices; of more nobody can say. */
const MOST = 8

/** Counts on, and returns the new number; 0 is left out. */
function count(counts: Map<string, number>, key: string, times: number): number {
  const now = (counts.get(key) ?? 0) + times
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
  return now
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
  if (one.slug.includes('-')) return true
  const exact = (type: EntityType) => type === 'place' || type === 'person'
  return !exact(one.type) && !exact(best.type)
}

/** Whether it depends on the article which of several is meant. */
export function isOpen(link: EntityLink | readonly Gathered[] | undefined): link is readonly Gathered[] {
  return Array.isArray(link)
}

/** Which of several it is, by its office; a surname that stays open stands for a person of that article alone. */
function linkAmong(bearers: readonly Gathered[], entity: Linkable, article: string): EntityLink | undefined {
  const { id, type, name } = entity
  const same = sameOffice(entity, bearers)
  if (same) return same.id === id ? undefined : linkTo(same, type, ' and office')
  const surname = entityId(type, name)
  if (type !== 'person' || surname.includes('-')) return undefined
  // The mentions of this article are one person, but which is not known.
  const why = `surname of ${bearers.length} persons in other articles`
  return { id: `${surname}${APART}${slug(lastSegment(article))}`, why }
}

function linkTo(one: Gathered, type: EntityType, office: string): EntityLink {
  const what = type === 'person' ? 'surname' : 'short form'
  return { id: one.id, why: `${what}${office} of ${longest(one.names)} in other articles` }
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** The one bearer of the name who is given one of the entity's offices in another article; undefined when none or several are. */
function sameOffice(entity: Linkable, bearers: readonly Gathered[]): Gathered | undefined {
  if (bearers.length > MOST) return undefined
  if (entity.titles.length === 0) return undefined
  const offices = new Set(entity.titles.map(officeOf))
  const same = bearers.filter(bearer => [...bearer.titles.keys()].some(title => offices.has(officeOf(title))))
  return same.length === 1 ? same[0] : undefined
}

/** A title as it is compared. The same few titles are asked for over and over. */
function officeOf(title: string): string {
  let office = offices.get(title)
  if (office === undefined) {
    if (offices.size >= MOST_REMEMBERED) offices.clear()
    office = slug(title)
    offices.set(title, office)
  }
  return office
}

const offices = new Map<string, string>()
