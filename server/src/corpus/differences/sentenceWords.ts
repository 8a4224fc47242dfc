import type { Article, Mention } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import { type Token, tokenize } from '../../engine/text/tokens.ts'

/** A sentence of an article as the comparison reads it. */
export interface SentenceWords extends Span {
  /** In offsets into the article. */
  readonly tokens: readonly Token[]
  /** The name that each token is part of. */
  readonly names: readonly (Mention | undefined)[]
  /** The dates that stand in it. */
  readonly dates: readonly Span[]
}

/** Longer ones are lists, tables and what was never punctuated. */
const MOST_TOKENS = 200

/** The sentences of an article in order, those too long for a sentence left out. */
export function sentenceWords(article: Article): SentenceWords[] {
  const read: SentenceWords[] = []
  let next = 0
  let nextDate = 0
  for (const { start, end } of article.sentences) {
    const tokens = tokenize(article.text.slice(start, end)).map(token => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }))
    if (tokens.length > MOST_TOKENS) continue
    while (next < article.entities.length && article.entities[next]!.end <= start) next++
    let at = next
    const names = tokens.map(token => {
      while (at < article.entities.length && article.entities[at]!.end <= token.start) at++
      const mention = article.entities[at]
      return mention && mention.start <= token.start && token.end <= mention.end ? mention : undefined
    })
    while (nextDate < article.dates.length && article.dates[nextDate]!.start < start) nextDate++
    let lastDate = nextDate
    while (lastDate < article.dates.length && article.dates[lastDate]!.start < end) lastDate++
    read.push({ start, end, tokens, names, dates: article.dates.slice(nextDate, lastDate) })
  }
  return read
}

/** A name with its tokens. */
export interface NameInSentence {
  readonly name: Mention
  /** Its first token and the one behind it. */
  readonly first: number
  readonly last: number
}

/** The names of a sentence in order. */
export function namesIn({ names }: SentenceWords): NameInSentence[] {
  const found: NameInSentence[] = []
  for (let at = 0; at < names.length; at++) {
    const name = names[at]
    if (!name) continue
    const first = at
    while (names[at + 1] === name) at++
    found.push({ name, first, last: at + 1 })
  }
  return found
}

/** The sentence without its words. */
export function spanOf({ start, end }: SentenceWords): Span {
  return { start, end }
}
