import type { EntityType } from '../server/src/engine/article.ts'
import {
  evidenceFeatures,
  lowerCaseWords,
  markLowerCase,
  shownBy,
} from '../server/src/engine/entities/tagger/documentEvidence.ts'
import { cellsOf, MARGIN, MOST_FEATURES, stretchFeatures } from '../server/src/engine/entities/tagger/features.ts'
import type { NameLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import { type Stretch, stretchesOf } from '../server/src/engine/entities/tagger/stretches.ts'
import { BEGIN, INSIDE, LAST, TAGS, TYPES, UNIT } from '../server/src/engine/entities/tagger/tags.ts'
import { sentencesOf } from '../server/src/engine/text/sentences.ts'
import { type Token, tokenize } from '../server/src/engine/text/tokens.ts'
import type { GoldDocument, GoldLine } from './sources.ts'

/** One stretch to learn from or to score on. */
export interface Example {
  readonly document: string
  readonly length: number
  /** Hashes of the features of all tokens; `ends` says where each token's end, `local` where those that its article adds begin. */
  readonly features: Int32Array
  readonly ends: Int32Array
  readonly local: Int32Array
  /** For each token the tags it may have, as bits. */
  readonly allowed: Int32Array
  /** The types of the names that stand between the stretch before and this one, or cross its ends: they cannot be found. */
  readonly missed: readonly EntityType[]
}

/** The stretches of a document with their features and the tags their annotation allows. */
export function examplesOf(
  document: GoldDocument,
  lexicon: NameLexicon,
  abbreviations: ReadonlySet<string>,
): Example[] {
  const shown = new Map<number, number>()
  const lines = document.lines.map(line => {
    const tokens = tokenize(line.text, abbreviations)
    const stretches = stretchesOf(tokens, sentencesOf(tokens, line.text)).map(stretch => ({
      stretch,
      cells: cellsOf(tokens, stretch.sentence.first, stretch.sentence.last, lexicon),
    }))
    for (const { stretch, cells } of stretches) shownBy(tokens, stretch, cells, shown)
    return { line, tokens, stretches }
  })
  for (const { tokens } of lines) markLowerCase(shown, lowerCaseWords(tokens))
  const examples: Example[] = []
  for (const { line, tokens, stretches } of lines) {
    let reached = 0
    for (const { stretch, cells } of stretches) {
      const length = stretch.last - stretch.first
      const ends = new Int32Array(length)
      const local = new Int32Array(length)
      const all = new Int32Array(length * (MOST_FEATURES + 24))
      const counts = new Int32Array(length)
      const base = new Int32Array(length * MOST_FEATURES)
      stretchFeatures(tokens, stretch, cells, lexicon, base, counts)
      const from = stretch.first - stretch.sentence.first + MARGIN
      let n = 0
      for (let i = 0, start = 0; i < length; i++) {
        for (let k = start; k < counts[i]!; k++) all[n++] = base[k]!
        start = counts[i]!
        local[i] = n
        n = evidenceFeatures(cells.words, from + i, from, from + length, from + i === MARGIN, shown, all, n)
        ends[i] = n
      }
      const allowed = allowedTags(line, tokens, stretch)
      const start = tokens[stretch.first]!.start
      const end = tokens[stretch.last - 1]!.end
      const missed = line.names.filter(
        name =>
          (name.start >= reached && name.start < start) || (name.start >= start && name.start < end && name.end > end),
      )
      reached = end
      examples.push({
        document: document.id,
        length,
        features: all.slice(0, n),
        ends,
        local,
        allowed,
        missed: missed.map(({ types }) => types[0]!),
      })
    }
  }
  return examples
}

const ALL_MISC = [3, 4, 5]
const ANYTHING = 2 ** TAGS - 1

function allowedTags(
  { names, open, free = [] }: GoldLine,
  tokens: readonly Token[],
  { first, last }: Stretch,
): Int32Array {
  const none = open ? 1 | bitsOf(ALL_MISC, [BEGIN, INSIDE, LAST, UNIT]) : 1
  const allowed = new Int32Array(last - first).fill(none)
  for (const { start, end } of free)
    for (let i = first; i < last; i++)
      if (tokens[i]!.start < end && start < tokens[i]!.end) allowed[i - first] = ANYTHING
  for (const name of names) {
    let from = -1
    let to = -1
    for (let i = first; i < last; i++) {
      if (tokens[i]!.start === name.start) from = i
      if (tokens[i]!.end === name.end) to = i
    }
    if (from < 0 || to < from) continue
    const types = name.types.map(type => TYPES.indexOf(type))
    for (let i = from; i <= to; i++) {
      const part = from === to ? UNIT : i === from ? BEGIN : i === to ? LAST : INSIDE
      allowed[i - first] = bitsOf(types, [part])
    }
  }
  return allowed
}

function bitsOf(types: readonly number[], parts: readonly number[]): number {
  let bits = 0
  for (const type of types) for (const part of parts) bits |= 1 << (1 + 4 * type + part)
  return bits
}
