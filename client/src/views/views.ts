import { commands, Disposable, env, l10n, type QuickPickItem, type TreeView, window, workspace } from 'vscode'
import {
  COMPARE_TELLINGS,
  canonicalUri,
  DECIDE,
  type ToDecide,
  type ViewItem,
  type ViewName,
} from '../../../server/src/service/languageService.ts'
import { copyCitation } from '../copyCitation.ts'
import { literal } from '../literal.ts'
import { mayBeNews } from '../newsDocuments.ts'
import type { NewsServer } from '../newsServer.ts'
import { showPlaces } from '../showPlaces.ts'
import { mergeByDrag } from './mergeByDrag.ts'
import { NewsTree } from './newsTree.ts'
import { type More, type Node, SHOW_MORE } from './treeItems.ts'

/** So long nothing changes before the views are asked anew. */
const QUIET_MILLISECONDS = 400

const ARRANGEMENTS: Readonly<Record<string, ViewName>> = {
  bySource: 'claimsBySource',
  byArticle: 'claimsByArticle',
  byStatement: 'claimsByStatement',
}

/**
 * The views Entities, Claims and Dates over the folder of the article that was looked at last. They are hidden until there is news, follow what the server
 * says, and never take the focus but when asked to reveal something.
 */
export class Views implements Disposable {
  readonly #server: NewsServer
  readonly #panes: readonly Pane[]
  readonly #subscriptions: Disposable
  #waiting: unknown
  #uri: string | undefined
  #folder: string | undefined
  #hasNews = false

  constructor(server: NewsServer) {
    this.#server = server
    const pane = (id: string, name: ViewName): Pane => {
      const tree = new NewsTree(server, name)
      return {
        id,
        tree,
        view: window.createTreeView(`newsgloss.${id}`, {
          treeDataProvider: tree,
          showCollapseAll: true,
          ...(id === 'entities' && { dragAndDropController: mergeByDrag(decide) }),
        }),
      }
    }
    // The order in which what stands at the cursor is sought: a name before the claim around it.
    const [entities, dates, claims] = [
      pane('entities', 'entities'),
      pane('dates', 'dates'),
      pane('claims', 'claimsBySource'),
    ]
    this.#panes = [entities, dates, claims]
    this.#subscriptions = Disposable.from(
      ...this.#panes.flatMap(({ tree, view }) => [tree, view]),
      ...this.#panes.flatMap(pane => [
        commands.registerCommand(`newsgloss.${pane.id}.filter`, (filter?: unknown) => this.#filter(pane, filter)),
        commands.registerCommand(`newsgloss.${pane.id}.clearFilter`, () => this.#show(pane, '')),
      ]),
      ...Object.entries(ARRANGEMENTS).map(([id, name]) =>
        commands.registerCommand(`newsgloss.claims.${id}`, () => claims.tree.show({ name })),
      ),
      commands.registerCommand('newsgloss.reveal', () => this.#reveal()),
      commands.registerCommand('newsgloss.views.showMentions', showMentions),
      commands.registerCommand('newsgloss.views.compareTellings', compare),
      commands.registerCommand('newsgloss.views.copyCitation', ({ place }: ViewItem) =>
        place ? copyCitation(server, place.uri, place.range.start) : undefined,
      ),
      commands.registerCommand('newsgloss.views.decide', decideOn),
      commands.registerCommand('newsgloss.views.copy', ({ label }: ViewItem) => env.clipboard.writeText(label)),
      commands.registerCommand(SHOW_MORE, (node: More, name: ViewName) =>
        this.#panes.find(({ tree }) => tree.name === name)?.tree.showMore(node),
      ),
      server.onDidChange(() => this.#changeSoon()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
    )
    // Once the extension is active: what is news is asked of the settings, which takes longer than all of this.
    void Promise.resolve().then(() => this.#follow())
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    this.#subscriptions.dispose()
  }

  #changeSoon(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => {
      this.#follow()
      for (const { tree } of this.#panes) tree.refresh()
      void this.#appear()
    }, QUIET_MILLISECONDS)
  }

