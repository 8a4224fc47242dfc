import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Format } from './annotateOptions.ts'

/** Endings that no news text has, so that what is written is not read for an article by the next run. */
const ENDINGS = { text: '.report', jsonl: '.annotations.jsonl' } satisfies Record<Format, string>

/**
 * Makes the folder and returns a function that writes what is said of one article into a file of its own, named by the last part of the
 * article's id; several of one name are numbered. Files of an earlier run are replaced, inputs never. Rejects when the folder cannot be made.
 */
export async function folderWriter(
  folder: string,
  format: Format,
  inputs: readonly string[],
): Promise<(content: string, id: string) => Promise<void>> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Error(`${folder}: cannot write there`)
  })
  const taken = new Set(inputs.map(input => fold(resolve(input))))
  const numbers = new Map<string, number>()
  return async (content, id) => {
    const path = freePath(join(folder, fileName(id)), ENDINGS[format], taken, numbers)
    await writeFile(path, content).catch(() => {
      throw new Error(`${path}: cannot be written`)
    })
  }
}

/** A path that nothing in this run has; `numbers` remembers where the search for one of a stem has come to. */
function freePath(stem: string, ending: string, taken: Set<string>, numbers: Map<string, number>): string {
  for (let n = numbers.get(fold(stem)) ?? 1; ; n++) {
    const path = `${stem}${n > 1 ? `-${n}` : ''}${ending}`
    const key = fold(resolve(path))
    if (taken.has(key)) continue
    taken.add(key)
    numbers.set(fold(stem), n + 1)
    return path
  }
}

/** Some file systems do not tell names apart that differ in case or composition only. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The last part of an id as a file name that every file system takes. */
function fileName(id: string): string {
  const last = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1)
  const safe = last.toWellFormed().replace(/[\p{Cc}<>:"|?*]/gu, '_')
  return [...safe].slice(0, 80).join('').replace(/^\.+/, '') || 'article'
}
