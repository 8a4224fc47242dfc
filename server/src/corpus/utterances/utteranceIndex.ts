import type { Article } from '../../engine/article.ts'
import { alike, type Likeness } from './alike.ts'
import type { SharedId } from './context.ts'
import { isQuotation, quotationOf, spansOf, type Telling, type Utterance, utterancesOf } from './utterance.ts'

/** A telling of another article that gives the same utterance. */
export interface AlikeUtterance extends Likeness {
  readonly utterance: Utterance
}

/**
 * Finds the quotations and claims of other articles that give the same utterance. Only tellings that share rare words are ever compared, and of these only
 * those that share most, so that asking costs about the same in a large corpus as in a small one.
 */
export class UtteranceIndex {
  readonly #byWord = new Map<string, Utterance[]>()
  readonly #byArticle = new Map<string, readonly Utterance[]>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    const utterances = utterancesOf(uri, article)
    if (utterances.length === 0) return
    this.#byArticle.set(uri, utterances)
    for (const utterance of utterances) {
      for (const word of new Set(utterance.words)) {
        const known = this.#byWord.get(word)
        if (known) known.push(utterance)
        else this.#byWord.set(word, [utterance])
      }
    }
  }

  delete(uri: string): void {
    const words = new Set(this.#byArticle.get(uri)?.flatMap(utterance => utterance.words))
    for (const word of words) {
      const kept = this.#byWord.get(word)!.filter(utterance => utterance.uri !== uri)
      if (kept.length === 0) this.#byWord.delete(word)
      else this.#byWord.set(word, kept)
    }
    this.#byArticle.delete(uri)
  }

  /** Every utterance that is compared, by URI; within an article quotations before claims. */
  *all(): Iterable<Utterance> {
    for (const uri of [...this.#byArticle.keys()].sort()) yield* this.#byArticle.get(uri)!
  }

  /** How the index knows an article's item, a direct claim as the quotation that it is; undefined when it is not compared. */
  utterance(uri: string, article: Article, item: Telling): Utterance | undefined {
    const asked = isQuotation(item) ? item : (quotationOf(article, item) ?? item)
    return this.#byArticle.get(uri)?.find(({ item: known }) => isSame(known, asked))
  }

  /** The telling of each other article that is most like it, if it is the same utterance; the most alike first, then by URI. */
  sameAs(own: Utterance, sharedId: SharedId): AlikeUtterance[] {
    const best = new Map<string, AlikeUtterance>()
    for (const utterance of this.#candidates(own)) {
      const likeness = alike(own, utterance, sharedId)
      const known = best.get(utterance.uri)
      if (likeness && (!known || known.similarity < likeness.similarity)) {
        best.set(utterance.uri, { utterance, ...likeness })
      }
    }
    const found = [...best.values()]
    const isStock = found.filter(({ onWordsAlone }) => onWordsAlone).length > MOST_ON_WORDS_ALONE
    return found
      .filter(({ onWordsAlone }) => !isStock || !onWordsAlone)
      .sort((a, b) => b.similarity - a.similarity || byUri(a.utterance, b.utterance))
  }

  /** The tellings of other articles that share the most and rarest words, in no order. */
  #candidates(own: Utterance): Utterance[] {
    const words = [...new Set(own.words)]
      .map(word => ({ word, found: this.#byWord.get(word)! }))
      .sort((a, b) => a.found.length - b.found.length || (a.word < b.word ? -1 : 1))
    const shared = new Map<Utterance, number>()
    const articles = this.#byArticle.size
    let looked = 0
    for (const [i, { found }] of words.entries()) {
      looked += found.length
      if (i >= ALWAYS && looked > MOST_LOOKED_AT) break
      const rarity = Math.log(1 + articles / found.length)
      for (const utterance of found) {
        if (utterance.uri !== own.uri) shared.set(utterance, (shared.get(utterance) ?? 0) + rarity)
      }
    }
    return heaviest(shared)
  }
}

/** Those that share most, {@link MOST_COMPARED} at most; of equals the first by place. */
function heaviest(shared: ReadonlyMap<Utterance, number>): Utterance[] {
  if (shared.size <= MOST_COMPARED) return [...shared.keys()]
  const least = Float64Array.from(shared.values()).sort().at(-MOST_COMPARED)!
  const heavier: Utterance[] = []
  const equal: Utterance[] = []
  for (const [utterance, weight] of shared) {
    if (weight > least) heavier.push(utterance)
    else if (weight === least) equal.push(utterance)
  }
  const room = MOST_COMPARED - heavier.length
  return [...heavier, ...(equal.length > room ? equal.sort(byPlace).slice(0, room) : equal)]
}

/** The rarest words of an utterance that are looked up however common they are. */
const ALWAYS = 2
/** Entries of words that are looked at for one utterance. */
const MOST_LOOKED_AT = 4000
/** Tellings that one is compared with, word by word. */
const MOST_COMPARED = 100

/** What more articles say in the same words, with nothing else in common, is a stock phrase ("the investigation is continuing"). */
const MOST_ON_WORDS_ALONE = 3

function isSame(a: Telling, b: Telling): boolean {
  if (a === b) return true
  if (isQuotation(a) !== isQuotation(b)) return false
  const [one, other] = [spansOf(a), spansOf(b)]
  return one[0]!.start === other[0]!.start && one.at(-1)!.end === other.at(-1)!.end
}

function byUri(a: Utterance, b: Utterance): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0
}

function byPlace(a: Utterance, b: Utterance): number {
  return byUri(a, b) || spansOf(a.item)[0]!.start - spansOf(b.item)[0]!.start
}
