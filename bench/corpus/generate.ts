import { Random } from './random.ts'
import type { Synonyms } from './synonyms.ts'
import { cues, givenNames, marks, spellings, stockQuotations, stockSentences, surnames, titles } from './words.ts'

/** A made article and what its sentences were made from. */
export interface MadeArticle {
  readonly name: string
  readonly text: string
  /** Articles with the same number are one report. */
  readonly report: number
  readonly sentences: readonly MadeSentence[]
}

export interface MadeSentence {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  /** Sentences with the same origin were one before they were changed. */
  readonly origin: string
  /** The sentence as it stands in the source; empty for stock sentences and quotations. */
  readonly source: string
  /** A quotation planted to be found again in the other articles of the report. */
  readonly planted: boolean
}

/** Versions of one report, the first as it was. */
const VERSIONS = 6
const SENTENCES = 23
const QUOTATIONS = 3

/**
 * Articles of about 400 words recombined from sentences of news. Each report comes in six versions: the first, and five that drop 10 to 40 % of the sentences, put
 * paragraphs in another order, swap British and American spelling, take other quote marks, cues and titles, replace one to three words of each quotation by
 * WordNet and shorten some with an ellipsis. Hard negatives: every second report is on the same event with the same names as the one before it, the same persons
 * saying something else; stock sentences and stock quotations stand in many reports, said by others. The same seed gives the same articles.
 */
export function generate(source: readonly string[], synonyms: Synonyms, count: number, seed: number): MadeArticle[] {
  const random = new Random(seed)
  const people = new People(random)
  const articles: MadeArticle[] = []
  let next = 0
  for (let report = 0; articles.length < count; report += 2) {
    const stretch = source.slice(next, next + 2 * SENTENCES)
    if (stretch.length < 2 * SENTENCES) throw new Error(`the source gives only ${articles.length} articles`)
    next += 2 * SENTENCES
    const persons = Array.from({ length: QUOTATIONS }, () => people.next())
    for (const half of [0, 1]) {
      const first = draft(
        stretch.filter((_, i) => i % 2 === half),
        report + half,
        persons,
        people,
        random,
      )
      for (let version = 0; version < VERSIONS && articles.length < count; version++) {
        const sentences = version === 0 ? first : revised(first, synonyms, random)
        const name = `${String(report + half).padStart(5, '0')}-${'abcdef'[version]}.txt`
        articles.push(printed(name, report + half, sentences, version > 0, random))
      }
    }
  }
  return articles
}

interface Person {
  readonly name: string
  readonly title: string
}

/** A sentence before it is printed: narrated, or said by a person. */
interface Draft {
  readonly origin: string
  readonly source: string
  readonly words: string
  readonly by?: Person
  readonly cue?: string
  readonly planted: boolean
}

/** Persons no two of whom bear one name. */
class People {
  readonly #random: Random
  readonly #names: readonly string[]
  #next = 0

  constructor(random: Random) {
    this.#random = random
    this.#names = random.shuffled(givenNames.flatMap(given => surnames.map(surname => `${given} ${surname}`)))
  }

