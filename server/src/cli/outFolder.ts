import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileName, folded } from '../exchange/fileNames.ts'
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
  const taken = new Set(inputs.map(input => folded(resolve(input))))
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
  for (let n = numbers.get(folded(stem)) ?? 1; ; n++) {
    const path = `${stem}${n > 1 ? `-${n}` : ''}${ending}`
    const key = folded(resolve(path))
    if (taken.has(key)) continue
    taken.add(key)
    numbers.set(folded(stem), n + 1)
    return path
  }
}

/** What became of files that were to be written. */
export interface Written {
  /** Files that had been there with another content and were left alone. */
  readonly differing: readonly string[]
}

/**
 * Writes files into the folder, which is made. A file that is there with another content is replaced only with `force`, since people may have worked
 * on it; an input never is. Rejects when the folder cannot be made or a file not be written.
 */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly content: string }[],
  inputs: readonly string[],
  force: boolean,
): Promise<Written> {
  const taken = new Set(inputs.map(input => folded(resolve(input))))
  const paths = files.map(({ name }) => join(folder, name))
  const clash = paths.find(path => taken.has(folded(resolve(path))))
  if (clash !== undefined) throw new Error(`${clash}: is one of the articles; choose another folder`)
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Error(`${folder}: cannot write there`)
  })
  const differing: string[] = []
  for (const [index, { content }] of files.entries()) {
    const path = paths[index]!
    const there = await readFile(path, 'utf8').catch(() => undefined)
    if (there === content) continue
    if (there !== undefined && !force) differing.push(path)
    else
      await writeFile(path, content).catch(() => {
        throw new Error(`${path}: cannot be written`)
      })
  }
  return { differing }
}
