import * as vscode from 'vscode'
import { locations } from './answers.ts'
import { openSeed, positionOf } from './seeds.ts'
import { equal, test } from './testing.ts'

const mentions: readonly [marked: string, word: string, seeds: readonly string[]][] = [
  ['Fumio <|>Kishida', 'Kishida', ['000', '001', '002', '003', '004']],
  ['told <|>AFP that', 'AFP', ['000', '003']],
]
for (const [marked, word, expected] of mentions) {
  test(`references: "${marked}" of 003 is mentioned in ${expected.join(', ')}`, async () => {
    const document = await openSeed('003')
    const found = await locations('vscode.executeReferenceProvider', document, marked)
    equal([...new Set(found.map(({ uri }) => seedOf(uri)))].sort(), expected)
    for (const { uri, range } of found) {
      const text = (await vscode.workspace.openTextDocument(uri)).getText(range)
      if (!text.includes(word)) throw new Error(`"${text}" in ${seedOf(uri)}`)
    }
  })
}

test('definition: "Biden" of 004 leads to a full mention', async () => {
  const document = await openSeed('004')
  const [first] = await locations('vscode.executeDefinitionProvider', document, 'with <|>Biden “pushing')
  if (!first) throw new Error('no definition')
  equal((await vscode.workspace.openTextDocument(first.uri)).getText(first.range).includes('Joe Biden'), true)
})

test('highlights: "Politico" of 004 stands there twice', async () => {
  const document = await openSeed('004')
  const position = positionOf(document, 'a recent <|>Politico report')
  const command = 'vscode.executeDocumentHighlights'
  const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(command, document.uri, position)
  equal(
    found.map(({ range }) => document.getText(range)),
    ['Politico', 'Politico'],
  )
})

test('workspace symbols: Kishida is found by name', async () => {
  await openSeed('000')
  const command = 'vscode.executeWorkspaceSymbolProvider'
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'Kishida')
  equal(
    found.some(({ name }) => name.includes('Fumio Kishida')),
    true,
  )
})

function seedOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).slice(0, 3)
}
