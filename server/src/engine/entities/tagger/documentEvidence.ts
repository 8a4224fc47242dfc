import type { Token } from '../../text/tokens.ts'
import { MARGIN, type SentenceCells } from './features.ts'
import { hashOf, mixed } from './hashing.ts'
import { PhraseClass } from './lexicon.ts'
import { hasCapital, type Stretch } from './stretches.ts'

/** What an article shows of a capitalised word, as bits. */
const Shown = {
  midSentence: 1,
  lowerCase: 2,
  afterFirstName: 4,
  afterTitle: 8,
  afterPreposition: 16,
  beforeSaying: 32,
  beforePossessive: 64,
  inLongerRun: 128,
  beforeHead: 256,
  afterArticle: 512,
  inParentheses: 1024,
  again: 2048,
  listed: 4096,
  beforeOwned: 8192,
  beforeOrganizationHead: 16384,
  tabled: 32768,
} as const

const PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'around', 'outside'])
const SAYING = new Set(['said', 'says', 'told', 'added', 'who'])
/** What organisations have: people, parts and money. */
const OWNED = new Set(
  'shares stock spokesman spokeswoman spokesperson executive ceo chairman employees workers staff customers analyst analysts unit subsidiary plant plants factory board products fans coach captain striker midfielder defender goalkeeper players website newspaper correspondent lawmaker lawmakers fighters'.split(
    ' ',
  ),
)

/** Notes what a stretch shows of its capitalised words: pairs of word hash and bits. */
export function shownBy(
  tokens: readonly Token[],
  stretch: Stretch,
  cells: SentenceCells,
  shown: Map<number, number>,
): void {
  const { sentence, first, last } = stretch
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    if (!hasCapital(token)) continue
    const at = i - sentence.first + MARGIN
    const before = i > sentence.first ? tokens[i - 1]! : undefined
    const after = i + 1 < sentence.last ? tokens[i + 1]! : undefined
    let bits = 0
    if (before && cells.style === 0 && before.kind === 'word') bits |= Shown.midSentence
    if (before) {
      const classes = cells.classes[at - 1]!
      const capital = hasCapital(before)
      if (capital && classes & PhraseClass.firstName) bits |= Shown.afterFirstName
      if (classes & PhraseClass.title) bits |= Shown.afterTitle
      if (PREPOSITIONS.has(before.lower)) bits |= Shown.afterPreposition
      if (before.lower === 'the') bits |= Shown.afterArticle
      if (before.text === '(') bits |= Shown.inParentheses
      if (capital && cells.style === 0) bits |= Shown.inLongerRun
    }
    if (after) {
      if (SAYING.has(after.lower)) bits |= Shown.beforeSaying
      if (OWNED.has(after.lower)) bits |= Shown.beforeOwned
      if (cells.style > 2 && after.kind === 'number') bits |= Shown.tabled
      if (after.lower === "'s") bits |= Shown.beforePossessive
      if (hasCapital(after) && cells.style === 0) bits |= Shown.inLongerRun
      if (hasCapital(after) && cells.classes[at + 1]! & HEADS) {
        bits |= Shown.beforeHead
        if (cells.classes[at + 1]! & PhraseClass.organizationHead) bits |= Shown.beforeOrganizationHead
      }
    }
    if (cells.classes[at]! & LISTED) bits |= Shown.listed
    const word = cells.words[at]!
    const known = shown.get(word)
    shown.set(word, known === undefined ? bits : known | bits | Shown.again)
  }
}

const HEADS = PhraseClass.organizationHead | PhraseClass.placeHead
const LISTED = PhraseClass.country | PhraseClass.people | PhraseClass.city | PhraseClass.region

/** What two parts of an article show of a word, together. */
export function bothShown(a: number, b: number): number {
  return a | b | Shown.again
}

/** Marks the words of the article that it also writes in lower case. */
export function markLowerCase(shown: Map<number, number>, lowerCaseWords: Int32Array): void {
  for (const word of lowerCaseWords) {
    const known = shown.get(word)
    if (known !== undefined && !(known & Shown.lowerCase)) shown.set(word, known | Shown.lowerCase)
  }
}

/** Whether the article writes a word, by its hash, in lower case, too. */
export function inLowerCase(shown: ReadonlyMap<number, number>, word: number): boolean {
  return ((shown.get(word) ?? 0) & Shown.lowerCase) !== 0
}

const STRONG = Shown.afterFirstName | Shown.afterTitle | Shown.afterPreposition | Shown.lowerCase | Shown.midSentence
const NEAR = STRONG | Shown.listed

/**
 * Writes the hashes of the features that the article's evidence gives the word at `at`, the words of its stretch being `first` to `last` (exclusive) of `words`;
 * returns how many features `out` holds then. None when the article shows nothing of the word.
 */
export function evidenceFeatures(
  words: Int32Array,
  at: number,
  first: number,
  last: number,
  initial: boolean,
  shown: ReadonlyMap<number, number>,
  out: Int32Array,
  n: number,
): number {
  const own = shown.get(words[at]!) ?? 0
  const before = at > first ? (shown.get(words[at - 1]!) ?? 0) : 0
  const after = at + 1 < last ? (shown.get(words[at + 1]!) ?? 0) : 0
  const start = initial ? 1 : 0
  let end = n
  for (let mask = own; mask !== 0; mask &= mask - 1) out[end++] = mixed(40, 31 - Math.clz32(mask & -mask) + 32 * start)
  out[end++] = mixed(41, own & ~Shown.again)
  out[end++] = mixed(mixed(42, own & STRONG), start)
  out[end++] = mixed(43, before & NEAR)
  out[end++] = mixed(44, after & NEAR)
  return end
}

/** The hashes of the words that a paragraph writes in lower case. */
export function lowerCaseWords(tokens: readonly Token[]): Int32Array {
  const words = new Int32Array(tokens.length)
  let count = 0
  for (const token of tokens)
    if (token.kind === 'word' && token.text === token.lower) words[count++] = hashOf(token.lower)
  return words.slice(0, count)
}
