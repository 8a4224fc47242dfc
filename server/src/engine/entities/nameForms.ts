import type { EntityType } from '../article.ts'

/** The stable id of an entity: `type/slug-of-canonical-name`, in ASCII where the name allows. */
export function entityId(type: EntityType, name: string): string {
  return `${type}/${slug(name)}`
}

/**
 * The form under which two spellings of one name are the same: lower case, without accents, stops and marks, Roman numerals after another word as figures
 * ("Pillar II", "pillar 2"), words divided by single hyphens. A name in a script without case keeps its letters. Empty for a name of marks alone.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.map((word, i) => (i > 0 && ROMAN.get(word)) || word).join('-')
}

/** Roman numerals that number programmes, wars and popes; "i" counts only after another word. Larger ones are rare in names. */
const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii'
    .split(' ')
    .map((numeral, i) => [numeral, String(i + 1)]),
)

/** The words of a name as linking compares them: slugs, without the generational suffix of a person. */
export function nameWords(name: string): string[] {
  const words = slug(name).split('-')
  while (words.length > 1 && GENERATIONS.has(words.at(-1)!)) words.pop()
  return words
}

const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior'])

/** The acronyms of a name of several words: initials of its capitalised words, with and without "of", "and", "for" and the like. */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter(Boolean)
  if (words.length < 2) return []
  const initials = (of: readonly string[]) => of.map(word => word[0]!).join('')
  const capitals = words.filter(word => word[0] !== word[0]!.toLowerCase())
  return [...new Set([initials(capitals), initials(words).toUpperCase()])].filter(acronym => acronym.length > 1)
}
