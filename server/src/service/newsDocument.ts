import picomatch from 'picomatch'
import { readsAsProse } from '../engine/layout/prose.ts'
import { pathBelow, pathOf, SAMPLE_SCHEME, schemeOf } from './documentUri.ts'

/** A document as the question needs it whether it is news. */
export interface DocumentFacts {
  readonly uri: string
  /** LSP's language identifier, as in `plaintext`. */
  readonly languageId: string
  readonly text: string
}

/** Which files are taken for news: globs over the path below the workspace folder, whatever the case. */
export interface NewsFiles {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export type NoNewsReason =
  | 'scheme'
  | 'excluded'
  | 'notProse'
  | 'language'
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'tooLarge'

/**
 * Why a document is not news, or null when it is: language `news`, or plain text and Markdown that the settings include and that reads as prose; its
 * scheme that of files, untitled documents or a workspace folder.
 */
export function noNewsReason(
  document: DocumentFacts,
  folders: readonly string[],
  settings: NewsFiles,
): NoNewsReason | null {
  return reasonByName(document, folders, settings) ?? reasonByText(document.text, document.languageId === 'news')
}

/** The reason that the document's name and language give, whatever its text. */
export function reasonByName(
  { uri, languageId }: Omit<DocumentFacts, 'text'>,
  folders: readonly string[],
  settings: NewsFiles,
): NoNewsReason | null {
  const scheme = schemeOf(uri)
  if (!SCHEMES.has(scheme) && !folders.some(folder => schemeOf(folder) === scheme)) return 'scheme'
  if (!LANGUAGES.has(languageId)) return 'language'
  if (languageId === 'news' || scheme === 'untitled' || isNewsFile(uri, folders, settings)) return null
  return 'excluded'
}

/** The reason that the text itself gives, whatever it is called; what is called news need not read as prose. */
export function reasonByText(text: string, isNews: boolean): NoNewsReason | null {
  return textProblem(text) ?? (isNews ? null : (readsAsProse(text).reason ?? null))
}

/** Whether a file's path is one that the settings take for news; what stands in no folder is matched by its whole path. */
export function isNewsFile(uri: string, folders: readonly string[], settings: NewsFiles): boolean {
  const folder = folders.filter(folder => pathBelow(folder, uri) !== undefined).sort((a, b) => b.length - a.length)[0]
  const path = folder === undefined ? pathOf(uri) : pathBelow(folder, uri)!
  return matcher(settings.include)(path) && !matcher(settings.exclude)(path)
}

/** The language a file has by its name: what an editor would open it as. */
export function languageOf(uri: string): 'news' | 'plaintext' | 'markdown' {
  if (/\.news$/i.test(uri)) return 'news'
  return /\.(md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext'
}

/** The longest text that is annotated, in UTF-16 code units: some hundred times a long article. Annotating it takes about two seconds. */
export const LONGEST_TEXT = 1 << 20

/** Schemes of documents that stand for themselves; diffs, output and source control views have others. */
const SCHEMES = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-notebook-cell', SAMPLE_SCHEME])
const LANGUAGES = new Set(['news', 'plaintext', 'markdown'])

/** One in so many characters may be a replacement character (U+FFFD): more show that the text was decoded wrongly. */
const REPLACED = 1000

function textProblem(text: string): NoNewsReason | undefined {
  if (text.length > LONGEST_TEXT) return 'tooLarge'
  if (text.includes('\0')) return 'binary'
  if (text.trim() === '') return 'empty'
  return text.split('\ufffd').length - 1 > text.length / REPLACED ? 'encoding' : undefined
}

/** Settings of so many folders are kept at hand. */
const MOST_MATCHERS = 50
const matchers = new Map<string, (path: string) => boolean>()

/** A file's path is asked about when it is found, read and taken in: so many answers are kept. */
const MOST_PATHS = 20_000

function remembered(matches: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return path => {
    let answer = known.get(path)
    if (answer === undefined) {
      answer = matches(path)
      if (known.size === MOST_PATHS) known.clear()
      known.set(path, answer)
    }
    return answer
  }
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  const key = globs.join('\n')
  let matches = matchers.get(key)
  if (!matches) {
    matches = globs.length ? remembered(picomatch([...globs], { nocase: true, dot: true })) : () => false
    if (matchers.size === MOST_MATCHERS) matchers.clear()
    matchers.set(key, matches)
  }
  return matches
}
