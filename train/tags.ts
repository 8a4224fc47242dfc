// Builds the tagger of word classes: server/src/engine/data/tags.model.bin and docs/model-card.tags.md. Needs names.lexicon.bin, whose clusters it uses.
// Run by Node 24: node train/tags.ts DATA_DIR. The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { hashOf } from '../server/src/engine/entities/tagger/hashing.ts'
import { readLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import { readTagModel, TAG_MODEL_MAGIC } from '../server/src/engine/grammar/tagModel.ts'
import { TAG_COUNT } from '../server/src/engine/grammar/tags.ts'
import { entriesOf } from '../server/src/engine/resources.ts'
import { ColumnWriter } from './columnWriter.ts'
import { columnsOf } from './lexicon.ts'
import { shrinkRows, writeHashes, writeRows } from './modelFile.ts'
import { tagCard } from './tagCard.ts'
import { tagDictionary } from './tagDictionary.ts'
import { indexTags, learnTags, prepare } from './tagLearner.ts'
import { scoreTags } from './tagScore.ts'
import { inItsTokens, inOurTokens, readTreebank, TREEBANKS } from './wordClasses.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node train/tags.ts DATA_DIR')
const data = new URL('../server/src/engine/data/', import.meta.url)

/** Rows of the model, chosen so that it stays below 1 MB when compressed. */
const ROWS = 85_000
/** The smallest weight kept. */
const LEAST = 4
const OPTIONS = { rounds: 8, dropout: 0.3, margin: 10 }
const SEEDS = [1, 2, 3]

const abbreviations = new Set(entriesOf(readFileSync(new URL('abbreviations.txt', data), 'utf8')))
const lexicon = readLexicon(readFileSync(new URL('names.lexicon.bin', data)))
const sentences = TREEBANKS.flatMap(({ set, files }) =>
  readTreebank(`${folder}/${set}`, files).map(sentence => inOurTokens(sentence, abbreviations)),
)
const dictionary = tagDictionary(sentences)
const prepared = sentences.map(sentence => prepare(sentence, lexicon, dictionary))
const index = indexTags(prepared, 2)
console.log(`${sentences.length} sentences, ${dictionary.size} words with one tag, ${index.size} features`)

const learnt = SEEDS.map(seed => learnTags(prepared, index, { ...OPTIONS, seed }))
const mean = learnt[0]!.map((_, i) => learnt.reduce((sum, rows) => sum + rows[i]!, 0) / SEEDS.length)
const { hashes, rows } = shrinkRows(index, mean, TAG_COUNT, ROWS, LEAST)

const file = new ColumnWriter().ints([TAG_MODEL_MAGIC, TAG_COUNT, dictionary.size, hashes.length])
const [words, onlyTags] = columnsOf(new Map([...dictionary].map(([word, tag]) => [hashOf(word) >>> 0, tag])))
writeHashes(file.bytes(onlyTags), words)
writeRows(file, hashes, rows, TAG_COUNT)
const bytes = file.file()
writeFileSync(new URL('tags.model.bin', data), bytes)

const model = readTagModel(bytes, lexicon)
const test = readTreebank(`${folder}/ud-ewt`, /^test\.conllu$/)
const card = tagCard({
  ours: scoreTags(
    test.map(sentence => inOurTokens(sentence, abbreviations)),
    model,
  ),
  theirs: scoreTags(test.map(inItsTokens), model),
  bytes: bytes.length,
  deflated: deflateSync(bytes, { level: 9 }).length,
  rows: hashes.length,
  words: dictionary.size,
})
writeFileSync(new URL('../docs/model-card.tags.md', import.meta.url), card)
console.log(card)
