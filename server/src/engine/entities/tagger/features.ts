import type { Token } from '../../text/tokens.ts'
import { hashOf, mixed } from './hashing.ts'
import type { NameLexicon } from './lexicon.ts'
import type { Stretch } from './stretches.ts'

/** What the features of a sentence's tokens are made from: one cell a token, {@link MARGIN} empty cells at both ends. */
export interface SentenceCells {
  /** Hashes of the lower-case words, digits as 0. */
  readonly words: Int32Array
  readonly shapes: Int32Array
  /** Classes of the single words. */
  readonly classes: Int32Array
  readonly clusters: Int32Array
  readonly leanings: Int32Array
  /** The last three letters of words of four and more. */
  readonly tails: Int32Array
  /** 0 ordinary, 1 mostly capitalised (a headline), 2 in capitals; 3 more in a line of a table, where two in five tokens are numbers. */
  readonly style: number
}

/** Empty cells before a sentence's first and after its last token. */
export const MARGIN = 3

/** The cells of the tokens `first` to `last`. */
export function cellsOf(tokens: readonly Token[], first: number, last: number, lexicon: NameLexicon): SentenceCells {
  const size = last - first + 2 * MARGIN
  const words = new Int32Array(size)
  const shapes = new Int32Array(size)
  const classes = new Int32Array(size)
  const clusters = new Int32Array(size)
  const leanings = new Int32Array(size)
  const tails = new Int32Array(size)
  let letters = 0
  let capitals = 0
  let shouted = 0
  let numbers = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    const at = i - first + MARGIN
    if (token.kind === 'number') {
      numbers++
      words[at] = -7 - Math.min(token.text.length, 6)
      shapes[at] = shapeOf(token.text)
      continue
    }
    const hash = hashOf(token.lower)
    words[at] = hash
    shapes[at] = token.kind === 'word' ? shapeOf(token.text) : hash
    const word = lexicon.wordOf(hash)
    clusters[at] = lexicon.clusterOf(word)
    leanings[at] = lexicon.leaningOf(word)
    tails[at] = tailOf(token.lower)
    if (token.kind !== 'word') continue
    classes[at] = lexicon.classesOf(hash)
    if (token.text.length < 4) continue
    letters++
    const code = token.text.charCodeAt(0)
    if (code >= 65 && code <= 90) {
      capitals++
      const second = token.text.charCodeAt(1)
      if (second >= 65 && second <= 90) shouted++
    }
  }
  words.fill(-1, 0, MARGIN)
  words.fill(-2, size - MARGIN)
  const capitalised = letters < 3 ? 0 : shouted * 3 > letters * 2 ? 2 : capitals * 4 > letters * 3 ? 1 : 0
  const style = numbers > 1 && numbers * 5 >= (last - first) * 2 ? capitalised + 3 : capitalised
  return { words, shapes, classes, clusters, leanings, tails, style }
}

function tailOf(word: string): number {
  const size = word.length
  if (size < 4) return 0
  return word.charCodeAt(size - 1) | (word.charCodeAt(size - 2) << 7) | (word.charCodeAt(size - 3) << 14)
}

const UPPER = 1
const LOWER = 2
const DIGIT = 3
const OTHER = 4

/** The kinds of characters in order, a run of one kind counted as one or many: "Xx", "X.X.", "Xx-0". */
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
              ? OTHER + (code & 3)
              : LOWER
    if (kind === last) {
      if (++run === 2) shape = Math.imul(shape, 11) + 9
    } else {
      shape = Math.imul(shape, 11) + kind
      last = kind
      run = 1
    }
  }
  return shape
}

const LONGEST_PHRASE = 6

/** Matches of the lexicon in a stretch: per token the classes of one-word phrases, and of longer ones that begin, go on or end there. */
export interface PhraseCells {
  readonly begin: Int32Array
  readonly inside: Int32Array
  readonly end: Int32Array
}

