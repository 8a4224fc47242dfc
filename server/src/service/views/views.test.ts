import { expect, test } from 'vitest'
import { article, corpusOf, positionOf, viewOf } from '../../../../test/support/handmade.ts'
import type { ViewItem, ViewName } from './viewItem.ts'
import { viewPage, viewTrail } from './views.ts'

const WHO = 'person/ana-lund'
const SAID = 'the old bridge over the river will open again in spring'
const articles = {
  'a.txt': article(`Lund spoke on Friday. The mayor said ${SAID}. Critics doubt it. It was said to rain.`, {
    entities: [['Lund', WHO, { name: 'Ana Lund' }]],
    dates: [['Friday', '2024-03-08']],
    claims: [
      { source: 'The mayor', entity: WHO, cue: 'said', content: SAID },
      { source: 'Critics', cue: 'doubt', content: 'it' },
      { cue: 'said', content: 'rain' },
    ],
  }),
  'b.txt': article(`In March Ana Lund of Órsk said ${SAID}.`, {
    entities: [
      ['Ana Lund', WHO],
      ['Órsk', 'place/orsk', { status: 'confirmed' }],
    ],
    dates: [['March', '2024-03']],
    claims: [{ source: 'Ana Lund', entity: WHO, cue: 'said', content: SAID }],
  }),
}
const corpus = corpusOf(articles)
const [A, B] = ['file:///news/a.txt', 'file:///news/b.txt']

/** The rows of a level, each in a line: kind, label, detail, numbers. */
const rows = (view: ViewName, path: readonly string[] = [], filter = '') =>
  viewPage(corpus, view, path, filter, 100).items.map(line)
function line({ kind, label, detail, entities, mentions, claims, articles, origins, confirmed }: ViewItem): string {
  const numbers = Object.entries({ entities, mentions, claims, articles, origins }).filter(([, n]) => n !== undefined)
  return [kind, label, detail, ...numbers.map(([what, n]) => `${n} ${what}`), confirmed && 'confirmed']
    .filter(part => part !== undefined)
    .join(' | ')
}

test('entities: by type, then articles, then mentions', () => {
  expect(rows('entities')).toEqual(['type | person | 1 entities', 'type | place | 1 entities'])
  expect(rows('entities', ['person'])).toEqual(['person | Ana Lund | 2 mentions | 2 articles'])
  expect(rows('entities', ['place'])).toEqual(['place | Órsk | 1 mentions | 1 articles | confirmed'])
  expect(rows('entities', ['person', WHO])).toEqual(['article | a.txt | 1 mentions', 'article | b.txt | 1 mentions'])
  expect(rows('entities', ['person', WHO, A])).toEqual(['mention | Lund spoke on Friday. | a.txt:1'])
})

test('a mention is marked in its sentence, of which little stands before it', () => {
  const text = 'It was a very long\tway that led back\nto $(zap) **Oslo**, said <b>she</b>.'
  const odd = corpusOf({ 'a.txt': article(text, { entities: [['Oslo', 'place/oslo']] }) })
  const items = viewPage(odd, 'entities', ['place', 'place/oslo', A], '', 9).items
  expect(items.map(({ label, marked }) => [label, label.slice(marked?.start, marked?.end)])).toEqual([
    ['to $(zap) **Oslo**, said <b>she</b>.', 'Oslo'],
  ])
})

test('claims by source: the named ones by number, what is said by nobody named last', () => {
  expect(rows('claimsBySource')).toEqual([
    'person | Ana Lund | 2 claims | 2 articles',
    'source | Critics | 1 claims | 1 articles',
    'unnamed |  | 1 claims | 1 articles',
  ])
  expect(rows('claimsBySource', [WHO])).toEqual([`claim | ${SAID} | a.txt:1`, `claim | ${SAID} | b.txt:1`])
})

