import { beforeEach, expect, test, vi } from 'vitest'
import type { TellingsParams, TellingsResult } from '../../server/src/protocol.ts'
import { compareTellings, passages, showTellings } from './compareTellings.ts'
import type { NewsServer } from './newsServer.ts'

interface Item {
  readonly label: string
}

const editor = vi.hoisted(() => ({
  done: [] as unknown[],
  /** Which of the tellings the reader picks; undefined leaves it. */
  pick: (_items: readonly Item[]): Item | undefined => undefined,
}))

vi.mock('vscode', () => ({
  l10n: {
    t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, index) => `${values[index]}`),
  },
  commands: { executeCommand: async (...call: unknown[]) => editor.done.push(call) },
  window: {
    showQuickPick: async (items: readonly Item[]) => editor.pick(items),
    showInformationMessage: async (message: string) => editor.done.push(message),
    activeTextEditor: {
      document: { uri: 'file:///news/a.txt' },
      selection: { active: { line: 3, character: 4 } },
    },
  },
  Uri: {
    from: ({ scheme, path, query }: Record<string, string>) => `${scheme}:${path}?${query}`,
    parse: (uri: string) => uri,
  },
  Position: class {
    readonly line: number
    readonly character: number
    constructor(line: number, character: number) {
      this.line = line
      this.character = character
    }
  },
  Location: class {
    readonly uri: string
    readonly range: object
    constructor(uri: string, start: object) {
      this.uri = uri
      this.range = { start }
    }
  },
}))

const passage = (name: string, line: number) => ({
  uri: `file:///news/${name}`,
  place: `${name}:${line}`,
  position: { line: line - 1, character: 2 },
  text: `said in ${name}`,
  likeness: '80 %',
})
let asked: TellingsParams[]
const serverTelling = (result: TellingsResult) =>
  ({
    tellings: async (params: TellingsParams) => {
      asked.push(params)
      return result
    },
  }) as NewsServer
const two = serverTelling({ here: passage('a.txt', 4), elsewhere: [passage('b.txt', 1), passage('c.txt', 9)] })
const diffWith = (name: string, line: number) => [
  'vscode.diff',
  'newsgloss-passage:/a.txt:4?said in a.txt',
  `newsgloss-passage:/${name}:${line}?said in ${name}`,
  `a.txt:4 and ${name}:${line}`,
]

beforeEach(() => {
  asked = []
  editor.done = []
  editor.pick = () => {
    throw new Error('asked')
  }
})

test('a link compares with the telling that it names', async () => {
  await compareTellings(two, 'file:///news/a.txt', { line: 0, character: 0 }, 'file:///news/c.txt')
  expect(asked).toEqual([{ uri: 'file:///news/a.txt', position: { line: 0, character: 0 } }])
  expect(editor.done).toEqual([diffWith('c.txt', 9)])
})

test('without arguments the cursor counts, and the reader picks', async () => {
  editor.pick = items => items[0]
  await compareTellings(two)
  expect(asked).toEqual([{ uri: 'file:///news/a.txt', position: { line: 3, character: 4 } }])
  expect(editor.done).toEqual([diffWith('b.txt', 1)])
})

test('what stands in an article or its name is offered as it stands', async () => {
  let offered: readonly Item[] = []
  editor.pick = items => {
    offered = items
    return undefined
  }
  const elsewhere = [passage('$(zap).txt', 1), passage('c.txt', 9)]
  await compareTellings(serverTelling({ here: passage('a.txt', 4), elsewhere }))
  expect(offered.slice(0, 1)).toMatchObject([{ label: '\\$(zap).txt:1', detail: 'said in \\$(zap).txt' }])
})

test('of one telling none is asked; a reader who picks none is left alone', async () => {
  await compareTellings(serverTelling({ here: passage('a.txt', 4), elsewhere: [passage('b.txt', 1)] }))
  expect(editor.done).toEqual([diffWith('b.txt', 1)])
  editor.done = []
  editor.pick = () => undefined
  await compareTellings(two)
  expect(editor.done).toEqual([])
})

test('the tellings are listed in the references view', async () => {
  await showTellings(two, 'file:///news/a.txt', { line: 3, character: 2 })
  expect(editor.done).toEqual([
    [
      'editor.action.showReferences',
      'file:///news/a.txt',
      { line: 3, character: 2 },
      [
        { uri: 'file:///news/b.txt', range: { start: { line: 0, character: 2 } } },
        { uri: 'file:///news/c.txt', range: { start: { line: 8, character: 2 } } },
      ],
    ],
  ])
})

test.each([null, { here: passage('a.txt', 4), elsewhere: [] }])(
  'where nothing is told elsewhere, that is said',
  async result => {
    await compareTellings(serverTelling(result))
    await showTellings(serverTelling(result))
    const message = 'No other article tells what stands at the cursor.'
    expect(editor.done).toEqual([message, message])
  },
)

test('a passage is its own document', () => {
  expect(passages.provideTextDocumentContent({ query: 'said “so”' } as never, undefined as never)).toBe('said “so”\n')
})
