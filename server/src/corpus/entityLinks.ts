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

/**
 * Decides which entities of different articles are one. Equal ids are one already, but for persons known by a surname alone. Besides: a surname alone is
 * the only person of that surname in the other articles, or the only one with the same office; an acronym or short form is the only organisation that bears it
 * elsewhere; one name under two types takes the type it has most often. Persons who share no more than a surname are kept apart.
 *
 * Takes the entities of each article by the article's URI or path; returns by the same keys the links of those entities whose shared id is not their local one. Takes time linear in the entities.
 */
export function linkAcross(
  articles: ReadonlyMap<string, readonly LocalEntity[]>,
): Map<string, ReadonlyMap<string, EntityLink>> {
  const all = gathered(articles)
  const types = dominantTypes(all)
  const owners = ownersOf(all, types)
  const links = new Map<string, ReadonlyMap<string, EntityLink>>()
  for (const [article, entities] of articles) {
    const own = new Map<string, EntityLink>()
    for (const entity of entities) {
      const link = linkOf(entity, article, owners, types)
      if (link && link.id !== entity.id) own.set(entity.id, link)
    }
    links.set(article, own)
  }
  return links
}

/** An entity as all articles together know it by one id. */
interface Gathered {
  readonly id: string
  readonly type: EntityType
  name: string
  count: number
  readonly forms: Set<string>
  readonly titles: Set<string>
}

function gathered(articles: ReadonlyMap<string, readonly LocalEntity[]>): Map<string, Gathered> {
  const all = new Map<string, Gathered>()
  for (const entities of articles.values()) {
    for (const { id, type, name, forms, titles } of entities) {
      let one = all.get(id)
      if (!one) {
        one = { id, type, name, count: 0, forms: new Set(), titles: new Set() }
        all.set(id, one)
      }
      if (name.length > one.name.length) one.name = name
      for (const [form, count] of forms) {
        one.forms.add(form)
        one.count += count
      }
      for (const title of titles) one.titles.add(title)
    }
  }
  return all
}

/** For a name that the articles give two types the id under the type most mentions have; groups and their places stay apart. */
function dominantTypes(all: ReadonlyMap<string, Gathered>): Map<string, string> {
  const bySlug = new Map<string, Gathered>()
  for (const one of all.values()) {
    const key = slugOf(one)
    if (one.type === 'group' || (one.type === 'person' && !key.includes('-'))) continue
    const other = bySlug.get(key)
    if (!other || one.count > other.count || (one.count === other.count && one.id < other.id)) bySlug.set(key, one)
  }
  const types = new Map<string, string>()
  for (const one of all.values()) {
    const best = bySlug.get(slugOf(one))
    if (best && best !== one && one.type !== 'group' && compatible(one, best)) types.set(one.id, best.id)
  }
  return types
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

interface Owners {
  /** By type and shorter form the full names that may be meant. */
  readonly byForm: ReadonlyMap<string, readonly Gathered[]>
}

/** How many bearers of a shorter form are told apart by their offices; more are not looked at. */
const MOST = 8

function ownersOf(all: ReadonlyMap<string, Gathered>, types: ReadonlyMap<string, string>): Owners {
  const byForm = new Map<string, Gathered[]>()
  for (const one of all.values()) {
    if (types.has(one.id)) continue
    for (const form of shorterForms(one)) {
      const key = `${one.type} ${form}`
      const owners = byForm.get(key)
      if (!owners) byForm.set(key, [one])
      else if (owners.length <= MOST) owners.push(one)
    }
  }
  return { byForm }
}

/** The forms by which another article may name the entity without its full name. */
function shorterForms(one: Gathered): Set<string> {
  const own = slugOf(one)
  const shorter = new Set<string>()
  if (one.type === 'person') {
    const words = nameWords(one.name, one.type)
    if (words.length < 2) return shorter
    for (let i = 1; i < words.length; i++) shorter.add(words.slice(i).join('-'))
    if (words.length > 2) shorter.add(`${words[0]}-${words.at(-1)}`)
  } else if (one.type !== 'place' && one.type !== 'group') {
    for (const form of one.forms)
      if (nameWords(form, one.type).length > 1)
        for (const acronym of acronymsOf(form)) shorter.add(acronym.toLowerCase())
  }
  if (one.type !== 'group') for (const form of one.forms) shorter.add(nameWords(form, one.type).join('-'))
  shorter.delete(own)
  return shorter
}

function linkOf(
  entity: LocalEntity,
  article: string,
  owners: Owners,
  types: ReadonlyMap<string, string>,
): EntityLink | undefined {
  const better = types.get(entity.id)
  if (better) return { id: better, why: 'same name in other articles' }
  const form = nameWords(entity.name, entity.type).join('-')
  const bearers = owners.byForm.get(`${entity.type} ${form}`) ?? []
  const only = bearers.length === 1 ? bearers[0]! : sameOffice(entity, bearers)
  if (only && only.id !== entity.id) {
    const what = entity.type === 'person' ? 'surname' : 'short form'
    const why =
      bearers.length === 1
        ? `${what} of ${only.name} in other articles`
        : `${what} and office of ${only.name} in other articles`
    return { id: only.id, why }
  }
  // Two of the surname or more: the mentions of this article are one person, but which is not known.
  if (entity.type === 'person' && bearers.length > 1 && !form.includes('-'))
    return {
      id: `${entityId('person', entity.name)}-in-${slug(lastSegment(article))}`,
      why: `surname of ${bearers.length} persons in other articles`,
    }
  return undefined
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** The one bearer of the name who is given one of the entity's offices in another article; undefined when none or several are. */
function sameOffice(entity: LocalEntity, bearers: readonly Gathered[]): Gathered | undefined {
  const offices = new Set(entity.titles.map(slug))
  const same = bearers.filter(bearer => [...bearer.titles].some(title => offices.has(slug(title))))
  return same.length === 1 ? same[0] : undefined
}
