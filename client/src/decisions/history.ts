import { l10n, type QuickPickItem, ThemeIcon, window, workspace } from 'vscode'
import type { Change } from '../../../server/src/protocol.ts'
import type { NewsServer } from '../newsServer.ts'
import { literal, reveal, STATUS_MILLISECONDS } from './decide.ts'

/** Takes the last decision in the folder of the active article back, or the one given. */
export async function undoDecision(server: NewsServer, change?: string): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString()
  const undone = await server.undoDecision({ uri, change })
  if (undone) window.setStatusBarMessage(l10n.t('Undone: {0}', undone.label), STATUS_MILLISECONDS)
  else void window.showInformationMessage(l10n.t('Nothing has been decided that could be undone.'))
}

interface ChangeItem extends QuickPickItem {
  readonly change: Change
}

/** Lists what has been decided, the latest first; choosing one shows its place, its button undoes it. */
export async function showHistory(server: NewsServer): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString()
  const list = window.createQuickPick<ChangeItem>()
  list.title = l10n.t('Decisions')
  list.placeholder = l10n.t('Choose one to see its place; its button undoes it')
  list.matchOnDescription = true
  const undo = { iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Undo this decision') }
  const fill = async () => {
    const changes = await server.decisionHistory({ uri })
    list.items = changes.map(change => ({
      label: literal(change.label),
      description: literal(detailOf(change)),
      buttons: [undo],
      change,
    }))
  }
  list.onDidTriggerItemButton(async ({ item }) => {
    await undoDecision(server, item.change.change)
    await fill()
  })
  list.onDidAccept(async () => {
    const at = list.selectedItems[0]?.change.at
    list.hide()
    if (at) await reveal(at.uri, { start: at.position, end: at.position })
  })
  list.onDidHide(() => list.dispose())
  list.busy = true
  list.show()
  await fill()
  list.busy = false
}

function detailOf({ made, creator, places }: Change): string {
  const when = new Date(made).toLocaleString()
  const where = places === 1 ? [] : [l10n.t('{0} places', places)]
  return [when, ...(creator === undefined ? [] : [creator]), ...where].join(' · ')
}

/** Lists the decisions whose place is not found any more, and what is wrong with the files, in a document of their own. */
export async function showLostDecisions(server: NewsServer): Promise<void> {
  const { orphans, problems } = await server.decisionProblems({})
  const lines = [
    ...problems,
    ...orphans.map(
      ({ uri, label, exact }) => `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}: ${label} (${exact})`,
    ),
  ]
  if (lines.length === 0) {
    void window.showInformationMessage(l10n.t('Every decision stands where it was made.'))
    return
  }
  const content = `${l10n.t('These decisions are kept, but their place is not found any more:')}\n\n${lines.join('\n')}\n`
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }))
}
