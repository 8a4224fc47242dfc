import type { Article, Quotation } from '../../engine/article.ts'
import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { Buckets } from '../buckets.ts'
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

/** The runs of words by which a quotation is found. */
export interface QuotedRuns {
  /** The index of the quotation in its article. */
  readonly at: number
  /** Hashes of the runs. */
  readonly runs: Int32Array
}

/** The quotations of an article that are long enough to be compared, by their runs of words. */
export function quotedRunsOf({ text, quotations }: Article): QuotedRuns[] {
  const found: QuotedRuns[] = []
  for (const [at, quotation] of quotations.entries()) {
    if (quotation.kind === 'term' || quotation.kind === 'nested') continue
    const words = quotedWords(text, quotation, LONGEST)
    if (words.length >= LEAST_WORDS) found.push({ at, runs: Int32Array.from(gramsOf(words)) })
  }
  return found
}

/** A quotation as the index keeps it: without its words, which its article has. */
interface Kept {
  readonly uri: string
  readonly quotation: Quotation
  readonly grams: Int32Array
}

/** The quotations of all articles by the runs of words in them. */
export class QuotedIndex {
  readonly #byGram = new Buckets<Kept>()
  readonly #kept = new Map<string, readonly Kept[]>()

  /** `quoted` are the quotations of the article, as from {@link quotedRunsOf}. */
  set(uri: string, article: Article, quoted: readonly QuotedRuns[]): void {
    this.delete(uri)
    const all: Kept[] = []
    for (const { at, runs } of quoted) {
      const kept = { uri, quotation: article.quotations[at]!, grams: runs }
      all.push(kept)
      for (const gram of runs) this.#byGram.add(gram, kept)
    }
    if (all.length > 0) this.#kept.set(uri, all)
  }

  delete(uri: string): void {
    for (const { grams } of this.#kept.get(uri) ?? [])
      for (const gram of grams) this.#byGram.delete(gram, kept => kept.uri === uri)
    this.#kept.delete(uri)
  }

  /** Every quotation of the article with those of other articles that share a run of words with it; `textOf` gives an article's text. */
  *pairsOf(uri: string, textOf: (uri: string) => string): Iterable<readonly [Quoted, Quoted]> {
    const read = ({ uri, quotation }: Kept) => ({ uri, quotation, words: quotedWords(textOf(uri), quotation, LONGEST) })
    for (const kept of this.#kept.get(uri) ?? []) {
      const others = new Set<Kept>()
      for (const gram of kept.grams) {
        const sharing = this.#byGram.get(gram)
        if (sharing.length <= MOST_QUOTATIONS) for (const other of sharing) if (other.uri !== uri) others.add(other)
      }
      if (others.size === 0) continue
      const own = read(kept)
      for (const other of others) yield [own, read(other)]
    }
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
