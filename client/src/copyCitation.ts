import { env, l10n, window } from 'vscode'
import type { TellingsParams } from '../../server/src/protocol.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { literal } from './literal.ts'
import type { NewsServer } from './newsServer.ts'

/** Copies what is said at the cursor, with who says it, where and when, as a line for one's notes. */
export async function copyCitationHere(server: NewsServer): Promise<void> {
  const editor = window.activeTextEditor
  if (editor) await copyCitation(server, editor.document.uri.toString(), editor.selection.active)
}

/** Copies what is said at a place as such a line. */
export async function copyCitation(server: NewsServer, uri: string, at: TellingsParams['position']): Promise<void> {
  const { line, character } = at
  const cited = await server.citation({ uri: canonicalUri(uri), position: { line, character } })
  if (cited === null) void window.showInformationMessage(l10n.t('Nothing is said there.'))
  else {
    await env.clipboard.writeText(cited)
    window.setStatusBarMessage(literal(l10n.t('Copied: {0}', cited)), 4000)
  }
}
