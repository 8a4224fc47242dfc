import type { Article } from '../../engine/article.ts'
import type { Digest } from '../digest.ts'
import { Postings } from '../postings.ts'
import { daysBetween, differ, type Side } from './differ.ts'
import { byPlace, type Difference, type DifferenceKind } from './difference.ts'
import type { Fact } from './facts.ts'
import { headlineDifferences } from './headlines.ts'
import { differenceBetween } from './makeDifference.ts'
import { quotationDifferences } from './quotationDifferences.ts'
import { QuotedIndex } from './quotedIndex.ts'
import { spellingDifferences } from './spellingDifferences.ts'
import { SpellingIndex } from './spellings.ts'

/** What comparing needs to know of the rest of the corpus. */
export interface Surroundings {
  article(uri: string): Article | undefined
  /** The id under which the corpus knows an article's entity. */
  sharedId(uri: string, local: string): string
  /** The ids by which articles may know that entity. */
  localIds(sharedId: string): readonly string[]
  /** Whether two articles are one report, so that they are not compared. */
  sameReport(a: string, b: string): boolean
}

/**
 * What an article says, by matter and parties; its quotations, by runs of words; its persons, by their names. Differences are found by looking those up, never by
 * comparing all articles. What was found for an article is kept until any article changes.
 */
export class DifferenceIndex {
  readonly #articles = new Set<string>()
  readonly #facts = new Map<string, readonly Fact[]>()
  readonly #byMatter = new Postings<Fact>()
  readonly #quoted = new QuotedIndex()
  readonly #spellings = new SpellingIndex()
  readonly #found = new Map<string, readonly Difference[]>()

  set(uri: string, article: Article, { facts, quoted, fullNames }: Digest): void {
    this.delete(uri)
    this.#articles.add(uri)
    this.#quoted.set(uri, article, quoted)
    this.#spellings.set(uri, article, fullNames)
    if (facts.length === 0) return
    this.#facts.set(uri, facts)
    for (const fact of facts) this.#byMatter.add(matterKey(fact.matter, fact.parties), uri, fact)
  }

  delete(uri: string): void {
    this.#found.clear()
    this.#articles.delete(uri)
    this.#quoted.delete(uri)
    this.#spellings.delete(uri)
    if (this.#facts.delete(uri)) this.#byMatter.delete(uri)
  }

  /** The differences that one side of stands in the article, in order; empty when there are none. */
  of(uri: string, around: Surroundings): readonly Difference[] {
    const known = this.#found.get(uri)
    if (known) return known
    const found = new Map<string, Difference>()
    for (const difference of this.#find(uri, around)) {
      const id = `${difference.key} ${difference.tellings.map(telling => telling.uri).join(' ')}`
      const first = found.get(id)
      if (!first || byPlace(difference, first) < 0) found.set(id, difference)
    }
    const sorted = [...found.values()].sort(byPlace)
    this.#found.set(uri, sorted)
    return sorted
  }

  /** The differences between any two articles, each once, in order. */
  all(around: Surroundings): Difference[] {
    const all: Difference[] = []
    for (const uri of this.#articles) {
      all.push(...this.of(uri, around).filter(({ tellings }) => tellings[0].uri === uri))
    }
    return all.sort(byPlace)
  }

  *#find(uri: string, around: Surroundings): Iterable<Difference> {
    yield* headlineDifferences(uri, around.article(uri)!)
    yield* quotationDifferences(this.#quoted, uri, around)
    yield* spellingDifferences(this.#spellings, uri, around)
    for (const fact of this.#facts.get(uri) ?? []) {
      const sides = this.#sides(uri, fact, around)
      const own: Side = {
        uri,
        fact,
        article: around.article(uri)!,
        all: sides.filter(side => side.uri === uri).map(side => side.fact),
      }
      for (const side of sides) {
        if (fact.kind !== 'status' && !nearest(own, side, sides)) continue
        const kind = side.uri === uri && side.fact.start <= fact.start ? undefined : differ(own, side)
        if (!kind || (side.uri !== uri && !countsInOneReport(kind, own, side) && around.sameReport(uri, side.uri)))
          continue
        yield differenceBetween(kind, own, side)
      }
    }
  }

  /** All facts of the same matter and parties, the fact's own among them. */
  #sides(uri: string, { matter, parties }: Fact, around: Surroundings): Side[] {
    const shared = parties.map(party => around.sharedId(uri, party))
    const sides: Side[] = []
    for (const locals of combinations(shared.map(id => around.localIds(id)))) {
      for (const [other, facts] of this.#byMatter.get(matterKey(matter, locals))) {
        const all = facts.filter(fact => fact.parties.every((party, i) => around.sharedId(other, party) === shared[i]))
        for (const fact of all) sides.push({ uri: other, fact, article: around.article(other)!, all })
      }
    }
    return sides
  }
}

/** Whether it is told also of two articles that are one report: a denial, and what came of reprinting it on another day. */
function countsInOneReport(kind: DifferenceKind, a: Side, b: Side): boolean {
  return kind === 'republished' || (kind === 'status' && (a.fact.value === 0 || b.fact.value === 0))
}

/**
 * Whether the two are the pair by which their two values are told apart: of the value that fewer tell, each telling is held against the nearest in time of the other, so
 * that one slip is one difference and not one with every other article.
 */
function nearest(a: Side, b: Side, sides: readonly Side[]): boolean {
  if (a.uri === b.uri || a.fact.value === b.fact.value || !differ(a, b)) return false
  const telling = (side: Side) => sides.filter(({ fact }) => fact.value === side.fact.value)
  const [like, unlike] = [telling(a), telling(b)]
  const aIsOdd = like.length < unlike.length || (like.length === unlike.length && `${a.fact.value}` < `${b.fact.value}`)
  const [odd, rest, other] = aIsOdd ? [a, unlike, b] : [b, like, a]
  const best = rest
    .filter(side => side.uri !== odd.uri && differ(odd, side))
    .reduce<Side | undefined>((best, side) => (best && closer(odd, best, side) ? best : side), undefined)
  return best?.uri === other.uri && best.fact === other.fact
}

function closer(odd: Side, a: Side, b: Side): boolean {
  const [x, y] = [a, b].map(({ article }) => Math.abs(daysBetween(odd.article, article) ?? 1e6))
  return x! < y! || (x === y && (a.uri < b.uri || (a.uri === b.uri && a.fact.start <= b.fact.start)))
}

function matterKey(matter: string, parties: readonly string[]): string {
  return [matter, ...parties].join('|')
}

/** The most ids by which one entity is looked up. */
const MOST_IDS = 20

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap(one => list.slice(0, MOST_IDS).map(item => [...one, item])),
    [[]],
  )
}
