import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import { spansOf, type Telling } from '../../server/src/corpus/utterances/utterance.ts'
import type { MadeArticle, MadeSentence } from './generate.ts'

/** Pairs that were planted, those of them that were found, and what else was. */
export interface Pairs {
  planted: number
  found: number
  right: number
  /** The source tells one statement in both, as a reader judged. */
  same: number
  wrong: number
  readonly examples: string[]
}

/**
 * How well the utterances that were planted in made articles are found again, asked from the articles of so many reports, spread over all; `examples` are what was
 * missed or wrongly found.
 */
export function utterancePairs(articles: readonly MadeArticle[], corpus: Corpus, reports: number): Pairs {
  const byReport = [...Map.groupBy(articles, ({ report }) => report).values()]
  const every = Math.max(1, Math.floor(byReport.length / reports))
  const asked = byReport.filter((_, i) => i % every === 0)
  const byName = new Map(articles.map(article => [article.name, article]))
  const found = new Set<string>()
  const pairs: Pairs = { planted: 0, found: 0, right: 0, same: 0, wrong: 0, examples: [] }
  for (const { name } of asked.flat()) {
    const article = corpus.get(name)!
    for (const item of [...article.quotations, ...article.claims]) {
      const own = sentencesOf(byName.get(name)!, item)
      for (const same of corpus.sameUtterances(name, item)) {
        const other = sentencesOf(byName.get(same.uri)!, same.item)
        const shared = own.map(({ origin }) => origin).filter(origin => other.some(there => there.origin === origin))
        for (const origin of shared) found.add(`${origin} ${[name, same.uri].sort().join(' ')}`)
        if (shared.length > 0) pairs.right++
        else if (own.some(here => other.some(there => oneStatement.has(keyOf(here, there))))) pairs.same++
        else {
          pairs.wrong++
          pairs.examples.push(
            `wrong ${own[0] && other[0] && keyOf(own[0], other[0])} ${same.similarity.toFixed(2)} ${same.reasons}: ${name} ${wording(article.text, item)} | ${same.uri} ${wording(same.article.text, same.item)}`,
          )
        }
      }
    }
  }
  for (const versions of asked) {
    for (const [i, a] of versions.entries()) {
      for (const b of versions.slice(i + 1)) {
        for (const { origin } of a.sentences.filter(({ planted }) => planted)) {
          const there = b.sentences.find(other => other.origin === origin)
          if (!there) continue
          pairs.planted++
          if (found.has(`${origin} ${[a.name, b.name].sort().join(' ')}`)) pairs.found++
          else {
            const here = a.sentences.find(sentence => sentence.origin === origin)!
            pairs.examples.push(
              `missed: ${a.name} ${a.text.slice(here.start, here.end)} | ${b.name} ${b.text.slice(there.start, there.end)}`,
            )
          }
        }
      }
    }
  }
  return pairs
}

/** How well the versions of one report are found to be the same report. */
export function reportPairs(articles: readonly MadeArticle[], corpus: Corpus): Pairs {
  const byName = new Map(articles.map(article => [article.name, article]))
  const pairs: Pairs = { planted: 0, found: 0, right: 0, same: 0, wrong: 0, examples: [] }
  for (const { name, report } of articles) {
    for (const { uri, similarity } of corpus.sameReport(name)) {
      if (byName.get(uri)!.report === report) pairs.right++
      else {
        pairs.wrong++
        pairs.examples.push(`wrong ${similarity.toFixed(2)}: ${name} ${uri}`)
      }
    }
  }
  for (const versions of Map.groupBy(articles, ({ report }) => report).values()) {
    pairs.planted += versions.length * (versions.length - 1)
  }
  pairs.found = pairs.right
  return pairs
}

function sentencesOf(made: MadeArticle, item: Telling): MadeSentence[] {
  const spans = spansOf(item)
  const start = spans[0]!.start
  const end = spans.at(-1)!.end
  return made.sentences.filter(sentence => sentence.start < end && start < sentence.end)
}

/** The pairs of sentences of the source that a reader judged to tell one statement. */
const oneStatement = new Set(
  readFileSync(new URL('judgements.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .flatMap(([a, b, judgement]) => (judgement === 'same' ? `${a} ${b}` : [])),
)

/** A pair of sentences as the judgements name it. */
function keyOf(a: MadeSentence, b: MadeSentence): string {
  const hashes = [a, b].map(({ source }) => createHash('sha256').update(source).digest('hex').slice(0, 12))
  return hashes.sort().join(' ')
}

function wording(text: string, item: Telling): string {
  return spansOf(item)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
}
