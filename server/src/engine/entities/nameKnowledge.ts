import type { EntityType } from '../article.ts'
import { entriesOf, type Resources, rowsOf } from '../resources.ts'
import { entityId } from './nameForms.ts'

/** An entity that news takes for known. */
export interface KnownName {
  readonly type: EntityType
  readonly name: string
  readonly entity: string
  /** For a group the id of its place. */
  readonly of?: string
  /** For the capital of a country, which may stand for its government. */
  readonly capital?: true
}

/** General knowledge of names, from reviewed lists. */
export interface NameKnowledge {
  /** By the exact form: "U.K.", "UK", "Britain". */
  readonly known: ReadonlyMap<string, KnownName>
  /** The largest number of tokens of a known form, by its first token. */
  readonly reach: ReadonlyMap<string, number>
  readonly titles: ReadonlySet<string>
  readonly firstNames: ReadonlySet<string>
  /** Words that news mostly writes in lower case. */
  readonly commonWords: ReadonlySet<string>
  /** Words that close a name of a type: "Ministry". */
  readonly closing: ReadonlyMap<string, EntityType>
  /** Words that open a name followed by "of": "Bank of …". */
  readonly opening: ReadonlyMap<string, EntityType>
  /** Words that stand before the rest of a name: "Lake", "Hurricane". */
  readonly leading: ReadonlyMap<string, EntityType>
  /** Words that make a name together with a number: "Pillar II". */
  readonly numbered: ReadonlySet<string>
}

/** Loads the lists of names. Rejects when one is missing. */
export async function loadNameKnowledge(resources: Resources): Promise<NameKnowledge> {
  const [countries, groups, places, organizations, cities] = await Promise.all(
    ['countries.tsv', 'groups.tsv', 'places.tsv', 'organizations.tsv', 'cities.txt'].map(file => resources.text(file)),
  )
  const [titles, firstNames, commonWords, organizationHeads, placeHeads, eventHeads] = await Promise.all(
    [
      'titles.txt',
      'first-names.txt',
      'common-words.txt',
      'organization-heads.txt',
      'place-heads.txt',
      'event-heads.txt',
    ].map(file => resources.text(file)),
  )
  const known = new Map<string, KnownName>()
  const add = (forms: readonly string[], name: KnownName) => {
    for (const form of forms) if (form && !known.has(form)) known.set(form, name)
  }
  for (const [name = '', others, peoples, capitals] of rowsOf(countries!)) {
    const entity = entityId('place', name)
    add([name, ...cells(others)], { type: 'place', name, entity })
    const [adjective, ...more] = cells(peoples)
    if (adjective)
      add([adjective, ...more], {
        type: 'group',
        name: adjective,
        entity: entityId('group', adjective),
        of: entity,
      })
    const [capital] = cells(capitals)
    if (capital)
      add(cells(capitals), { type: 'place', name: capital, entity: entityId('place', capital), capital: true })
  }
  for (const [file, type] of [
    [groups!, 'group'],
    [places!, 'place'],
    [organizations!, 'organization'],
  ] as const)
    for (const [name = '', others] of rowsOf(file))
      add([name, ...cells(others)], { type, name, entity: entityId(type, name) })
  const common = new Set(entriesOf(commonWords!))
  for (const name of entriesOf(cities!))
    if (!common.has(name.toLowerCase())) add([name], { type: 'place', name, entity: entityId('place', name) })
  return {
    known,
    reach: reachOf(known.keys()),
    titles: new Set(entriesOf(titles!)),
    firstNames: new Set(entriesOf(firstNames!)),
    commonWords: common,
    ...headsOf(organizationHeads!, placeHeads!, eventHeads!),
  }
}

function cells(cell: string | undefined): string[] {
  return cell ? cell.split('|').map(form => form.trim()) : []
}

/** How many words, counting hyphens' parts, the longest form with this first word has. */
function reachOf(forms: Iterable<string>): Map<string, number> {
  const reach = new Map<string, number>()
  for (const form of forms) {
    const first = /^[^\s-]+/.exec(form)?.[0] ?? form
    const length = form.split(/[\s]|(?=[-&/'])|(?<=[-&/])/).length
    reach.set(first, Math.max(reach.get(first) ?? 0, length))
  }
  return reach
}

/** Reads the marks behind the heads: "+" closes, "-" opens "… of …" or leads; "=" closes, "~" leads a work; "^" takes a number. */
function headsOf(organizations: string, places: string, events: string) {
  const closing = new Map<string, EntityType>()
  const opening = new Map<string, EntityType>()
  const leading = new Map<string, EntityType>()
  const numbered = new Set<string>()
  for (const [file, type] of [
    [organizations, 'organization'],
    [places, 'place'],
    [events, 'event'],
  ] as const)
    for (const entry of entriesOf(file)) {
      const [, head, marks] = /^(\S+) (\S+)$/.exec(entry) ?? [entry, entry, '']
      if (marks!.includes('+')) closing.set(head!, type)
      if (marks!.includes('=')) closing.set(head!, 'other')
      if (marks!.includes('-')) (type === 'organization' ? opening : leading).set(head!, type)
      if (marks!.includes('-') && type === 'place') opening.set(head!, type)
      if (marks!.includes('~')) leading.set(head!, 'other')
      if (marks!.includes('^')) numbered.add(head!)
    }
  return { closing, opening, leading, numbered }
}
