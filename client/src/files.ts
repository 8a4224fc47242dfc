import { FileType, RelativePattern, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  FindFiles,
  type FindFilesParams,
  type FindFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol.ts'
import { canonicalUri, isNewsFile, LONGEST_TEXT } from '../../server/src/service/languageService.ts'
import { inAnyCase, isFlat } from './globs.ts'
import { settingsOf } from './newsDocuments.ts'

/** Lends the server the files of the workspace, local, remote and virtual alike, as the editor finds and decodes them. */
export function lendFiles(client: BaseLanguageClient): void {
  client.onRequest<FindFilesResult, void>(
    FindFiles,
    ({ folder }: FindFilesParams): Promise<FindFilesResult> => findFiles(Uri.parse(folder)),
  )
  client.onRequest<ReadFileResult, void>(
    ReadFile,
    ({ uri }: ReadFileParams): Promise<ReadFileResult> => readFile(Uri.parse(uri)),
  )
}

/** The editor's search narrows the files down, its patterns being sensitive to case and without nested braces; the settings' own meaning decides. */
async function findFiles(folder: Uri): Promise<FindFilesResult> {
  const { files } = settingsOf(folder)
  const excluded = files.exclude.filter(isFlat)
  const exclude = excluded.length ? new RelativePattern(folder, `{${excluded.join(',')}}`) : undefined
  const found = await Promise.all(
    files.include.map(glob => workspace.findFiles(new RelativePattern(folder, inAnyCase(glob)), exclude)),
  )
  const folders = [canonicalUri(folder.toString())]
  const uris = new Set(found.flat().map(String))
  return [...uris].filter(uri => isNewsFile(canonicalUri(uri), folders, files))
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
  try {
    const { type, size } = await workspace.fs.stat(uri)
    if (!(type & FileType.File)) return { problem: 'missing' }
    if (size > LARGEST_FILE) return { problem: 'tooLarge' }
  } catch {
    return { problem: 'missing' }
  }
  let bytes: Uint8Array
  try {
    bytes = await workspace.fs.readFile(uri)
  } catch {
    return { problem: 'missing' }
  }
  return decode(bytes, uri)
}

/** In bytes. No text that is annotated needs more in any encoding. */
const LARGEST_FILE = 4 * LONGEST_TEXT

async function decode(bytes: Uint8Array, uri: Uri): Promise<ReadFileResult> {
  let text: string
  try {
    text = await workspace.decode(bytes, { uri })
  } catch {
    return { problem: 'binary' }
  }
  return { text }
}
