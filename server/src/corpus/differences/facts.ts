import type { Article } from '../../engine/article.ts'
import type { ComparisonKnowledge } from '../../engine/comparisonKnowledge.ts'
import { contains, type Span } from '../../engine/span.ts'
import type { DifferenceKind } from './difference.ts'
import { countFacts, tollFacts } from './numberFacts.ts'
import { passageFacts } from './passageFacts.ts'
import { ageFacts, officeFacts, seatFacts } from './personFacts.ts'
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
  /** How a number is meant, where not exactly. */
  readonly bound?: 'least' | 'about'
  /** The value for a reader, where it is not the fact's own words. */
  readonly says?: string
  /** The sentence or quotation it stands in. */
  readonly context: Span
  /** Printed in the article's headline. */
  readonly headline?: true
}

/** All that an article says and that can be compared. */
export function factsOf(article: Article, { ladders, offices }: ComparisonKnowledge): Fact[] {
  const sentences = sentenceWords(article)
  const headlines = article.regions.filter(({ kind }) => kind === 'headline')
  const status = statusFacts(article, sentences, ladders).map(
    (fact): Fact => (headlines.some(headline => contains(headline, fact)) ? { ...fact, headline: true } : fact),
  )
  return [
    ...status,
    ...status.flatMap(fact => dayFact(article, fact)),
    ...ageFacts(sentences),
    ...seatFacts(article, sentences),
    ...officeFacts(sentences, offices),
    ...tollFacts(sentences),
    ...countFacts(sentences),
    ...passageFacts(article),
  ]
}

/** The day on which something is said to have happened: the only date of its sentence. */
function dayFact({ dates }: Article, { matter, parties, value, context }: Fact): Fact[] {
  const inside = value === 5 ? dates.filter(date => contains(context, date)) : []
  const [date] = inside
  if (inside.length !== 1 || !date || !/^\d{4}-\d\d-\d\d$/.test(date.value ?? '') || date.type !== 'DATE') return []
  const { start, end } = date
  return [
    { kind: 'date', matter: `day ${matter}`, parties, value: date.value!, says: date.value!, start, end, context },
  ]
}
