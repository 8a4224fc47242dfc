import { beforeEach, expect, test, vi } from 'vitest'
import type { ArticleDateResult } from '../../server/src/protocol.ts'
import { DecidedDates } from './decidedDates.ts'
import { setArticleDate } from './setArticleDate.ts'

interface Box {
  readonly value: string
  readonly prompt: string
  validateInput(text: string): string | undefined
}

const editor = vi.hoisted(() => ({
  /** What the reader answers to the box; undefined leaves it. */
  answer: (_box: Box): string | undefined => undefined,
  closed: (_document: object): void => {},
}))

vi.mock('vscode', () => ({
  l10n: {
    t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, index) => `${values[index]}`),
  },
  window: {
    showInputBox: async (box: Box) => editor.answer(box),
    activeTextEditor: { document: { uri: 'file:///news/active.txt' } },
  },
  workspace: {
    onDidCloseTextDocument: (listener: typeof editor.closed) => {
      editor.closed = listener
      return { dispose: () => {} }
    },
  },
  Disposable: { from: () => ({ dispose: () => {} }) },
  EventEmitter: class {
    readonly #listeners: (() => void)[] = []
    readonly event = (listener: () => void) => this.#listeners.push(listener)
    fire() {
      for (const listener of this.#listeners) listener()
    }
  },
}))

const A = 'file:///news/a.txt'
let dates: DecidedDates
let changes = 0
beforeEach(() => {
  let kept: unknown
  dates = new DecidedDates({
    get: (_: string, preset: unknown) => kept ?? preset,
    update: async (_: string, value: unknown) => {
      kept = value
    },
    keys: () => [],
  } as never)
  changes = 0
  dates.onDidChange(() => {
    changes++
  })
})

/** Runs the command with an answer, and returns what the box showed. */
async function ask(answer: string | undefined, uri?: string, known: ArticleDateResult = null): Promise<Box> {
  const boxes: Box[] = []
  editor.answer = box => {
    boxes.push(box)
    return answer
  }
  await setArticleDate({ articleDate: async () => known } as never, dates, uri)
  return boxes[0]!
}

test('a date is kept for its article, changed, left, and taken away again', async () => {
  await ask('2024-03-06', A)
  await ask(' 2024-03-07 ')
  expect(dates.all()).toEqual({ [A]: '2024-03-06', 'file:///news/active.txt': '2024-03-07' })
  await ask(undefined, A)
  expect([dates.all()[A], changes]).toEqual(['2024-03-06', 2])
  await ask('', A)
  expect(dates.all()).toEqual({ 'file:///news/active.txt': '2024-03-07' })
})

test('a date that the article bears already is not kept as well', async () => {
  await ask('2024-03-06', A, { value: '2024-03-06' })
  expect([dates.all(), changes]).toEqual([{}, 0])
})

test('one article has one date however its URI is written', async () => {
  await ask('2024-03-06', 'file:///news/a%20(b).txt')
  await ask('2024-03-07', 'file:///news/a%20%28b%29.txt')
  expect(Object.values(dates.all())).toEqual(['2024-03-07'])
})

test('the date of an untitled document goes with it', async () => {
  const uri = 'untitled:Untitled-1'
  await ask('2024-03-06', uri)
  expect(dates.all()).toEqual({ [uri]: '2024-03-06' })
  editor.closed({ uri })
  expect([dates.all(), changes]).toEqual([{}, 2])
})

const SUGGESTED = { value: '2024-04-09', why: '“Monday” here' }
test.each<[string, ArticleDateResult, string, RegExp]>([
  ['the date it has', { value: '2024-03-06' }, '2024-03-06', /^Dates such as/],
  [
    'the date it seems to have',
    { value: null, suggested: SUGGESTED },
    '2024-04-09',
    /^Probably 2024-04-09 .*“Monday” here/,
  ],
  ['nothing', { value: null }, '', /^Dates such as/],
  ['nothing where the server is silent', null, '', /^Dates such as/],
])('the box holds %s', async (_, known, value, prompt) => {
  const box = await ask(undefined, A, known)
  expect(box.value).toBe(value)
  expect(box.prompt).toMatch(prompt)
})

test.each([
  ['2024-03-06', true],
  [' 2024-03-06 ', true],
  ['', true],
  ['2024-02-30', false],
  ['2024-3-6', false],
  ['06/03/2024', false],
  ['Monday', false],
])('"%s" is taken: %s', async (text, taken) => {
  expect((await ask(undefined, A)).validateInput(text) === undefined).toBe(taken)
})
