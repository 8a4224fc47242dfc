import type { EntityType } from '../article.ts'
import { entriesOf, type Resources, rowsOf } from '../resources.ts'
import { entityId } from './nameForms.ts'
import { NO_LEXICON, readLexicon } from './tagger/lexicon.ts'
import { NO_MODEL, readModel } from './tagger/nameModel.ts'
import type { NameTagger } from './tagger/nameTagger.ts'

/** An entity that news takes for known. */
export interface KnownName {
  readonly type: EntityType
  readonly name: string
  readonly entity: string
  /** For a group the id of its place. */
  readonly of?: string
  /** For the capital of a country, which may stand for its government. */
  readonly capital?: true
  /** For a country and its people. */
  readonly country?: true
}

/** General knowledge of names: reviewed lists, and what the tagger has learnt. */
export interface NameKnowledge {
  /** By the exact form: "U.K.", "UK", "Britain". */
  readonly known: ReadonlyMap<string, KnownName>
  /** The last words of offices and titles, lower case. */
  readonly titles: ReadonlySet<string>
  /** Words that make a name together with a number, lower case: "Pillar II". */
  readonly numbered: ReadonlySet<string>
  /** News agencies, as source lines print them. */
  readonly agencies: ReadonlySet<string>
  /** Words in the names of institutions that belong to a country, lower case: "Ministry". */
  readonly institutions: ReadonlySet<string>
  /** The most tokens of a known form, by its first token. */
  readonly reach: ReadonlyMap<string, number>
  readonly tagger: NameTagger
}

/**
 * Loads the lists of names and the tagger. Rejects with an error that names the file when a list is missing. When a file of the tagger is missing or broken, names are
 * those of the lists alone, and the error, which names the file, is added to `faults`.
 */
export async function loadNameKnowledge(resources: Resources, faults: Error[]): Promise<NameKnowledge> {
  const [countries, groups, places, organizations, agencies, titles, numbered] = await Promise.all(
    [
      'countries.tsv',
      'groups.tsv',
      'places.tsv',
      'organizations.tsv',
      'agencies.txt',
      'titles.txt',
      'numbered-names.txt',
    ].map(file => resources.text(file)),
  )
  const known = knownNames(countries!, [
    [groups!, 'group'],
    [places!, 'place'],
    [organizations!, 'organization'],
  ])
  return {
    known,
    reach: reachOf(known.keys()),
    agencies: new Set(entriesOf(agencies!)),
    institutions: new Set(INSTITUTIONS),
    titles: new Set(entriesOf(titles!)),
    numbered: new Set(entriesOf(numbered!)),
    tagger: await loadTagger(resources, faults),
  }
}

async function loadTagger(resources: Resources, faults: Error[]): Promise<NameTagger> {
  const parsed = async <T>(file: string, read: (bytes: Uint8Array) => T, otherwise: T): Promise<T> => {
    try {
      return read(await resources.bytes(file))
    } catch (error) {
      faults.push(new Error(`${file}: ${(error as Error).message}`, { cause: error }))
      return otherwise
    }
  }
  const lexicon = await parsed('names.lexicon.bin', readLexicon, NO_LEXICON)
  const model = await parsed('names.model.bin', readModel, NO_MODEL)
  return { lexicon, model: lexicon === NO_LEXICON ? NO_MODEL : model }
}

function knownNames(countries: string, lists: readonly (readonly [string, EntityType])[]): Map<string, KnownName> {
  const known = new Map<string, KnownName>()
  const add = (forms: readonly string[], name: KnownName) => {
    for (const form of forms) if (form && !known.has(form)) known.set(form, name)
  }
  for (const [name = '', others, peoples, capitals] of rowsOf(countries)) {
    const entity = entityId('place', name)
    add([name, ...cells(others)], { type: 'place', name, entity, country: true })
    const [adjective, ...more] = cells(peoples)
    if (adjective)
      add([adjective, ...more], {
        type: 'group',
        name: adjective,
        entity: entityId('group', adjective),
        of: entity,
        country: true,
      })
    const [capital] = cells(capitals)
    if (capital)
      add(cells(capitals), { type: 'place', name: capital, entity: entityId('place', capital), capital: true })
  }
  for (const [file, type] of lists)
    for (const [name = '', others] of rowsOf(file))
      add([name, ...cells(others)], { type, name, entity: entityId(type, name) })
  return known
}

function cells(cell: string | undefined): string[] {
  return cell ? cell.split('|').map(form => form.trim()) : []
}

const INSTITUTIONS =
  'ministry department office house senate congress parliament assembly court embassy consulate army navy marines marine corps guard council commission agency bureau treasury administration'.split(
    ' ',
  )

/** How many tokens the longest form with this first word has, marks counted. */
function reachOf(forms: Iterable<string>): Map<string, number> {
  const reach = new Map<string, number>()
  for (const form of forms) {
    const words = form.split(/\s|(?=[-&/'])|(?<=[-&/'])/)
    if (words.length > 1) reach.set(words[0]!, Math.max(reach.get(words[0]!) ?? 0, words.length))
  }
  return reach
}
