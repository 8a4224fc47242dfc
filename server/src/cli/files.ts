import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { diskFiles, textIn } from '../node/diskFiles.ts'
import type { FileProblem } from '../protocol.ts'
import { languageOf, type NoNewsReason, noNewsReason, pathBelow } from '../service/languageService.ts'
import { defaultSettings } from '../settings.ts'
import type { Complain, TextInput } from './input.ts'
import type { Progress } from './progress.ts'
import { say } from './streams.ts'

/** A file that is to be read, or standard input. */
export interface FileInput {
  /** The path as given, or as given for its folder. */
  readonly id: string
  /** Absolute; undefined for standard input. */
  readonly path?: string
  /** The URI of the folder in which it was found, when it was not named itself. */
  readonly folder?: string
}

/** The files that the paths stand for, each once, in the order given and by name below a folder. */
export async function findInputs(paths: readonly string[], complain: Complain): Promise<FileInput[]> {
  const inputs = new Map<string, FileInput>()
  for (const given of paths) {
    if (given === '-') inputs.set('-', { id: '-' })
    else
      for (const input of await filesAt(given, complain)) if (!inputs.has(input.path!)) inputs.set(input.path!, input)
  }
  return [...inputs.values()]
}

/** Where the files among the inputs stand. */
export function pathsOf(inputs: readonly FileInput[]): string[] {
  return inputs.flatMap(({ path }) => path ?? [])
}

/** The texts of the inputs, one after the other; what cannot be read is complained of, what a folder holds besides news is passed over. */
export async function* readInputs(
  inputs: readonly FileInput[],
  complain: Complain,
  progress: Progress,
): AsyncGenerator<TextInput> {
  for (const [done, input] of inputs.entries()) {
    progress.show(done, inputs.length)
    const text = await textOf(input, complain)
    if (text === undefined) continue
    const uri = input.path === undefined ? '' : pathToFileURL(input.path).href
    const languageId = languageOf(uri)
    if (input.folder !== undefined) {
      const reason = noNewsReason({ uri, languageId, text }, [input.folder], defaultSettings.files)
      if (reason && PROBLEMS[reason]) complain(`${input.id}: ${PROBLEMS[reason]}`)
      if (reason) continue
    } else if (text.trim() === '') say(`${input.id}: is empty`)
    yield {
      id: input.id,
      text,
      language: languageId === 'markdown' ? 'markdown' : 'news',
      ...(input.path !== undefined && { fileName: basename(input.path) }),
    }
  }
}

async function filesAt(given: string, complain: Complain): Promise<FileInput[]> {
  const path = resolve(given)
  try {
    if (!(await stat(path)).isDirectory()) return [{ id: given, path }]
    const folder = pathToFileURL(path).href
    const found = await diskFiles.find(folder, defaultSettings.files)
    if (found.length === 0) complain(`${given}: holds no news texts`)
    const prefix = given.replace(/[/\\]$/, '')
    return found
      .map(uri => ({ id: `${prefix}/${pathBelow(folder, uri)}`, path: fileURLToPath(uri), folder }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  } catch (error) {
    complain(`${given}: ${reasonOf(error)}`)
    return []
  }
}

async function textOf({ id, path }: FileInput, complain: Complain): Promise<string | undefined> {
  try {
    const decoded = textIn(path === undefined ? await buffer(process.stdin) : await readFile(path))
    if ('text' in decoded) return decoded.text
    complain(`${id === '-' ? 'standard input' : id}: ${PROBLEMS[decoded.problem]}`)
  } catch (error) {
    complain(`${id}: ${reasonOf(error)}`)
  }
  return undefined
}

/** What is said of a file; the other reasons not to take a file for news are none to complain of. */
const PROBLEMS: Partial<Record<NoNewsReason | FileProblem, string>> = {
  binary: 'is not text',
  encoding: 'is not UTF-8 text',
  tooLarge: 'is too long to be an article; name the file itself to have it annotated',
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'is a link that goes in circles',
  ENAMETOOLONG: 'there is no such file or folder',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
  ERR_STRING_TOO_LONG: 'is too large',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `cannot be read (${code || String(error)})`
}