test('claims by article, each with its source', () => {
  expect(rows('claimsByArticle')).toEqual(['article | a.txt | 3 claims', 'article | b.txt | 1 claims'])
  expect(rows('claimsByArticle', [B])).toEqual([`claim | ${SAID} | Ana Lund`])
})

test('claims by shared statement: what two articles tell, with independent origins', () => {
  expect(rows('claimsByStatement')).toEqual([`statement | ${SAID} | 2 articles | 2 origins`])
  const [{ path } = { path: [] }] = viewPage(corpus, 'claimsByStatement', [], '', 1).items
  expect(rows('claimsByStatement', path)).toEqual([`claim | ${SAID} | a.txt:1`, `claim | ${SAID} | b.txt:1`])
})

test('dates: chronological, the longer before what lies in it', () => {
  expect(rows('dates')).toEqual([
    'date | March 2024 | 2024-03 | 1 mentions',
    'date | Friday, 8 March 2024 | 2024-03-08 | 1 mentions',
  ])
  expect(rows('dates', ['2024-03'])).toEqual([`mention | In March Ana Lund of Órsk said ${SAID}. | b.txt:1`])
})

test('a filter looks past case and accents, at names by any form, at sources and contents', () => {
  expect(rows('entities', [], 'orsk')).toEqual(['type | place | 1 entities'])
  expect(rows('claimsBySource', [], 'CRITICS')).toEqual(['source | Critics | 1 claims | 1 articles'])
  expect(rows('claimsByArticle', [], 'rain')).toEqual(['article | a.txt | 1 claims'])
  expect(rows('dates', [], 'friday')).toEqual(['date | Friday, 8 March 2024 | 2024-03-08 | 1 mentions'])
  for (const view of ['entities', 'claimsBySource', 'claimsByArticle', 'claimsByStatement', 'dates'] as const)
    expect(rows(view, [], 'xyzzy')).toEqual([])
})

test('a page is the beginning of a level and says how long that is', () => {
  expect(viewPage(corpus, 'claimsBySource', [], '', 1)).toMatchObject({
    items: [{ path: [WHO] }],
    total: 3,
    articles: 2,
  })
  expect(viewPage(corpus, 'dates', ['1999'], '', 10)).toEqual({ items: [], total: 0, articles: 2 })
})

test.each([
  ['entities', 'Lund', [['person'], ['person', WHO], ['person', WHO, A], ['person', WHO, A, '0']]],
  ['entities', 'The mayor', [['person'], ['person', WHO], ['person', WHO, A]]],
  ['dates', 'Friday', [['2024-03-08'], ['2024-03-08', `${A} 14`]]],
  ['claimsBySource', 'Critics', [['“critics”'], ['“critics”', `${A} c1`]]],
  ['claimsByArticle', 'Critics', [[A], [A, `${A} c1`]]],
] as const)('%s: the way to “%s”', (name, words, paths) => {
  const view = viewOf('a.txt', articles)
  const trail = viewTrail(view, name, positionOf(articles['a.txt'], words), '')
  expect(trail?.map(({ item }) => item.path)).toEqual(paths)
  for (const { item, index } of trail ?? [])
    expect(viewPage(view.corpus, name, item.path.slice(0, -1), '', 100).items[index]).toEqual(item)
})

test('nothing leads to what is not there, or is filtered out', () => {
  const view = viewOf('a.txt', articles)
  expect(viewTrail(view, 'entities', positionOf(articles['a.txt'], 'spoke'), '')).toBeNull()
  expect(viewTrail(view, 'entities', positionOf(articles['a.txt'], 'Lund'), 'xyzzy')).toBeNull()
})

test('an article that goes takes its rows with it', () => {
  const changing = corpusOf(articles)
  const total = () => viewPage(changing, 'claimsBySource', [], '', 10).total
  expect(total()).toBe(3)
  changing.delete(A)
  expect([total(), viewPage(changing, 'claimsByStatement', [], '', 10).total]).toEqual([1, 0])
})
