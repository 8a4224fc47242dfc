import { expect, test } from 'vitest'
import { article, corpusOf, positionOf, uriOf, viewOf } from '../../../test/support/handmade.ts'
import { definition } from './definition.ts'
import { documentHighlights } from './documentHighlights.ts'
import { references } from './references.ts'
import { workspaceSymbols } from './workspaceSymbols.ts'

const WHO = 'person/ana-lund'
const articles = {
  'a.txt': article('Lund spoke. The mayor said so.', {
    entities: [['Lund', WHO, { name: 'Ana Lund' }]],
    claims: [{ source: 'The mayor', entity: WHO, cue: 'said', content: 'so' }],
  }),
  'b.txt': article('Ana Lund of Oslo\nand Lund.', {
    entities: [
      ['Ana Lund', WHO],
      ['Oslo', 'place/oslo'],
      ['Lund#2', WHO, { name: 'Ana Lund' }],
    ],
  }),
}
const at = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
})
const inA = { uri: uriOf('a.txt'), range: at(0, 0, 4) }
const inB = [
  { uri: uriOf('b.txt'), range: at(0, 0, 8) },
  { uri: uriOf('b.txt'), range: at(1, 4, 8) },
]

test.each(['Lund', 'The mayor'])('%s is defined by the fullest mention, wherever it stands', words => {
  expect(definition(viewOf('a.txt', articles), positionOf(articles['a.txt'], words))).toEqual(inB[0])
})

test('references are all mentions in all articles', () => {
  expect(references(viewOf('a.txt', articles), positionOf(articles['a.txt'], 'Lund'))).toEqual([inA, ...inB])
})

test('highlights are the mentions in the same article', () => {
  expect(documentHighlights(viewOf('b.txt', articles), positionOf(articles['b.txt'], 'Lund#2'))).toEqual(
    inB.map(({ range }) => ({ range, kind: 1 })),
  )
})

test('a cursor behind a name still means it, one in other text means nothing', () => {
  const view = viewOf('a.txt', articles)
  expect(documentHighlights(view, { line: 0, character: 4 })).toHaveLength(1)
  for (const feature of [definition, references, documentHighlights]) {
    expect(feature(view, positionOf(articles['a.txt'], 'spoke'))).toBeNull()
  }
})

test('symbols are found by any name, the commonest first', () => {
  const found = (query: string) =>
    workspaceSymbols([corpusOf(articles)], query).map(({ name, containerName, location }) => ({
      name,
      containerName,
      location,
    }))
  expect(found('lu')).toEqual([
    { name: 'Lund', containerName: 'Ana Lund · person', location: inA },
    { name: 'Ana Lund', containerName: 'person', location: inB[0] },
  ])
  expect(found('aLd').map(({ name }) => name)).toEqual(['Ana Lund'])
  expect(found('').map(({ name }) => name)).toEqual(['Lund', 'Ana Lund', 'Oslo'])
  expect(found('xyz')).toEqual([])
})
