import { beforeEach, expect, test, vi } from 'vitest'
import type { ArticleDateResult } from '../../server/src/protocol.ts'
import { type dateOf, setArticleDate } from './setArticleDate.ts'

interface Box {
  readonly value: string
  readonly prompt: string
  validateInput(text: string): string | undefined
}

const editor = vi.hoisted(() => ({
  /** What the reader answers to the box; undefined leaves it. */
  answer: (_box: Box): string | undefined => undefined,
  said: [] as string[],
}))

vi.mock('vscode', () => ({
  workspace: { getConfiguration: () => ({ get: () => ' Ann ' }) },
  l10n: {
    t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, index) => `${values[index]}`),
  },
  window: {
    showInputBox: async (box: Box) => editor.answer(box),
    setStatusBarMessage: (text: string) => editor.said.push(text),
    activeTextEditor: { document: { uri: 'file:///news/active.txt' } },
  },
}))

const A = 'file:///news/a.txt'
let decided: (readonly [uri: string, value: string])[] = []
beforeEach(() => {
  decided = []
  editor.said = []
})

/** Runs the command with an answer, and returns what the box showed. */
async function ask(answer: string | undefined, uri?: string, known: ArticleDateResult = null): Promise<Box> {
  const boxes: Box[] = []
  editor.answer = box => {
    boxes.push(box)
    return answer
  }
  const server = {
    articleDate: async () => known,
    decide: async ({ places: [place], creator }: { places: readonly ReturnType<typeof dateOf>[]; creator: string }) => {
      const { uri, verdict } = place!
      expect(creator).toBe('Ann')
      decided.push([uri, verdict.is === 'articleDate' ? verdict.value : verdict.is])
      return { made: 1 }
    },
  }
  await setArticleDate(server as never, uri)
  return boxes[0]!
}

test('a date is decided for its article, changed, left, and taken away again', async () => {
  await ask('2024-03-06', A)
  await ask(' 2024-03-07 ')
  await ask(undefined, A)
  await ask('', A)
  expect(decided).toEqual([
    [A, '2024-03-06'],
    ['file:///news/active.txt', '2024-03-07'],
    [A, ''],
  ])
  expect(editor.said).toEqual([
    'The article is of 2024-03-06',
    'The article is of 2024-03-07',
    'The article has the date that its text tells',
  ])
})

test('a date that the article bears already is not decided as well', async () => {
  await ask('2024-03-06', A, { value: '2024-03-06' })
  expect(decided).toEqual([])
})

test('one article has one date however its URI is written', async () => {
  await ask('2024-03-06', 'file:///news/a%20(b).txt')
  expect(decided).toEqual([['file:///news/a%20%28b%29.txt', '2024-03-06']])
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
