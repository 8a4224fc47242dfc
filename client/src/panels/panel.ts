import { env, l10n, Position, Range, Uri, ViewColumn, type Webview, type WebviewPanel, window, workspace } from 'vscode'
import { textHash } from '../../../server/src/engine/text/textHash.ts'
import type { ClaimsTableResult, TimelineResult } from '../../../server/src/protocol.ts'
import type { NewsServer } from '../newsServer.ts'
import type { Asked, Shown } from './messages.ts'

type Found = TimelineResult | ClaimsTableResult

/** What can be shown in a panel of its own. */
export interface PanelKind {
  readonly viewType: string
  readonly title: string
  /** The bundle of its page, in `dist/panels/`. */
  readonly script: string
  /** What there is, a first answer and, where that is not all, a fuller one that takes longer. */
  data(server: NewsServer, asked: { readonly uri?: string | undefined; readonly filter: string }): AsyncIterable<Found>
  readonly words: Readonly<Record<string, string>>
}

/** So long nothing changes before a panel is filled anew. */
const QUIET_MILLISECONDS = 600

/** The panels that are open, each with what it shows and of which folder. */
const opened = new Map<WebviewPanel, string>()

/** Opens a panel over the folder of the active article, or shows the one that is open; whichever is, where no article is active. */
export function openPanel(kind: PanelKind, server: NewsServer, extension: Uri): void {
  const uri = window.activeTextEditor?.document.uri.toString()
  const isWanted = (key: string) => (uri === undefined ? key.startsWith(kind.viewType) : key === keyOf(kind, uri))
  const [before] = [...opened].find(([, key]) => isWanted(key)) ?? []
  if (before) {
    before.reveal()
    return
  }
  const panel = window.createWebviewPanel(kind.viewType, kind.title, ViewColumn.Beside, optionsIn(extension))
  fillPanel(panel, kind, server, extension, uri)
}

function keyOf({ viewType }: PanelKind, uri: string | undefined): string {
  const folder = uri === undefined ? undefined : workspace.getWorkspaceFolder(Uri.parse(uri))?.uri
  return `${viewType} ${folder ?? ''}`
}

/** Fills a panel that was opened, or that the editor has restored, and keeps it up to date until it is closed. */
export function fillPanel(
  panel: WebviewPanel,
  kind: PanelKind,
  server: NewsServer,
  extension: Uri,
  uri: string | undefined,
): void {
  const { title, script, data, words } = kind
  const { webview } = panel
  opened.set(panel, keyOf(kind, uri))
  webview.options = optionsIn(extension)
  let known: readonly string[] = []
  let waiting: unknown
  let before = ''
  let found: Found | undefined
  let filter = ''
  let turn = 0
  const post = async (note: string) => {
    const isEmpty = found?.reading && found.total === 0 && filter === ''
    const shown: Shown = { data: isEmpty ? undefined : found, note, words, uri, filter }
    // What is shown as it is keeps its zoom and its focus.
    const now = JSON.stringify(shown)
    if (now === before) return
    before = now
    known = found?.articles.map(article => article.uri) ?? []
    await webview.postMessage(shown)
  }
  const show = async () => {
    const now = ++turn
    if (server.state === 'failed') return post(l10n.t('The server has stopped; its output says why.'))
    if (server.state !== 'running' || !found) await post(noteOn({ reading: true }))
    if (server.state !== 'running') return
    for await (const answer of data(server, { uri, filter })) {
      if (now !== turn) return
      found = answer
      await post(noteOn(answer))
    }
  }
  const subscription = server.onDidChange(() => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void show(), QUIET_MILLISECONDS)
  })
  webview.onDidReceiveMessage(async (asked: Asked) => {
    if (asked.ask === 'data') {
      server.start()
      filter = asked.filter
      before = ''
      await show()
    } else if (asked.ask === 'open') {
      if (known.includes(asked.uri)) await open(asked.uri, asked.position)
    } else if (asked.ask === 'copy') {
      await env.clipboard.writeText(asked.content)
      window.setStatusBarMessage(l10n.t('Copied'), 3000)
    } else await save(title, asked.ending, asked.content)
  })
  panel.onDidDispose(() => {
    opened.delete(panel)
    clearTimeout(waiting)
    subscription.dispose()
  })
  webview.html = pageOf(webview, extension, title, script)
}

/** Why there may be more than what was found; empty when all is there. */
function noteOn(found: Pick<Found, 'reading'> & { readonly compared?: boolean }): string {
  if (found.reading) return l10n.t('The articles are being read …')
  return found.compared === false ? l10n.t('The articles are being compared …') : ''
}

function optionsIn(extension: Uri) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist/panels')] }
}

/** Nothing but its own script and styles runs in it; nothing is fetched. */
function pageOf(webview: Webview, extension: Uri, title: string, script: string): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist/panels', name)).toString()
  const nonce = textHash(`${Date.now()} ${Math.random()}`)
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="${file('panels.css')}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${file(script)}"></script>
</body>
</html>`
}

async function open(uri: string, { line, character }: { readonly line: number; readonly character: number }) {
  const at = new Position(line, character)
  try {
    await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.One, selection: new Range(at, at) })
  } catch {
    // Deleted or renamed since it was read.
    void window.showInformationMessage(l10n.t('This article cannot be opened any more.'))
  }
}

async function save(title: string, ending: string, content: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri
  const file = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${title}.${ending}`) }),
    filters: { [ending.toUpperCase()]: [ending] },
  })
  if (file) await workspace.fs.writeFile(file, await workspace.encode(content, { encoding: 'utf8' }))
}

declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (waiting: unknown) => void
