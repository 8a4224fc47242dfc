import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode'
import { literal } from '../literal.ts'
import { attempt } from './attempt.ts'

export interface ListItem {
  readonly label: string
  readonly description?: string
  /** What its button undoes. */
  readonly change?: string
  /** What choosing it does. */
  readonly show?: () => Promise<void>
}

/**
 * Shows a list while it is being filled, and anew after each undoing. Resolves with whether there was anything in it; rejects when it cannot be
 * filled.
 */
export async function showList(
  title: string,
  placeholder: string,
  items: () => Promise<readonly ListItem[]>,
  undo: (change: string) => Promise<void> = async () => {},
): Promise<boolean> {
  const list = window.createQuickPick<QuickPickItem & { readonly item: ListItem }>()
  Object.assign(list, { title, placeholder, matchOnDescription: true })
  const fill = async () => {
    list.busy = true
    const all = await items()
    list.items = all.map(item => ({
      label: literal(item.label),
      description: literal(item.description ?? ''),
      buttons:
        item.change === undefined
          ? []
          : [{ iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Undo this decision') }],
      item,
    }))
    list.busy = false
    return all.length > 0
  }
  list.onDidTriggerItemButton(
    attempt(async ({ item: { item } }) => {
      await undo(item.change!)
      await fill()
    }),
  )
  list.onDidAccept(
    attempt(async () => {
      const [chosen] = list.selectedItems
      list.hide()
      await chosen?.item.show?.()
    }),
  )
  list.onDidHide(() => list.dispose())
  list.show()
  try {
    const found = await fill()
    if (!found) list.hide()
    return found
  } catch (error) {
    list.hide()
    throw error
  }
}
