// Writes server/src/engine/data/names.lexicon.bin: phrases with their classes and words with their clusters. Run by Node 24: node train/lexicon.ts DATA_DIR
import { readFileSync, writeFileSync } from 'node:fs'
import { hashOf, mixed } from '../server/src/engine/entities/tagger/hashing.ts'
import { LEXICON_MAGIC } from '../server/src/engine/entities/tagger/lexicon.ts'
import { entriesOf } from '../server/src/engine/resources.ts'
import { tokenize } from '../server/src/engine/text/tokens.ts'
import { ByteWriter } from './bytes.ts'
import { clusterWords } from './clusters.ts'
import { collectPhrases } from './phrases.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node train/lexicon.ts DATA_DIR')
const data = new URL('../server/src/engine/data/', import.meta.url)
const abbreviations = new Set(entriesOf(readFileSync(new URL('abbreviations.txt', data), 'utf8')))

const phrases = new Map<number, number>()
for (const [phrase, mask] of collectPhrases(folder)) {
  const [first, ...rest] = tokenize(phrase, abbreviations)
  if (!first || rest.length > 5) continue
  const hash = rest.reduce((hash, token) => mixed(hash, hashOf(token.lower)), hashOf(first.lower)) >>> 0
  phrases.set(hash, (phrases.get(hash) ?? 0) | mask)
}
const masks = commonest([...phrases.values()], 255)
const { of, middle, coarse } = clusterWords()
const words = new Map([...of].map(([word, cluster]) => [hashOf(word) >>> 0, cluster]))

const file = new ByteWriter().int(LEXICON_MAGIC).int(phrases.size).int(masks.length).int(words.size).int(middle.length)
for (const numbers of [masks, middle, coarse]) for (const number of numbers) file.short(number)
let before = 0
for (const [hash, mask] of [...phrases].sort(([a], [b]) => a - b)) {
  file.gap(hash - before).byte(masks.indexOf(mask) >= 0 ? masks.indexOf(mask) : nearestMask(mask))
  before = hash
}
before = 0
for (const [hash, cluster] of [...words].sort(([a], [b]) => a - b)) {
  file.gap(hash - before).short(cluster)
  before = hash
}
writeFileSync(new URL('names.lexicon.bin', data), file.bytes())
console.log(`names.lexicon.bin: ${phrases.size} phrases, ${words.size} words, ${file.bytes().length} bytes`)

/** The most frequent masks, the most frequent first. */
function commonest(all: readonly number[], most: number): number[] {
  const counts = new Map<number, number>()
  for (const mask of all) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([mask]) => mask)
}

/** The listed mask that shares most bits with a rare one. */
function nearestMask(mask: number): number {
  const bits = (value: number) => value.toString(2).replaceAll('0', '').length
  let best = 0
  masks.forEach((other, i) => {
    if (bits(other ^ mask) < bits(masks[best]! ^ mask)) best = i
  })
  return best
}
