import { hashOf, mixed } from '../entities/tagger/hashing.ts'
import type { NameLexicon } from '../entities/tagger/lexicon.ts'
import type { Token } from '../text/tokens.ts'

/** What the features of a sentence's tokens are made from: one cell a token, {@link MARGIN} empty cells at both ends. */
export interface WordCells {
  /** Hashes of the words as written, and in lower case; numbers by their shape. */
  readonly written: Int32Array
  readonly words: Int32Array
  readonly shapes: Int32Array
  /** Hashes of the last three letters. */
  readonly endings: Int32Array
  readonly clusters: Int32Array
  readonly classes: Int32Array
  /** 0 ordinary, 1 mostly capitalised (a headline), 2 in capitals, 3 all in small letters. */
  readonly style: number
}

/** Empty cells before a sentence's first and after its last token. */
export const MARGIN = 2

/** The cells of the tokens `first` to `last` (exclusive). */
export function wordCells(tokens: readonly Token[], first: number, last: number, lexicon: NameLexicon): WordCells {
  const size = last - first + 2 * MARGIN
  const written = new Int32Array(size)
  const words = new Int32Array(size)
  const shapes = new Int32Array(size)
  const endings = new Int32Array(size)
  const clusters = new Int32Array(size)
  const classes = new Int32Array(size)
  let long = 0
  let capitals = 0
  let shouted = 0
  for (let i = first; i < last; i++) {
    const { text, lower, kind } = tokens[i]!
    const at = i - first + MARGIN
    const shape = shapeOf(text)
    shapes[at] = shape
    if (kind === 'number') {
      written[at] = shape
      words[at] = shape
      endings[at] = shape
      continue
    }
    const hash = hashOf(lower)
    words[at] = hash
    written[at] = text === lower ? hash : hashOf(text)
    endings[at] = hashOf(lower.slice(-3))
    clusters[at] = lexicon.clusterOf(hash)
    if (kind !== 'word') continue
    classes[at] = lexicon.classesOf(hash)
    if (lower.length < 4) continue
    long++
    const code = text.charCodeAt(0)
    if (code < 65 || code > 90) continue
    capitals++
    const second = text.charCodeAt(1)
    if (second >= 65 && second <= 90) shouted++
  }
  for (let i = 0; i < MARGIN; i++) {
    for (const cells of [written, words, shapes, endings]) {
      cells[i] = -1
      cells[size - 1 - i] = -2
    }
  }
  const style =
    long > 2 && shouted * 3 > long * 2 ? 2 : long > 2 && capitals * 4 > long * 3 ? 1 : capitals === 0 ? 3 : 0
  return { written, words, shapes, endings, clusters, classes, style }
}

const UPPER = 1
const LOWER = 2
const DIGIT = 3

/** The kinds of characters in order, a run of one kind counted as one or many: "Xx", "X.X.", "0.0". */
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

/** The most features of a token. */
export const MOST_FEATURES = 64

/** Writes the hashes of the features that do not depend on other tags into `out`; returns how many there are. `at` is the token's cell. */
export function wordFeatures(
  token: Token,
  at: number,
  { written, words, shapes, endings, clusters, classes, style }: WordCells,
  { middle, coarse }: NameLexicon,
  out: Int32Array,
): number {
  const word = words[at]!
  const shape = shapes[at]!
  const before = words[at - 1]!
  const after = words[at + 1]!
  const cluster = clusters[at]!
  const clusterBefore = clusters[at - 1]!
  const clusterAfter = clusters[at + 1]!
  const initial = at === MARGIN ? 1 : 0
  let n = 0
  out[n++] = 1
  out[n++] = mixed(2, word)
  out[n++] = mixed(3, written[at]!)
  out[n++] = mixed(4, before)
  out[n++] = mixed(5, after)
  out[n++] = mixed(6, words[at - 2]!)
  out[n++] = mixed(7, words[at + 2]!)
  out[n++] = mixed(mixed(8, before), word)
  out[n++] = mixed(mixed(9, word), after)
  out[n++] = mixed(mixed(10, shape), initial + 2 * style)
  out[n++] = mixed(mixed(11, shapes[at + 1]!), initial)
  out[n++] = mixed(mixed(12, shapes[at - 1]!), shape)
  out[n++] = mixed(13, endings[at - 1]!)
  out[n++] = mixed(14, endings[at + 1]!)
  if (token.kind === 'word') {
    const { lower } = token
    const size = lower.length
    let suffix = 0
    for (let k = 1; k <= 5 && k <= size; k++) {
      suffix = Math.imul(suffix, 0x01000193) ^ lower.charCodeAt(size - k)
      out[n++] = mixed(15 + 64 * k, suffix)
    }
    let prefix = 0
    for (let k = 1; k <= 4 && k < size; k++) {
      prefix = Math.imul(prefix, 0x01000193) ^ lower.charCodeAt(k - 1)
      if (k > 1) out[n++] = mixed(16 + 64 * k, prefix)
    }
  }
  out[n++] = mixed(17, cluster)
  out[n++] = mixed(18, middle[cluster]!)
  out[n++] = mixed(mixed(19, coarse[cluster]!), shape)
  out[n++] = mixed(20, clusterBefore)
  out[n++] = mixed(21, clusterAfter)
  out[n++] = mixed(22, clusters[at - 2]!)
  out[n++] = mixed(23, clusters[at + 2]!)
  out[n++] = mixed(mixed(24, middle[clusterBefore]!), middle[cluster]!)
  out[n++] = mixed(mixed(25, middle[cluster]!), middle[clusterAfter]!)
  out[n++] = mixed(mixed(26, middle[clusterBefore]!), middle[clusterAfter]!)
  out[n++] = mixed(mixed(27, middle[clusterAfter]!), middle[clusters[at + 2]!]!)
  out[n++] = mixed(mixed(28, word), middle[clusterAfter]!)
  out[n++] = mixed(mixed(29, classes[at]!), shape)
  out[n++] = mixed(mixed(30, token.spaced ? 1 : 0), shape)
  return n
}

/** Writes the hashes of the features that depend on the two tags before into `out` from `n`; returns how many features there are then. */
export function tagFeatures(
  at: number,
  { words, shapes, endings, clusters }: WordCells,
  { middle }: NameLexicon,
  before: number,
  second: number,
  out: Int32Array,
  n: number,
): number {
  const both = before + 64 * second
  const word = words[at]!
  const after = words[at + 1]!
  const cluster = clusters[at]!
  out[n++] = mixed(40, before)
  out[n++] = mixed(41, both)
  out[n++] = mixed(mixed(42, before), word)
  out[n++] = mixed(mixed(43, before), after)
  out[n++] = mixed(mixed(44, both), word)
  out[n++] = mixed(mixed(45, before), endings[at]!)
  out[n++] = mixed(mixed(46, before), middle[cluster]!)
  out[n++] = mixed(mixed(47, both), middle[cluster]!)
  out[n++] = mixed(mixed(48, before), mixed(middle[cluster]!, middle[clusters[at + 1]!]!))
  out[n++] = mixed(mixed(49, before), words[at - 1]!)
  out[n++] = mixed(mixed(50, before), shapes[at]!)
  out[n++] = mixed(mixed(51, both), words[at - 1]!)
  out[n++] = mixed(mixed(52, second), word)
  return n
}
