import { l10n, Uri, window } from 'vscode'
import type { Change, LostDecision } from '../../../server/src/protocol.ts'
import { literal } from '../literal.ts'
import type { NewsServer } from '../newsServer.ts'
import { reveal, STATUS_MILLISECONDS } from './decide.ts'
import { type ListItem, showList } from './list.ts'

/** Takes the last decision in the folder of the active article back, or the one given. */
export async function undoDecision(server: NewsServer, change?: string): Promise<void> {
  const undone = await server.undoDecision({ uri: activeUri(), change })
  if (undone) window.setStatusBarMessage(literal(l10n.t('Undone: {0}', undone.label)), STATUS_MILLISECONDS)
  else void window.showInformationMessage(l10n.t('Nothing has been decided that could be undone.'))
}

/** Lists what has been decided, the latest first; choosing one shows its place, its button undoes it. */
export async function showHistory(server: NewsServer): Promise<void> {
  const uri = activeUri()
  const found = await showList(
    l10n.t('Decisions'),
    l10n.t('Choose one to see its place; its button undoes it'),
    async () => (await server.decisionHistory({ uri })).map(changeItem),
    change => undoDecision(server, change),
  )
  if (!found) void window.showInformationMessage(l10n.t('Nothing has been decided here.'))
}

function changeItem(change: Change): ListItem {
  const { label, at } = change
  return {
    ...{ label, description: detailOf(change), change: change.change },
    ...(at && { show: () => reveal(at.uri, { start: at.position, end: at.position }) }),
  }
}

function detailOf({ made, creator, places, overruled }: Change): string {
  return [
    new Date(made).toLocaleString(),
    ...(creator === undefined ? [] : [creator]),
    ...(places === 1 ? [] : [l10n.t('{0} places', places)]),
    ...(overruled ? [l10n.t('a later one holds')] : []),
  ].join(' · ')
}

/** Lists the decisions whose place is not found any more, each with a button that undoes it, and what is wrong with the files. */
export async function showLostDecisions(server: NewsServer): Promise<void> {
  const uri = activeUri()
  const found = await showList(
    l10n.t('Decisions without a place'),
    l10n.t('They are kept. Choose one to see its article; its button undoes it'),
    async () => {
      const { orphans, problems } = await server.decisionProblems({ uri })
      return [...problems.map(problem => ({ label: problem })), ...orphans.map(lostItem)]
    },
    change => undoDecision(server, change),
  )
  if (!found) void window.showInformationMessage(l10n.t('Every decision stands where it was made.'))
}

function lostItem({ uri, name, label, change }: LostDecision): ListItem {
  const show = async () => {
    await window.showTextDocument(Uri.parse(uri))
  }
  return { label, description: name, change, show }
}

function activeUri(): string | undefined {
  return window.activeTextEditor?.document.uri.toString()
}
