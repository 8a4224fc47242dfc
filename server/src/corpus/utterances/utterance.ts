import type { Article, Claim, Quotation } from '../../engine/article.ts'
import { contains, type Span } from '../../engine/span.ts'
import { contentWords } from '../words.ts'

/** What reports an utterance: the words themselves, or a claim that gives what was said. */
export type Telling = Quotation | Claim

/** A telling with the words it is compared by. */
export interface Utterance {
  readonly uri: string
  readonly article: Article
  readonly item: Telling
  /** Content words in order, at most {@link LONGEST}. */
  readonly words: readonly string[]
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
export function utterancesOf(uri: string, article: Article): Utterance[] {
  const found: Utterance[] = []
  for (const item of [...article.quotations, ...article.claims]) {
    const least = leastWords(article, item)
    if (least === undefined) continue
    const words = spansOf(item)
      .flatMap(({ start, end }) => contentWords(article.text.slice(start, end)))
      .slice(0, LONGEST)
    if (words.length >= least) found.push({ uri, article, item, words })
  }
  return found
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
