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
  /** Words of both contents that are part of no name and of no title with it. */
  readonly plainWords: number
}

/** The id under which the corpus knows an article's entity. */
export type SharedId = (uri: string, local: string) => string

export function contextOf(a: Utterance, b: Utterance, sharedId: SharedId): Context {
  const [one, other] = [around(a), around(b)]
  const speakers = [sharedIds(a, one.speakers, sharedId), sharedIds(b, other.speakers, sharedId)] as const
  const speakerKnown = speakers[0].size > 0 && speakers[1].size > 0
  // By entity where both are known, else by more than half of the words that name them.
  const sameSpeaker = speakerKnown
    ? common(...speakers) > 0
    : commonIds(one.speakerWords, other.speakerWords) > Math.min(one.speakerWords.length, other.speakerWords.length) / 2
  const numbers = commonIds(one.numbers, other.numbers)
  return {
    quoted: isQuotation(a.item) && isQuotation(b.item),
    sameSpeaker,
    speakerKnown,
    otherSpeaker: !sameSpeaker && onlyPersons(speakers[0]) && onlyPersons(speakers[1]),
    names: common(sharedIds(a, one.names, sharedId), sharedIds(b, other.names, sharedId)),
    numbers,
    otherNumbers: numbers === 0 && one.numbers.length > 0 && other.numbers.length > 0,
    dates: common(one.dates, other.dates),
    plainWords: commonIds(one.plainWords, other.plainWords),
  }
}

/** What stands around a telling and in it, whatever it is compared with. Word ids are ascending, each once. */
interface Around {
  /** The entities that say it, by their ids in the article. */
  readonly speakers: readonly string[]
  /** The content words of the phrases that name them. */
  readonly speakerWords: Int32Array
  /** The entities of the sentences in which it stands, its own content among them. */
  readonly names: readonly string[]
  readonly numbers: Int32Array
  /** The calendar times it speaks of. */
  readonly dates: ReadonlySet<string>
  /** Words that are part of no name and of no title with it. */
  readonly plainWords: Int32Array
}

/** What was read of tellings that are compared over and over. */
const known = new WeakMap<Utterance, Around>()

function around(utterance: Utterance): Around {
  let read = known.get(utterance)
  if (!read) {
    const { article, item, words } = utterance
    const sources = sourcesOf(article, item)
    const named = sources.flatMap(({ start, end }) => contentWords(article.text.slice(start, end)))
    read = {
      speakers: [...new Set(sources.flatMap(({ entity }) => entity ?? []))],
      speakerWords: ascending(wordIds(named)),
      names: namesAround(article, item),
      numbers: ascending(words.filter(isNumber)),
      dates: datesIn(article, item),
      plainWords: plainWordsOf(utterance),
    }
    known.set(utterance, read)
  }
  return read
}

function ascending(ids: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(ids)).sort()
}

function sharedIds({ uri }: Utterance, locals: readonly string[], sharedId: SharedId): ReadonlySet<string> {
  return new Set(locals.map(local => sharedId(uri, local)))
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

function namesAround(article: Article, item: Telling): string[] {
  const { start, end } = sentencesAround(article, item)
  const names = new Set<string>()
  for (let i = firstFrom(article.entities, start); i < article.entities.length; i++) {
    const mention = article.entities[i]!
    if (mention.start >= end) break
    names.add(mention.entity)
  }
  return [...names]
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

function plainWordsOf({ article, item, words }: Utterance): Int32Array {
  const plain = new Set(words)
  for (const span of spansOf(item)) {
    for (let i = firstFrom(article.entities, span.start); i < article.entities.length; i++) {
      const mention = article.entities[i]!
      if (mention.start >= span.end) break
      const named = contentWords(`${article.text.slice(mention.start, mention.end)} ${mention.title ?? ''}`)
      for (const word of wordIds(named)) plain.delete(word)
    }
  }
  return ascending(plain)
}

function datesIn(article: Article, item: Telling): Set<string> {
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

/** How many ids stand in both, as often as in both; both ascending. Shingles are counted by a loop of their own: one for both kinds of arrays takes three times as long. */
export function commonIds(a: Int32Array, b: Int32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++
    else if (a[i]! > b[j]!) j++
    else {
      count++
      i++
      j++
    }
  }
  return count
}
