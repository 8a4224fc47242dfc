import type { Token } from '../../engine/text/tokens.ts'
import type { SentenceWords } from './sentenceWords.ts'

/** A number as a sentence gives it. */
export interface Quantity {
  /** The index of its first and behind its last token. */
  readonly first: number
  readonly last: number
  readonly value: number
  /** How exactly it is meant: at least so many, or about so many. */
  readonly bound: 'exact' | 'least' | 'about'
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const LEAST = new Set(['least', 'than', 'over'])
const ABOUT = new Set('about around roughly nearly almost some approximately estimated up virtually'.split(' '))

/** The number that begins at a token; undefined when none does, or when it is a part of a name, an ordinal or a year in a date. */
export function quantityAt({ tokens, names, dates }: SentenceWords, at: number): Quantity | undefined {
  const token = tokens[at]
  if (!token || names[at] || dates.some(({ start, end }) => start <= token.start && token.end <= end)) return undefined
  const value = numberOf(token)
  if (value === undefined) return undefined
  const scale = SCALES[tokens[at + 1]?.lower ?? '']
  const before = [tokens[at - 1]?.lower, tokens[at - 2]?.lower].filter(word => word !== '$')
  const bound = LEAST.has(before[0] ?? '') ? 'least' : ABOUT.has(before[0] ?? '') ? 'about' : 'exact'
  return { first: at, last: at + (scale ? 2 : 1), value: value * (scale ?? 1), bound }
}

function numberOf({ kind, lower }: Token): number | undefined {
  if (kind === 'number') {
    if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(lower)) return undefined
    return Number(lower.replaceAll(',', ''))
  }
  const word = WORDS.indexOf(lower)
  return word > 1 ? word : undefined
}

/** The numbers of a sentence in order. */
export function quantitiesIn(sentence: SentenceWords): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const quantity = quantityAt(sentence, at)
    if (!quantity) continue
    found.push(quantity)
    at = quantity.last - 1
  }
  return found
}
