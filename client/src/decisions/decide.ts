import { commands, l10n, type QuickPickItem, Range, Uri, window, workspace } from 'vscode'
import type { Choice, DecisionPlace, Proposal, ProposalAction } from '../../../server/src/decisions/proposal.ts'
import { parseIsoDate } from '../../../server/src/engine/dates/calendar.ts'
import type { ToDecide } from '../../../server/src/service/languageService.ts'
import type { NewsServer } from '../newsServer.ts'

/**
 * Makes a decision: asks for what is still to be written or chosen, shows what it would touch where that is more than one place, and lets the server
 * make it. Ends quietly where a question is not answered.
 */
export async function decide(server: NewsServer, { uri, range, action }: ToDecide): Promise<void> {
  let wanted: ProposalAction | undefined = await written(action)
  while (wanted) {
    const proposal = await server.propose({ uri, range, action: wanted })
    if (!proposal) {
      void window.showInformationMessage(l10n.t('There is nothing here that this could be decided about.'))
      return
    }
    if (proposal.choices) {
      wanted = await choose(proposal.label, proposal.choices)
      continue
    }
    const places = await agreed(proposal)
    if (places) await make(server, places, proposal.label)
    return
  }
}

/** Makes decisions and says so. */
export async function make(server: NewsServer, places: readonly DecisionPlace[], label: string): Promise<void> {
  const creator = workspace.getConfiguration('newsgloss').get<string>('creator', '').trim()
  const { made } = await server.decide({ places, ...(creator && { creator }) })
  if (made < places.length)
    void window.showWarningMessage(
      l10n.t('The text has changed meanwhile: {0} of {1} were decided.', made, places.length),
    )
  else window.setStatusBarMessage(l10n.t('Decided: {0}', label), STATUS_MILLISECONDS)
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
    case 'rename': {
      const name = await ask(l10n.t('What is it called? The name of another entity makes the two one.'), action.name)
      return name ? { ...action, name } : undefined
    }
    case 'date': {
      const value = await ask(
        l10n.t('The date’s value, such as 2024-03-06, 2024-03 or 2024'),
        action.value,
        problemOfDate,
      )
      return value ? { ...action, value } : undefined
    }
    default:
      return action
  }
}

async function ask(prompt: string, value = '', validateInput?: (text: string) => string | undefined) {
  const text = await window.showInputBox({ prompt, value, ...(validateInput && { validateInput }) })
  return text?.trim()
}

/** Why a text is no value of a time expression; undefined when it is one. A day must be of the calendar; the rest of TIMEX3 is told by its letters. */
function problemOfDate(text: string): string | undefined {
  const value = text.trim()
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const fits = day
    ? parseIsoDate(value)
    : /^(?:P[\dTYMWDHSX.]+|[\dX]{2,4}(?:-[\dXWQHSPFAUTI-]+)?(?:T[\d:A-Z]+)?)$/.test(value)
  return fits ? undefined : l10n.t('Not a date such as 2024-03-06, 2024-03, 2024-W10, 2024-Q1 or 2024')
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

/** Text that is shown as it stands, also where it looks like one of the editor's icons. */
export function literal(text: string): string {
  return text.replaceAll('$(', '\\$(')
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
    ...(isName ? [{ label: l10n.t('Rename or merge…'), action: { do: 'rename', name: '' } } as const] : []),
    { label: l10n.t('Tag…'), action: { do: 'tag', label: '' } },
    { label: l10n.t('This is boilerplate'), action: { do: 'region', kind: 'boilerplate' } },
    { label: l10n.t('This is the headline'), action: { do: 'region', kind: 'headline' } },
    { label: l10n.t('This is the byline'), action: { do: 'region', kind: 'byline' } },
    { label: l10n.t('This is body text'), action: { do: 'region', kind: null } },
  ]
  const chosen = await window.showQuickPick([...ours, ...more], { title: l10n.t('Decide') })
  if (chosen) await decide(server, { uri, range, action: chosen.action })
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
    action: { do: 'rename', name: document.getText(document.getWordRangeAtPosition(selection.active)) },
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
