import { FileType, type Memento, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { textHash } from '../../../server/src/engine/text/textHash.ts'
import {
  type DecisionFile,
  ReadDecisions,
  type ReadDecisionsParams,
  type ReadDecisionsResult,
  WriteDecisions,
  type WriteDecisionsParams,
  type WriteDecisionsResult,
} from '../../../server/src/protocol.ts'

/**
 * Lends the server the files of decisions: those of `.newsgloss/` in each workspace folder, and for folders that cannot be written to and documents in none
 * those that the extension keeps in `storage`; for untitled documents, of which each window has its own, in the `memento` of the window.
 */
export function lendDecisions(client: BaseLanguageClient, storage: Uri, memento: Memento): void {
  client.onRequest<ReadDecisionsResult, void>(ReadDecisions, async ({ folder, names }: ReadDecisionsParams) => [
    ...(folder === '' ? untitled(memento, names) : []),
    ...(await readDecisions(placesOf(folder, storage), names)),
  ])
  client.onRequest<WriteDecisionsResult, void>(WriteDecisions, (params: WriteDecisionsParams) =>
    params.folder === '' && params.kept && params.name.startsWith(UNTITLED)
      ? writeUntitled(params, memento)
      : writeDecisions(params, placesOf(params.folder, storage)),
  )
}

const UNTITLED = 'articles/untitled%3A'
const MEMENTO = 'decisionsOfUntitled'

function untitled(memento: Memento, names: readonly string[] | undefined): DecisionFile[] {
  return Object.entries(memento.get<Readonly<Record<string, string>>>(MEMENTO, {}))
    .filter(([name]) => names?.includes(name) ?? true)
    .map(([name, text]) => ({ name, text, kept: true }))
}

async function writeUntitled(
  { name, text, before }: WriteDecisionsParams,
  memento: Memento,
): Promise<WriteDecisionsResult> {
  const { [name]: now = '', ...others } = memento.get<Readonly<Record<string, string>>>(MEMENTO, {})
  if (now !== before) return { changed: now }
  await memento.update(MEMENTO, text === '' ? others : { ...others, [name]: text })
  return { written: true }
}

interface Places {
  /** Undefined for documents in no folder. */
  readonly inFolder: Uri | undefined
  readonly kept: Uri
}

function placesOf(folder: string, storage: Uri): Places {
  return {
    inFolder: folder === '' ? undefined : Uri.joinPath(Uri.parse(folder), '.newsgloss'),
    kept: Uri.joinPath(storage, 'decisions', textHash(folder).slice(0, 16)),
  }
}

async function readDecisions(
  { inFolder, kept }: Places,
  wanted: readonly string[] | undefined,
): Promise<readonly DecisionFile[]> {
  const filesIn = (root: Uri) => (wanted ? filesNamed(root, wanted) : filesBelow(root))
  const own = inFolder ? await filesIn(inFolder) : []
  return [...own, ...(await filesIn(kept)).map(file => ({ ...file, kept: true as const }))]
}

async function writeDecisions(
  { name, text, before, kept }: WriteDecisionsParams,
  places: Places,
): Promise<WriteDecisionsResult> {
  if (name.split('/').includes('..')) return { problem: 'it is no file of decisions' }
  const root = kept ? places.kept : places.inFolder
  if (!root) return { problem: 'the document is in no folder' }
  const file = Uri.joinPath(root, name)
  try {
    const now = (await textOf(file)) ?? ''
    if (now !== before) return { changed: now }
    if (workspace.fs.isWritableFileSystem(file.scheme) === false) return { problem: 'the folder cannot be written to' }
    await put(file, text)
    return { written: true }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}

/** Whoever reads meanwhile reads the old file or the new one; two windows write none of the other's halves. What is a link stays one. */
async function put(file: Uri, text: string): Promise<void> {
  const bytes = await workspace.encode(text, { encoding: 'utf8' })
  if (await isLink(file)) return workspace.fs.writeFile(file, bytes)
  if (text === '') return remove(file)
  const temporary = file.with({ path: `${file.path}.${Math.random().toString(36).slice(2)}.tmp` })
  try {
    await workspace.fs.writeFile(temporary, bytes)
    await workspace.fs.rename(temporary, file, { overwrite: true })
  } catch (error) {
    await remove(temporary).catch(() => {})
    throw error
  }
}

async function isLink(file: Uri): Promise<boolean> {
  const type = await workspace.fs.stat(file).then(
    stat => stat.type,
    () => FileType.Unknown,
  )
  return (type & FileType.SymbolicLink) !== 0
}

async function remove(file: Uri): Promise<void> {
  if ((await textOf(file)) !== undefined) await workspace.fs.delete(file)
}

/** Undefined when there is no such file. Rejects when it is there and cannot be read: nothing that was not read is written over. */
async function textOf(file: Uri): Promise<string | undefined> {
  try {
    return await workspace.decode(await workspace.fs.readFile(file), { encoding: 'utf8' })
  } catch (error) {
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    )
    if (isThere) throw error
    return undefined
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The file, when it is there. */
async function fileAt(file: Uri, name: string): Promise<DecisionFile[]> {
  try {
    const text = await textOf(file)
    return text ? [{ name, text }] : []
  } catch (error) {
    return [{ name, text: '', problem: messageOf(error) }]
  }
}

async function filesNamed(root: Uri, names: readonly string[]): Promise<DecisionFile[]> {
  return (await Promise.all(names.map(name => fileAt(Uri.joinPath(root, name), name)))).flat()
}

async function filesBelow(root: Uri, folder = ''): Promise<DecisionFile[]> {
  let entries: [string, FileType][]
  try {
    entries = await workspace.fs.readDirectory(Uri.joinPath(root, folder))
  } catch {
    return []
  }
  const found = entries.map(async ([entry, type]): Promise<DecisionFile[]> => {
    const name = folder === '' ? entry : `${folder}/${entry}`
    if (type & FileType.Directory) return filesBelow(root, name)
    return name.endsWith('.jsonld') ? fileAt(Uri.joinPath(root, name), name) : []
  })
  return (await Promise.all(found)).flat()
}
