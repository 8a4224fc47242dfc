import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { QuotationIndex } from './quotationIndex.ts'

const gold = (name: string) => readFileSync(new URL(`../../../test/gold/${name}`, import.meta.url), 'utf8')

interface GoldLinks {
  readonly sameUtterance: readonly (readonly { readonly article: string; readonly start: number }[])[]
}

test('the linked utterances of the seeds are found, and no others', () => {
  const index = new QuotationIndex()
  const articles = gold('seeds.gold.jsonl')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Article & { id: string })
  for (const made of articles) index.set(made.id, made)
  const pairs = new Set<string>()
  for (const { id, quotations } of articles) {
    for (const quotation of quotations) {
      for (const { utterance } of index.sameAs(id, quotation)) {
        pairs.add([`${id}:${quotation.start}`, `${utterance.uri}:${utterance.quotation.start}`].sort().join(' = '))
      }
    }
  }
  const { sameUtterance } = JSON.parse(gold('seeds.links.json')) as GoldLinks
  const expected = sameUtterance.map(pair => pair.map(({ article, start }) => `${article}:${start}`).join(' = '))
  expect([...pairs].sort()).toEqual(expected.sort())
})

/** The similarity of two quotations, or undefined when they are not the same utterance. */
function compared(a: string, b: string, kind: 'direct' | 'term' | 'nested' = 'direct'): number | undefined {
  const index = new QuotationIndex()
  const own = article(a, { quotations: [[a, kind]] })
  index.set('a', own)
  index.set('b', article(b, { quotations: [[b, kind]] }))
  return index.sameAs('a', own.quotations[0]!)[0]?.similarity
}

test.each([
  ['“We must act soon”', '"we must act SOON!"', 1],
  ['“We recognise the strengths of the allies”', '“Recognizing the allies’ strength”', 2 / 3],
  ['“Taxes will rise in spring”', '“Taxes will fall in autumn”', undefined],
  ['“Yes”', '“Yes”', undefined],
  ['“Go and see for yourself”', '“And so it was for her”', undefined],
])('%s and %s: %s', (a, b, similarity) => {
  expect(compared(a, b)).toBe(similarity)
})

test('terms are names, not utterances; of nested quotations only longer ones count', () => {
  expect(compared('‘strategic partner nation’', '‘strategic partner nation’', 'term')).toBeUndefined()
  expect(compared('‘strategic partner’', '‘strategic partner’', 'nested')).toBeUndefined()
  expect(compared('‘strategic partner nation’', '‘strategic partner nation’', 'nested')).toBe(1)
})