/** Finds the longer phrases of the lexicon in a stretch. */
export function phrasesOf(cells: SentenceCells, from: number, length: number, lexicon: NameLexicon): PhraseCells {
  const begin = new Int32Array(length)
  const inside = new Int32Array(length)
  const end = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    let hash = cells.words[from + i]!
    for (let j = i + 1; j < length && j < i + LONGEST_PHRASE; j++) {
      hash = mixed(hash, cells.words[from + j]!)
      const mask = lexicon.classesOf(hash)
      if (mask === 0) continue
      begin[i]! |= mask
      end[j]! |= mask
      for (let k = i + 1; k < j; k++) inside[k]! |= mask
    }
  }
  return { begin, inside, end }
}

/** The most features of a token. */
export const MOST_FEATURES = 156

/**
 * Writes the hashes of the features of every token of a stretch into `out` and, for each token, where its features end into `ends`; returns how many there are.
 * `out` needs room for {@link MOST_FEATURES} a token.
 */
export function stretchFeatures(
  tokens: readonly Token[],
  stretch: Stretch,
  cells: SentenceCells,
  lexicon: NameLexicon,
  out: Int32Array,
  ends: Int32Array,
): number {
  const { words, shapes, classes, clusters, leanings, tails, style } = cells
  const { middle, coarse } = lexicon
  const length = stretch.last - stretch.first
  const from = stretch.first - stretch.sentence.first + MARGIN
  const to = from + length
  const phrases = length > 1 ? phrasesOf(cells, from, length, lexicon) : undefined
  const wordBefore = words[from - 1]!
  const wordAfter = words[to]!
  const sized = Math.min(length, 6)
  const [tailBefore, tailAfter] = [tails[from - 1]!, tails[to]!]
  const [before1, before2, before3] = [1, 2, 3].map(far => middle[clusters[from - far]!]!) as [number, number, number]
  const [after1, after2, after3] = [0, 1, 2].map(far => middle[clusters[to + far]!]!) as [number, number, number]
  let n = 0
  for (let i = 0; i < length; i++) {
    const at = from + i
    const token = tokens[stretch.first + i]!
    const word = words[at]!
    const shape = shapes[at]!
    const cluster = clusters[at]!
    const before = words[at - 1]!
    const after = words[at + 1]!
    const initial = at === MARGIN ? 1 : 0
    out[n++] = mixed(1, word)
    out[n++] = mixed(2, before)
    out[n++] = mixed(3, after)
    out[n++] = mixed(4, words[at - 2]!)
    out[n++] = mixed(5, words[at + 2]!)
    out[n++] = mixed(mixed(6, before), word)
    out[n++] = mixed(mixed(7, word), after)
    out[n++] = mixed(mixed(8, before), after)
    out[n++] = mixed(mixed(9, shape), initial + 2 * style)
    out[n++] = mixed(mixed(10, shapes[at - 1]!), shape)
    out[n++] = mixed(mixed(11, shape), shapes[at + 1]!)
    out[n++] = mixed(mixed(mixed(12, shapes[at - 1]!), shape), shapes[at + 1]!)
    out[n++] = mixed(mixed(13, word), shape)
    out[n++] = mixed(mixed(14, words[at - 2]!), before)
    out[n++] = mixed(mixed(15, after), words[at + 2]!)
    // Parts of the word
    const { lower } = token
    const size = lower.length
    if (token.kind === 'word') {
      const tail = size - 1
      let suffix = 0
      for (let k = 0; k < 4 && k < size; k++) {
        suffix = Math.imul(suffix, 0x01000193) ^ lower.charCodeAt(tail - k)
        if (k > 0) out[n++] = mixed(mixed(16, k), suffix)
      }
      let prefix = 0
      for (let k = 0; k < 4 && k < size; k++) {
        prefix = Math.imul(prefix, 0x01000193) ^ lower.charCodeAt(k)
        if (k > 1) out[n++] = mixed(mixed(17, k), prefix)
      }
    }
    // Place in the stretch, and what surrounds and closes the stretch
    out[n++] = mixed(18, Math.min(i, 3) + 8 * Math.min(length - 1 - i, 3) + 64 * initial)
    out[n++] = mixed(mixed(19, wordBefore), Math.min(i, 3))
    out[n++] = mixed(mixed(20, wordAfter), Math.min(length - 1 - i, 3))
    out[n++] = mixed(21, words[to - 1]!)
    out[n++] = mixed(22, words[from]!)
    out[n++] = mixed(mixed(23, wordBefore), wordAfter)
    out[n++] = mixed(mixed(24, sized), style)
    // The lexicon
    const own = classes[at]!
    const begin = phrases ? phrases.begin[i]! : 0
    const inside = phrases ? phrases.inside[i]! : 0
    const end = phrases ? phrases.end[i]! : 0
    n = bits(own, 32, out, n)
    n = bits(begin, 48, out, n)
    n = bits(inside, 64, out, n)
    n = bits(end, 80, out, n)
    out[n++] = mixed(mixed(25, own), begin | (end << 16))
    out[n++] = mixed(mixed(26, classes[at - 1]!), own)
    out[n++] = mixed(mixed(27, own), classes[at + 1]!)
    out[n++] = mixed(mixed(28, own), initial + 2 * style)
    out[n++] = mixed(mixed(29, own), shape)
    // Clusters
    out[n++] = mixed(96, cluster)
    out[n++] = mixed(97, middle[cluster]!)
    out[n++] = mixed(98, coarse[cluster]!)
    const clusterBefore = clusters[at - 1]!
    const clusterAfter = clusters[at + 1]!
    out[n++] = mixed(99, clusterBefore)
    out[n++] = mixed(100, clusterAfter)
    out[n++] = mixed(101, clusters[at - 2]!)
    out[n++] = mixed(102, clusters[at + 2]!)
    out[n++] = mixed(mixed(103, middle[clusterBefore]!), middle[cluster]!)
    out[n++] = mixed(mixed(104, middle[cluster]!), middle[clusterAfter]!)
    out[n++] = mixed(mixed(105, middle[clusterBefore]!), middle[clusterAfter]!)
    out[n++] = mixed(mixed(mixed(106, coarse[clusterBefore]!), coarse[cluster]!), coarse[clusterAfter]!)
    out[n++] = mixed(107, clusters[to - 1]!)
    out[n++] = mixed(mixed(108, coarse[cluster]!), own)
    // Leanings
    const leaning = leanings[at]!
    const leaningBefore = leanings[at - 1]!
    const leaningAfter = leanings[at + 1]!
    out[n++] = mixed(110, leaning)
    out[n++] = mixed(111, leaningBefore)
    out[n++] = mixed(112, leaningAfter)
    out[n++] = mixed(mixed(113, leaning), own)
    out[n++] = mixed(mixed(114, leaning), shape)
    out[n++] = mixed(mixed(115, leaning), coarse[clusterBefore]!)
    out[n++] = mixed(mixed(116, leaning), coarse[clusterAfter]!)
    out[n++] = mixed(mixed(117, leaning), initial + 2 * style)
    out[n++] = mixed(mixed(118, leaningBefore), leaning)
    out[n++] = mixed(mixed(119, leaning), leaningAfter)
    out[n++] = mixed(mixed(120, leanings[to - 1]!), Math.min(length - 1 - i, 3))
    out[n++] = mixed(mixed(121, leanings[from]!), Math.min(i, 3))
    // What the words around the stretch are like
    out[n++] = mixed(130, tails[at + 1]!)
    out[n++] = mixed(131, tailAfter)
    out[n++] = mixed(132, tailBefore)
    out[n++] = mixed(133, after1)
    out[n++] = mixed(134, before1)
    out[n++] = mixed(135, after2)
    out[n++] = mixed(136, before2)
    out[n++] = mixed(137, after3)
    out[n++] = mixed(138, before3)
    out[n++] = mixed(mixed(139, after1), before1)
    ends[i] = n
  }
  return n
}

function bits(mask: number, base: number, out: Int32Array, n: number): number {
  while (mask !== 0) {
    const bit = 31 - Math.clz32(mask & -mask)
    out[n++] = mixed(30, base + bit)
    mask &= mask - 1
  }
  return n
}
