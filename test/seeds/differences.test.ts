import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { differenceSentence } from '../../server/src/corpus/differences/sentence.ts'
import { annotate } from '../../server/src/engine/annotate.ts'
import { loadKnowledge } from '../../server/src/engine/knowledge.ts'
import { nodeResources } from '../../server/src/node/nodeResources.ts'

const seeds = new URL('../../seeds/', import.meta.url)
const knowledge = await loadKnowledge(nodeResources(new URL('../../server/src/engine/data', import.meta.url).pathname))

test('what the seeds tell differently', () => {
  const corpus = new Corpus(knowledge.comparison)
  for (const name of readdirSync(seeds).filter(name => name.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, seeds), 'utf8')
    corpus.set(name, annotate(text, knowledge, { fileName: name }).article)
  }
  const found = corpus.allDifferences().map(difference => {
    const [{ uri }, other] = difference.tellings
    return `${uri.slice(0, 3)} ${difference.kind}: ${differenceSentence(difference, uri, other.uri.slice(0, 3))}`
  })
  expect(found).toEqual([
    '001 status: Japan, AUKUS: “Japan joined the second aspect of the AUKUS” differs from “no official membership offered to Japan” in 004 (Australian PM Anthony Albanese)',
  ])
})
