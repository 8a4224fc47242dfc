import { lstat, mkdir, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DecisionFiles } from '../host.ts'
import type { DecisionFile } from '../protocol.ts'

/** The files of decisions in `.newsgloss/` on the disk. Documents in no folder have none. */
export const diskDecisions: DecisionFiles = {
  async read(folder, wanted) {
    if (!folder.startsWith('file:')) return []
    const root = join(fileURLToPath(folder), FOLDER)
    const names = wanted ?? (await readdir(root, { recursive: true }).catch(() => []))
    const files = names.filter(name => name.endsWith(ENDING)).map(name => name.split(sep).join('/'))
    const read = files.map(async (name): Promise<DecisionFile> => {
      try {
        return { name, text: await textOf(join(root, name)) }
      } catch (error) {
        return { name, text: '', problem: error instanceof Error ? error.message : `${error}` }
      }
    })
    return (await Promise.all(read)).filter(({ text, problem }) => text !== '' || problem !== undefined)
  },
  async write({ folder, name, text, before, kept }) {
    if (kept) return { problem: 'nothing is kept elsewhere' }
    if (!folder.startsWith('file:')) return { problem: 'the document is in no folder' }
    const root = join(fileURLToPath(folder), FOLDER)
    const path = join(root, name)
    if (!path.startsWith(root + sep)) return { problem: 'it is no file of decisions' }
    try {
      const now = await textOf(path)
      if (now !== before) return { changed: now }
      const link = await isLink(path)
      if (text === '' && !link) await removeWithFolders(path, root)
      else await writeWhole(link ? await realpath(path) : path, text)
      return { written: true }
    } catch (error) {
      return { problem: error instanceof Error ? error.message : `${error}` }
    }
  },
}

const FOLDER = '.newsgloss'
const ENDING = '.jsonld'

/** Empty when there is no such file; any other failure is told, so that nothing that was not read is written over. */
async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** What is written goes through a link, and leaves it. */
function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false,
  )
}

/** Whoever reads meanwhile reads the old file or the new one, never a part. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Folders that are left empty go with the file. */
async function removeWithFolders(path: string, root: string): Promise<void> {
  await rm(path, { force: true })
  for (let folder = dirname(path); folder.startsWith(root); folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}
