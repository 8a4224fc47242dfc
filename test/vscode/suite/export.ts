import * as vscode from 'vscode'
import { openSeed } from './seeds.ts'
import { contains, equal, test } from './testing.ts'

test('export: a folder in brat’s format, written through the editor’s file system', async () => {
  const document = await openSeed('003')
  const { uri: root } = vscode.workspace.getWorkspaceFolder(document.uri)!
  const folder = vscode.Uri.joinPath(root, '.exported')
  try {
    await vscode.commands.executeCommand('newsgloss.export', {
      format: 'brat',
      uri: root.toString(),
      folder: folder.toString(),
    })
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort()
    equal(names.filter(name => /^00\d_.*\.ann$/.test(name)).length, 5)
    equal(
      names.filter(name => name.endsWith('.conf')),
      ['annotation.conf', 'visual.conf'],
    )
    const [name = ''] = names.filter(name => name.startsWith('003') && name.endsWith('.ann'))
    const ann = await vscode.workspace.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)))
    contains(ann, '\tPlace ', '\tAttribution ', 'value: 2024-03-06')
  } finally {
    await vscode.workspace.fs.delete(folder, { recursive: true })
  }
})
