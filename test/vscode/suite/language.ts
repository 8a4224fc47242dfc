import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { folder, openSeed, uriOf } from './seeds.ts'
import { contains, equal, eventually, test } from './testing.ts'

const prose =
  'Floods in Valencia\n\nFumio Kishida said on Tuesday that every bridge over the river would be built again.\n'

test('language: an article that is switched back to plain text stays so, also when opened again', async () => {
  const document = await openSeed('002')
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  const { document: again } = await vscode.window.showTextDocument(await uriOf('002'))
  await untilDecided()
  equal(again.languageId, 'plaintext')
  await vscode.languages.setTextDocumentLanguage(again, 'news')
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  equal((await openSeed('002')).languageId, 'news')
})

test('language: an untitled document becomes news once it reads as prose', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'x = 1\n' })
  await vscode.window.showTextDocument(document)
  await untilDecided()
  equal(document.languageId, 'plaintext')
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), prose)
  await vscode.workspace.applyEdit(edit)
  await eventually(() => document.languageId === 'news')
  await vscode.window.showTextDocument(document)
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
})

test('language: Markdown stays Markdown and is annotated', async () => {
  const file = vscode.Uri.joinPath(folder(), 'flood.md')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`# ${prose}`))
  const { document } = await vscode.window.showTextDocument(file)
  const hover = await eventually(async () => (await hoverAt(document, 'Fumio <|>Kishida')) || undefined)
  contains(hover, 'Fumio Kishida', '000_')
  await untilDecided()
  equal(document.languageId, 'markdown')
  await vscode.workspace.fs.delete(file)
})

test('language: with the setting off, plain text is annotated as it is', async () => {
  const settings = vscode.workspace.getConfiguration('newsgloss')
  await settings.update('switchLanguage', false, vscode.ConfigurationTarget.Workspace)
  const file = vscode.Uri.joinPath(folder(), 'flood.txt')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(prose))
  const { document } = await vscode.window.showTextDocument(file)
  await eventually(async () => (await hoverAt(document, 'Fumio <|>Kishida')) !== '')
  equal(document.languageId, 'plaintext')
  await settings.update('switchLanguage', undefined, vscode.ConfigurationTarget.Workspace)
  await vscode.workspace.fs.delete(file)
})

const witness = 'Nothing new\n\nThe council will meet again, as it does on every first Thursday of a month.\n'

/** Resolves when the extension has met all documents that were opened before: it decides on them in this order. */
async function untilDecided(): Promise<void> {
  const last = await vscode.workspace.openTextDocument({ language: 'plaintext', content: witness })
  await eventually(() => last.languageId === 'news')
}
