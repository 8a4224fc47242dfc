import * as vscode from 'vscode'
import { positionOf } from './seeds.ts'

/** The outline of a document; empty when it has none. */
export async function documentSymbols(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  const command = 'vscode.executeDocumentSymbolProvider'
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri)) ?? []
}

/** The text of all hovers at a place of a document once the other articles are read; empty when there is none. */
export async function hoverAt(document: vscode.TextDocument, marked: string): Promise<string> {
  const position = positionOf(document, marked)
  await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n')
}

/** The places that a provider of definitions or references answers, whether as locations or as links. */
export async function locations(
  command: string,
  document: vscode.TextDocument,
  marked: string,
): Promise<vscode.Location[]> {
  const position = positionOf(document, marked)
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    command,
    document.uri,
    position,
  )
  return found.map(one =>
    'targetUri' in one ? new vscode.Location(one.targetUri, one.targetSelectionRange ?? one.targetRange) : one,
  )
}

/** A semantic token with its place in the document and the name of its type. */
export interface Token {
  readonly range: vscode.Range
  readonly type: string
}

/** The semantic tokens of a document; none when nobody provides any. */
export async function semanticTokens(uri: vscode.Uri): Promise<Token[]> {
  const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri)
  const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri)
  if (!legend || !tokens) return []
  const decoded: Token[] = []
  let line = 0
  let character = 0
  for (let at = 0; at < tokens.data.length; at += 5) {
    const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0] = tokens.data.subarray(at, at + 4)
    character = deltaLine > 0 ? deltaCharacter : character + deltaCharacter
    line += deltaLine
    decoded.push({
      range: new vscode.Range(line, character, line, character + length),
      type: legend.tokenTypes[type] ?? '?',
    })
  }
  return decoded
}

/** The answer of a command, or undefined where no extension serves the document. */
async function ask<T>(command: string, uri: vscode.Uri): Promise<T | undefined> {
  return vscode.commands.executeCommand<T | undefined>(command, uri)
}
