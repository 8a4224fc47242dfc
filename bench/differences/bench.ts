// How many of the differences found between articles are differences: `npm run bench:differences -- FOLDER [--seed N] [--count N] [--all]`.
// The folder holds claims.polnear-train, claims.polnear-dev and coref.meantime as JSON lines. Prints so many differences (50), drawn at random, with both
// sentences, for a reader to judge, and how those judged before in judgements.tsv were judged. Texts are read with the day the set gives for them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Difference, Telling } from '../../server/src/corpus/differences/difference.ts'
import { annotate } from '../../server/src/engine/annotate.ts'
import { rowsOf } from '../../server/src/engine/resources.ts'
import { readDocuments } from '../documents.ts'
import { knowledgeOfSources } from '../engine.ts'
import { drawn } from './drawn.ts'

const SETS = ['claims.polnear-train', 'claims.polnear-dev', 'coref.meantime']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '50' },
    all: { type: 'boolean' },
  },
})
const [folder] = positionals
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!folder || !existsSync(folder) || !Number.isInteger(seed) || !Number.isInteger(count)) {
  console.error('Usage: npm run bench:differences -- FOLDER [--seed N] [--count N] [--all]')
  process.exit(2)
}

const corpus = await readCorpus(folder)
const found = corpus.allDifferences()
const shown = values.all ? found : drawn(found, count, seed)
const judgements = readJudgements()
for (const [i, difference] of shown.entries()) print(i + 1, difference)
console.log(`\n${found.length} differences in ${corpus.size} articles: ${countsOf(found)}; ${shown.length} shown`)
for (const judge of ['development', 'reader']) {
  const verdicts = shown.flatMap(({ key }) => judgements.get(`${judge} ${key}`) ?? [])
  const right = verdicts.filter(({ verdict }) => verdict === 'right').length
  if (verdicts.length > 0)
    console.log(
      `${judge}: ${right} of ${verdicts.length} judged are right (${((100 * right) / verdicts.length).toFixed(0)} %)`,
    )
}

async function readCorpus(folder: string): Promise<Corpus> {
  const knowledge = await knowledgeOfSources()
  const corpus = new Corpus(knowledge.comparison)
  for (const set of SETS) {
    for (const { id, text = '', documentDate } of readDocuments(join(folder, `${set}.jsonl`))) {
      const day = typeof documentDate === 'string' ? documentDate : documentDate?.value
      const options = day === undefined ? {} : { documentDate: { value: day, source: 'option' as const } }
      corpus.set(id, annotate(text, knowledge, options).article)
    }
  }
  return corpus
}

function print(number: number, { kind, about, tellings, key }: Difference): void {
  const known = ['development', 'reader'].flatMap(judge => {
    const judgement = judgements.get(`${judge} ${key}`)
    return judgement ? [`${judge}: ${judgement.verdict}, ${judgement.reason}`] : []
  })
  console.log(
    `\n${number}. ${kind}${about ? ` · ${about}` : ''} · ${key}${known.length > 0 ? ` · ${known.join('; ')}` : ''}`,
  )
  for (const telling of tellings) printSide(telling)
}

function printSide({ uri, says, source, context }: Telling): void {
  const article = corpus.get(uri)!
  const sentence = article.text.slice(context.start, context.end).replace(/\s+/g, ' ')
  console.log(
    `   “${says}”${source ? ` (${source})` : ''} — ${uri}, ${article.documentDate?.value ?? 'no date'}\n      ${sentence}`,
  )
}

interface Judgement {
  readonly verdict: string
  readonly reason: string
}

function readJudgements(): Map<string, Judgement> {
  const rows = rowsOf(readFileSync(new URL('./judgements.tsv', import.meta.url), 'utf8'))
  return new Map(rows.map(([key, verdict = '', judge, reason = '']) => [`${judge} ${key}`, { verdict, reason }]))
}

function countsOf(differences: readonly Difference[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
}
