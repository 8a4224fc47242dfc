import type { Article } from '../../engine/article.ts'
import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { contains } from '../../engine/span.ts'
import { contentWords } from '../words.ts'
import type { Fact } from './facts.ts'
import { quantitiesIn } from './numbers.ts'
import { type SentenceWords, spanOf } from './sentenceWords.ts'

/** Content words of a sentence that make it no template. */
const LEAST_WORDS = 7

/**
 * Sentences by all that they say but for their numbers, and, where a date in them counts from the article's, by all that they say: the same sentence with another
 * number, or with the same "Wednesday" that comes to another day.
 */
export function sentenceFacts(article: Article, sentences: readonly SentenceWords[]): Fact[] {
  const { text } = article
  const facts: Fact[] = []
  for (const sentence of sentences) {
    const span = spanOf(sentence)
    const words = contentWords(text.slice(span.start, span.end))
    if (words.length < LEAST_WORDS) continue
    const quantities = quantitiesIn(sentence)
    const masked = words.filter(word => !/^\d/.test(word) && !SPELLED.has(word))
    if (quantities.length > 0 && masked.length >= LEAST_WORDS) {
      facts.push({
        kind: 'number',
        matter: `sentence ${hashOf(masked.join(' '))}`,
        parties: [],
        value: quantities.map(({ value }) => value).join(', '),
        start: sentence.tokens[quantities[0]!.first]!.start,
        end: sentence.tokens[quantities.at(-1)!.last - 1]!.end,
        context: span,
      })
    }
    const relative = article.dates.filter(date => contains(span, date) && /^\d{4}-\d\d-\d\d$/.test(date.value ?? ''))
    const [date] = relative
    if (relative.length === 1 && date && RELATIVE.test(text.slice(date.start, date.end))) {
      facts.push({
        kind: 'republished',
        matter: `passage ${hashOf(words.join(' '))}`,
        parties: [],
        value: date.value!,
        says: date.value!,
        start: date.start,
        end: date.end,
        context: span,
      })
    }
  }
  return facts
}

const SPELLED = new Set('two three four five six seven eight nine ten eleven twelve'.split(' '))
const RELATIVE =
  /^(?:on |last |this |next |late |early )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|tonight)/i
