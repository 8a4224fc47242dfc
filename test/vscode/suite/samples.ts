import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { contains, equal, test } from './testing.ts'

test('samples: the two sample articles open side by side, can only be read, and tell of each other', async () => {
  await vscode.commands.executeCommand('newsgloss.openSamples')
  const [bridge, drivers] = vscode.window.visibleTextEditors.map(({ document }) => document)
  equal(
    [bridge, drivers].map(document => [
      document?.languageId,
      vscode.workspace.fs.isWritableFileSystem(document!.uri.scheme),
    ]),
    [
      ['news', undefined],
      ['news', undefined],
    ],
  )
  contains(await hoverAt(bridge!, 'Mayor Ines <|>Okafor'), 'Ines Okafor', 'drivers-doubt-repairs.news')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
})
