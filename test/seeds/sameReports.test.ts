import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { isQuotation } from '../../server/src/corpus/utterances/utterance.ts'
import { annotate } from '../../server/src/engine/annotate.ts'
import { loadKnowledge } from '../../server/src/engine/knowledge.ts'
import { nodeResources } from '../../server/src/node/nodeResources.ts'

const seeds = new URL('../../seeds/', import.meta.url)
const knowledge = await loadKnowledge(nodeResources(new URL('../../server/src/engine/data', import.meta.url).pathname))
const corpus = new Corpus()
const names = readdirSync(seeds).filter(name => name.endsWith('.txt'))
for (const name of names) {
  const text = readFileSync(new URL(name, seeds), 'utf8')
  corpus.set(name, annotate(text, knowledge, { fileName: name }).article)
}

interface GoldLinks {
  readonly sameUtterance: readonly (readonly { readonly article: string; readonly start: number }[])[]
}

test('the linked quotations are found to be the same utterance, and no others', () => {
  const found = new Set<string>()
  for (const name of names) {
    for (const quotation of corpus.get(name)!.quotations) {
      for (const { uri, item } of corpus.sameUtterances(name, quotation)) {
        if (isQuotation(item)) found.add([`${name}:${quotation.start}`, `${uri}:${item.start}`].sort().join(' = '))
      }
    }
  }
  const links = readFileSync(new URL('../gold/seeds.links.json', import.meta.url), 'utf8')
  const { sameUtterance } = JSON.parse(links) as GoldLinks
  const expected = sameUtterance.map(pair => pair.map(({ article, start }) => `${article}:${start}`).join(' = '))
  expect([...found].sort()).toEqual(expected.sort())
})

test('two articles are one report, the others each their own', () => {
  const [first, second, third, fourth, fifth] = names
  expect(corpus.reports()).toEqual([{ uris: [first, fourth], similarity: expect.closeTo(0.74, 1) }])
  expect(corpus.origins(names)).toEqual([
    { names: ['AFP'], uris: [first, fourth] },
    { names: [], uris: [second] },
    { names: ['Reuters Yonhap News'], uris: [third] },
    { names: [], uris: [fifth] },
  ])
})
