import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportedFile } from '../exchange/exported.ts'
import { FORMATS, type Format } from '../exchange/formats.ts'
import { textIn } from '../node/diskFiles.ts'
import type { Complain } from './input.ts'
import { UsageError } from './usageError.ts'

/** The formats that can be read. */
export const READABLE = FORMATS.filter(({ read }) => read)

/** The files at a path, or in the folder there, with one of the endings; sorted by name. What cannot be read is complained of. */
export async function importFiles(
  path: string,
  endings: readonly string[] | undefined,
  complain: Complain,
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = []
  for (const name of await pathsAt(path, endings, complain)) {
    try {
      const decoded = textIn(await readFile(name))
      if ('text' in decoded) files.push({ name, content: decoded.text })
      else complain(`${name}: is not text`)
    } catch {
      complain(`${name}: cannot be read`)
    }
  }
  return files
}

async function pathsAt(path: string, endings: readonly string[] | undefined, complain: Complain): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter(name => endings?.some(ending => name.endsWith(ending)) ?? true)
      .sort()
  } catch {
    complain(`${path}: there is no such file or folder`)
    return []
  }
}

/** A name as it is below whichever of the paths it was found at; any other as it is. */
export function nameBelow(paths: readonly string[], name: string): string {
  const folders = paths.flatMap(path => [path.replace(/[/\\]+$/, ''), dirname(path)]).map(path => join(path, '/'))
  const folder = folders.find(path => name.startsWith(path))
  return folder === undefined ? name : name.slice(folder.length)
}

/** The only format whose files have the endings of these, leaving aside texts. Throws on wrong usage where it cannot be told. */
export function formatOf(files: readonly ExportedFile[]): Format {
  const names = files.map(({ name }) => name)
  const told = TELLING.find(([ending]) => names.some(name => name.endsWith(ending)))
  const format = READABLE.find(({ name }) => name === told?.[1])
  if (!format) throw new UsageError(`What format is it? --format is ${READABLE.map(({ name }) => name).join(', ')}.`)
  return format
}

/** Endings that only one format has. */
const TELLING = [
  ['.ann', 'brat'],
  ['.jsonld', 'w3c'],
  ['.conll', 'conll2003'],
  ['.iob', 'conll2003'],
  ['.bio', 'conll2003'],
] as const
