import { expect, test } from 'vitest'
import type { CallHierarchyItem } from 'vscode-languageserver-types'
import { article, positionOf, uriOf, viewOf } from '../../../test/support/handmade.ts'
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts'

const SAID = 'the old harbour bridge would be rebuilt before the end of winter'
const first = article(
  `Bridge plans\nThe Courier said officials told it that ${SAID}. Ana Lund agreed that costs would rise.`,
  {
    regions: [['Bridge plans', 'headline']],
    entities: [
      ['The Courier', 'organization/courier'],
      ['Ana Lund', 'person/ana-lund'],
    ],
    claims: [
      { source: 'The Courier', entity: 'organization/courier', chain: ['officials'], cue: 'told', content: SAID },
      { source: 'Ana Lund', entity: 'person/ana-lund', cue: 'agreed', content: 'costs would rise' },
    ],
  },
)
const second = article(
  `Officials confirmed to The Courier that ${SAID}. The Courier also reported that Oslo was silent.`,
  {
    entities: [
      ['The Courier', 'organization/courier'],
      ['The Courier#2', 'organization/courier', { name: 'The Courier' }],
      ['Oslo', 'place/oslo'],
    ],
    claims: [
      { source: 'Officials', cue: 'confirmed', content: SAID },
      { source: 'The Courier#2', entity: 'organization/courier', cue: 'reported', content: 'Oslo was silent' },
    ],
  },
)
const articles = { 'a.txt': first, 'b.txt': second }
const view = viewOf('a.txt', articles)
const at = (words: string) => prepareCallHierarchy(view, positionOf(first, words))
const names = (items: readonly CallHierarchyItem[]) =>
  items.map(({ name, detail, uri }) => [name, detail, uri.slice(-5)])

test('a claim is reported by those who tell it in other articles, and rests on its sources', () => {
  const [claim] = at('rebuilt before')!
  expect(names([claim!])).toEqual([[`The Courier: ${SAID}`, 'a.txt · told', 'a.txt']])
  const incoming = incomingCalls(view.corpus, claim!)
  expect(names(incoming.map(({ from }) => from))).toEqual([[`Officials: ${SAID}`, 'b.txt · confirmed', 'b.txt']])
  expect(incoming[0]!.fromRanges).toEqual([incoming[0]!.from.selectionRange])
  expect(names(outgoingCalls(view.corpus, claim!).map(({ to }) => to))).toEqual([
    ['The Courier', 'organization · 2 claims', 'a.txt'],
  ])
})

test('a source is quoted in articles, and says its claims', () => {
  const [source] = at('The Courier')!
  expect(names(incomingCalls(view.corpus, source!).map(({ from }) => from))).toEqual([
    ['a.txt', 'Bridge plans', 'a.txt'],
    ['b.txt', undefined, 'b.txt'],
  ])
  expect(names(outgoingCalls(view.corpus, source!).map(({ to }) => to))).toEqual([
    [`The Courier: ${SAID}`, 'a.txt · told', 'a.txt'],
    ['The Courier: Oslo was silent', 'b.txt · reported', 'b.txt'],
  ])
})

test('where nothing is claimed there is no chain, nor for an item that has gone', () => {
  expect(at('Bridge plans')).toBeNull()
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const item: CallHierarchyItem = { name: '', kind: 2, uri: uriOf('gone.txt'), range, selectionRange: range }
  for (const data of [undefined, null, 7, { claim: 'c0' }, { entity: 'person/nobody' }]) {
    expect(incomingCalls(view.corpus, { ...item, data })).toEqual([])
    expect(outgoingCalls(view.corpus, { ...item, data })).toEqual([])
  }
})
