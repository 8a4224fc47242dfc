import { expect, test } from 'vitest'
import { article, corpusOf } from '../../../../test/support/handmade.ts'
import { claimsTableOf } from './claimsTable.ts'
import { timelineOf } from './timeline.ts'

const words = 'the harbour bridge will be closed for repairs until autumn'

test('the timeline: each date with its days, its sentence and who is named there', () => {
  const corpus = corpusOf({
    'b.txt': article('In March Bo left.', {
      dates: [['March', '2024-03', { mod: 'APPROX' }]],
      entities: [['Bo', 'person/bo']],
    }),
    'a.txt': article('Ann said on Monday that it rained. Nothing since.', {
      date: { value: '1970-01-05', source: 'dateline' },
      dates: [
        ['Monday', '1970-01-02'],
        ['since', null],
      ],
      entities: [['Ann', 'person/ann']],
    }),
  })
  expect(timelineOf(corpus)).toEqual({
    articles: [
      { uri: 'file:///news/a.txt', name: 'a.txt', day: 4 },
      { uri: 'file:///news/b.txt', name: 'b.txt', day: null },
    ],
    marks: [
      {
        ...{
          article: 0,
          position: { line: 0, character: 12 },
          first: 1,
          last: 1,
          value: '1970-01-02',
          words: 'Monday',
        },
        ...{ sentence: 'Ann said on Monday that it rained.', names: ['Ann'], uncertain: false, conflict: false },
      },
      {
        ...{
          article: 1,
          position: { line: 0, character: 3 },
          first: 19783,
          last: 19813,
          value: '2024-03',
          words: 'March',
        },
        ...{ sentence: 'In March Bo left.', names: ['Bo'], uncertain: true, conflict: false },
      },
    ],
    total: 2,
  })
})

test('the table of claims: who asserts, attributes and denies a statement', () => {
  const corpus = corpusOf({
    'a.txt': article(`Ann Lee said ${words}.`, {
      entities: [['Ann Lee', 'person/ann-lee']],
      claims: [{ source: 'Ann Lee', entity: 'person/ann-lee', cue: 'said', content: words }],
    }),
    'b.txt': article(`Ann Lee denied ${words}. It rained.`, {
      entities: [['Ann Lee', 'person/ann-lee']],
      claims: [
        { source: 'Ann Lee', entity: 'person/ann-lee', cue: 'denied', content: words, facts: { cueClass: 'deny' } },
      ],
    }),
    'c.txt': article('Nothing happened at all.'),
  })
  const { articles, rows, total } = claimsTableOf(corpus)
  expect(articles.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt', 'c.txt'])
  const column = (name: string) => articles.findIndex(one => one.name === name)
  expect(rows.map(({ statement, cells }) => [statement, new Set(cells)])).toEqual([
    [
      words,
      new Set([
        { article: column('a.txt'), how: 'attributed', source: 'Ann Lee', words, position: { line: 0, character: 13 } },
        { article: column('b.txt'), how: 'denied', source: 'Ann Lee', words, position: { line: 0, character: 15 } },
      ]),
    ],
  ])
  expect(total).toBe(1)
})

test('nothing to show', () => {
  expect(timelineOf(corpusOf({}))).toEqual({ articles: [], marks: [], total: 0 })
  expect(claimsTableOf(corpusOf({}))).toEqual({ articles: [], origins: [], rows: [], total: 0 })
})
