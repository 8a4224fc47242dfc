import { expect, test, vi } from 'vitest'
import { mergeByDrag } from './mergeByDrag.ts'

vi.mock('vscode', () => ({
  DataTransferItem: class {
    readonly value: unknown
    constructor(value: unknown) {
      this.value = value
    }
  },
}))

const start = { line: 2, character: 3 }
const entity = (id: string) => ({
  ...{ kind: 'person', label: id, path: ['person', id] },
  place: { uri: `file:///${id}.txt`, range: { start, end: { line: 2, character: 9 } } },
})

/** What is decided when one node is dragged onto another. */
async function dropped(node: unknown, target: unknown) {
  const decided: unknown[] = []
  const controller = mergeByDrag(given => decided.push(given))
  const carried = new Map<string, never>()
  await controller.handleDrag!([node as never], carried as never, {} as never)
  await controller.handleDrop!(target as never, carried as never, {} as never)
  return decided
}

test('an entity that is dropped on another is proposed to be that one', async () => {
  expect(await dropped(entity('person/ann'), entity('person/bo'))).toEqual([
    { uri: 'file:///person/ann.txt', range: { start, end: start }, action: { do: 'sameAs', entity: 'person/bo' } },
  ])
})

test.each<[string, unknown, unknown]>([
  ['on itself', entity('a'), entity('a')],
  ['on nothing', entity('a'), undefined],
  ['on a type', entity('a'), { kind: 'type', label: 'person', path: ['person'] }],
  ['a type', { kind: 'type', label: 'person', path: ['person'] }, entity('a')],
  ['what ends a level', { kind: 'more', path: ['person', ''], left: 3 }, entity('a')],
])('nothing is decided by dropping %s', async (_, node, target) => expect(await dropped(node, target)).toEqual([]))
