import { PhraseClass } from '../server/src/engine/entities/tagger/lexicon.ts'
import { barredList } from './barredList.ts'
import type { GoldDocument, GoldLine, GoldName } from './sources.ts'

/** Names to put in the place of others, by kind. */
export interface NamePools {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly towns: readonly string[]
  readonly cities: readonly string[]
  readonly countries: readonly string[]
  readonly agencies: readonly string[]
  readonly peoples: readonly string[]
  readonly firms: readonly string[]
}

/** The pools of a collection of phrases: capitalised, one word for persons. */
export function poolsOf(phrases: ReadonlyMap<string, number>): NamePools {
  const pick = (mask: number, fits: (name: string) => boolean) =>
    [...phrases]
      .filter(([name, classes]) => classes & mask && /^\p{Lu}/u.test(name) && fits(name))
      .map(([name]) => name)
  const word = (name: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)
  return {
    given: pick(PhraseClass.firstName, word),
    family: pick(PhraseClass.lastName, word),
    towns: pick(PhraseClass.city | PhraseClass.town, name => name.length > 3),
    cities: pick(PhraseClass.city, name => name.length > 3),
    countries: pick(PhraseClass.country, name => word(name) && name.length > 3),
    agencies: pick(PhraseClass.media, name => /^\p{Lu}{2,4}$/u.test(name) || name === 'Reuters'),
    peoples: pick(PhraseClass.people, word),
    firms: ['companies.txt', 'teams.txt', 'media.txt'].flatMap(barredList).filter(word),
  }
}

/**
 * A document with other names in it: every person gets a drawn name, the same word always the same one, and some of its places and
 * organisations of one word do; its first line may become a headline
 * in capitals or in title case, or begin with a dateline. What is learnt of the words around a name then does not lean on the names of one year.
 */
export function variantOf(document: GoldDocument, pools: NamePools, next: () => number): GoldDocument {
  const drawn = new Map<string, string>()
  const from = (pool: readonly string[]) => pool[Math.floor(next() * pool.length)]!
  const instead = (kind: string, word: string, pool: readonly string[]) => {
    const key = `${kind} ${word}`
    const known = drawn.get(key) ?? from(pool)
    drawn.set(key, known)
    return known
  }
  const changes = (text: string): boolean => {
    const known = drawn.get(`changes ${text}`) ?? (next() < 0.5 ? 'yes' : 'no')
    drawn.set(`changes ${text}`, known)
    return known === 'yes'
  }
  const renamed = (text: string, type: string): string => {
    if (type === 'person') {
      const words = text.split(' ')
      const family = words.findLastIndex(word => /^\p{Lu}\p{Ll}/u.test(word))
      return words
        .map((word, i) =>
          /^\p{Lu}\p{Ll}+$/u.test(word) ? instead('person', word, i === family ? pools.family : pools.given) : word,
        )
        .join(' ')
    }
    if (type === 'organization')
      return !STANDING.test(text) && /^\p{Lu}[\p{L}]+$/u.test(text) && changes(text)
        ? instead('firm', text, pools.firms)
        : text
    if (type !== 'place' || !/^\p{Lu}\p{Ll}+$/u.test(text)) return text
    return changes(text) ? instead('place', text, pools.countries.includes(text) ? pools.countries : pools.towns) : text
  }
  const lines = document.lines.map(line => replaced(line, renamed))
  const first = lines[0]
  if (first) {
    const style = next()
    if (style < 0.12) lines[0] = inCapitals(first)
    else if (style < 0.4) lines[0] = inTitleCase(first)
    else if (style < 0.6) lines[0] = withDateline(first, from(pools.towns), from(pools.agencies), next)
  }
  return { id: `${document.id}+`, lines }
}

/** Bodies of government and the like, of which there is one. */
const STANDING =
  /^(Congress|Senate|House|Parliament|Cabinet|Knesset|Duma|Kremlin|Pentagon|Bundestag|Lok|Assembly|Ministry|Court|Council|Commission|Army|Navy|Police|Treasury|State|Labou?r|Conservatives?)$/

function replaced(line: GoldLine, renamed: (text: string, type: string) => string): GoldLine {
  let text = ''
  let at = 0
  const names: GoldName[] = []
  for (const name of [...line.names].sort((a, b) => a.start - b.start)) {
    if (name.start < at) continue
    text += line.text.slice(at, name.start)
    const other = renamed(line.text.slice(name.start, name.end), name.types.length === 1 ? name.types[0]! : '')
    names.push({ ...name, start: text.length, end: text.length + other.length })
    text += other
    at = name.end
  }
  return { ...line, text: text + line.text.slice(at), names }
}

function inCapitals(line: GoldLine): GoldLine {
  const text = line.text.toUpperCase()
  return text.length === line.text.length ? { ...line, text } : line
}

const SMALL = new Set('a an the of in on at to for and or but by with from as'.split(' '))

function inTitleCase(line: GoldLine): GoldLine {
  return {
    ...line,
    text: line.text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}]*/gu, word =>
      SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    ),
  }
}

const MONTHS = [
  'January',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'September',
  'Oct.',
  'November',
  'Dec.',
]

/** "LIMA, March 6 (AFP) – ", as the wires begin. */
function withDateline(line: GoldLine, town: string, agency: string, next: () => number): GoldLine {
  const place = next() < 0.6 ? town.toUpperCase() : town
  const date = next() < 0.5 ? `, ${MONTHS[Math.floor(next() * 12)]} ${1 + Math.floor(next() * 28)}` : ''
  const source = next() < 0.6 ? ` (${agency})` : ''
  const head = `${place}${date}${source}`
  const lead = `${head}${next() < 0.5 ? ' – ' : ' - '}`
  const names: GoldName[] = [{ start: 0, end: place.length, types: ['place'] }]
  if (source) names.push({ start: head.length - 1 - agency.length, end: head.length - 1, types: ['organization'] })
  return {
    ...line,
    text: lead + line.text,
    names: [
      ...names,
      ...line.names.map(name => ({ ...name, start: name.start + lead.length, end: name.end + lead.length })),
    ],
  }
}
