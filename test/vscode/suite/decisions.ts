import * as vscode from 'vscode'
import { hoverAt } from './answers.ts'
import { folder, openSeed, positionOf } from './seeds.ts'
import { contains, equal, eventually, test } from './testing.ts'

const kishida = 'Fumio <|>Kishida'
const sidecars = () => vscode.Uri.joinPath(folder(), '.newsgloss')

test('decisions: nothing is kept where nothing was decided', async () => {
  await eventually(async () => !(await written()))
})

test('decisions: a name that is none here goes at once, its file appears, and one command brings it back', async () => {
  const document = await openSeed('003')
  const before = document.getText()
  contains(await hoverAt(document, kishida), 'Fumio Kishida', 'person')
  await chosen(document, kishida, 'Not a name: “Fumio Kishida” here')
  await eventually(async () => !(await hoverAt(document, kishida)).includes('· person'))
  const name = sidecarOf(document)
  await eventually(async () => (await read(name).catch(() => '')).includes('"newsgloss:is": "not"'))
  contains(await read(name), '"exact": "Fumio Kishida"', '"type": "TextPositionSelector"')
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => (await hoverAt(document, kishida)).includes('Fumio Kishida'))
  await eventually(async () => !(await written()))
  equal(document.getText(), before)
  equal(document.isDirty, false)
})

test('decisions: everywhere, after a look at every place', async () => {
  const document = await openSeed('003')
  await eventually(async () => {
    await accept(chosen(document, kishida, 'Not a name: “Fumio Kishida” anywhere'))
    return !(await hoverAt(document, kishida)).includes('· person')
  })
  equal(await eventually(written), ['folder.jsonld'])
  const other = await openSeed('000')
  equal((await hoverAt(other, kishida)).includes('· person'), false)
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => (await hoverAt(other, kishida)).includes('· person'))
  await eventually(async () => !(await written()))
})

test('decisions: what is confirmed says so and is kept through a restart of the server', async () => {
  const document = await openSeed('003')
  await chosen(document, kishida, 'Confirm person Fumio Kishida')
  await eventually(async () => (await hoverAt(document, kishida)).includes('confirmed by a reader'))
  await eventually(written)
  await vscode.commands.executeCommand('newsgloss.restartServer')
  await eventually(async () => (await hoverAt(document, kishida)).includes('confirmed by a reader'))
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await hoverAt(document, kishida)).includes('confirmed by a reader'))
  await eventually(async () => !(await written()))
})

test('decisions: a speaker is chosen from whom the article names', async () => {
  const document = await openSeed('003')
  const quotation = 'technical <|>cooperation in the field'
  await eventually(async () => {
    await accept(chosen(document, quotation, 'Speaker…'))
    return (await hoverAt(document, quotation)).includes('decided by a reader')
  })
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await hoverAt(document, quotation)).includes('decided by a reader'))
  await eventually(async () => !(await written()))
})

test('decisions: selected words become what is chosen', async () => {
  const document = await openSeed('003')
  const start = positionOf(document, '<|>submarines')
  const selection = new vscode.Range(start, start.translate(0, 'submarines'.length))
  await eventually(async () => {
    await accept(chosenIn(document, selection, 'Annotate “submarines” as…'))
    return (await hoverAt(document, '<|>submarines')).includes('decided by a reader')
  })
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await written()))
})

test('decisions: the review steps through what is undecided, one command each', async () => {
  const document = await openSeed('003')
  await vscode.commands.executeCommand('newsgloss.review')
  const first = selected()
  await vscode.commands.executeCommand('newsgloss.review.skip')
  const second = await eventually(() => selected() !== first && selected())
  await vscode.commands.executeCommand('newsgloss.review.accept')
  await eventually(() => selected() !== second)
  await vscode.commands.executeCommand('newsgloss.review.stop')
  const words = JSON.stringify(second.split('\n')[0]?.slice(0, 10)).slice(1, -1)
  const file = sidecarOf(document)
  await eventually(async () => (await read(file).catch(() => '')).includes(words))
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await written()))
  equal(document.isDirty, false)
})

