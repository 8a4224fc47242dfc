import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { openSeed } from './seeds.ts'
import { contains, equal, eventually, test } from './testing.ts'

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

test('import: what brat has is decided, and undone by one command', async () => {
  const document = await openSeed('003')
  const { uri: root } = vscode.workspace.getWorkspaceFolder(document.uri)!
  const file = vscode.Uri.joinPath(root, '.imported', document.uri.path.split('/').at(-1)!.replace('.txt', '.ann'))
  const start = document.getText().indexOf('submarines')
  const ann = `T1\tOther ${start} ${start + 'submarines'.length}\tsubmarines\n`
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(ann))
    // The copies that were exported before are articles, too, until the editor has told of their going: the name alone does not say which is meant.
    await eventually(async () => {
      await vscode.commands.executeCommand('newsgloss.import', { format: 'brat', files: [file.toString()] })
      return (await hoverAt(document, '<|>submarines')).includes('decided by a reader')
    })
    await vscode.commands.executeCommand('newsgloss.undoDecision')
    await eventually(async () => !(await hoverAt(document, '<|>submarines')).includes('decided by a reader'))
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, '.imported'), { recursive: true })
  }
})
