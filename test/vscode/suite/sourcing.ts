import * as vscode from 'vscode'
import { openSeed, positionOf } from './seeds.ts'
import { contains, equal, test } from './testing.ts'

test('code lens: above 000 stand its counts and the same report, which leads there', async () => {
  const { uri } = await openSeed('000')
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 9)
  const titles = lenses.map(({ command }) => command?.title ?? '')
  contains(titles.join('\n'), 'claims', 'quotations', 'the same report as 003_', 'independent origin')
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
