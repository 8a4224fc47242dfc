import type { Article, Claim, Source } from '../../engine/article.ts'
import { overlaps, type Span } from '../../engine/span.ts'
import { contentWords, isNumber, wordIds } from '../words.ts'
import { isQuotation, spansOf, type Telling, type Utterance } from './utterance.ts'

/** What two tellings have in common besides their words. */
export interface Context {
  /** Both are quotations. */
  readonly quoted: boolean
  readonly sameSpeaker: boolean
  /** The speakers of both are known entities, so that it is more than "police" and "police". */
  readonly speakerKnown: boolean
  /** Two persons, both known. */
  readonly otherSpeaker: boolean
  /** Entities that stand in the sentences of both. */
  readonly names: number
  /** Numbers that both contents give. */
  readonly numbers: number
  /** Both give numbers, and none is the same. */
  readonly otherNumbers: boolean
  /** Calendar times that both contents speak of. */
  readonly dates: number
  /** Words of both contents that are not part of a name. */
  readonly plainWords: number
}

/** The id under which the corpus knows an article's entity. */
export type SharedId = (uri: string, local: string) => string

export function contextOf(a: Utterance, b: Utterance, sharedId: SharedId): Context {
  const speakers = [speakersOf(a, sharedId), speakersOf(b, sharedId)] as const
  const sameSpeaker = isSameSpeaker(...speakers)
  const numbers = [numbersOf(a), numbersOf(b)] as const
  const sameNumbers = common(...numbers)
  return {
    quoted: isQuotation(a.item) && isQuotation(b.item),
    sameSpeaker,
    speakerKnown: speakers.every(({ entities }) => entities.size > 0),
    otherSpeaker: !sameSpeaker && onlyPersons(speakers[0].entities) && onlyPersons(speakers[1].entities),
    names: common(namesAround(a, sharedId), namesAround(b, sharedId)),
    numbers: sameNumbers,
    otherNumbers: sameNumbers === 0 && numbers[0].size > 0 && numbers[1].size > 0,
    dates: common(datesIn(a), datesIn(b)),
    plainWords: common(plainWordsOf(a), plainWordsOf(b)),
  }
}

interface Speakers {
  /** Shared ids. */
  readonly entities: ReadonlySet<string>
  /** Content words of the phrases that name them. */
  readonly words: ReadonlySet<string>
}

/** By entity where both are known, else by more than half of the words that name them. */
function isSameSpeaker(a: Speakers, b: Speakers): boolean {
  if (a.entities.size > 0 && b.entities.size > 0) return common(a.entities, b.entities) > 0
  return common(a.words, b.words) > Math.min(a.words.size, b.words.size) / 2
}

function speakersOf({ uri, article, item }: Utterance, sharedId: SharedId): Speakers {
  const sources = sourcesOf(article, item)
  return {
    entities: new Set(sources.flatMap(({ entity }) => (entity === undefined ? [] : sharedId(uri, entity)))),
    words: new Set(sources.flatMap(({ start, end }) => contentWords(article.text.slice(start, end)))),
  }
}

/** Who says it: a quotation's speaker, else the sources of the claim it stands in. */
function sourcesOf(article: Article, item: Telling): readonly Source[] {
  if (!isQuotation(item)) return item.source
  if (item.speaker) return [item.speaker]
  return claimAround(article, item)?.source ?? []
}

function claimAround(article: Article, item: Span): Claim | undefined {
  return article.claims.findLast(({ content }) => content.some(span => overlaps(span, item)))
}

function onlyPersons(ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && [...ids].every(id => id.startsWith('person/'))
}

/** The entities of the sentences in which the telling stands, its own content among them. */
function namesAround({ uri, article, item }: Utterance, sharedId: SharedId): Set<string> {
  const { start, end } = sentencesAround(article, item)
  const names = new Set<string>()
  for (let i = firstFrom(article.entities, start); i < article.entities.length; i++) {
    const mention = article.entities[i]!
    if (mention.start >= end) break
    names.add(sharedId(uri, mention.entity))
  }
  return names
}

function sentencesAround({ sentences }: Article, item: Telling): Span {
  const spans = spansOf(item)
  const own = { start: spans[0]!.start, end: spans.at(-1)!.end }
  const after = firstFrom(sentences, own.start + 1)
  const first = sentences[after - 1]
  let last = first
  for (let i = after; i < sentences.length && sentences[i]!.start < own.end; i++) last = sentences[i]
  return { start: Math.min(first?.start ?? own.start, own.start), end: Math.max(last?.end ?? own.end, own.end) }
}

/** The index of the first item that starts at the offset or later. */
function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function numbersOf({ words }: Utterance): Set<number> {
  return new Set(words.filter(isNumber))
}

function plainWordsOf({ article, item, words }: Utterance): Set<number> {
  const plain = new Set(words)
  for (const span of spansOf(item)) {
    for (let i = firstFrom(article.entities, span.start); i < article.entities.length; i++) {
      const mention = article.entities[i]!
      if (mention.start >= span.end) break
      for (const word of wordIds(contentWords(article.text.slice(mention.start, mention.end)))) plain.delete(word)
    }
  }
  return plain
}

function datesIn({ article, item }: Utterance): Set<string> {
  const values = article.dates.flatMap(date =>
    date.value !== null && /^\d{4}/.test(date.value) && spansOf(item).some(span => overlaps(span, date))
      ? date.value
      : [],
  )
  return new Set(values)
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}