  next(): Person {
    return { name: this.#names[this.#next++ % this.#names.length]!, title: this.#random.pick(titles) }
  }
}

/** The first version: three of the longer sentences said by the persons, a stock sentence or quotation among the rest. */
function draft(
  source: readonly string[],
  report: number,
  persons: readonly Person[],
  people: People,
  random: Random,
): Draft[] {
  const long = source.flatMap((sentence, i) => (isQuotable(sentence) ? i : []))
  const quoted = new Map(
    random
      .shuffled(long)
      .slice(0, QUOTATIONS)
      .map((at, i) => [at, persons[i]!]),
  )
  const sentences = source.map((words, i): Draft => {
    const by = quoted.get(i)
    return by
      ? { origin: `${report}.${i}`, source: words, words: words.slice(0, -1), by, cue: 'said', planted: true }
      : { origin: `${report}.${i}`, source: words, words, planted: false }
  })
  const at = () => random.between(1, sentences.length)
  sentences.splice(at(), 0, { origin: `${report}.s`, source: '', words: random.pick(stockSentences), planted: false })
  const by = report % 2 === 0 && random.chance(0.3) ? random.pick(persons) : people.next()
  const stock = random.pick(stockQuotations)
  sentences.splice(at(), 0, { origin: `${report}.q`, source: '', words: stock, by, cue: 'said', planted: false })
  return sentences
}

/** A plain statement of ten to thirty words without marks of its own. */
function isQuotable(sentence: string): boolean {
  const words = sentence.split(' ').length
  return words >= 10 && words <= 30 && /^[A-Z][^"“”‘’':;()?]*\.$/.test(sentence)
}

function revised(first: readonly Draft[], synonyms: Synonyms, random: Random): Draft[] {
  const dropped = random.between(10, 40) / 100
  const british = random.chance(0.5)
  const kept = random.shuffled(first).slice(0, Math.round(first.length * (1 - dropped)))
  return first
    .filter(sentence => kept.includes(sentence))
    .map(sentence => {
      let words = spelled(sentence.words, british)
      if (!sentence.by) return { ...sentence, words }
      if (sentence.planted) words = shortened(replaced(words, synonyms, random), random)
      const by = { ...sentence.by, title: random.pick(titles) }
      return { ...sentence, words, by, cue: random.pick(cues) }
    })
}

const american = new Map(spellings)
const british = new Map(spellings.map(([one, other]) => [other, one]))

function spelled(words: string, isBritish: boolean): string {
  const other = isBritish ? british : american
  return words.replace(/[a-z]+/g, word => other.get(word) ?? word)
}

/** One to three words replaced, as far as WordNet has others for them. */
function replaced(words: string, synonyms: Synonyms, random: Random): string {
  const parts = words.split(' ')
  const may = random.shuffled(parts.flatMap((word, i) => (/^[a-z]{4,}$/.test(word) && synonyms.has(word) ? i : [])))
  for (const i of may.slice(0, random.between(1, 3))) parts[i] = random.pick(synonyms.get(parts[i]!)!)
  return parts.join(' ')
}

/** In a third of the cases a few words in the middle or at the end give way to an ellipsis. */
function shortened(words: string, random: Random): string {
  if (!random.chance(1 / 3)) return words
  const parts = words.split(' ')
  const length = random.between(2, Math.floor(parts.length / 3))
  const start = random.between(4, parts.length - length)
  return [...parts.slice(0, start), '…', ...parts.slice(start + length)].join(' ').replace(/ …$/, ' …')
}

/** One to three sentences a paragraph; the paragraphs of a revised version in another order but for the first. */
function printed(
  name: string,
  report: number,
  sentences: readonly Draft[],
  isRevised: boolean,
  random: Random,
): MadeArticle {
  const paragraphs: Draft[][] = []
  for (let i = 0; i < sentences.length; ) {
    const length = random.between(1, 3)
    paragraphs.push(sentences.slice(i, i + length))
    i += length
  }
  const ordered = isRevised ? [paragraphs[0]!, ...random.shuffled(paragraphs.slice(1))] : paragraphs
  const quoteMarks = isRevised ? random.pick(marks) : marks[0]!
  let text = ''
  const made: MadeSentence[] = []
  for (const paragraph of ordered) {
    for (const [i, { origin, source, planted, ...draft }] of paragraph.entries()) {
      if (i > 0) text += ' '
      const start = text.length
      text += sentenceOf(draft, quoteMarks, random)
      made.push({ start, end: text.length, origin, source, planted })
    }
    text += '\n\n'
  }
  return { name, text, report, sentences: made }
}

function sentenceOf(
  { words, by, cue }: Pick<Draft, 'words' | 'by' | 'cue'>,
  [open, close]: readonly [string, string],
  random: Random,
): string {
  if (!by) return words
  const speaker = `${by.title} ${by.name}`
  return random.chance(0.5)
    ? `${open}${words},${close} ${cue === 'said' && random.chance(0.5) ? `said ${speaker}` : `${speaker} ${cue}`}.`
    : `${speaker} ${cue}: ${open}${words}.${close}`
}
