import { commands, Location, l10n, Position, type TextDocumentContentProvider, Uri, window } from 'vscode'
import type { Passage, SamePassage, TellingsResult } from '../../server/src/protocol.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { literal } from './literal.ts'
import type { NewsServer } from './newsServer.ts'

/** What a link or another extension may say: the article's URI, a position in it, the other article's URI. What is left out is the cursor's, or asked. */
export type TellingArguments = [
  uri?: string,
  position?: { readonly line: number; readonly character: number },
  other?: string,
]

/** Shows a quotation or claim beside another article's telling of it. */
export async function compareTellings(server: NewsServer, ...at: TellingArguments): Promise<void> {
  const told = await tellingsAt(server, at)
  if (!told || told.elsewhere.length === 0) return noneTold()
  const other = at[2]
  const chosen = told.elsewhere.find(({ uri }) => uri === other) ?? (await choose(told.elsewhere))
  if (!chosen) return
  const title = l10n.t('{0} and {1}', told.here.place, chosen.place)
  await commands.executeCommand('vscode.diff', passageUri(told.here), passageUri(chosen), title)
}

/** Lists in the references view where a quotation or claim is told. */
export async function showTellings(server: NewsServer, ...at: TellingArguments): Promise<void> {
  const told = await tellingsAt(server, at)
  if (!told || told.elsewhere.length === 0) return noneTold()
  const [here, ...elsewhere] = [told.here, ...told.elsewhere].map(
    ({ uri, position }) => new Location(Uri.parse(uri), new Position(position.line, position.character)),
  )
  await commands.executeCommand('editor.action.showReferences', here!.uri, here!.range.start, elsewhere)
}

/** The scheme of the documents that hold a passage each: its place is their path, its words are their query, so that nothing needs to be kept. */
export const PASSAGE_SCHEME = 'newsgloss-passage'

export const passages: TextDocumentContentProvider = {
  provideTextDocumentContent: uri => `${uri.query}\n`,
}

function passageUri({ place, text }: Passage): Uri {
  return Uri.from({ scheme: PASSAGE_SCHEME, path: `/${place}`, query: text })
}

async function tellingsAt(server: NewsServer, [uri, position]: TellingArguments): Promise<TellingsResult> {
  const editor = window.activeTextEditor
  const asked = uri ?? editor?.document.uri.toString()
  const from = position ?? editor?.selection.active
  if (asked === undefined || from === undefined) return null
  return server.tellings({
    uri: canonicalUri(asked),
    position: { line: from.line, character: from.character },
  })
}

async function choose(tellings: readonly SamePassage[]): Promise<SamePassage | undefined> {
  if (tellings.length === 1) return tellings[0]
  const items = tellings.map(telling => ({
    label: literal(telling.place),
    description: telling.likeness,
    detail: literal(telling.text),
    telling,
  }))
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare with which telling?'),
    matchOnDetail: true,
  })
  return picked?.telling
}

function noneTold(): void {
  void window.showInformationMessage(l10n.t('No other article tells what stands at the cursor.'))
}
