import { commands, Location, Position, Range, Uri } from 'vscode'
import type { Location as LspLocation, Position as LspPosition } from 'vscode-languageserver-types'

/** Shows places as references from a position of a document; without places the references of what stands there. */
export async function showPlaces(uri: string, { line, character }: LspPosition, places?: readonly LspLocation[]) {
  const from = Uri.parse(uri)
  const at = new Position(line, character)
  const shown = places
    ? places.map(({ uri, range: { start, end } }) => {
        return new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character))
      })
    : await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', from, at)
  await commands.executeCommand('editor.action.showReferences', from, at, shown)
}
