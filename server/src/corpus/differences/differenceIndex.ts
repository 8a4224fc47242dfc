import type { Article } from '../../engine/article.ts'
import { NO_LADDERS, type StatusLadders } from '../../engine/claims/statusLadders.ts'
import { Postings } from '../postings.ts'
import { differ } from './differ.ts'
import { byPlace, compareTellings, type Difference, differenceKey, type Telling } from './difference.ts'
import { type Fact, factsOf } from './facts.ts'

/** What comparing needs to know of the rest of the corpus. */
export interface Surroundings {
  article(uri: string): Article | undefined
  /** The id under which the corpus knows an article's entity. */
  sharedId(uri: string, local: string): string
  /** The ids by which articles know that entity. */
  localIds(sharedId: string): readonly string[]
  /** Whether two articles are one report, so that they are not compared. */
  sameReport(a: string, b: string): boolean
}

/** What an article says, by matter and parties; differences are found by looking those up, never by comparing all articles. */
export class DifferenceIndex {
  readonly #ladders: StatusLadders
  readonly #facts = new Map<string, readonly Fact[]>()
  readonly #byMatter = new Postings<Fact>()

  constructor(ladders: StatusLadders = NO_LADDERS) {
    this.#ladders = ladders
  }

  set(uri: string, article: Article): void {
    this.delete(uri)
    const facts = factsOf(article, this.#ladders)
    if (facts.length === 0) return
    this.#facts.set(uri, facts)
    for (const fact of facts) this.#byMatter.add(matterKey(fact.matter, fact.parties), uri, fact)
  }

  delete(uri: string): void {
    if (this.#facts.delete(uri)) this.#byMatter.delete(uri)
  }

  /** The differences that one side of stands in the article, in order; empty when there are none. */
  of(uri: string, around: Surroundings): Difference[] {
    const found = new Map<string, Difference>()
    for (const fact of this.#facts.get(uri) ?? []) {
      for (const [other, facts] of this.#matching(uri, fact, around)) {
        for (const difference of this.#between(uri, fact, other, facts, around)) {
          const id = `${difference.key} ${difference.tellings.map(telling => telling.uri).join(' ')}`
          const known = found.get(id)
          if (!known || byPlace(difference, known) < 0) found.set(id, difference)
        }
      }
    }
    return [...found.values()].sort(byPlace)
  }

  /** The differences between any two articles, each once, in order. */
  all(around: Surroundings): Difference[] {
    const all: Difference[] = []
    for (const uri of this.#facts.keys()) {
      all.push(...this.of(uri, around).filter(({ tellings }) => tellings[0].uri === uri))
    }
    return all.sort(byPlace)
  }

  /** The facts of the same matter and parties, by article. */
  *#matching(uri: string, { matter, parties }: Fact, around: Surroundings): Iterable<[string, readonly Fact[]]> {
    const shared = parties.map(party => around.sharedId(uri, party))
    const seen = new Map<string, Fact[]>()
    for (const locals of combinations(shared.map(id => around.localIds(id)))) {
      for (const [other, facts] of this.#byMatter.get(matterKey(matter, locals))) {
        const same = facts.filter(fact => fact.parties.every((party, i) => around.sharedId(other, party) === shared[i]))
        if (same.length > 0) seen.set(other, [...(seen.get(other) ?? []), ...same])
      }
    }
    yield* seen
  }

  *#between(
    uri: string,
    fact: Fact,
    other: string,
    facts: readonly Fact[],
    around: Surroundings,
  ): Iterable<Difference> {
    if (uri !== other && around.sameReport(uri, other)) return
    const article = around.article(uri)!
    const otherArticle = around.article(other)!
    const own = this.#facts
      .get(uri)!
      .filter(({ matter, parties }) => matter === fact.matter && same(parties, fact.parties))
    for (const opposite of facts) {
      const kind = differ({ fact, article, all: own }, { fact: opposite, article: otherArticle, all: facts })
      if (!kind || (uri === other && fact.start >= opposite.start)) continue
      const tellings = [tellingOf(uri, article, fact), tellingOf(other, otherArticle, opposite)].sort(compareTellings)
      const about = [...new Set(fact.parties.map(party => nameOf(article, party)))].join(', ')
      const contexts = [sliceOf(article, fact.context), sliceOf(otherArticle, opposite.context)] as const
      yield { kind, about, tellings: tellings as [Telling, Telling], key: differenceKey(kind, contexts) }
    }
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}

function matterKey(matter: string, parties: readonly string[]): string {
  return [matter, ...parties].join('|')
}

/** The most ids by which one entity is looked up. */
const MOST_IDS = 6

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap(one => list.slice(0, MOST_IDS).map(item => [...one, item])),
    [[]],
  )
}

function tellingOf(uri: string, article: Article, { start, end, context, says }: Fact): Telling {
  const source = sourceOf(article, start, end)
  return { uri, start, end, context, says: says ?? sliceOf(article, { start, end }), ...(source && { source }) }
}

/** Who says what stands there, by the innermost claim around it. */
function sourceOf(article: Article, start: number, end: number): string | undefined {
  const claim = article.claims.findLast(({ content }) => content.some(span => span.start <= start && end <= span.end))
  const source = claim?.source[0]
  return source && sliceOf(article, source)
}

function nameOf(article: Article, local: string): string {
  return article.entities.find(({ entity }) => entity === local)?.name ?? local
}

function sliceOf({ text }: Article, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end)
}
