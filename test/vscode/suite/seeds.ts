import * as vscode from 'vscode'
import { eventually } from './testing.ts'

/** The numbers that the names of the seed articles begin with. */
export const seeds = ['000', '001', '002', '003', '004'] as const
export type Seed = (typeof seeds)[number]

/** The workspace folder: a copy of the seeds, so that a test may write there. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0]
  if (!first) throw new Error('no folder is open')
  return first.uri
}

/** The URI of a seed. */
export async function uriOf(seed: Seed): Promise<vscode.Uri> {
  const entries = await vscode.workspace.fs.readDirectory(folder())
  const name = entries.map(([name]) => name).find(name => name.startsWith(seed))
  if (name === undefined) throw new Error(`no seed ${seed} in ${folder()}`)
  return vscode.Uri.joinPath(folder(), name)
}

/** Shows a seed in the editor and waits until the extension has made it a document of the language `news`. */
export async function openSeed(seed: Seed): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(await uriOf(seed))
  await eventually(() => document.languageId === 'news')
  return document
}

/**
 * The position that `<|>` marks in a piece of the document's text, such as `Fumio <|>Kishida`.
 *
 * @throws when the piece is not in the document just once.
 */
export function positionOf(document: vscode.TextDocument, marked: string): vscode.Position {
  const [before = '', after = ''] = marked.split('<|>')
  const text = document.getText()
  const index = text.indexOf(before + after)
  if (index < 0 || text.includes(before + after, index + 1))
    throw new Error(`"${marked}" does not stand there just once`)
  return document.positionAt(index + before.length)
}
