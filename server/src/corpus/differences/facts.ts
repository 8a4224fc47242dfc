import type { Article } from '../../engine/article.ts'
import type { StatusLadders } from '../../engine/claims/statusLadders.ts'
import type { Span } from '../../engine/span.ts'
import type { DifferenceKind } from './difference.ts'
import { sentenceWords } from './sentenceWords.ts'
import { statusFacts } from './statusFacts.ts'

/** What an article says of one matter, ready to be compared with what others say of it. */
export interface Fact extends Span {
  readonly kind: DifferenceKind
  /** Which matter, the parties aside: "endorsement", "age". */
  readonly matter: string
  /** The parties, by their ids in the article, in the order of their roles. */
  readonly parties: readonly string[]
  /** What is said of it: a step on a ladder, a number, a word. */
  readonly value: number | string
  /** The value for a reader, where it is not the fact's own words. */
  readonly says?: string
  /** The sentence or quotation it stands in. */
  readonly context: Span
  /** Printed in the article's headline. */
  readonly headline?: true
}

/** All that an article says and that can be compared. */
export function factsOf(article: Article, ladders: StatusLadders): Fact[] {
  const sentences = sentenceWords(article)
  const headlines = article.regions.filter(({ kind }) => kind === 'headline')
  const facts = [...statusFacts(article, sentences, ladders)]
  return facts.map(fact =>
    headlines.some(({ start, end }) => start <= fact.start && fact.end <= end) ? { ...fact, headline: true } : fact,
  )
}
