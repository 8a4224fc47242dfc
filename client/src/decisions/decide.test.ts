import { beforeEach, expect, test, vi } from 'vitest'
import type { DecisionPlace, Proposal, ProposalAction } from '../../../server/src/decisions/proposal.ts'
import { decide } from './decide.ts'

interface Box {
  readonly value: string
  validateInput?(text: string): { message: string; severity: string } | undefined
}
interface Item {
  readonly label: string
  readonly detail?: string
}

const editor = vi.hoisted(() => ({
  said: [] as string[],
  boxes: [] as Box[],
  /** What the reader writes, and which of the lists' items the reader takes. */
  write: (_: Box): string | undefined => undefined,
  pick: (_: readonly Item[]): readonly Item[] | Item | undefined => undefined,
}))

vi.mock('vscode', () => ({
  InputBoxValidationSeverity: { Info: 'info', Error: 'error' },
  l10n: { t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, i) => `${values[i]}`) },
  ProgressLocation: {},
  window: {
    setStatusBarMessage: (text: string) => editor.said.push(text),
    showInformationMessage: async (text: string) => void editor.said.push(text),
    showWarningMessage: async (text: string) => void editor.said.push(text),
    showInputBox: async (box: Box) => {
      editor.boxes.push(box)
      return editor.write(box)
    },
    showQuickPick: async (items: readonly Item[]) => editor.pick(items),
    withProgress: (_: unknown, ask: () => Promise<unknown>) => ask(),
  },
  workspace: { getConfiguration: () => ({ get: () => '' }) },
}))

beforeEach(() => Object.assign(editor, { said: [], boxes: [], write: () => undefined, pick: () => undefined }))

const AT = { line: 0, character: 0 }
const place = (word: string): DecisionPlace => ({
  uri: 'a',
  verdict: { is: 'not', what: 'entity' },
  ...{ target: [], textHash: '', place: `${word}.txt:1`, line: `Mr ${word} spoke.` },
  mark: { start: 3, end: 3 + word.length },
})

/** Decides with these answers of the server, and returns what was asked of it and decided. */
async function run(action: ProposalAction, answers: readonly (Proposal | null)[], made?: number) {
  const asked: ProposalAction[] = []
  const decided: (readonly DecisionPlace[])[] = []
  const server = {
    propose: async ({ action }: { action: ProposalAction }) => {
      asked.push(action)
      return answers[asked.length - 1] ?? null
    },
    decide: async ({ places }: { places: readonly DecisionPlace[] }) => {
      decided.push(places)
      return { made: made ?? places.length }
    },
  }
  await decide(server as never, { uri: 'a', range: { start: AT, end: AT }, action })
  return { asked, decided }
}

test('what touches one place is decided at once', async () => {
  const { decided } = await run({ do: 'confirm' }, [{ label: 'Berg', places: [place('Berg')] }])
  expect(decided).toEqual([[place('Berg')]])
  expect(editor.said).toEqual(['Decided: Berg'])
})

const SEVERAL: Proposal = { label: 'No', places: [place('Berg'), place('Tana')], whole: [place('all')] }

test('places that are all agreed to hold for the whole folder', async () => {
  editor.pick = items => items
  expect((await run({ do: 'reject', scope: 'folder' }, [SEVERAL])).decided).toEqual([[place('all')]])
})

test('an unchecked place stays as it is; each is shown with its line', async () => {
  let shown: readonly Item[] = []
  editor.pick = items => {
    shown = items
    return items.slice(1)
  }
  expect((await run({ do: 'reject', scope: 'folder' }, [SEVERAL])).decided).toEqual([[place('Tana')]])
  expect(shown.map(({ label, detail }) => [label, detail])).toEqual([
    ['Berg.txt:1', 'Mr »Berg« spoke.'],
    ['Tana.txt:1', 'Mr »Tana« spoke.'],
  ])
})

test('nothing is decided where a list is left, or everything is unchecked', async () => {
  expect((await run({ do: 'reject', scope: 'folder' }, [SEVERAL])).decided).toEqual([])
  editor.pick = () => []
  expect((await run({ do: 'reject', scope: 'folder' }, [SEVERAL])).decided).toEqual([])
  expect(editor.said).toEqual([])
})

test('a new name is written over the one it has; the same one changes nothing', async () => {
  editor.write = () => ' Nils Berg '
  const named: Proposal = { label: 'Berg', places: [], name: 'Berg' }
  const { asked } = await run({ do: 'rename' }, [named, { label: 'Nils Berg', places: [place('Berg')] }])
  expect(asked).toEqual([{ do: 'rename' }, { do: 'rename', name: 'Nils Berg' }])
  expect(editor.boxes[0]!.value).toBe('Berg')
  editor.write = ({ value }) => value
  expect((await run({ do: 'rename' }, [named])).decided).toEqual([])
})

test('nothing is asked where there is nothing to rename', async () => {
  await run({ do: 'rename' }, [null])
  expect(editor.boxes).toEqual([])
  expect(editor.said).toEqual(['There is nothing here that this could be decided about.'])
})

test('what a choice leads to is proposed in turn', async () => {
  const choices = [{ label: 'place', action: { do: 'type', type: 'place' } as const }]
  editor.pick = ([item]) => item
  const { asked, decided } = await run({ do: 'type' }, [
    { label: 'Type', places: [], choices },
    { label: 'place', places: [place('Oslo')] },
  ])
  expect(asked).toEqual([{ do: 'type' }, { do: 'type', type: 'place' }])
  expect(decided).toEqual([[place('Oslo')]])
})

test('a text that has changed meanwhile is said', async () => {
  await run({ do: 'confirm' }, [{ label: 'Berg', places: [place('Berg')] }], 0)
  expect(editor.said).toEqual(['The text has changed meanwhile: 0 of 1 were decided.'])
})

test.each([
  ['2024-03-06', 'info', 'Wednesday, 6 March 2024'],
  [' 2024-W10 ', 'info', 'the week'],
  ['PAST_REF', 'info', 'some time in the past'],
  ['P3M', 'info', '3 months'],
  ['2024-13', 'error', 'Not a date'],
  ['2024-02-30', 'error', 'Not a date'],
  ['next week', 'error', 'Not a date'],
])('the value "%s" is read while it is written: %s', async (text, severity, message) => {
  await run({ do: 'date', value: '' }, [])
  const read = editor.boxes[0]!.validateInput!(text)!
  expect(read.severity).toBe(severity)
  expect(read.message).toContain(message)
})
