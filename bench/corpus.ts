// Comparison across many articles: `npm run bench:corpus -- TEXT [--articles N] [--seed N] [--examples N] [--files]`. TEXT has a sentence of news a line, in the order of
// its articles (text.public-domain-news.txt). Prints how many planted pairs are found and at what precision, times and memory for a tenth of the articles and for
// all, and how cost grows; with --files also how long the articles take as files, in threads, from nothing and from the cache (after `npm run build`). Exits with 1 when a figure is missed.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Corpus } from '../server/src/corpus/corpus.ts'
import { annotate } from '../server/src/engine/annotate.ts'
import { type Pairs, reportPairs, utterancePairs } from './corpus/accuracy.ts'
import { type Costs, costsOf } from './corpus/costs.ts'
import { generate, type MadeArticle } from './corpus/generate.ts'
import { indexed } from './corpus/indexing.ts'
import { distinctSentences } from './corpus/source.ts'
import { readSynonyms } from './corpus/synonyms.ts'
import { knowledgeOfSources } from './engine.ts'
import { table } from './table.ts'

/** Of the planted pairs, and of those found. */
const LEAST_FOUND = 0.95
const LEAST_RIGHT = 0.99
/** Milliseconds at the 95th percentile of what an editor asks for, and of a whole edit. */
const SLOWEST_ANSWER = 20
const SLOWEST_EDIT = 100
/** Reports from whose articles utterances are asked for. */
const ASKED = 150
/** Ten times the articles cost so many times as much, at most. */
const STEEPEST = 12
/** Seconds in which all files are read, the first time and again. */
const LONGEST_READING = 120
const LONGEST_START = 10
/** Megabytes. */
const LARGEST = 800

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '0' },
    files: { type: 'boolean', default: false },
  },
})
const [path] = positionals
if (path === undefined)
  throw new Error('usage: npm run bench:corpus -- TEXT [--articles N] [--seed N] [--examples N] [--files]')

const knowledge = await knowledgeOfSources()
const count = Number(values.articles)
const made = generate(distinctSentences(readFileSync(path, 'utf8')), readSynonyms(), count, Number(values.seed))
const words = made.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
console.log(
  `${made.length} articles of ${Math.round(words / made.length)} words, seed ${values.seed}; times are processor time.\n`,
)
let missed = 0
const small = measured(made.slice(0, Math.round(count / 10)))
const large = measured(made, corpus => {
  accuracy('utterances', utterancePairs(made, corpus, ASKED))
  accuracy('reports', reportPairs(made, corpus))
})
growth(small, large)
if (values.files) await files()
process.exitCode = missed ? 1 : 0

/** Reads the articles into a corpus and asks it. */
function measured(articles: readonly MadeArticle[], inspect: (corpus: Corpus) => void = () => {}): Costs {
  const corpus = new Corpus(knowledge.comparison)
  const costs = costsOf(articles, corpus, text => annotate(text, knowledge).article)
  inspect(corpus)
  return costs
}

function accuracy(what: string, { planted, found, right, same, wrong, examples }: Pairs): void {
  const recall = found / planted
  const all = right + same + wrong
  const precision = (right + same) / all
  console.log(
    `same ${what}: ${percent(recall)} of ${planted} planted pairs found${floor(recall >= LEAST_FOUND)}, ${percent(precision)} of ${all} found pairs right${floor(precision >= LEAST_RIGHT)}, ${same} of them told twice in the source as a reader judged`,
  )
  for (const kind of ['wrong', 'missed']) {
    for (const example of examples.filter(text => text.startsWith(kind)).slice(0, Number(values.examples))) {
      console.log(`  ${example}`)
    }
  }
}

function growth(small: Costs, large: Costs): void {
  const rows = [
    ['annotate and index, seconds', small.seconds, large.seconds, STEEPEST * small.seconds],
    ['of it the index', small.indexSeconds, large.indexSeconds, STEEPEST * small.indexSeconds],
    ['memory, MB', small.megabytes, large.megabytes, LARGEST],
    ['hover of a quotation or claim, p95 ms', small.claimHover, large.claimHover, SLOWEST_ANSWER],
    ['hover of a name, p95 ms', small.entityHover, large.entityHover, SLOWEST_ANSWER],
    ['references, p95 ms', small.references, large.references, SLOWEST_ANSWER],
    ['workspace symbols, p95 ms', small.symbols, large.symbols, SLOWEST_ANSWER],
    ['same report, p95 ms', small.sameReport, large.sameReport, SLOWEST_ANSWER],
    ['edit of an article, p95 ms', small.edit, large.edit, SLOWEST_EDIT],
  ] as const
  console.log(
    `\n${table(
      1,
      ['', `${count / 10}`, `${count}`, 'at most'],
      rows.map(([what, few, many, most]) => [
        what,
        few.toFixed(1),
        `${many.toFixed(1)}${floor(many <= most)}`,
        most.toFixed(0),
      ]),
    )}`,
  )
}

/** From files, in threads, by the clock: the figures hold for 10,000 articles on two cores. */
async function files(): Promise<void> {
  const { fromNothing, fromCache } = await indexed(made)
  const rows = [
    ['from nothing', fromNothing, LONGEST_READING],
    ['from the cache', fromCache, LONGEST_START],
  ] as const
  console.log(
    `\n${table(
      1,
      ['', 'seconds', 'at most', 'of processor time', 'of the answering thread', 'memory, MB', 'at most'],
      rows.map(([what, { clock, processor, answering, megabytes }, most]) => [
        what,
        `${clock.toFixed(1)}${floor(clock <= most)}`,
        String(most),
        processor.toFixed(1),
        answering.toFixed(1),
        `${megabytes.toFixed(0)}${floor(megabytes <= LARGEST)}`,
        String(LARGEST),
      ]),
    )}`,
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

function floor(kept: boolean): string {
  if (!kept) missed++
  return kept ? '' : ' MISSED'
}
