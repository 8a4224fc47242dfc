import { diffArrays } from 'diff'
import type { Span } from '../../engine/span.ts'
import type { DifferenceKind } from './difference.ts'
import { LEAST_WORDS, type Quoted } from './quotedIndex.ts'
import { NEGATIONS, type QuotedWord } from './quotedWords.ts'

/** Words of one utterance that two articles quote differently. */
export interface Substitution {
  readonly kind: DifferenceKind
  readonly own: Span
  readonly other: Span
}

/** Words that two tellings of one utterance may at most differ by. */
const LONGEST_EDIT = 120
/** Content words in common, and their share of the shared stretch, that make two quotations one utterance. */
const LEAST_CONTENT = 4
const LEAST_SHARE = 0.75
/** Words given differently in one place; more are another sentence. */
const MOST_SUBSTITUTED = 3

/** Two quotations laid side by side, word by word. */
export interface Alignment {
  readonly runs: readonly Run[]
  /** The first and the last run that stands in both. */
  readonly first: number
  readonly last: number
}

/** A run of words of both, of the first alone or of the second alone; `a` and `b` are where it begins in either. */
interface Run {
  readonly a: number
  readonly b: number
  readonly count: number
  readonly equal: boolean
  readonly added: boolean
}

/** The two quotations side by side; undefined when they are not of one utterance. */
export function alignment(own: Quoted, other: Quoted): Alignment | undefined {
  if (sharedContent(own, other) < LEAST_CONTENT) return undefined
  const [ours, theirs] = [own, other].map(({ words }) => words.map(({ form }) => form))
  const changes = diffArrays(ours!, theirs!, { maxEditLength: LONGEST_EDIT })
  if (!changes) return undefined
  let [a, b] = [0, 0]
  const runs = changes.map(({ added, removed, count }): Run => {
    const run = { a, b, count, equal: !added && !removed, added }
    if (!added) a += count
    if (!removed) b += count
    return run
  })
  const equal = runs.filter(run => run.equal)
  const [from, to] = [equal[0], equal.at(-1)]
  if (!from || !to) return undefined
  const shared = equal.reduce((sum, { count }) => sum + count, 0)
  const content = equal.flatMap(({ a, count }) => own.words.slice(a, a + count)).filter(word => word.content).length
  const stretch = Math.max(to.a + to.count - from.a, to.b + to.count - from.b)
  if (shared < LEAST_WORDS || content < LEAST_CONTENT || shared < LEAST_SHARE * stretch) return undefined
  return { runs, first: runs.indexOf(from), last: runs.indexOf(to) }
}

/** How many words of content stand in both, in any order: quickly told, and most pairs have too few. */
function sharedContent(own: Quoted, other: Quoted): number {
  const theirs = new Set(other.words.map(({ form }) => form))
  return own.words.filter(({ form, content }) => content && theirs.has(form)).length
}

/** Equal words around a place that make it the same place. */
const LEAST_AROUND = 4

/**
 * The words that two quotations of one utterance give differently, where the same words stand before and after; empty for what is left out, put in brackets, only
 * spelt or inflected in another way, or no more than a function word.
 */
export function substitutions(
  own: Quoted,
  ownText: string,
  other: Quoted,
  otherText: string,
  { runs, first, last }: Alignment,
): Substitution[] {
  const found: Substitution[] = []
  for (let i = first + 1; i < last; i++) {
    const [before, one, two, after] = [runs[i - 1]!, runs[i]!, runs[i + 1]!, runs[i + 2]]
    if (!before.equal || one.equal) continue
    const next = two.equal ? two : after
    if (!next?.equal || before.count + next.count < LEAST_AROUND) continue
    const { a, aEnd, b, bEnd } = rangeOf(one, two.equal ? undefined : two)
    const [ours, theirs] = [own.words.slice(a, aEnd), other.words.slice(b, bEnd)]
    const kind = kindOf(ours, theirs)
    if (!kind || isMoved(ours, theirs, own.words, other.words, a, b)) continue
    if (isEdited(ownText, own.words, a, aEnd) || isEdited(otherText, other.words, b, bEnd)) continue
    found.push({ kind, own: spanOf(own.words, a, aEnd), other: spanOf(other.words, b, bEnd) })
  }
  return found
}

function rangeOf(one: Run, two: Run | undefined): { a: number; aEnd: number; b: number; bEnd: number } {
  const removed = one.added ? two : one
  const added = one.added ? one : two
  const a = removed?.a ?? one.a
  const b = added?.b ?? one.b
  return { a, aEnd: a + (removed?.count ?? 0), b, bEnd: b + (added?.count ?? 0) }
}

function kindOf(ours: readonly QuotedWord[], theirs: readonly QuotedWord[]): DifferenceKind | undefined {
  if (ours.length > MOST_SUBSTITUTED || theirs.length > MOST_SUBSTITUTED) return undefined
  if (ours.length === 0 || theirs.length === 0) return leavesOut([...ours, ...theirs]) ? 'wording' : undefined
  const numbers = [ours, theirs].map(words => words.filter(({ form }) => /^\d/.test(form)))
  if (numbers[0]!.length > 0 && numbers[1]!.length > 0) return 'number'
  const same = ours.some(({ form }) => theirs.some(their => alike(form, their.form)))
  return same ? undefined : 'wording'
}

/** Whether it matters that one telling lacks the words: a negation, or more than one word of content. */
function leavesOut(words: readonly QuotedWord[]): boolean {
  return words.some(({ form }) => NEGATIONS.has(form)) || words.filter(({ content }) => content).length > 1
}

/** Whether the words stand near by in the other telling too, which then only orders them otherwise; of single words both must, as where two change places. */
function isMoved(
  ours: readonly QuotedWord[],
  theirs: readonly QuotedWord[],
  own: readonly QuotedWord[],
  other: readonly QuotedWord[],
  a: number,
  b: number,
): boolean {
  const near = (words: readonly QuotedWord[], sought: readonly QuotedWord[], at: number) =>
    words
      .slice(Math.max(0, at - 8), at + 9)
      .some(({ form, content }) => content && sought.some(word => word.form === form))
  const moved = [near(other, ours, b), near(own, theirs, a)] as const
  return ours.length === 1 && theirs.length === 1 ? moved[0] && moved[1] : moved[0] || moved[1]
}

/** Two spellings or inflections of one word. */
function alike(a: string, b: string): boolean {
  const shared = Math.min(5, a.length - 1, b.length - 1)
  return (
    a === b || (shared >= 3 && a.slice(0, shared) === b.slice(0, shared)) || a.replace(/s$/, '') === b.replace(/s$/, '')
  )
}

/** Whether something was left out or put in by an editor around the words. */
function isEdited(text: string, words: readonly QuotedWord[], from: number, to: number): boolean {
  const start = words[Math.max(0, from - 1)]!.start
  const end = words[Math.min(words.length - 1, to)]!.end
  return /[[\]()…]|\.\s?\.|--|—| - /.test(text.slice(start, end))
}

/** The words; where there are none, the words around the place. */
function spanOf(words: readonly QuotedWord[], from: number, to: number): Span {
  if (to > from) return { start: words[from]!.start, end: words[to - 1]!.end }
  return { start: words[Math.max(0, from - 1)]!.start, end: words[Math.min(words.length - 1, from)]!.end }
}
