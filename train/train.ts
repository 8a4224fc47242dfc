// Builds the tagger of names: server/src/engine/data/names.lexicon.bin, names.model.bin and docs/model-card.md.
// Run by Node 24 with 8 GB: npm install --prefix train --no-package-lock, then npm run train -- DATA_DIR. The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import type { EntityType } from '../server/src/engine/article.ts'
import { hashOf } from '../server/src/engine/entities/tagger/hashing.ts'
import { readLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import { STATES, TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import { entriesOf } from '../server/src/engine/resources.ts'
import { keptApart, readNamePassages } from './annotations.ts'
import { type Bin, calibrate, reliability } from './calibration.ts'
import { clusterWords } from './clusters.ts'
import { type Example, examplesOf } from './examples.ts'
import { leaningsOf } from './leanings.ts'
import { learnSeeds } from './learnSeeds.ts'
import { lexiconBytes } from './lexicon.ts'
import { modelCard } from './modelCard.ts'
import { modelBytes, shrink } from './modelFile.ts'
import { writtenPages } from './pages.ts'
import { indexed, withIndex } from './perceptron.ts'
import { collectPhrases } from './phrases.ts'
import { random } from './random.ts'
import { type Score, scoreOn } from './score.ts'
import { type GoldDocument, heldBack, readSource, SOURCES, type Source } from './sources.ts'
import { isTextKeptApart, readTexts } from './texts.ts'
import { poolsOf, variantOf } from './variants.ts'
import { readVectors } from './vectors.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node train/train.ts DATA_DIR')
const data = new URL('../server/src/engine/data/', import.meta.url)

/** Rows of the model, chosen so that it and the lexicon stay below 3.5 MB deflated. */
const ROWS = 175_000
const OPTIONS = { rounds: 10, dropout: 0.5, margin: 40 }
const SEEDS = [1, 2]
/** How often a feature must be seen. */
const RAREST = 2
/** What a name of a type, or a word that is in none, scores more than it has learnt to: the invented texts have far more organisations, and more names, than news at large. */
const LEANS: Partial<Record<EntityType | 'outside', number>> = {
  outside: 20,
  person: 20,
  organization: -100,
  other: -20,
}
/** How often a passage that we annotated is shown in a round, and an invented text that has no more organisations than news. */
const PASSAGE_WEIGHT = 2
const TEXT_WEIGHT = 2

const abbreviations = new Set(entriesOf(readFileSync(new URL('abbreviations.txt', data), 'utf8')))
const phrases = collectPhrases(folder)
const sources = SOURCES.map(source => ({ source, documents: readSource(folder, source) }))
const passages = readNamePassages(folder)
const texts = readTexts()
const vectors = readVectors()
const leanings = leaningsOf(
  [...sources.flatMap(({ documents }) => documents), ...passages, ...texts].filter(({ id }) => !isKeptApart(id)),
  vectors,
  abbreviations,
)
const lexiconFile = lexiconBytes(phrases, clusterWords(vectors), leanings, abbreviations)
const lexicon = readLexicon(lexiconFile)
console.log(`lexicon: ${phrases.size} phrases, ${lexiconFile.length} bytes`)

const examples: Example[] = []
const weights: number[] = []
const kept: Example[] = []
const keptPassages: Example[] = []
const keptTexts: Example[] = []
const next = random(7)
const pools = poolsOf(phrases)
const examplesIn = (document: GoldDocument) => examplesOf(document, lexicon, abbreviations)
const learnFrom = (document: GoldDocument, weight: number) => {
  for (const example of examplesIn(document)) {
    examples.push(example)
    weights.push(weight)
  }
}
/** Learns from documents, each `weight` times a round, and once from a variant of each; those to be kept apart go there. */
const learnFromAll = (documents: readonly GoldDocument[], weight: number, apart: Example[], withVariants = true) => {
  for (const document of documents) {
    if (isKeptApart(document.id)) {
      apart.push(...examplesIn(document))
      continue
    }
    learnFrom(document, weight)
    if (withVariants) learnFrom(variantOf(document, pools, next), 1)
  }
}
for (const { source, documents } of sources) learnFromAll(documents, source.weight, kept, !source.scattered)
learnFromAll(passages, PASSAGE_WEIGHT, keptPassages)
learnFromAll(texts.filter(hasMostlyOrganizations), 1, keptTexts, false)
learnFromAll(
  texts.filter(text => !hasMostlyOrganizations(text)),
  TEXT_WEIGHT,
  keptTexts,
)
for (const page of writtenPages(pools, random(11))) learnFrom(page, 1)
const index = indexed(examples, RAREST)
console.log(`${examples.length} stretches, ${index.size} features`)

const numbered = examples.map(example => withIndex(example, index))
const { rows, passage } = await learnSeeds(numbered, weights, index.size, OPTIONS, SEEDS)
const small = shrink(index, rows, passage, ROWS)
for (let before = 0; before < STATES; before++)
  for (const [state, of] of (['outside', ...TYPES] as const).entries())
    small.passage[before * STATES + state]! += LEANS[of] ?? 0
const smallIndex = new Map(small.hashes.map((hash, i) => [hash | 0, i]))

const ofModel = (all: readonly Example[]) => all.map(example => withIndex(example, smallIndex))
// The public-domain news alone has too few errors to say how sure a name is.
const half = (bit: number) =>
  ofModel([...kept, ...keptPassages, ...keptTexts].filter(({ document }) => (hashOf(document) & 1) === bit))
const { slope, offset } = calibrate(half(1), small)
const modelFile = modelBytes(small, slope, offset)

const scores = new Map<string, Record<string, Score>>()
scores.set('ner.public-domain-news, the fifth kept apart', scoreOn(ofModel(kept), small.rows, small.passage))
scores.set('train/annotations, the fifth kept apart', scoreOn(ofModel(keptPassages), small.rows, small.passage))
scores.set('train/texts, the tenth kept apart', scoreOn(ofModel(keptTexts), small.rows, small.passage))
for (const file of ['ner.uner-pud', 'ner.uner-ewt-test']) {
  const source: Source = { file, licence: '', scattered: false, namesOnly: true, weight: 1 }
  const own = readSource(folder, source).flatMap(examplesIn)
  scores.set(file, scoreOn(ofModel(own), small.rows, small.passage))
}
const bins: readonly Bin[] = reliability(half(0), small, slope, offset)

writeFileSync(new URL('names.lexicon.bin', data), lexiconFile)
writeFileSync(new URL('names.model.bin', data), modelFile)
const sizes = [
  { name: 'names.lexicon.bin', bytes: lexiconFile.length, deflated: deflateSync(lexiconFile).length },
  { name: 'names.model.bin', bytes: modelFile.length, deflated: deflateSync(modelFile).length },
]
const card = modelCard({ scores, bins, sizes, rows: small.hashes.length, phrases: phrases.size })
writeFileSync(new URL('../docs/model-card.md', import.meta.url), card)
console.log(card)

// The tagger of word classes shares the names' word clusters, so that it is built with them.
await import('./tags.ts')

/** Whether a document is kept apart to score. */
function isKeptApart(id: string): boolean {
  return heldBack(id) || keptApart(id) || isTextKeptApart(id)
}

/** Whether more of a text's names are organisations than persons and places together: more than in news at large. */
function hasMostlyOrganizations({ lines }: GoldDocument): boolean {
  const names = lines.flatMap(line => line.names.map(({ types }) => types[0]))
  const count = (type: EntityType) => names.filter(one => one === type).length
  return count('organization') > count('person') + count('place')
}
