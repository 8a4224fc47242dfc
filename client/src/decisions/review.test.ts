import { beforeEach, expect, test, vi } from 'vitest'
import type { UndecidedItem } from '../../../server/src/protocol.ts'
import { Review } from './review.ts'

const editor = vi.hoisted(() => ({
  run: new Map<string, () => Promise<void>>(),
  /** Whether the keys are the review's. */
  reviewing: false,
  status: { text: '', shown: false, show: () => {}, hide: () => {}, dispose: () => {} },
  said: [] as string[],
  /** The button that the reader presses on a message. */
  answer: undefined as string | undefined,
  shown: '',
  changeEditor: (_uri: string) => {},
}))

vi.mock('vscode', () => ({
  commands: {
    registerCommand: (name: string, run: () => Promise<void>) => editor.run.set(name, run),
    executeCommand: async (_: string, key: string, value: boolean) => {
      if (key === 'newsgloss.reviewing') editor.reviewing = value
    },
  },
  Disposable: { from: () => ({ dispose: () => {} }) },
  l10n: { t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, i) => `${values[i]}`) },
  ProgressLocation: {},
  Range: class {},
  StatusBarAlignment: {},
  Uri: { parse: (uri: string) => uri },
  window: {
    activeTextEditor: { document: { uri: 'a' } },
    createStatusBarItem: () => editor.status,
    onDidChangeActiveTextEditor: (follow: (changed: unknown) => void) => {
      editor.changeEditor = uri => follow({ document: { uri } })
      return { dispose: () => {} }
    },
    setStatusBarMessage: (text: string) => editor.said.push(text),
    showErrorMessage: async (text: string) => void editor.said.push(text),
    showInformationMessage: async (text: string) => {
      editor.said.push(text)
      return editor.answer
    },
    showTextDocument: async (uri: string) => {
      editor.shown = uri
      editor.changeEditor(uri)
    },
    withProgress: (_: unknown, ask: () => Promise<unknown>) => ask(),
  },
  workspace: { getConfiguration: () => ({ get: () => '' }) },
}))

/** What is undecided, by article, the least certain first. */
let open: [uri: string, word: string][] = []
let decided: string[] = []
let failing = false

const item = ([uri, word]: (typeof open)[0]): UndecidedItem => {
  const place = (is: string) => ({ uri, verdict: { is }, target: [word], word }) as unknown as UndecidedItem['accept']
  const at = { line: 0, character: 0 }
  return { uri, range: { start: at, end: at }, label: word, accept: place('yes'), reject: place('no') }
}

const server = {
  undecided: async ({ uri, folder, count }: { uri: string; folder: boolean; count: number }) => {
    const all = open.filter(([of]) => folder || of === uri)
    return { total: all.length, items: all.slice(0, count).map(item) }
  },
  decide: async ({ places: [place] }: { places: { word: string; verdict: { is: string } }[] }) => {
    if (failing) throw new Error('no server')
    decided.push(`${place!.verdict.is} ${place!.word}`)
    open = open.filter(([, word]) => word !== place!.word)
    return { made: 1 }
  },
}

const press = (name: string) => editor.run.get(`newsgloss.review${name && `.${name}`}`)!()

beforeEach(() => {
  open = [
    ['a', 'Berg'],
    ['b', 'Tana'],
    ['a', '$(icon)'],
    ['a', 'Oslo'],
  ]
  decided = []
  failing = false
  Object.assign(editor, { said: [], answer: undefined, shown: '', reviewing: false })
  editor.status.show = () => {
    editor.status.shown = true
  }
  editor.status.hide = () => {
    editor.status.shown = false
  }
  new Review(server as never).commands()
})

test('each key decides one thing, and the status says how many are left', async () => {
  await press('')
  expect(editor.status.text).toBe('3 left: a accept, r reject, s skip, Esc end · Berg')
  await press('accept')
  expect(editor.status.text).toBe('2 left: a accept, r reject, s skip, Esc end · \\$(icon)')
  await press('skip')
  expect(editor.status.text).toBe('1 left: a accept, r reject, s skip, Esc end · Oslo')
  await press('reject')
  expect(decided).toEqual(['yes Berg', 'no Oslo'])
  expect(editor.said).toEqual([
    'Accepted: Berg',
    'Rejected: Oslo',
    'Everything in this article has been decided on or skipped.',
  ])
  expect([editor.reviewing, editor.status.shown]).toEqual([false, false])
})

test('a key that is pressed twice decides once', async () => {
  await press('')
  await Promise.all([press('accept'), press('accept')])
  expect(decided).toEqual(['yes Berg'])
})

test('another article that comes to the fore ends it', async () => {
  await press('')
  expect(editor.reviewing).toBe(true)
  editor.changeEditor('b')
  expect([editor.reviewing, editor.status.shown]).toEqual([false, false])
  await press('accept')
  expect(decided).toEqual([])
})

test('what ends while the server is asked does not begin again', async () => {
  await press('')
  const skipping = press('skip')
  await press('stop')
  await skipping
  expect([editor.reviewing, editor.status.shown]).toEqual([false, false])
})

test('the next article is offered when one is done', async () => {
  editor.answer = 'Next Article'
  open = [
    ['a', 'Berg'],
    ['b', 'Tana'],
  ]
  await press('')
  await press('accept')
  expect(editor.shown).toBe('b')
  expect(editor.status.text).toMatch(/^1 left: .* Tana$/)
})

test('what fails is said and can be decided again', async () => {
  await press('')
  failing = true
  await press('accept')
  expect(editor.said).toEqual(['Newsgloss failed to do this: no server'])
  failing = false
  await press('accept')
  expect(decided).toEqual(['yes Berg'])
})
