import type { Article, Quotation } from '../../engine/article.ts'
import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { type QuotedWord, quotedWords } from './quotedWords.ts'

/** A quotation as it is compared. */
export interface Quoted {
  readonly uri: string
  readonly quotation: Quotation
  readonly words: readonly QuotedWord[]
}

const LONGEST = 300
/** Shorter quotations are figures of speech. */
export const LEAST_WORDS = 8
/** Words in a run by which quotations are found. */
const GRAM = 4
/** Of so many neighbouring runs one is kept, the one of the least hash (winnowing; Schleimer, Wilkerson and Aiken 2003): a shared run of six words is always found. */
const WINDOW = 3
/** A run in more quotations is a figure of speech. */
const MOST_QUOTATIONS = 40

/** The quotations of all articles by the runs of words in them. */
export class QuotedIndex {
  readonly #byGram = new Map<number, Quoted[]>()
  readonly #quoted = new Map<string, readonly Quoted[]>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    const all: Quoted[] = []
    for (const quotation of article.quotations) {
      if (quotation.kind === 'term' || quotation.kind === 'nested') continue
      const words = quotedWords(article.text, quotation, LONGEST)
      if (words.length < LEAST_WORDS) continue
      const quoted = { uri, quotation, words }
      all.push(quoted)
      for (const gram of gramsOf(words)) {
        const known = this.#byGram.get(gram)
        if (known) known.push(quoted)
        else this.#byGram.set(gram, [quoted])
      }
    }
    if (all.length > 0) this.#quoted.set(uri, all)
  }

  delete(uri: string): void {
    for (const { words } of this.#quoted.get(uri) ?? []) {
      for (const gram of gramsOf(words)) {
        const left = this.#byGram.get(gram)?.filter(quoted => quoted.uri !== uri) ?? []
        if (left.length > 0) this.#byGram.set(gram, left)
        else this.#byGram.delete(gram)
      }
    }
    this.#quoted.delete(uri)
  }

  /** Every quotation of the article with those of other articles that share a run of words with it. */
  *pairsOf(uri: string): Iterable<readonly [Quoted, Quoted]> {
    for (const own of this.#quoted.get(uri) ?? []) {
      const others = new Set<Quoted>()
      for (const gram of gramsOf(own.words)) {
        const sharing = this.#byGram.get(gram) ?? []
        if (sharing.length <= MOST_QUOTATIONS) for (const quoted of sharing) if (quoted.uri !== uri) others.add(quoted)
      }
      for (const other of others) yield [own, other]
    }
  }

  uris(): Iterable<string> {
    return this.#quoted.keys()
  }
}

function gramsOf(words: readonly QuotedWord[]): Set<number> {
  const hashes: number[] = []
  for (let i = 0; i + GRAM <= words.length; i++) {
    let gram = ''
    for (let k = i; k < i + GRAM; k++) gram += ` ${words[k]!.form}`
    hashes.push(hashOf(gram))
  }
  const kept = new Set<number>()
  for (let i = 0; i < hashes.length; i++) {
    if (i + WINDOW <= hashes.length) kept.add(Math.min(...hashes.slice(i, i + WINDOW)))
  }
  for (const hash of hashes.length < WINDOW ? hashes : []) kept.add(hash)
  return kept
}
