import {
  commands,
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { Choice, DecisionPlace, Proposal, ProposalAction } from '../../../server/src/decisions/proposal.ts'
import { describeValue, isValue } from '../../../server/src/engine/dates/describe.ts'
import { SET_ARTICLE_DATE, type ToDecide } from '../../../server/src/service/languageService.ts'
import { literal } from '../literal.ts'
import type { NewsServer } from '../newsServer.ts'
import { waiting } from './attempt.ts'

/**
 * Makes a decision: asks for what is still to be written or chosen, shows what it would touch where that is more than one place, and lets the server
 * make it. Ends quietly where a question is not answered. Rejects when the server fails.
 */
export async function decide(server: NewsServer, { uri, range, action }: ToDecide): Promise<void> {
  let wanted: ProposalAction | undefined = await written(action)
  while (wanted) {
    const asked: ToDecide = { uri, range, action: wanted }
    const proposal = await waiting(() => server.propose(asked))
    if (!proposal) {
      void window.showInformationMessage(l10n.t('There is nothing here that this could be decided about.'))
      return
    }
    if (proposal.choices) wanted = await choose(proposal.label, proposal.choices)
    else if (proposal.name !== undefined) wanted = await renamed(proposal.name)
    else {
      const places = await agreed(proposal)
      if (places) await make(server, places, l10n.t('Decided: {0}', proposal.label))
      return
    }
  }
}

/** Makes decisions and says so in the status bar. */
export async function make(server: NewsServer, places: readonly DecisionPlace[], said: string): Promise<void> {
  const { made } = await server.decide({ places, ...creator() })
  if (made < places.length)
    void window.showWarningMessage(
      l10n.t('The text has changed meanwhile: {0} of {1} were decided.', made, places.length),
    )
  else window.setStatusBarMessage(literal(said), STATUS_MILLISECONDS)
}

/** Who decides, where the reader has set a name. */
export function creator(): { readonly creator?: string } {
  const name = workspace.getConfiguration('newsgloss').get<string>('creator', '').trim()
  return name === '' ? {} : { creator: name }
}

/** So long the status bar says what was decided. */
export const STATUS_MILLISECONDS = 6000

/** The action with the words that the reader writes for it; undefined when the reader leaves the box. */
async function written(action: ProposalAction): Promise<ProposalAction | undefined> {
  switch (action.do) {
    case 'note': {
      const text = action.text || (await ask(l10n.t('Note')))
      return text ? { ...action, text } : undefined
    }
    case 'tag': {
      const label = action.label || (await ask(l10n.t('Tag')))
      return label ? { ...action, label } : undefined
    }
    case 'date': {
      const value = await ask(l10n.t('The date’s value, such as 2024-03-06, 2024-03 or 2024'), action.value, readDate)
      return value ? { ...action, value } : undefined
    }
    default:
      return action
  }
}

async function renamed(name: string): Promise<ProposalAction | undefined> {
  const given = await ask(l10n.t('What is it called? The name of another entity makes the two one.'), name)
  return given && given !== name ? { do: 'rename', name: given } : undefined
}

type Validate = (text: string) => InputBoxValidationMessage | undefined

async function ask(prompt: string, value = '', validateInput?: Validate): Promise<string | undefined> {
  const text = await window.showInputBox({ prompt, value, ...(validateInput && { validateInput }) })
  return text?.trim()
}

/** What a value says in words, or that it is none. */
function readDate(text: string): InputBoxValidationMessage | undefined {
  const value = text.trim()
  if (value === '') return undefined
  if (isValue(value)) return { message: describeValue(value), severity: InputBoxValidationSeverity.Info }
  const message = l10n.t('Not a date such as 2024-03-06, 2024-03, 2024-W10, 2024-Q1 or 2024')
  return { message, severity: InputBoxValidationSeverity.Error }
}

async function choose(title: string, choices: readonly Choice[]): Promise<ProposalAction | undefined> {
  const items = choices.map(({ label, detail = '', action }) => ({
    label: literal(label),
    description: literal(detail),
    action,
  }))
  return (await window.showQuickPick(items, { title: literal(title), matchOnDescription: true }))?.action
}

interface PlaceItem extends QuickPickItem {
  readonly place: DecisionPlace
}

/** The places that the reader agrees to; all are to begin with. What holds for the whole folder takes the place of all of them. */
async function agreed({ label, places, whole }: Proposal): Promise<readonly DecisionPlace[] | undefined> {
  if (places.length <= 1) return whole ?? places
  const items = places.map(
    (place): PlaceItem => ({ label: literal(place.place), detail: literal(marked(place)), picked: true, place }),
  )
  const chosen = await window.showQuickPick(items, {
    title: literal(label),
    placeHolder: l10n.t('{0} places: uncheck what should stay as it is', places.length),
    canPickMany: true,
    matchOnDetail: true,
  })
  if (!chosen || chosen.length === 0) return undefined
  return chosen.length === places.length && whole ? whole : chosen.map(({ place }) => place)
}

function marked({ line, mark: { start, end } }: DecisionPlace): string {
  return `${line.slice(0, start)}»${line.slice(start, end)}«${line.slice(end)}`
}

/** Asks what is to be decided at the cursor or about the selected words. */
export async function decideHere(server: NewsServer): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const { document, selection } = editor
  const uri = document.uri.toString()
  const range = { start: plain(selection.start), end: plain(selection.end) }
  const offered = await commands.executeCommand<{ title: string; command?: { arguments?: [ToDecide] } }[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
  )
  const ours = offered.flatMap(({ title, command }) => {
    const [given] = command?.arguments ?? []
    return given?.action ? [{ label: literal(title), action: given.action }] : []
  })
  const isName = ours.some(({ action }) => action.do === 'sameAs')
  const more: { readonly label: string; readonly action: ProposalAction }[] = [
    ...(isName ? [{ label: l10n.t('Rename or merge…'), action: { do: 'rename' } } as const] : []),
    { label: l10n.t('Tag…'), action: { do: 'tag', label: '' } },
    { label: l10n.t('This is boilerplate'), action: { do: 'region', kind: 'boilerplate' } },
    { label: l10n.t('This is the headline'), action: { do: 'region', kind: 'headline' } },
    { label: l10n.t('This is the byline'), action: { do: 'region', kind: 'byline' } },
    { label: l10n.t('This is body text'), action: { do: 'region', kind: null } },
  ]
  const dating = { label: l10n.t('Set the article’s date…'), action: undefined }
  const chosen = await window.showQuickPick([...ours, ...more, dating], { title: l10n.t('Decide') })
  if (chosen?.action) await decide(server, { uri, range, action: chosen.action })
  else if (chosen) await commands.executeCommand(SET_ARTICLE_DATE, uri)
}

/** Renames the entity at the cursor everywhere, or makes it one with another. */
export async function rename(server: NewsServer): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const { document, selection } = editor
  const at = plain(selection.active)
  await decide(server, {
    uri: document.uri.toString(),
    range: { start: at, end: at },
    action: { do: 'rename' },
  })
}

export function plain({ line, character }: { readonly line: number; readonly character: number }) {
  return { line, character }
}

/** Shows a document with a stretch of it selected. */
export async function reveal(uri: string, { start, end }: ToDecide['range']): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character)
  await window.showTextDocument(Uri.parse(uri), { selection })
}
