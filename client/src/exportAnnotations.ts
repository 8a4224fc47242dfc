import { l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode'
import { FORMAT_NAMES, type FormatName } from '../../server/src/exchange/formatNames.ts'
import type { ExportResult } from '../../server/src/protocol.ts'
import { isOffered } from './newsDocuments.ts'
import type { NewsServer } from './newsServer.ts'

export const EXPORT = 'newsgloss.export'

/** What a key binding or another extension may say, so that nothing is asked. */
export interface ExportArguments {
  /** One of the formats' names, such as `brat`. */
  readonly format: string
  /** URI of an article or a workspace folder. */
  readonly uri: string
  /** URI of the folder that takes the files. */
  readonly folder: string
  readonly decided?: boolean
  /** Whether the articles' words may be passed on; yes unless said otherwise. */
  readonly text?: boolean
}

/**
 * Asks what is to be exported, in which format and where to, and writes it. Nothing that is there is replaced unasked. Ends quietly where a question
 * is not answered. Resolves when the files are written.
 */
export async function exportAnnotations(server: NewsServer, given?: ExportArguments): Promise<void> {
  const params = given ?? (await ask())
  if (!params) return
  const { folder, decided = false, text = true, ...what } = params
  try {
    const exported = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Exporting annotations'), cancellable: true },
      (_, token) => server.export({ ...what, decided, text }, token),
    )
    if (!exported || exported.articles === 0) {
      void window.showWarningMessage(l10n.t('There is nothing to export: no article was found there.'))
      return
    }
    const written = await write(exported.files, Uri.parse(folder))
    const message = l10n.t('{0} files for {1} articles.', written, exported.articles)
    void window.showInformationMessage([message, ...exported.losses].join(' '))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('The export failed: {0}', reason))
  }
}

async function ask(): Promise<ExportArguments | undefined> {
  const format = await pickFormat()
  const scope = format && (await pickScope())
  const options = scope && (await pickOptions(format))
  if (!options) return undefined
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: l10n.t('Export to folder'),
      openLabel: l10n.t('Export'),
    })) ?? []
  return folder && { ...options, format: format.name, uri: scope.uri.toString(), folder: folder.toString() }
}

/** How many files have been written or stood there already as they are to be. */
async function write(files: NonNullable<ExportResult>['files'], folder: Uri): Promise<number> {
  const targets = await Promise.all(
    files.map(async ({ name, content }) => ({
      uri: Uri.joinPath(folder, name),
      bytes: await workspace.encode(content, { encoding: 'utf8' }),
    })),
  )
  const there = await Promise.all(
    targets.map(async ({ uri }) =>
      workspace.fs.readFile(uri).then(
        bytes => bytes,
        () => undefined,
      ),
    ),
  )
  const differs = targets.map(({ bytes }, i) => there[i] !== undefined && !sameBytes(there[i], bytes))
  const count = differs.filter(Boolean).length
  let replace = false
  if (count > 0) {
    const yes = l10n.t('Replace')
    const answer = await window.showWarningMessage(
      l10n.t('{0} of the files are there already with another content.', count),
      { modal: true },
      yes,
      l10n.t('Keep Those'),
    )
    if (answer === undefined) return 0
    replace = answer === yes
  }
  const wanted = targets.filter((_, i) => replace || !differs[i])
  for (const { uri, bytes } of wanted) await workspace.fs.writeFile(uri, bytes)
  return wanted.length
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

async function pickFormat(): Promise<FormatName | undefined> {
  const items = FORMAT_NAMES.map((format: FormatName) => ({ label: format.title, description: format.name, format }))
  return (await window.showQuickPick(items, { title: l10n.t('Export annotations: format'), matchOnDescription: true }))
    ?.format
}

async function pickScope(): Promise<{ readonly uri: Uri } | undefined> {
  const document = window.activeTextEditor?.document
  const items: (QuickPickItem & { readonly uri: Uri })[] = [
    ...(document && isOffered(document)
      ? [{ label: l10n.t('This article'), description: workspace.asRelativePath(document.uri), uri: document.uri }]
      : []),
    ...(workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
      label: l10n.t('All articles of the folder'),
      description: name,
      uri,
    })),
  ]
  if (items.length === 1) return items[0]
  return window.showQuickPick(items, { title: l10n.t('Export annotations: what') })
}

async function pickOptions({
  withoutText,
}: FormatName): Promise<{ readonly decided: boolean; readonly text: boolean } | undefined> {
  const decided = { label: l10n.t('Only what people have confirmed or added') }
  const bare = { label: l10n.t('Positions only, without the articles’ words') }
  const picked = await window.showQuickPick([decided, ...(withoutText ? [bare] : [])], {
    title: l10n.t('Export annotations: options (Enter for none)'),
    canPickMany: true,
  })
  return picked && { decided: picked.includes(decided), text: !picked.includes(bare) }
}
