import { hashOf, mixed } from '../entities/tagger/hashing.ts'
import type { NameLexicon } from '../entities/tagger/lexicon.ts'
import type { Token } from '../text/tokens.ts'

/** What a word shows of itself wherever it stands. */
export interface WordForm {
  /** Hash of the word in lower case; of a number its shape. */
  readonly word: number
  readonly shape: number
  /** Hash of the last three letters. */
  readonly ending: number
  readonly cluster: number
  readonly middle: number
}

const NO_LETTERS = { shape: 0, cluster: 0, middle: 0 }
/** What stands before the first word of a sentence and after its last. */
export const BEFORE_FIRST: WordForm = { word: -1, ending: -1, ...NO_LETTERS }
export const AFTER_LAST: WordForm = { word: -2, ending: -2, ...NO_LETTERS }

/** The form of a token. */
export function wordForm({ text, lower, kind }: Token, lexicon: NameLexicon): WordForm {
  const shape = shapeOf(text)
  if (kind === 'number') return { word: shape, shape, ending: shape, cluster: 0, middle: 0 }
  const word = hashOf(lower)
  const cluster = lexicon.clusterOf(lexicon.wordOf(word))
  return { word, shape, ending: hashOf(lower.slice(-3)), cluster, middle: lexicon.middle[cluster]! }
}

const UPPER = 1
const LOWER = 2
const DIGIT = 3

/** The kinds of characters in order, a run of one kind counted as one or many, digits also as four or more: "Xx", "X.X.", "0,0". */
function shapeOf(text: string): number {
  let shape = 0
  let last = 0
  let run = 0
  for (let i = 0; i < text.length && i < 12; i++) {
    const code = text.charCodeAt(i)
    const kind =
      code >= 97 && code <= 122
        ? LOWER
        : code >= 65 && code <= 90
          ? UPPER
          : code >= 48 && code <= 57
            ? DIGIT
            : code < 128
              ? code
              : LOWER
    if (kind !== last) {
      shape = Math.imul(shape, 131) + kind
      last = kind
      run = 1
    } else if (++run === 2 || (kind === DIGIT && run === 4)) shape = Math.imul(shape, 131) + 9
  }
  return shape
}

/** How a sentence is written: 0 ordinary, 1 mostly capitalised (a headline), 2 in capitals, 3 in small letters. Tokens `first` to `last` (exclusive). */
export function styleOf(tokens: readonly Token[], first: number, last: number): number {
  let long = 0
  let capitals = 0
  let shouted = 0
  for (let i = first; i < last; i++) {
    const { text, kind } = tokens[i]!
    if (kind !== 'word' || text.length < 4) continue
    long++
    if (!isCapital(text.charCodeAt(0))) continue
    capitals++
    if (isCapital(text.charCodeAt(1))) shouted++
  }
  if (capitals === 0) return 3
  if (long < 3) return 0
  return shouted * 3 > long * 2 ? 2 : capitals * 4 > long * 3 ? 1 : 0
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/** The most features of a token of one sort. */
export const MOST_FEATURES = 40

/** Writes the hashes of the features that a word has by itself into `out`; returns how many there are. */
export function ownFeatures(
  { text, lower, kind }: Token,
  { word, shape, cluster, middle }: WordForm,
  { coarse }: NameLexicon,
  out: Int32Array,
): number {
  let n = 0
  out[n++] = 1
  out[n++] = mixed(2, word)
  if (kind === 'word') {
    out[n++] = mixed(3, hashOf(text))
    const size = lower.length
    let suffix = 0
    for (let k = 1; k <= 5 && k <= size; k++) {
      suffix = Math.imul(suffix, 0x01000193) ^ lower.charCodeAt(size - k)
      out[n++] = mixed(4 + 64 * k, suffix)
    }
    let prefix = 0
    for (let k = 1; k <= 4 && k < size; k++) {
      prefix = Math.imul(prefix, 0x01000193) ^ lower.charCodeAt(k - 1)
      if (k > 1) out[n++] = mixed(5 + 64 * k, prefix)
    }
  }
  out[n++] = mixed(6, middle)
  out[n++] = mixed(mixed(7, coarse[cluster]!), shape)
  out[n++] = mixed(8, cluster)
  return n
}

/**
 * Writes the hashes of the features that a word has by what stands around it, and by the two tags before it, into `out`; returns how many there are. `forms` are those
 * of the sentence with two before its first word and two after its last; `at` is the word's place among them.
 */
export function placeFeatures(
  forms: readonly WordForm[],
  at: number,
  style: number,
  tagBefore: number,
  tagSecond: number,
  out: Int32Array,
): number {
  const own = forms[at]!
  const before = forms[at - 1]!
  const after = forms[at + 1]!
  const second = forms[at - 2]!
  const next = forms[at + 2]!
  const { word, shape, middle } = own
  const tags = tagBefore + 64 * tagSecond
  let n = 0
  out[n++] = mixed(10, before.word)
  out[n++] = mixed(11, after.word)
  out[n++] = mixed(12, second.word)
  out[n++] = mixed(13, next.word)
  out[n++] = mixed(mixed(14, before.word), word)
  out[n++] = mixed(mixed(15, word), after.word)
  out[n++] = mixed(mixed(16, shape), style + (at === 2 ? 4 : 0))
  out[n++] = mixed(17, after.shape)
  out[n++] = mixed(mixed(18, before.shape), shape)
  out[n++] = mixed(19, before.ending)
  out[n++] = mixed(20, after.ending)
  out[n++] = mixed(21, before.cluster)
  out[n++] = mixed(22, after.cluster)
  out[n++] = mixed(mixed(23, before.middle), middle)
  out[n++] = mixed(mixed(24, middle), after.middle)
  out[n++] = mixed(mixed(25, before.middle), after.middle)
  out[n++] = mixed(mixed(26, word), after.middle)
  out[n++] = mixed(27, next.middle)
  out[n++] = mixed(30, tags)
  out[n++] = mixed(mixed(31, tagBefore), word)
  out[n++] = mixed(mixed(32, tagBefore), after.word)
  out[n++] = mixed(mixed(33, tags), word)
  out[n++] = mixed(mixed(34, tagBefore), own.ending)
  out[n++] = mixed(mixed(35, tags), middle)
  out[n++] = mixed(mixed(36, tagBefore), mixed(middle, after.middle))
  out[n++] = mixed(mixed(37, tagBefore), before.word)
  out[n++] = mixed(mixed(38, tagBefore), shape)
  return n
}
