import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode'
import { FORMAT_NAMES, type FormatName } from '../../server/src/exchange/formatNames.ts'
import type { ImportParams, ImportResult } from '../../server/src/protocol.ts'
import { attempt } from './decisions/attempt.ts'
import { creator } from './decisions/decide.ts'
import { undoDecision } from './decisions/history.ts'
import { showList } from './decisions/list.ts'
import type { NewsServer } from './newsServer.ts'

export const IMPORT = 'newsgloss.import'

/** What a key binding or another extension may say, so that nothing is asked. */
export interface ImportArguments {
  /** One of the formats' names, such as `brat`. */
  readonly format: string
  /** URIs of the files. */
  readonly files: readonly string[]
}

/**
 * Asks in which format and where another tool's annotations of the articles are, and lets them be decided, as one change. Ends quietly where a question is not
 * answered. Resolves when they are decided; rejects when the server fails or a file cannot be read.
 */
export async function importAnnotations(server: NewsServer, given?: ImportArguments): Promise<void> {
  const asked = given ?? (await ask())
  if (!asked) return
  const imported = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Importing annotations'), cancellable: true },
    async (_, token) =>
      server.import({ format: asked.format, files: await contentsOf(asked.files), ...creator() }, token),
  )
  if (!imported) return
  void attempt(tell)(server, imported)
}

/** Says what was decided and what was wrong, and offers to take it back. */
async function tell(
  server: NewsServer,
  { made, change, articles, left, problems }: NonNullable<ImportResult>,
): Promise<void> {
  const decided = l10n.t('{0} annotations of {1} articles are decided.', made, articles)
  const detected = left > 0 ? [l10n.t('{0} others are only detected, here as there.', left)] : []
  const message = [decided, ...detected].join(' ')
  const undo = made > 0 ? [l10n.t('Undo')] : []
  const show = l10n.t('Show Problems')
  const answer =
    problems.length === 0
      ? await window.showInformationMessage(message, ...undo)
      : await window.showWarningMessage(`${message} ${l10n.t('Problems: {0}', problems.length)}`, ...undo, show)
  if (answer === show)
    await showList(l10n.t('Problems of the import'), '', async () => problems.map(label => ({ label })))
  else if (answer !== undefined) await undoDecision(server, change)
}

async function ask(): Promise<ImportArguments | undefined> {
  const readable = FORMAT_NAMES.filter((format: FormatName) => format.reads)
  const items = readable.map((format: FormatName) => ({ label: format.title, description: format.name, format }))
  const title = l10n.t('Import annotations: format')
  const format = (await window.showQuickPick(items, { title, matchOnDescription: true }))?.format
  const files =
    format &&
    (await window.showOpenDialog({
      canSelectMany: true,
      title: l10n.t('Import annotations: files'),
      openLabel: l10n.t('Import'),
      filters: { [format.title]: (format.reads ?? []).map(ending => ending.slice(1)) },
    }))
  return files && { format: format.name, files: files.map(String) }
}

function contentsOf(files: readonly string[]): Promise<ImportParams['files']> {
  return Promise.all(
    files.map(async file => {
      const uri = Uri.parse(file)
      const content = await workspace.decode(await workspace.fs.readFile(uri), { encoding: 'utf8' })
      return { name: workspace.asRelativePath(uri, false), content }
    }),
  )
}