  /** Shows the folder of the article that is looked at; where another document is, that of the last article. */
  #follow(): void {
    const document = window.activeTextEditor?.document
    if (!document || !mayBeNews(document)) return
    this.#uri = canonicalUri(document.uri.toString())
    const folder = workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? document.uri.scheme
    const moved = folder !== this.#folder
    this.#folder = folder
    for (const { tree } of this.#panes) {
      tree.follow(this.#uri)
      if (moved) tree.refresh()
    }
  }

  /** Once there is news the views stay. */
  async #appear(): Promise<void> {
    if (this.#hasNews) return
    const { articles } = await this.#server.viewItems({
      view: 'entities',
      uri: this.#uri,
      path: [],
      filter: '',
      count: 0,
    })
    if (articles === 0 || this.#hasNews) return
    this.#hasNews = true
    await commands.executeCommand('setContext', 'newsgloss.hasNews', true)
  }

  /** `given` is the filter; where it is no text, such as the item that a button of the view's title hands over, the reader is asked. */
  async #filter(pane: Pane, given: unknown): Promise<void> {
    const filter =
      typeof given === 'string'
        ? given
        : await window.showInputBox({
            title: l10n.t('Show only what holds these words'),
            prompt: l10n.t('Case and accents do not matter. Empty shows all.'),
            value: pane.tree.filter,
          })
    if (filter !== undefined) await this.#show(pane, filter.trim())
  }

  async #show({ id, tree, view }: Pane, filter: string): Promise<void> {
    tree.show({ filter })
    view.description = filter === '' ? '' : `“${filter}”`
    await commands.executeCommand('setContext', `newsgloss.${id}.filtered`, filter !== '')
  }

  /** Selects in its view what stands at the cursor, and returns it; what a filter hides is looked for in the next view. Undefined when nothing is there. */
  async #reveal(): Promise<ViewItem | undefined> {
    const editor = window.activeTextEditor
    if (!editor) return undefined
    const { line, character } = editor.selection.active
    const uri = canonicalUri(editor.document.uri.toString())
    for (const { tree, view } of this.#panes) {
      const { name, filter } = tree
      const trail = await this.#server.viewTrail({ uri, position: { line, character }, view: name, filter })
      const item = tree.lead(trail ?? [])
      if (!item) continue
      await view.reveal(item, { select: true, focus: true, expand: false })
      return item
    }
    void window.showInformationMessage(l10n.t('No name, date or claim that the views show stands at the cursor.'))
    return undefined
  }
}

/** Asks what is to be decided about an entity: one entry of its menu, since VS Code puts the menu of each row together before it draws the row. */
async function decideOn({ label, place }: ViewItem): Promise<void> {
  if (!place) return
  const items: (QuickPickItem & { readonly action: ToDecide['action'] })[] = [
    { label: l10n.t('Same as…'), action: { do: 'sameAs' } },
    { label: l10n.t('Rename…'), action: { do: 'rename' } },
    { label: l10n.t('Type…'), action: { do: 'type' } },
    { label: l10n.t('Not a name anywhere…'), action: { do: 'reject', scope: 'folder' } },
  ]
  const { start } = place.range
  const chosen = await window.showQuickPick(items, { title: literal(label) })
  if (chosen) await decide({ uri: place.uri, range: { start, end: start }, action: chosen.action })
}

async function decide(given: ToDecide): Promise<void> {
  await commands.executeCommand(DECIDE, given)
}

/** Both extension hosts have these, of different types. */
declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

interface Pane {
  readonly id: string
  readonly tree: NewsTree
  readonly view: TreeView<Node>
}

async function showMentions({ place }: ViewItem): Promise<void> {
  if (place) await showPlaces(place.uri, place.range.start)
}

async function compare({ place }: ViewItem): Promise<void> {
  if (place) await commands.executeCommand(COMPARE_TELLINGS, place.uri, place.range.start)
}