test('decisions: a broken file is left as it is, what is decided is kept, and written once the file is mended', async () => {
  const document = await openSeed('003')
  const name = sidecarOf(document)
  const file = vscode.Uri.joinPath(sidecars(), name)
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ broken'))
  await vscode.commands.executeCommand('newsgloss.restartServer')
  await eventually(async () => (await hoverAt(document, kishida)).includes('Fumio Kishida'))
  await chosen(document, kishida, 'Not a name: “Fumio Kishida” here')
  await eventually(async () => !(await hoverAt(document, kishida)).includes('· person'))
  equal(await read(name), '{ broken')
  await vscode.workspace.fs.delete(file)
  await vscode.commands.executeCommand('newsgloss.restartServer')
  await eventually(async () => (await read(name).catch(() => '')).includes('"newsgloss:is": "not"'))
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => (await hoverAt(document, kishida)).includes('· person'))
  await eventually(async () => !(await written()))
})

test('decisions: where a file cannot be written, all are kept, through a restart, and written once it can be', async () => {
  const document = await openSeed('003')
  const name = sidecarOf(document)
  const words = new Map([
    ['Fumio Kishida', kishida],
    ['Anton Youngman', '<|>Anton Youngman'],
  ])
  const inTheWay = vscode.Uri.joinPath(sidecars(), name)
  await vscode.workspace.fs.createDirectory(inTheWay)
  for (const [word, marked] of words) await chosen(document, marked, `Not a name: “${word}” here`)
  const gone = async () => {
    for (const [word, marked] of words) if (!isNoName(await hoverAt(document, marked), word)) return false
    return true
  }
  await eventually(gone)
  await vscode.commands.executeCommand('newsgloss.restartServer')
  await eventually(gone)
  await vscode.workspace.fs.delete(inTheWay, { recursive: true })
  await chosen(document, "Japan's <|>Nikkei", 'Not a name: “Nikkei” here')
  words.set('Nikkei', "Japan's <|>Nikkei")
  await eventually(async () => {
    const text = await read(name).catch(() => '')
    return [...words.keys()].every(word => text.includes(`"exact": "${word}"`))
  })
  for (const _ of words.keys()) await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => !(await written()))
})

test('decisions: what is decided of an untitled document is there when the server starts again', async () => {
  const content =
    'Minister speaks\n\nTransport Minister Maria Delgado said on Monday that the bridge would be closed.\n'
  const document = await vscode.workspace.openTextDocument({ content, language: 'news' })
  await vscode.window.showTextDocument(document)
  await eventually(async () => (await hoverAt(document, 'Maria <|>Delgado')).includes('· person'))
  await chosen(document, 'Maria <|>Delgado', 'Not a name: “Maria Delgado” here')
  await eventually(async () => isNoName(await hoverAt(document, 'Maria <|>Delgado'), 'Maria Delgado'))
  await vscode.commands.executeCommand('newsgloss.restartServer')
  await eventually(async () => isNoName(await hoverAt(document, 'Maria <|>Delgado'), 'Maria Delgado'))
  await vscode.commands.executeCommand('newsgloss.undoDecision')
  await eventually(async () => (await hoverAt(document, 'Maria <|>Delgado')).includes('· person'))
  equal(await written(), false)
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
})

function isNoName(hover: string, words: string): boolean {
  return !hover.includes(`**${words}** ·`)
}

/** The name of the file of an article's decisions. */
function sidecarOf({ uri }: vscode.TextDocument): string {
  return `articles/${uri.path.split('/').at(-1)}.jsonld`
}

function selected(): string {
  const { document, selection } = vscode.window.activeTextEditor!
  return document.getText(selection)
}

/** Chooses what the light bulb offers at a word; resolves when it is done. */
function chosen(document: vscode.TextDocument, marked: string, title: string): Promise<unknown> {
  const position = positionOf(document, marked)
  return chosenIn(document, new vscode.Range(position, position), title)
}

async function chosenIn(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<unknown> {
  const command = await eventually(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    )
    return actions.find(action => action.title === title)?.command
  })
  return vscode.commands.executeCommand(command.command, ...(command.arguments ?? []))
}

/** Accepts the lists that come up until the command is done. One that is accepted before it is filled decides nothing: who calls it asks again. */
async function accept(command: Promise<unknown>): Promise<void> {
  let done = false
  command.then(() => {
    done = true
  })
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return done
  })
}

/** The names of the files of decisions; false when there are none. */
async function written(): Promise<string[] | false> {
  const names = await namesBelow(sidecars(), '').catch(() => [])
  return names.length > 0 && names
}

async function namesBelow(root: vscode.Uri, path: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path))
  const names = entries.map(async ([entry, type]) => {
    const name = path === '' ? entry : `${path}/${entry}`
    return type === vscode.FileType.Directory ? namesBelow(root, name) : [name]
  })
  return (await Promise.all(names)).flat().filter(name => name.endsWith('.jsonld'))
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(sidecars(), name)))
}
