import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from '../host.ts'
import type { FileProblem } from '../protocol.ts'
import { isNewsFile, LONGEST_TEXT, uriBelow } from '../service/languageService.ts'
import { readFile, stat } from './readFile.ts'

/** Files of the disk, for editors that lend none. */
export const diskFiles: Files = {
  async find(folder, settings) {
    const found: string[] = []
    for await (const path of filesBelow(fileURLToPath(folder))) {
      const uri = uriBelow(folder, path)
      if (isNewsFile(uri, [folder], settings)) found.push(uri)
    }
    return found
  },
  async read(uri) {
    try {
      const path = fileURLToPath(uri)
      const { size } = await stat(path)
      if (size > LONGEST_FILE) return { problem: 'tooLarge' }
      return textIn(await readFile(path))
    } catch {
      return { problem: 'missing' }
    }
  },
}

/** A text may take three bytes a code unit. */
const LONGEST_FILE = 3 * LONGEST_TEXT

/** Folders that hold no articles and may be very large. */
const PASSED_OVER = new Set(['node_modules', '.git', '.hg', '.svn'])

/** The paths of all files below a folder, with slashes, relative to it. Links are followed, a folder reached twice is read once. */
async function* filesBelow(root: string): AsyncGenerator<string> {
  const seen = new Set<string>()
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const path = join(root, folder)
    const entries = await listing(path, seen).catch(error => {
      if (folder === '') throw error
      return []
    })
    for (const entry of entries) {
      const below = folder ? `${folder}/${entry.name}` : entry.name
      const kind = entry.isSymbolicLink() ? await stat(join(root, below)).catch(() => undefined) : entry
      if (kind?.isDirectory() && !PASSED_OVER.has(entry.name)) folders.push(below)
      else if (kind?.isFile()) yield below
    }
  }
}

async function listing(path: string, seen: Set<string>) {
  const real = await realpath(path)
  if (seen.has(real)) return []
  seen.add(real)
  return readdir(path, { withFileTypes: true })
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark; the mark is stripped. */
export function textIn(bytes: Uint8Array): { readonly text: string } | { readonly problem: FileProblem } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (!utf16 && bytes.includes(0)) return { problem: 'binary' }
  try {
    return { text: (utf16 ? new TextDecoder(utf16, { fatal: true }) : UTF8).decode(bytes) }
  } catch {
    return { problem: 'encoding' }
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })
