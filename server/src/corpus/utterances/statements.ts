import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { contains, type Span } from '../../engine/span.ts'
import { DisjointSets } from '../disjointSets.ts'
import type { SharedId } from './context.ts'
import { isQuotation, spansOf, type Utterance, wordsOf } from './utterance.ts'
import type { UtteranceIndex } from './utteranceIndex.ts'

/** One utterance as several articles tell it. */
export interface SharedStatement {
  /** The same for the same words, wherever the articles are kept: eight hexadecimal digits. */
  readonly key: string
  /** By URI, then by place; of two articles at least. */
  readonly tellings: readonly Utterance[]
}

/**
 * The utterances that more than one article tells, by URI and place of their first telling. What is part of another of them wherever it is told, such as the words
 * quoted within a shared claim, is left out.
 */
export function sharedStatements(index: UtteranceIndex, sharedId: SharedId): SharedStatement[] {
  const sets = new DisjointSets<Utterance>()
  for (const utterance of index.all()) {
    // Whoever is in a group already has been found by one of it, and who is not yet asks for himself.
    if (sets.has(utterance)) continue
    for (const same of index.sameAs(utterance, sharedId)) sets.join(utterance, same.utterance)
  }
  return outermost(sets.groups().map(tellings => tellings.sort(byPlace)))
    .sort((a, b) => byPlace(a[0]!, b[0]!))
    .map(tellings => ({ key: keyOf(tellings), tellings }))
}

function outermost(groups: readonly (readonly Utterance[])[]): (readonly Utterance[])[] {
  const groupOf = new Map(groups.flatMap(group => group.map(utterance => [utterance, group] as const)))
  const byArticle = Map.groupBy(groupOf.keys(), ({ uri }) => uri)
  const around = (utterance: Utterance) =>
    byArticle
      .get(utterance.uri)!
      .filter(other => other !== utterance && isWithin(utterance, other))
      .map(other => groupOf.get(other)!)
  return groups.filter(group => {
    const [first, ...rest] = group.map(around)
    return !first!.some(outer => outer !== group && rest.every(others => others.includes(outer)))
  })
}

/** Whether one utterance stands within another of its article; of two in the same place the second does. */
function isWithin(inner: Utterance, outer: Utterance): boolean {
  const [a, b] = [extentOf(inner), extentOf(outer)]
  if (a.start === b.start && a.end === b.end) return isQuotation(outer.item) && !isQuotation(inner.item)
  return contains(b, a)
}

function extentOf({ item }: Utterance): Span {
  const spans = spansOf(item)
  return { start: spans[0]!.start, end: spans.at(-1)!.end }
}

function keyOf(tellings: readonly Utterance[]): string {
  const wordings = tellings.map(({ article, item }) => wordsOf(article, item).join(' '))
  const first = wordings.reduce((least, words) => (words < least ? words : least))
  return (hashOf(first) >>> 0).toString(16).padStart(8, '0')
}

function byPlace(a: Utterance, b: Utterance): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1
  return spansOf(a.item)[0]!.start - spansOf(b.item)[0]!.start
}
