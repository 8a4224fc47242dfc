import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { impliedArticleDate, impliedDays } from '../../server/src/corpus/documentDates.ts'
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

test('the joint statement was made on a Monday the 8th', () => {
  const implied = names.flatMap(name =>
    impliedDays(corpus, name).map(({ value, days, evidence }) => [
      `${name.slice(0, 3)} ${value}: ${days}`,
      ...evidence.map(
        ({ uri, article, date }) => `${uri.slice(0, 3)} ${date && article.text.slice(date.start, date.end)}`,
      ),
    ]),
  )
  expect(implied).toEqual([
    ['002 XXXX-XX-08: 2024-04-08', '002 the 8th', '004 Monday', '002 2024', '000 next month'],
    ['004 XXXX-WXX-1: 2024-04-08', '004 Monday', '002 the 8th', '002 2024', '000 next month'],
  ])
})

test('the article that goes on to Tuesday seems to be of Tuesday; nothing is implied of 001', () => {
  expect(names.map(name => impliedArticleDate(corpus, name)?.value ?? null)).toEqual([
    null,
    null,
    '2024-04-08',
    null,
    '2024-04-09',
  ])
})
