import type { Article } from '../engine/article.ts'
import type { ComparisonKnowledge } from '../engine/comparisonKnowledge.ts'
import { type Fact, factsOf } from './differences/facts.ts'
import { type QuotedRuns, quotedRunsOf } from './differences/quotedIndex.ts'
import { fullNamesOf } from './differences/spellings.ts'
import { shinglesOf } from './reports/shingles.ts'
import { type ToldWords, toldWordsOf } from './utterances/utterance.ts'

/**
 * What comparing reads from one article by itself: plain data, so that it can be made where the article is read, in another thread, and kept with it.
 * Whatever it points to in the article it tells by index.
 */
export interface Digest {
  readonly utterances: readonly ToldWords[]
  /** As from {@link shinglesOf}. */
  readonly shingles: Uint32Array
  readonly facts: readonly Fact[]
  readonly quoted: readonly QuotedRuns[]
  /** Persons' full names, each with the index of its first mention. */
  readonly fullNames: readonly (readonly [name: string, mention: number])[]
}

/** Reads an article for comparing; `comparison` is what differences are found by. */
export function digestOf(article: Article, comparison: ComparisonKnowledge): Digest {
  return {
    utterances: toldWordsOf(article),
    shingles: shinglesOf(article),
    facts: factsOf(article, comparison),
    quoted: quotedRunsOf(article),
    fullNames: fullNamesOf(article),
  }
}
