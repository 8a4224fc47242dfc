import * as vscode from 'vscode'
import { documentSymbols, hoverAt, semanticTokens } from './answers.ts'
import { folder, openSeed } from './seeds.ts'
import { equal, eventually, test } from './testing.ts'

const sentence = '"We will rebuild every bridge," Maria Delgado, the mayor of Valencia, said on Tuesday.\n'

test('documents: an edit changes outline and hover', async () => {
  const document = await openSeed('004')
  equal((await documentSymbols(document.uri)).some(isDelgado), false)
  const edit = new vscode.WorkspaceEdit()
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, `\n\n${sentence}`)
  await vscode.workspace.applyEdit(edit)
  await eventually(async () => (await documentSymbols(document.uri)).some(isDelgado))
  await eventually(async () => (await hoverAt(document, 'Maria <|>Delgado')).includes('Maria Delgado'))
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await eventually(async () => !(await documentSymbols(document.uri)).some(isDelgado))
})

test('documents: a new file joins the other articles and leaves them when deleted', async () => {
  const document = await openSeed('000')
  const file = vscode.Uri.joinPath(folder(), 'late.txt')
  const mentioned = async () => (await hoverAt(document, 'Fumio <|>Kishida')).includes('late.txt')
  equal(await mentioned(), false)
  await vscode.workspace.fs.writeFile(
    file,
    new TextEncoder().encode(
      'Tokyo welcomes visitors\n\nPrime Minister Fumio Kishida said on Monday that Japan would be ready.\n',
    ),
  )
  await eventually(mentioned)
  await vscode.workspace.fs.delete(file)
  await eventually(async () => !(await mentioned()))
})

test('documents: an untitled one is annotated', async () => {
  const document = await vscode.workspace.openTextDocument({
    language: 'news',
    content: `Valencia after the flood\n\n${sentence}`,
  })
  await vscode.window.showTextDocument(document)
  await eventually(async () => (await documentSymbols(document.uri)).some(isDelgado))
  const types = (await semanticTokens(document.uri)).map(({ type }) => type)
  equal(types.includes('person') && types.includes('date'), true)
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
})

test('documents: a text file that is no news is left alone', async () => {
  const file = vscode.Uri.joinPath(folder(), 'requirements.txt')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('numpy==2.1.0\nrequests>=2.32\n'))
  const { document } = await vscode.window.showTextDocument(file)
  // The extension meets documents in the order of their opening: once the article is news, the other has been decided on.
  await openSeed('001')
  equal(document.languageId, 'plaintext')
  equal([await semanticTokens(file), await documentSymbols(file), await hoverAt(document, '<|>numpy')], [[], [], ''])
  await vscode.workspace.fs.delete(file)
})

function isDelgado({ name }: vscode.DocumentSymbol): boolean {
  return name.includes('Delgado') && name.includes('rebuild every bridge')
}
