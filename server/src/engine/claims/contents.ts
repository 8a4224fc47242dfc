import type { Attribution } from './attribution.ts'
import type { WordRange } from './nounPhrase.ts'
import { hasFinite } from './verbGroup.ts'
import {
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  ING,
  PREPOSITION,
  QUOTATION,
  STOP,
  SUBORDINATOR,
} from './wordClass.ts'
import type { Word } from './words.ts'

/** Gives every attribution its pieces of content, now that all cues of the sentence are known; drops those that are left with none. */
export function settleContents(words: readonly Word[], found: readonly Attribution[]): Attribution[] {
  found.forEach((attribution, k) => {
    const { known, open, openKind } = attribution.content
    attribution.pieces = [...known]
    if (open === undefined) return
    const end = endOfContent(words, attribution, open, openKind ?? 'clause', found, k)
    if (end > open) attribution.pieces.push({ first: open, last: end })
  })
  return found.filter(({ pieces }) => pieces.length > 0)
}

function endOfContent(
  words: readonly Word[],
  attribution: Attribution,
  open: number,
  kind: 'clause' | 'phrase',
  found: readonly Attribution[],
  k: number,
): number {
  let end = sentenceEnd(words, open)
  for (let next = k + 1; next < found.length; next++) {
    const cut = cutBefore(words, attribution, found[next]!, open)
    if (cut !== undefined && cut < end) {
      end = cut
      break
    }
  }
  const limit = kind === 'phrase' ? phraseEnd(words, open, end) : clauseEnd(words, attribution, open, end)
  return withoutTrailing(words, open, limit)
}

/** Where the content ends because another cue with the same source, or a clause with its own, begins. */
function cutBefore(
  words: readonly Word[],
  attribution: Attribution,
  next: Attribution,
  open: number,
): number | undefined {
  if (next.clauseFirst <= open) return undefined
  let before = Math.min(next.clauseFirst, next.groupFirst)
  const same = next.shared && next.source === attribution.source
  if (next.lemma === 'according to') return before
  if (next.content.known.length > 0 && next.source && next.content.known[0]!.first <= open) return before
  const previous = words[before - 1]
  if (!previous) return undefined
  const conjoined = previous.bits & CONJUNCTION || ['while', 'although', 'though', 'whereas'].includes(previous.lower)
  if (conjoined) before--
  const comma = words[before - 1] !== undefined && (words[before - 1]!.bits & COMMA) !== 0
  if (next.shared === 'participle') return same && comma ? before - 1 : undefined
  if (next.shared === 'coordinated') return same ? (comma ? before - 1 : before) : undefined
  if (!conjoined) return undefined
  return comma ? before - 1 : previous.lower === 'and' || previous.lower === 'but' ? before : undefined
}

function sentenceEnd(words: readonly Word[], from: number): number {
  let depth = 0
  for (let i = from; i < words.length; i++) {
    const { bits, lower } = words[i]!
    if (lower === '(' || lower === '[') depth++
    else if (lower === ')' || lower === ']') {
      if (depth === 0) return i
      depth--
    } else if (bits & STOP && depth === 0) {
      if (words[i]!.closed) return i + 1
      if (lower === '.' && i + 1 < words.length && !(words[i + 1]!.bits & QUOTATION) && words[i + 1]!.lower === '.')
        continue
      return i
    }
  }
  return words.length
}

/** A clause goes on to the sentence's end, unless its cue stands in a clause that itself hangs on what follows ("As officials say X, Y"). */
function clauseEnd(words: readonly Word[], _attribution: Attribution, open: number, end: number): number {
  if (words[open]!.bits & QUOTATION) return open + 1
  return end
}

/** A phrase ends at a comma behind which something else begins. */
function phraseEnd(words: readonly Word[], open: number, end: number): number {
  if (words[open]!.bits & QUOTATION) return open + 1
  for (let i = open; i < end; i++) {
    if (!(words[i]!.bits & (COMMA | DASH | COLON)) || words[i]!.closed) continue
    const next = words[i + 1]
    if (!next) return i
    if (next.bits & CONJUNCTION && hasFinite(words, i + 2, end, false)) return i
    if (next.bits & (ING | SUBORDINATOR | PREPOSITION) && !(next.bits & DETERMINER)) return i
  }
  return end
}

/** Without commas, dashes and conjunctions at its end, unless they stand inside quotation marks. */
function withoutTrailing(words: readonly Word[], open: number, end: number): number {
  let last = end
  while (last > open && words[last - 1]!.bits & (COMMA | DASH | COLON | CONJUNCTION) && !words[last - 1]!.closed) last--
  return last
}

/** The words of a range as text positions. */
export function spanOf(words: readonly Word[], { first, last }: WordRange): { start: number; end: number } {
  return { start: words[first]!.start, end: words[last - 1]!.end }
}
