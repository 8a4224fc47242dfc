import { expect, test } from 'vitest'
import { article, corpusOf } from '../../../../test/support/handmade.ts'
import type { TimeExpression } from '../../engine/article.ts'
import { civilDate, isoDate } from '../../engine/dates/calendar.ts'
import { claimsTableOf } from './claimsTable.ts'
import { timelineOf } from './timeline.ts'

const EITHER = 'Wednesday, 3 April 2024 or Monday, 4 March 2024 (?)'
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
          meaning: 'Friday, 2 January 1970',
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
          meaning: 'about March 2024',
          words: 'March',
        },
        ...{ sentence: 'In March Bo left.', names: ['Bo'], uncertain: true, conflict: false },
      },
    ],
    total: 2,
    compared: true,
  })
})

test.each<[string, string | null, Partial<TimeExpression>, [first: string, last: string, meaning: string] | undefined]>(
  [
    ['a month', '2024-04', {}, ['2024-04-01', '2024-04-30', 'April 2024']],
    ['early', '2024-04', { mod: 'START' }, ['2024-04-01', '2024-04-10', 'the start of April 2024']],
    ['mid', '2024-04', { mod: 'MID' }, ['2024-04-11', '2024-04-20', 'the middle of April 2024']],
    ['late', '2024-04', { mod: 'END' }, ['2024-04-21', '2024-04-30', 'the end of April 2024']],
    [
      'early on a day',
      '2024-04-05',
      { mod: 'START' },
      ['2024-04-05', '2024-04-05', 'the start of Friday, 5 April 2024'],
    ],
    ['about', '2024-04', { mod: 'APPROX' }, ['2024-04-01', '2024-04-30', 'about April 2024 (?)']],
    ['before', '2024-04', { mod: 'BEFORE' }, ['2024-04-01', '2024-04-30', 'before April 2024 (?)']],
    ['or', '2024-04-03', { alternatives: ['2024-03-04'] }, ['2024-03-04', '2024-04-03', EITHER]],
    ['either', null, { alternatives: ['2024-04-03', '2024-03-04'] }, ['2024-03-04', '2024-04-03', EITHER]],
    ['nothing', null, {}, undefined],
    ['a while', 'P2D', {}, undefined],
  ],
)('a mark covers what the text allows: %s', (_, value, more, expected) => {
  const { marks } = timelineOf(corpusOf({ 'a.txt': article('Then it rained.', { dates: [['Then', value, more]] }) }))
  const iso = (day: number) => isoDate(civilDate(day))
  expect(
    marks.map(({ first, last, meaning, uncertain }) => [iso(first), iso(last), meaning + (uncertain ? ' (?)' : '')]),
  ).toEqual(expected ? [expected] : [])
})

test('the timeline is narrowed to what names somebody, whatever the case and the accents', () => {
  const dates = [['Monday', '2024-03-04']] as const
  const corpus = corpusOf({
    'a.txt': article('Zoë left on Monday.', { dates, entities: [['Zoë', 'person/zoë']] }),
    'b.txt': article('Bo left on Monday.', { dates, entities: [['Bo', 'person/bo']] }),
  })
  const narrowed = (filter: string) => timelineOf(corpus, filter).marks.map(({ names }) => names)
  expect(['zoe', ' BO ', 'o', '', 'Monday'].map(narrowed)).toEqual([
    [['Zoë']],
    [['Bo']],
    [['Zoë'], ['Bo']],
    [['Zoë'], ['Bo']],
    [],
  ])
})

test('conflicts are marked where they are looked for', () => {
  const [ann, bo] = [54, 45].map(age =>
    article(`Ann Lee, ${age}, left on Monday. It rained on Monday.`, {
      dates: [
        ['Monday', '2024-03-04'],
        ['Monday#2', '2024-03-04'],
      ],
      entities: [['Ann Lee', 'person/ann-lee']],
    }),
  )
  const corpus = corpusOf({ 'a.txt': ann!, 'b.txt': bo! })
  const conflicts = (compare?: boolean) => {
    const { marks, compared } = timelineOf(corpus, '', compare)
    return { marks: marks.map(({ conflict }) => conflict), compared }
  }
  expect(conflicts()).toEqual({ marks: [true, false, true, false], compared: true })
  expect(conflicts(false)).toEqual({ marks: [false, false, false, false], compared: false })
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
  const { articles, rows, total, silent } = claimsTableOf(corpus)
  expect(articles.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt'])
  expect(silent).toBe(1)
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
  expect(timelineOf(corpusOf({}))).toEqual({ articles: [], marks: [], total: 0, compared: true })
  expect(claimsTableOf(corpusOf({}))).toEqual({ articles: [], silent: 0, origins: [], rows: [], total: 0 })
})
