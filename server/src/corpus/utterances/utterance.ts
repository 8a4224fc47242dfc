import type { Article, Claim, Quotation } from '../../engine/article.ts'
import { contains, type Span } from '../../engine/span.ts'
import { contentWords, wordIds } from '../words.ts'

/** What reports an utterance: the words themselves, or a claim that gives what was said. */
export type Telling = Quotation | Claim

/** A telling with the words it is compared by. */
export interface Utterance {
  readonly uri: string
  readonly article: Article
  readonly item: Telling
  /** The ids of its content words in order, at most {@link LONGEST}. */
  readonly words: Int32Array
}

/** An utterance without its article. */
export interface ToldWords {
  /** The index among the article's quotations, or behind them among its claims. */
  readonly at: number
  /** As in {@link Utterance}. */
  readonly words: Int32Array
}

export function isQuotation(item: Telling): item is Quotation {
  return 'kind' in item
}

/** The stretches of the article that give what was said: the quotation, or the contents of the claim. Never empty. */
export function spansOf(item: Telling): readonly Span[] {
  return isQuotation(item) ? [item] : item.content
}

/**
 * The utterances of an article: its quotations but for terms at arm's length, and its claims but for those that are one of these quotations. What has too few
 * words to be told from another is left out.
 */
export function toldWordsOf(article: Article): ToldWords[] {
  const found: ToldWords[] = []
  for (const [at, item] of [...article.quotations, ...article.claims].entries()) {
    const least = leastWords(article, item)
    if (least === undefined) continue
    const words = wordsOf(article, item)
    if (words.length >= least) found.push({ at, words: wordIds(words) })
  }
  return found
}

/** The content words of a telling in order, at most {@link LONGEST}. */
export function wordsOf({ text }: Article, item: Telling): string[] {
  return spansOf(item)
    .flatMap(({ start, end }) => contentWords(text.slice(start, end)))
    .slice(0, LONGEST)
}

/** The quotation that a direct claim is, to be asked instead of it; undefined when the claim says more. */
export function quotationOf(article: Article, claim: Claim): Quotation | undefined {
  if (claim.mode !== 'direct') return undefined
  const quoted = article.quotations.filter(({ kind }) => kind !== 'term' && kind !== 'nested')
  const of = (span: Span) => quoted.find(quotation => contains(quotation, span) || contains(span, quotation))
  return claim.content.every(span => of(span)) ? of(claim.content[0]!) : undefined
}

/** Undefined when the item is never an utterance. */
function leastWords(article: Article, item: Telling): number | undefined {
  if (!isQuotation(item)) return quotationOf(article, item) ? undefined : 4
  if (item.kind === 'term') return undefined
  return item.kind === 'nested' ? 3 : 2
}

/** Words of an utterance that are compared: bounds the work on a quotation that was never closed. */
const LONGEST = 200
