import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { openSeed, positionOf } from './seeds.ts'
import { contains, equal, test } from './testing.ts'

test('code lens: above 000 stand its counts and the same report, which leads there', async () => {
  const document = await openSeed('000')
  let lenses: vscode.CodeLens[] = []
  const titles = () => lenses.map(({ command }) => command?.title ?? '').join('\n')
  // Until the other articles are read; every request waits a while for them.
  for (let asked = 0; asked < 20 && !titles().includes('the same report'); asked++) {
    await hoverAt(document, 'Fumio <|>Kishida')
    lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 9)
  }
  contains(titles(), 'claims', 'quotations', 'the same report as 003_', 'independent origin')
  equal([...new Set(lenses.map(({ command }) => command?.command))], ['newsgloss.showPlaces'])
})

test('call hierarchy: the embassy’s words of 003 are reported in 000', async () => {
  const document = await openSeed('003')
  const position = positionOf(document, 'and <|>so will continue to strengthen')
  const prepare = 'vscode.prepareCallHierarchy'
  const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(prepare, document.uri, position)
  if (!item) throw new Error('no item')
  const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
    'vscode.provideIncomingCalls',
    item,
  )
  contains(calls.map(({ from }) => from.uri.path).join('\n'), '000_')
})
