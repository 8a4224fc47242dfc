import { addScores } from '../../model/featureRows.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'
import type { NameCandidate } from '../nameCandidate.ts'
import { decode } from './decode.ts'
import { bothShown, evidenceFeatures, lowerCaseWords, markLowerCase, shownBy } from './documentEvidence.ts'
import { cellsOf, MARGIN, MOST_FEATURES, type SentenceCells, stretchFeatures } from './features.ts'
import { type NameLexicon, PhraseClass } from './lexicon.ts'
import type { NameModel } from './nameModel.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import { TAGS, TYPES } from './tags.ts'

export interface NameTagger {
  readonly lexicon: NameLexicon
  readonly model: NameModel
}

/**
 * What one paragraph by itself says of its names: the stretches that may hold names, the score of every tag for each of their tokens, and what the paragraph shows
 * of its words to the rest of the article.
 */
export interface NameEvidence {
  readonly stretches: readonly Stretch[]
  /** {@link TAGS} scores for each token of all stretches, one stretch after another. */
  readonly scores: Int16Array
  /** Hashes of the tokens' words, likewise. */
  readonly words: Int32Array
  /** What it shows of its capitalised words, as bits by word. */
  readonly shown: ReadonlyMap<number, number>
  readonly lowerCase: Int32Array
  /** Whether it is written in another language than English: it then has no names of the tagger's. */
  readonly foreign: boolean
}

/** Reads the evidence of one paragraph. Linear in its tokens. */
export function readEvidence(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  { lexicon, model }: NameTagger,
): NameEvidence {
  const stretches = stretchesOf(tokens, sentences)
  let total = 0
  let longest = 0
  for (const { first, last } of stretches) {
    total += last - first
    longest = Math.max(longest, last - first)
  }
  const scores = new Int16Array(total * TAGS)
  const words = new Int32Array(total)
  const shown = new Map<number, number>()
  const features = new Int32Array(longest * MOST_FEATURES)
  const ends = new Int32Array(longest)
  let sentence: Sentence | undefined
  let cells: SentenceCells | undefined
  let at = 0
  for (const stretch of stretches) {
    if (!cells || stretch.sentence !== sentence) {
      sentence = stretch.sentence
      cells = cellsOf(tokens, sentence.first, sentence.last, lexicon)
    }
    stretchFeatures(tokens, stretch, cells, lexicon, features, ends)
    const from = stretch.first - sentence.first + MARGIN
    const length = stretch.last - stretch.first
    for (let i = 0; i < length; i++) {
      addScores(model, features, i === 0 ? 0 : ends[i - 1]!, ends[i]!, scores, (at + i) * TAGS)
      words[at + i] = cells.words[from + i]!
    }
    shownBy(tokens, stretch, cells, shown)
    at += length
  }
  const lowerCase = lowerCaseWords(tokens)
  return { stretches, scores, words, shown, lowerCase, foreign: isForeign(lowerCase, lexicon) }
}

/** So many words in lower case tell a language. */
const TELLING = 10

/** Whether fewer than two in five of a paragraph's words in lower case are common English ones: in English news nine in ten are, in other languages at most a third. */
function isForeign(lowerCase: Int32Array, lexicon: NameLexicon): boolean {
  if (lowerCase.length < TELLING) return false
  let common = 0
  for (const word of lowerCase) if (lexicon.classesOf(word) & PhraseClass.commonWord) common++
  return common * 5 < lowerCase.length * 2
}

/** What the paragraphs of an article show of its capitalised words, together. */
export function gatherShown(paragraphs: readonly NameEvidence[]): Map<number, number> {
  const all = new Map<number, number>()
  for (const { shown } of paragraphs)
    for (const [word, bits] of shown) {
      const known = all.get(word)
      all.set(word, known === undefined ? bits : bothShown(known, bits))
    }
  for (const { lowerCase } of paragraphs) markLowerCase(all, lowerCase)
  return all
}

/** The names of a paragraph, in order: by its own evidence, or with what its article shows when that is given. None where it is not English. */
export function namesIn(
  evidence: NameEvidence,
  tokens: readonly Token[],
  { model }: NameTagger,
  shown?: ReadonlyMap<number, number>,
): NameCandidate[] {
  if (evidence.foreign) return []
  const names: NameCandidate[] = []
  const scores = shown ? evidence.scores.slice() : evidence.scores
  const features = new Int32Array(24)
  let at = 0
  for (const { first, last, sentence } of evidence.stretches) {
    const length = last - first
    if (shown)
      for (let i = 0; i < length; i++) {
        const initial = first + i === sentence.first
        const count = evidenceFeatures(evidence.words, at + i, at, at + length, initial, shown, features, 0)
        addScores(model, features, 0, count, scores, (at + i) * TAGS)
      }
    const own = scores.subarray(at * TAGS, (at + length) * TAGS)
    for (const name of decode(own, length, model.passage)) {
      names.push({
        start: tokens[first + name.first]!.start,
        end: tokens[first + name.last - 1]!.end,
        type: TYPES[name.type]!,
        confidence: confidence(own, name.first, name.last, name.type, model),
      })
    }
    at += length
  }
  return names
}

/** How sure a name is: the logistic of what its tags score more than the best other reading of the same tokens, as no name or as one of another type. */
function confidence(
  scores: Int16Array,
  first: number,
  last: number,
  type: number,
  { slope, offset }: NameModel,
): number {
  const margin = marginOf(scores, first, last, type)
  return Math.round(1000 / (1 + Math.exp(-(margin * slope + offset)))) / 1000
}

/** What a name's tags score more than the same tokens as no name or as one of another type, at the weakest. */
export function marginOf(scores: ArrayLike<number>, first: number, last: number, type: number): number {
  let outside = 0
  for (let i = first; i < last; i++) outside += scores[i * TAGS]!
  let best = outside
  let own = 0
  for (let t = 0; t < TYPES.length; t++) {
    let score = 0
    for (let i = first; i < last; i++) {
      const part = last - first === 1 ? 3 : i === first ? 0 : i === last - 1 ? 2 : 1
      score += scores[i * TAGS + 1 + 4 * t + part]!
    }
    if (t === type) own = score
    else if (score > best) best = score
  }
  return own - best
}
