import type { Article, Mention } from '../../engine/article.ts'
import { contentWords } from '../words.ts'
import { daysBetween } from './differ.ts'
import type { Difference } from './difference.ts'
import type { Surroundings } from './differenceIndex.ts'
import { makeDifference, type Place } from './makeDifference.ts'
import type { SpellingIndex } from './spellings.ts'

/** So many times as many articles print the usual way; and so many where the other way stands in one of them, as it does with two persons. */
const USUAL = 4
const WELL_KNOWN = 15

/**
 * Where one person's name is written in two ways that one slip of the pen tells apart. Each article with the rarer way is held against the nearest in time with the
 * other alone. Where neither is the usual one, the part that they share must be rare, or the office the same.
 */
export function* spellingDifferences(index: SpellingIndex, uri: string, around: Surroundings): Iterable<Difference> {
  for (const name of index.namesIn(uri)) {
    for (const other of index.slips(name)) {
      const [own, theirs] = [index.articlesWith(name), index.articlesWith(other)]
      const ownIsRare = own.size < theirs.size || (own.size === theirs.size && name < other)
      const [rare, usual] = ownIsRare ? [own, theirs] : [theirs, own]
      const together = [...rare.keys()].some(article => usual.has(article))
      const few = index.sharing(name, other) <= 2
      const isUsual = usual.size >= (together && !few ? WELL_KNOWN : USUAL) * rare.size
      if (together && !isUsual) continue
      const alone = [...usual.keys()].filter(article => !rare.has(article))
      for (const odd of ownIsRare ? [uri] : rare.keys()) {
        const partner = nearestOf(odd, alone, around)
        if (partner === undefined || (!ownIsRare && partner !== uri) || around.sameReport(odd, partner)) continue
        const places = [
          placeOf(odd, around.article(odd)!, rare.get(odd)!),
          placeOf(partner, around.article(partner)!, usual.get(partner)!),
        ] as const
        if (isUsual || few || sameOffice(...places)) yield makeDifference('name', '', places)
      }
    }
  }
}

interface NamePlace extends Place {
  readonly mention: Mention
}

function placeOf(uri: string, article: Article, mention: Mention): NamePlace {
  const { start, end } = mention
  const context = article.sentences.find(sentence => sentence.start <= start && end <= sentence.end) ?? { start, end }
  return { uri, article, start, end, context, mention }
}

/** The nearest in time; undefined when there is none. */
function nearestOf(uri: string, others: readonly string[], around: Surroundings): string | undefined {
  const article = around.article(uri)!
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const other of others) {
    const far = Math.abs(daysBetween(article, around.article(other)!) ?? 1e6)
    if (far > least || (far === least && other > nearest!)) continue
    nearest = other
    least = far
  }
  return nearest
}

/** Whether one word stands in the office of both. */
function sameOffice(a: NamePlace, b: NamePlace): boolean {
  const [first, second] = [officeWords(a), officeWords(b)]
  return first.some(word => second.includes(word))
}

/** The content words of the title before a name and of the phrase behind it. */
function officeWords({ article: { text }, mention: { end, title = '' } }: NamePlace): string[] {
  const behind = /^,\s+([^,.;:]{4,80})/.exec(text.slice(end, end + 90))?.[1] ?? ''
  return contentWords(`${title} ${behind}`)
}
