import type { Article, Quotation } from '../engine/article.ts'
import { Postings } from './postings.ts'
import { contentWords } from './words.ts'

/** A quotation of an article with the words it is compared by. */
export interface Utterance {
  readonly uri: string
  readonly quotation: Quotation
  readonly words: readonly string[]
}

export interface SameUtterance {
  readonly utterance: Utterance
  /** 0 to 1: how much of the two wordings stands in both in the same order. */
  readonly similarity: number
}

/**
 * Finds the quotations of other articles that give the same utterance. Only quotations that share a rare word are ever compared:
 * whatever reaches the threshold must share at least one of an utterance's rarest words (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
 */
export class QuotationIndex {
  readonly #byWord = new Postings<Utterance>()
  readonly #utterances = new Map<string, Utterance[]>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    const utterances: Utterance[] = []
    for (const quotation of article.quotations) {
      const words = contentWords(article.text.slice(quotation.start, quotation.end)).slice(0, LONGEST)
      if (quotation.kind === 'term' || words.length < (quotation.kind === 'nested' ? 3 : 2)) continue
      const utterance: Utterance = { uri, quotation, words }
      utterances.push(utterance)
      for (const word of new Set(words)) this.#byWord.add(word, uri, utterance)
    }
    this.#utterances.set(uri, utterances)
  }

  delete(uri: string): void {
    this.#byWord.delete(uri)
    this.#utterances.delete(uri)
  }

  /** The other articles' quotations of the utterance that this quotation gives, the most alike first; empty when there are none. */
  sameAs(uri: string, quotation: Quotation): SameUtterance[] {
    const own = this.#utterances
      .get(uri)
      ?.find(u => u.quotation.start === quotation.start && u.quotation.end === quotation.end)
    if (!own) return []
    return this.#candidates(own)
      .map(utterance => ({ utterance, similarity: similarity(own.words, utterance.words) }))
      .filter(same => same.similarity >= THRESHOLD)
      .sort((a, b) => b.similarity - a.similarity || (a.utterance.uri < b.utterance.uri ? -1 : 1))
  }

  #candidates(own: Utterance): Utterance[] {
    const words = [...new Set(own.words)]
      .map(word => ({ articles: this.#byWord.get(word) }))
      .sort((a, b) => a.articles.size - b.articles.size)
    const shared = Math.ceil((words.length * THRESHOLD) / (2 - THRESHOLD))
    const candidates = new Set<Utterance>()
    for (const { articles } of words.slice(0, words.length - shared + 1)) {
      for (const [uri, utterances] of articles) {
        if (uri !== own.uri) for (const utterance of utterances) candidates.add(utterance)
      }
    }
    return [...candidates]
  }
}

/** Where two tellings of one utterance in the seeds lie (0.7 and up) and different utterances do not (below 0.5). */
const THRESHOLD = 0.6

/** Words of an utterance that are compared: bounds the work on a quotation that was never closed. */
const LONGEST = 300

/** Dice's coefficient over the longest common subsequence of the words. */
function similarity(a: readonly string[], b: readonly string[]): number {
  return (2 * commonSubsequence(a, b)) / (a.length + b.length)
}

/** The length of the longest common subsequence. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    }
    row = next
  }
  return row[b.length]!
}
