import { anchorDecisions } from '../decisions/anchoring.ts'
import { byTime, type Decision, isOfFolder } from '../decisions/decision.ts'
import { holdingOf } from '../decisions/holding.ts'
import { readSidecar, sidecarPath } from '../decisions/sidecar.ts'
import { isObject } from '../engine/json.ts'
import type { ExportedFile } from './exported.ts'
import { type ImportedArticle, NO_LAYERS, type TextOf, type Undated } from './imported.ts'

/** What one of our own files of decisions says. */
export interface ImportedSidecar {
  readonly articles: readonly ImportedArticle[]
  readonly folder: readonly Undated[]
  /** Annotations of other people in it. */
  readonly unknown: readonly unknown[]
  readonly problems: readonly string[]
}

/** Whether a page is meant to be a file of decisions, of whatever version. */
export function isSidecar(page: unknown): boolean {
  return isObject(page) && page['newsgloss:format'] !== undefined
}

/**
 * Reads a file of `.newsgloss/` as it is read where it lies: of decisions that contradict the later hold, and each is where its words are found again. Those
 * whose words are not found are said.
 */
export function fromSidecar({ name: file, content }: ExportedFile, textOf: TextOf): ImportedSidecar {
  const read = readSidecar(content)
  if ('problem' in read) return { articles: [], folder: [], unknown: [], problems: [read.problem] }
  const { about, unknown } = read
  const holding = holdingOf(read.decisions).sort(byTime)
  const folder = holding.filter(({ verdict }) => isOfFolder(verdict)).map(undated)
  const own = holding.filter(({ verdict }) => !isOfFolder(verdict))
  if (own.length === 0) return { articles: [], folder, unknown, problems: [] }
  const path = sidecarPath(file.slice(file.lastIndexOf(FOLDER) + FOLDER.length)) ?? about.path
  const text = textOf({ name: path, textHash: about.textHash })
  if (text === undefined)
    return { articles: [], folder, unknown, problems: [`there is no article "${path ?? ''}", or more than one`] }
  const { anchored, orphans } = anchorDecisions(own, text)
  const name = path !== undefined && { name: path }
  return {
    articles: [{ ...name, text, layers: NO_LAYERS, decisions: anchored.map(undated) }],
    ...{ folder, unknown },
    problems: orphans.map(({ target }) => `“${target[0]?.exact ?? ''}” is not found in the article`),
  }
}

/** A file's name below it tells the article, also where it was moved with its article. */
const FOLDER = '.newsgloss/'

function undated<Place>({ verdict, target, parts }: Pick<Decision<Place>, 'verdict' | 'target' | 'parts'>) {
  return { verdict, target, ...(parts && { parts }) } as Undated
}
