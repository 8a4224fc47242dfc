import type { Span } from '../../server/src/engine/span.ts'
import type { Passage } from './document.ts'
import { f1 } from './sheet.ts'

/** How many of the found spans are in the gold, each counted as often as it is there; with a label, that must be equal too. */
export function exactMatches<T extends Span>(gold: readonly T[], found: readonly T[], label = (_: T) => ''): number {
  const key = (span: T) => `${span.start}:${span.end} ${label(span)}`
  const left = new Map<string, number>()
  for (const span of gold) left.set(key(span), (left.get(key(span)) ?? 0) + 1)
  let matches = 0
  for (const span of found) {
    const count = left.get(key(span)) ?? 0
    if (count === 0) continue
    left.set(key(span), count - 1)
    matches++
  }
  return matches
}

/** Pairs one to one, the most alike first, what is alike at all; the earlier ones first where several are alike as much. */
export function pairUp<T>(gold: readonly T[], found: readonly T[], likeness: (a: T, b: T) => number): [T, T][] {
  const candidates: { likeness: number; i: number; j: number }[] = []
  for (const [i, a] of gold.entries())
    for (const [j, b] of found.entries()) {
      const value = likeness(a, b)
      if (value > 0) candidates.push({ likeness: value, i, j })
    }
  candidates.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const pairs: [T, T][] = []
  for (const { i, j } of candidates) {
    if (takenGold.has(i) || takenFound.has(j)) continue
    takenGold.add(i)
    takenFound.add(j)
    pairs.push([gold[i]!, found[j]!])
  }
  return pairs
}

/** The number of code units that both spans have. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The character Jaccard of two spans where it is one half or more, else 0; 0 too when one is missing. */
export function half(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return 0
  const common = overlap(a, b)
  const jaccard = common === 0 ? 0 : common / (a.end - a.start + b.end - b.start - common)
  return jaccard >= 0.5 ? jaccard : 0
}

/** The span from the first start to the last end; undefined when there are no spans. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) }
}

/** F1 over the different words of two texts, articles and "of" left out, whatever the case; 1 when both have none. */
export function wordsF1(gold: string | Passage | null | undefined, found: string | Passage | null | undefined): number {
  const a = words(gold)
  const b = words(found)
  if (!a.size && !b.size) return 1
  const common = [...a].filter(word => b.has(word)).length
  return f1(common / (b.size || 1), common / (a.size || 1))
}

const PASSED_OVER = new Set(['the', 'a', 'an', 'of'])

function words(of: string | Passage | null | undefined): Set<string> {
  const text = typeof of === 'string' ? of : (of?.text ?? '')
  return new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter(word => !PASSED_OVER.has(word)),
  )
}
