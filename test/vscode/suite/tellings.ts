import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { openSeed, positionOf } from './seeds.ts'
import { contains, equal, eventually, test } from './testing.ts'

test('tellings: the hover of a quotation leads to a comparison, which shows both passages', async () => {
  const document = await openSeed('002')
  const marked = '“We <|>recognize Japan’s strengths'
  contains(await hoverAt(document, marked), '004_', 'newsgloss.compareTellings')
  const { line, character } = positionOf(document, marked)
  await vscode.commands.executeCommand('newsgloss.compareTellings', document.uri.toString(), { line, character })
  const input = await eventually(() => {
    const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input
    return shown instanceof vscode.TabInputTextDiff && shown
  })
  const texts = [input.original, input.modified].map(async uri =>
    (await vscode.workspace.openTextDocument(uri)).getText().slice(0, 30),
  )
  equal(await Promise.all(texts), ['“We recognize Japan’s strength', '“Recognising Japan’s strengths'])
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
})

test('tellings: what is said is copied as a citation', async () => {
  const document = await openSeed('003')
  const editor = vscode.window.activeTextEditor!
  const position = positionOf(document, 'technical <|>cooperation in the field')
  editor.selection = new vscode.Selection(position, position)
  await vscode.commands.executeCommand('newsgloss.copyCitation')
  const copied = await vscode.env.clipboard.readText()
  contains(copied, 'technical cooperation in the field', '2024-03-0', '003_')
})
