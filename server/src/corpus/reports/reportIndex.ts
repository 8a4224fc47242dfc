import type { Article } from '../../engine/article.ts'
import { Buckets } from '../buckets.ts'
import { DisjointSets } from '../disjointSets.ts'
import { shinglesOf } from './shingles.ts'

/** Another article that is the same report. */
export interface SameReport {
  readonly uri: string
  /** 0 to 1: the part of the shorter article that stands in the longer one. */
  readonly similarity: number
}

/** Articles that are one report. */
export interface ReportGroup {
  /** URIs in order, two at least. */
  readonly uris: readonly string[]
  /** 0 to 1: of the two least alike that were found to be the same. */
  readonly similarity: number
}

/**
 * Finds the articles that are one report: near-duplicates, translations back, rewritings. Articles are looked up by a sample of their shingles, those whose hash
 * leaves no remainder (Broder 1997), and only those that share some are compared.
 */
export class ReportIndex {
  readonly #shingles = new Map<string, Uint32Array>()
  readonly #bySample = new Buckets<string>()

  /** `shingles` are those of the article, as from {@link shinglesOf}. */
  set(uri: string, article: Article, shingles = shinglesOf(article)): void {
    this.delete(uri)
    if (shingles.length < FEWEST) return
    this.#shingles.set(uri, shingles)
    for (const shingle of sampleOf(shingles)) this.#bySample.add(shingle, uri)
  }

  delete(uri: string): void {
    for (const shingle of sampleOf(this.#shingles.get(uri) ?? NONE))
      this.#bySample.delete(shingle, other => other === uri)
    this.#shingles.delete(uri)
  }

  /** The other articles that are the same report, the most alike first, then by URI; empty when there are none. */
  sameAs(uri: string): SameReport[] {
    const own = this.#shingles.get(uri)
    if (!own) return []
    const same: SameReport[] = []
    for (const other of this.#candidates(uri, own)) {
      const similarity = containment(own, this.#shingles.get(other)!)
      if (similarity >= THRESHOLD) same.push({ uri: other, similarity })
    }
    return same.sort((a, b) => b.similarity - a.similarity || (a.uri < b.uri ? -1 : 1))
  }

  /** 0 to 1; 0 for articles too short to tell. */
  similarity(a: string, b: string): number {
    return containment(this.#shingles.get(a) ?? NONE, this.#shingles.get(b) ?? NONE)
  }

  /** Whether two articles are the same report. */
  areSame(a: string, b: string): boolean {
    return this.similarity(a, b) >= THRESHOLD
  }

  /** Articles that are one report, each group in order, by their first URI. */
  groups(): ReportGroup[] {
    const sets = new DisjointSets<string>()
    const least = new Map<string, number>()
    for (const uri of [...this.#shingles.keys()].sort()) {
      for (const same of this.sameAs(uri)) {
        sets.join(uri, same.uri)
        least.set(uri, Math.min(least.get(uri) ?? 1, same.similarity))
      }
    }
    return sets.groups().map(group => {
      const uris = group.sort()
      return { uris, similarity: Math.min(...uris.map(uri => least.get(uri) ?? 1)) }
    })
  }

  #candidates(uri: string, own: Uint32Array): string[] {
    const shared = new Map<string, number>()
    for (const shingle of sampleOf(own)) {
      const articles = this.#bySample.get(shingle)
      if (articles.length > MOST_ARTICLES) continue
      for (const other of articles) if (other !== uri) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared].filter(([, count]) => count >= LEAST_SHARED).map(([other]) => other)
  }
}

/** Articles with fewer shingles are too short to tell. */
const FEWEST = 12

/** Of the shorter article's shingles. Rewritten reports have more than half, articles on the same event at most a fifth (bench/corpus). */
const THRESHOLD = 0.35

/** One shingle in so many is looked up. */
const ONE_IN = 8
/** Sampled shingles that two articles must share to be compared. */
const LEAST_SHARED = 2
/** A shingle that more articles have is a stock phrase and leads to none. */
const MOST_ARTICLES = 200

const NONE = new Uint32Array()

/** All of a short article's, so that it is not missed by chance. */
function sampleOf(shingles: Uint32Array): number[] {
  const sample: number[] = []
  for (let i = 0; i < shingles.length; i++) if (shingles[i]! % ONE_IN === 0) sample.push(shingles[i]!)
  return sample
}

/** How much of the smaller set is in the larger one; both ascending. */
function containment(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++
    else if (a[i]! > b[j]!) j++
    else {
      shared++
      i++
      j++
    }
  }
  return shared === 0 ? 0 : shared / Math.min(a.length, b.length)
}
