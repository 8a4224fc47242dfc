import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { openSeed, positionOf } from './seeds.ts'
import { contains, equal, eventually, test } from './testing.ts'

const monday = 'joint statement on <|>Monday'
const code = 'relative-date-without-article-date'

test('article date: an article without one is hinted at, once, and 003, which bears one, is not', async () => {
  const document = await openSeed('004')
  const [hint, ...more] = await eventually(() => hintsOn(document))
  equal(more, [])
  equal([hint?.severity, document.getText(hint?.range)], [vscode.DiagnosticSeverity.Hint, 'Monday'])
  contains(String(typeof hint?.code === 'object' && hint.code.target), 'docs/diagnostics.md')
  const dated = await openSeed('003')
  await hoverAt(dated, 'official said <|>Wednesday')
  equal(hintsOn(dated), false)
})

test('article date: the quick fix asks for it, with what the other articles imply, and resolves the dates', async () => {
  const document = await openSeed('004')
  contains(await hoverAt(document, monday), 'Probably', 'Monday, 8 April 2024', '002_')
  const position = positionOf(document, monday)
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  )
  const { command } = actions.find(({ title }) => title === 'Set the article’s date… (probably 2024-04-09)') ?? {}
  if (!command) throw new Error(`not offered: ${actions.map(({ title }) => title)}`)
  let done = false
  const answered = vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])).then(() => {
    done = true
  })
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return done
  })
  await answered
  await eventually(async () => (await hoverAt(document, monday)).includes('2024-04-08'))
  contains(await hoverAt(document, monday), 'The article is of Tuesday, 9 April 2024, as you have decided.')
  await eventually(() => hintsOn(document) === false)
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await hoverAt(document, monday)).includes('as you have decided'))
})

test('article date: the command is there for every one', async () => {
  equal((await vscode.commands.getCommands(true)).includes('newsgloss.setArticleDate'), true)
})

/** Our hints on a document; false when there are none. */
function hintsOn({ uri }: vscode.TextDocument): vscode.Diagnostic[] | false {
  const found = vscode.languages
    .getDiagnostics(uri)
    .filter(hint => (typeof hint.code === 'object' ? hint.code.value : hint.code) === code)
  return found.length > 0 && found
}
