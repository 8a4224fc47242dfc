import * as vscode from 'vscode'
import { openSeed, positionOf } from './seeds.ts'
import { equal, eventually, test } from './testing.ts'

const run = (id: string, ...given: unknown[]) => vscode.commands.executeCommand(`newsgloss.${id}`, ...given)

interface Revealed {
  readonly path: readonly string[]
  readonly label: string
}

/** What the views select for a place; the tree itself refuses what it cannot find on the way there. */
async function reveal(document: vscode.TextDocument, marked: string): Promise<Revealed | undefined> {
  const editor = await vscode.window.showTextDocument(document)
  const at = positionOf(document, marked)
  editor.selection = new vscode.Selection(at, at)
  return vscode.commands.executeCommand<Revealed | undefined>('newsgloss.reveal')
}

test('views: what stands at the cursor is revealed in its own view', async () => {
  const document = await openSeed('000')
  await Promise.all(['entities', 'claims', 'dates'].map(view => run(`${view}.focus`)))
  const person = await eventually(() => reveal(document, 'Fumio <|>Kishida'))
  equal(person.path.slice(0, 2), ['person', 'person/fumio-kishida'])
  equal(person.label.includes('Fumio Kishida'), true)
  const date = await reveal(document, 'official said <|>Wednesday')
  equal([date?.path.length, /^\d{4}-\d\d-\d\d$/.test(date?.path[0] ?? '')], [2, true])
})

test('views: a claim is revealed in each arrangement', async () => {
  const document = await openSeed('000')
  for (const id of ['byArticle', 'bySource']) {
    await run(`claims.${id}`)
    equal((await reveal(document, 'the government <|>supports'))?.path.length, 2)
  }
})

test('views: a filter hides what it does not match', async () => {
  const document = await openSeed('000')
  await run('entities.filter', 'xyzzy')
  equal((await reveal(document, 'Fumio <|>Kishida'))?.path[0] === 'person', false)
  await run('entities.clearFilter')
  equal((await reveal(document, 'Fumio <|>Kishida'))?.path[0], 'person')
})
