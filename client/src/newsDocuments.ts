import { languages, type TextDocument, type Uri, workspace } from 'vscode'
import { canonicalUri, isNewsFile, SAMPLE_SCHEME } from '../../server/src/service/languageService.ts'
import { type Settings, settingsFrom } from '../../server/src/settings.ts'

/** The languages news is written in. */
export const newsLanguages = ['news', 'plaintext', 'markdown']

/** The documents that are shown to the server: files, untitled documents and whatever the workspace is made of, but no diffs, output or source control views. */
export function documentSelector(): { language: string; scheme: string }[] {
  const folders = workspace.workspaceFolders ?? []
  const schemes = new Set([...ownSchemes, ...folders.map(({ uri }) => uri.scheme)])
  return newsLanguages.flatMap(language => [...schemes].map(scheme => ({ language, scheme })))
}

const ownSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', SAMPLE_SCHEME]

/** Whether a document is news by its language, scheme and name; whether it reads as news the server says. */
export function mayBeNews(document: TextDocument): boolean {
  if (!isOffered(document)) return false
  const { languageId, uri } = document
  if (languageId === 'news' || uri.scheme === 'untitled') return true
  const folders = (workspace.workspaceFolders ?? []).map(folder => canonicalUri(folder.uri.toString()))
  return isNewsFile(canonicalUri(uri.toString()), folders, settingsOf(uri).files)
}

/** Whether a document is one of those that are shown to the server. */
export function isOffered(document: TextDocument): boolean {
  return languages.match(documentSelector(), document) > 0
}

/** The settings that hold for a file or folder. */
export function settingsOf(uri: Uri): Settings {
  return settingsFrom(workspace.getConfiguration('newsgloss', uri))
}
