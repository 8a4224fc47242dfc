import type { Article } from '../../engine/article.ts'
import { Buckets } from '../buckets.ts'
import { alike, type Likeness, leastCommonWords } from './alike.ts'
import type { SharedId } from './context.ts'
import {
  isQuotation,
  quotationOf,
  spansOf,
  type Telling,
  type ToldWords,
  toldWordsOf,
  type Utterance,
} from './utterance.ts'

/** A telling of another article that gives the same utterance. */
export interface AlikeUtterance extends Likeness {
  readonly utterance: Utterance
}

/**
 * Finds the quotations and claims of other articles that give the same utterance. Only tellings that share rare words are ever compared, and of these only
 * those that share most, so that asking costs about the same in a large corpus as in a small one.
 */
export class UtteranceIndex {
  /** The utterances by their number; numbers of what was taken out are given again. */
  readonly #utterances: (Utterance | undefined)[] = []
  /** How many words each has, doubled, and one more for a quotation: side by side, because thousands are looked at for one question. */
  readonly #sizes: number[] = []
  readonly #free: number[] = []
  readonly #byWord = new Buckets<number>()
  readonly #byArticle = new Map<string, readonly number[]>()
  /** How much each utterance shares with the one that is asked for, and how many words; nought between questions. */
  #weights = new Float64Array(1024)
  #shared = new Uint8Array(1024)

  /** `told` is what the article tells, as from {@link toldWordsOf}. */
  set(uri: string, article: Article, told: readonly ToldWords[] = toldWordsOf(article)): void {
    this.delete(uri)
    const { quotations, claims } = article
    const numbers = told.map(({ at, words }) => {
      const item = at < quotations.length ? quotations[at]! : claims[at - quotations.length]!
      return this.#add({ uri, article, item, words })
    })
    if (numbers.length > 0) this.#byArticle.set(uri, numbers)
  }

  delete(uri: string): void {
    const numbers = new Set(this.#byArticle.get(uri))
    const words = new Set([...numbers].flatMap(number => [...this.#utterances[number]!.words]))
    for (const word of words) this.#byWord.delete(word, number => numbers.has(number))
    for (const number of numbers) {
      this.#utterances[number] = undefined
      this.#free.push(number)
    }
    this.#byArticle.delete(uri)
  }

  #add(utterance: Utterance): number {
    const number = this.#free.pop() ?? this.#utterances.length
    this.#utterances[number] = utterance
    this.#sizes[number] = 2 * utterance.words.length + Number(isQuotation(utterance.item))
    const { words } = utterance
    for (let i = 0; i < words.length; i++) if (words.indexOf(words[i]!) === i) this.#byWord.add(words[i]!, number)
    return number
  }

  #of(uri: string): Utterance[] {
    return (this.#byArticle.get(uri) ?? []).map(number => this.#utterances[number]!)
  }

  /** Every utterance that is compared, by URI; within an article quotations before claims. */
  *all(): Iterable<Utterance> {
    for (const uri of [...this.#byArticle.keys()].sort()) yield* this.#of(uri)
  }

  /** How the index knows an article's item, a direct claim as the quotation that it is; undefined when it is not compared. */
  utterance(uri: string, article: Article, item: Telling): Utterance | undefined {
    const asked = isQuotation(item) ? item : (quotationOf(article, item) ?? item)
    return this.#of(uri).find(({ item: known }) => isSame(known, asked))
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

  /** The tellings of other articles that may be alike, those that share the most and rarest words, in no order. */
  #candidates(own: Utterance): readonly Utterance[] {
    const words = [...timesOf(own.words)]
      .map(([word, times]) => ({ word, times, found: this.#byWord.get(word) }))
      .sort((a, b) => a.found.length - b.found.length || a.word - b.word)
    if (this.#weights.length < this.#utterances.length) {
      this.#weights = new Float64Array(2 * this.#utterances.length)
      this.#shared = new Uint8Array(2 * this.#utterances.length)
    }
    const [weights, shared] = [this.#weights, this.#shared]
    const touched: number[] = []
    let looked = 0
    // Words of it that another telling may have besides those that were looked up.
    let unknown = own.words.length
    for (const [i, { found, times }] of words.entries()) {
      looked += found.length
      if (i >= ALWAYS && looked > MOST_LOOKED_AT) break
      unknown -= times
      const rarity = Math.log(1 + this.#byArticle.size / found.length)
      for (const number of found) {
        if (shared[number] === 0) touched.push(number)
        shared[number]! += times
        weights[number]! += rarity
      }
    }
    const quoted = isQuotation(own.item)
    const found = touched.filter(number => {
      const size = this.#sizes[number]!
      const least = leastCommonWords(own.words.length, size >> 1, quoted || (size & 1) === 1)
      return shared[number]! + unknown >= least
    })
    const heaviest = this.#heaviest(found)
    for (const number of touched) {
      shared[number] = 0
      weights[number] = 0
    }
    return heaviest.filter(({ uri }) => uri !== own.uri)
  }

  /** Those with the greatest weights, {@link MOST_COMPARED} at most; of equals the first by place. */
  #heaviest(found: readonly number[]): readonly Utterance[] {
    const utterances = (numbers: readonly number[]) => numbers.map(number => this.#utterances[number]!)
    if (found.length <= MOST_COMPARED) return utterances(found)
    const weights = this.#weights
    const sorted = new Float64Array(found.length)
    for (let i = 0; i < found.length; i++) sorted[i] = weights[found[i]!]!
    const least = sorted.sort().at(-MOST_COMPARED)!
    const heavier = found.filter(number => weights[number]! > least)
    const equal = utterances(found.filter(number => weights[number] === least))
    return [...utterances(heavier), ...equal.sort(byPlace).slice(0, MOST_COMPARED - heavier.length)]
  }
}

/** How often each word is there. */
function timesOf(words: Int32Array): Map<number, number> {
  const times = new Map<number, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
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
