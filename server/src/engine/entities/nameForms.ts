import type { EntityType } from '../article.ts'

/** The stable id of an entity: `type/slug-of-canonical-name`, in ASCII where the name allows. */
export function entityId(type: EntityType, name: string): string {
  return `${type}/${nameWords(name, type).join('-')}`
}

/**
 * The form under which two spellings of one name are the same: lower case, without accents, stops and marks, Roman numerals after another word as figures
 * ("Pillar II", "pillar 2"), words divided by single hyphens. A name in a script without case keeps its letters. A name of marks alone is the numbers of its characters.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return [...name.replace(/\s+/g, '')].map(char => char.codePointAt(0)!.toString(16)).join('-')
  return words.map((word, i) => (i > 0 && ROMAN.get(word)) || word).join('-')
}

/** Roman numerals that number programmes, wars and popes; "i" counts only after another word. Larger ones are rare in names. */
const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii'
    .split(' ')
    .map((numeral, i) => [numeral, String(i + 1)]),
)

/**
 * The words of a name as linking compares them: a person without generational suffix ("Harry Connick Jr."), an organisation without legal form ("Apple Inc."), with
 * "Department of Labor" as "Labor Department" and the United States always as "us".
 */
export function nameWords(name: string, type: EntityType): string[] {
  const words = slug(name).split('-')
  const endings = type === 'person' ? GENERATIONS : type === 'organization' ? LEGAL_FORMS : undefined
  if (endings) while (words.length > 1 && endings.has(words.at(-1)!)) words.pop()
  if (type !== 'organization') return words
  if (words[0] === 'united' && words[1] === 'states' && words.length > 2) words.splice(0, 2, 'us')
  const of = words.findIndex((word, i) => OFFICES.has(word) && words[i + 1] === 'of')
  if (of >= 0 && of + 2 < words.length) return [...words.slice(0, of), ...words.slice(of + 2), words[of]!].map(american)
  return words.map(american)
}

const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior'])
const LEGAL_FORMS = new Set('inc corp corporation co company ltd limited llc plc nv ag sa gmbh spa'.split(' '))
const OFFICES = new Set(['ministry', 'department'])

function american(word: string): string {
  return word === 'defence' ? 'defense' : word === 'organisation' ? 'organization' : word === 'labour' ? 'labor' : word
}

/** Whether a word is the legal form of a company: "Corp.", "plc". */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(slug(word))
}

/** "AUSTRALIA" as "Australia", for headlines in capitals. */
export function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, word => word[0]! + word.slice(1).toLowerCase())
}

/** The acronyms of a name of several words: initials of its capitalised words, with and without "of", "and", "for" and the like. */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter(Boolean)
  if (words.length < 2) return []
  const initials = (of: readonly string[]) => of.map(word => word[0]!).join('')
  const capitals = words.filter(word => word[0] !== word[0]!.toLowerCase())
  return [...new Set([initials(capitals), initials(words).toUpperCase()])].filter(acronym => acronym.length > 1)
}

/** The surname of a person's full name, as printed. Undefined for a name of one word, and where a king's number or what tells generations apart stands last. */
export function surnameOf(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return last === name || NO_SURNAME.test(last) ? undefined : last
}

const NO_SURNAME = /^(?:[IVX]+|[JS]r\.?)$/

/** In words. */
const LONGEST_SHORT_FORM = 4

/**
 * What an article may call a name by for short: a person's first name and surname, the first word of a place, the first words of an organization, but for "Bank" of "Bank of
 * Ireland". None of other types and of names of one word.
 */
export function shortForms(text: string, type: EntityType): string[] {
  const words = text.split(' ', LONGEST_SHORT_FORM + 1)
  if (words.length === 1) return []
  if (type === 'person') return [words[0]!, surnameOf(text)].filter(form => form !== undefined)
  if (type === 'place') return [words[0]!]
  if (type !== 'organization') return []
  return words.slice(1).flatMap((next, i) => (/^\p{Ll}/u.test(next) ? [] : [words.slice(0, i + 1).join(' ')]))
}
