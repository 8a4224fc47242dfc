import { env, l10n, window } from 'vscode'
import type { NewsServer } from './newsServer.ts'

/** Copies what is said at the cursor, with who says it, where and when, as a line for one's notes. */
export async function copyCitation(server: NewsServer): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const { line, character } = editor.selection.active
  const cited = await server.citation({ uri: editor.document.uri.toString(), position: { line, character } })
  if (cited === null) void window.showInformationMessage(l10n.t('Nothing is said at the cursor.'))
  else {
    await env.clipboard.writeText(cited)
    window.setStatusBarMessage(l10n.t('Copied: {0}', cited), 4000)
  }
}
