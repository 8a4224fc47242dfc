import { expect, test } from 'vitest'
import { article, positionOf, uriOf, viewOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { COMPARE_TELLINGS, SHOW_TELLINGS } from './editor.ts'
import { hover } from './hover.ts'
import { markdown } from './markup.ts'
import { references } from './references.ts'
import { tellings } from './tellings.ts'

const quoted = (said: string) =>
  article(`Rain fell.\n${said} the envoy said.`, {
    quotations: [[said, 'direct', { speaker: 'the envoy', cue: 'said' }]],
    claims: [{ source: 'the envoy', cue: 'said', content: said, mode: 'direct' }],
  })
const here = quoted('“We seek new skills in the north,”')
const told = article('The envoy told us: they seek old skills in the north.', {
  claims: [{ source: 'The envoy', cue: 'told us', content: 'they seek old skills in the north' }],
})
const articles = { 'a.txt': here, 'b.txt': quoted('"We seek new powers in the north,"'), 'c.txt': told }

test('a quotation with how other articles tell it', () => {
  expect(tellings(viewOf('a.txt', articles), positionOf(here, 'skills'))).toEqual({
    here: {
      uri: uriOf('a.txt'),
      place: 'a.txt:2',
      position: { line: 1, character: 0 },
      text: '“We seek new skills in the north,”',
    },
    elsewhere: [
      {
        uri: uriOf('b.txt'),
        place: 'b.txt:2',
        position: { line: 1, character: 0 },
        text: '"We seek new powers in the north,"',
        likeness: '75 %, same speaker',
      },
      {
        uri: uriOf('c.txt'),
        place: 'c.txt:1',
        position: { line: 0, character: 19 },
        text: 'they seek old skills in the north',
        likeness: '75 %, not quoted, same speaker',
      },
    ],
  })
})

test('a claim has them too; where nothing is told there are none', () => {
  const found = tellings(viewOf('c.txt', articles), positionOf(told, 'told us'))
  expect(found?.here.text).toBe('they seek old skills in the north')
  expect(found?.elsewhere.map(({ place, likeness }) => `${place} ${likeness}`)).toEqual(['a.txt:2 75 %, same speaker'])
  expect(tellings(viewOf('a.txt', articles), positionOf(here, 'Rain'))).toBeNull()
  expect(tellings(viewOf('a.txt', { 'a.txt': here }), positionOf(here, 'skills'))?.elsewhere).toEqual([])
})

test('references of a quotation are its tellings, itself first', () => {
  const found = references(viewOf('a.txt', articles), positionOf(here, 'skills'))
  expect(found?.map(({ uri, range }) => [uri, range.start])).toEqual([
    [uriOf('a.txt'), { line: 1, character: 0 }],
    [uriOf('b.txt'), { line: 1, character: 0 }],
    [uriOf('c.txt'), { line: 0, character: 19 }],
  ])
})

/** The links to commands in the hover of the quotation in the first of the articles, with their arguments. */
function links(articles: Readonly<Record<string, Article>>, ...commands: string[]): [string, unknown][] {
  const found = hover(viewOf('a.txt', articles), positionOf(here, 'skills'), markdown, { commands: new Set(commands) })
  const { value } = found!.contents as { value: string }
  return [...value.matchAll(/\[([^\]]+)\]\(command:([^?)]+)\?([^)]*)\)/g)].map(([, words, id, values]) => [
    `${words} ${id}`,
    JSON.parse(decodeURIComponent(values!)),
  ])
}

test('the hover leads to a comparison with each telling that differs, and to those it does not list', () => {
  const at = [uriOf('a.txt'), { line: 1, character: 0 }]
  expect(links(articles, COMPARE_TELLINGS)).toEqual([
    [`compare ${COMPARE_TELLINGS}`, [...at, uriOf('b.txt')]],
    [`compare ${COMPARE_TELLINGS}`, [...at, uriOf('c.txt')]],
  ])
  expect(links(articles)).toEqual([])
  const { entities } = article(here.text, { entities: [['the envoy', 'person/envoy']] })
  const named: Article = { ...here, entities }
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}.txt`, named]))
  expect(links({ 'a.txt': named, ...many }, COMPARE_TELLINGS, SHOW_TELLINGS)).toEqual([[`2 more ${SHOW_TELLINGS}`, at]])
})
