import type { Article, Mention } from '../../engine/article.ts'
import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { Buckets } from '../buckets.ts'

/** A person's full name as one article prints it. */
export interface Spelling {
  readonly uri: string
  readonly mention: Mention
}

/** The full names of persons that an article prints, each with the index of its first mention. */
export function fullNamesOf({ text, entities }: Article): (readonly [name: string, mention: number])[] {
  const found = new Map<string, number>()
  for (const [at, { type, start, end }] of entities.entries()) {
    const name = type === 'person' ? fullName(text.slice(start, end)) : undefined
    if (name && !found.has(name)) found.set(name, at)
  }
  return [...found]
}

/** Persons' full names, given name and surname, by the hash of what they become when a letter is lost: names that one slip of the pen tells apart meet there (Garbe's symmetric deletes). */
export class SpellingIndex {
  readonly #byName = new Map<string, Map<string, Mention>>()
  readonly #bySlip = new Buckets<string>()
  /** The names with a given name or surname, told apart by a space before or behind it. */
  readonly #byPart = new Buckets<string>()
  readonly #namesOf = new Map<string, readonly string[]>()

  /** `fullNames` are those of the article, as from {@link fullNamesOf}. */
  set(uri: string, article: Article, fullNames: readonly (readonly [name: string, mention: number])[]): void {
    this.delete(uri)
    for (const [name, at] of fullNames) {
      let articles = this.#byName.get(name)
      if (!articles) {
        articles = new Map()
        this.#byName.set(name, articles)
        for (const slip of slipsOf(name)) this.#bySlip.add(hashOf(slip), name)
        for (const part of partsOf(name)) this.#byPart.add(hashOf(part), name)
      }
      articles.set(uri, article.entities[at]!)
    }
    if (fullNames.length > 0)
      this.#namesOf.set(
        uri,
        fullNames.map(([name]) => name),
      )
  }

  delete(uri: string): void {
    for (const name of this.#namesOf.get(uri) ?? []) {
      const articles = this.#byName.get(name)!
      articles.delete(uri)
      if (articles.size > 0) continue
      this.#byName.delete(name)
      const isName = (other: string) => other === name
      for (const slip of slipsOf(name)) this.#bySlip.delete(hashOf(slip), isName)
      for (const part of partsOf(name)) this.#byPart.delete(hashOf(part), isName)
    }
    this.#namesOf.delete(uri)
  }

  namesIn(uri: string): readonly string[] {
    return this.#namesOf.get(uri) ?? []
  }

  /** The articles that print the name, with its first mention there. */
  articlesWith(name: string): ReadonlyMap<string, Mention> {
    return this.#byName.get(name) ?? new Map()
  }

  /** The names that one letter more, less, other or in another place makes of this one, and that seem to be meant as the same. */
  slips(name: string): string[] {
    const found = new Set<string>()
    for (const slip of slipsOf(name)) for (const other of this.#bySlip.get(hashOf(slip))) found.add(other)
    return [...found].filter(other => other !== name && isSlip(name, other))
  }

  /** How many names share the part that two spellings have in common: with a rare surname they are hardly two persons. */
  sharing(name: string, other: string): number {
    const [given, surname] = partsOf(name)
    return this.#byPart.get(hashOf(partsOf(other)[1] === surname ? surname : given)).length
  }
}

function partsOf(name: string): readonly [string, string] {
  const space = name.lastIndexOf(' ')
  return [name.slice(0, space + 1), name.slice(space)]
}

/** The shortest part of a name in which a slip is taken for one: "Jon" and "Jan" are two names. */
const LEAST_LETTERS = 4

function fullName(text: string): string | undefined {
  const words = text.replace(/[’‘]/g, "'").normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/)
  return (words.length === 2 || words.length === 3) && words.every(word => /^[a-z'-]{2,}$/.test(word))
    ? words.join(' ')
    : undefined
}

/** The name, and with each letter of either part left out. */
function slipsOf(name: string): Set<string> {
  const slips = new Set([name])
  for (let i = 0; i < name.length; i++) if (name[i] !== ' ') slips.add(name.slice(0, i) + name.slice(i + 1))
  return slips
}

function isSlip(a: string, b: string): boolean {
  const [[givenA, surnameA], [givenB, surnameB]] = [partsOf(a), partsOf(b)]
  if (givenA !== givenB && surnameA !== surnameB) return false
  const [one, other] = givenA === givenB ? [surnameA.trim(), surnameB.trim()] : [givenA.trim(), givenB.trim()]
  if (Math.min(one.length, other.length) < LEAST_LETTERS) return false
  // "Eric" and "Erica", "Barry" and "Barrys", "Pete" and "Peter" are names of their own, or no names.
  if (givenA !== givenB && (one.startsWith(other) || other.startsWith(one))) return false
  if (one.replace(/'?s$/, '') === other.replace(/'?s$/, '')) return false
  return oneEdit(one, other)
}

/** Whether one letter more, less or other, or two neighbours in the other order, make one of the other. */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
