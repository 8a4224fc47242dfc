import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReadBy } from '../annotateNews.ts'
import { DecisionStore } from '../decisionStore.ts'
import type { Remark } from '../decisions/remarks.ts'
import type { Article } from '../engine/article.ts'
import { newPlaces } from '../exchange/decisionsFrom.ts'
import type { Undated } from '../exchange/imported.ts'
import { diskDecisions } from '../node/diskDecisions.ts'
import { canonicalUri, pathBelow } from '../service/languageService.ts'
import type { Complain } from './input.ts'

/** What people have decided of articles on the disk, in the `.newsgloss/` of the folder they stand in or of one above it. */
export class DecidedArticles {
  readonly #store: DecisionStore
  readonly #readBy: ReadonlyMap<string, ReadBy>

  private constructor(store: DecisionStore) {
    this.#store = store
    this.#readBy = store.readBy()
  }

  /** Reads what was decided of the articles at and below these paths. */
  static async beside(paths: readonly string[], complain: Complain): Promise<DecidedArticles> {
    return DecidedArticles.#in([...new Set(paths.flatMap(path => rootOf(path) ?? []))], complain)
  }

  /** Takes decisions of articles in a folder, whether there have been any or not. */
  static async into(folder: string, complain: Complain): Promise<DecidedArticles> {
    return DecidedArticles.#in([resolve(folder)], complain)
  }

  static async #in(roots: readonly string[], complain: Complain): Promise<DecidedArticles> {
    const uris = roots.map(root => canonicalUri(pathToFileURL(root).href))
    const store = new DecisionStore({
      files: diskDecisions,
      folderOf: uri =>
        uris
          .filter(root => pathBelow(root, uri) !== undefined)
          .sort((a, b) => b.length - a.length)
          .at(0),
      now: () => new Date().toISOString(),
      newId: () => `urn:uuid:${randomUUID()}`,
      onChange: () => {},
      onProblem: complain,
    })
    await store.load(uris)
    return new DecidedArticles(store)
  }

  /** What was decided of an article that it is read by; undefined when nothing was. */
  readBy(path: string): ReadBy | undefined {
    return this.#readBy.get(uriOf(path))
  }

  /** The article with what was decided of it. */
  lay(path: string, article: Article): Article {
    return this.#store.decided(uriOf(path), article)
  }

  /** The notes and tags on an article as detected. */
  remarks(path: string, article: Article): readonly Remark[] {
    return this.#store.remarks(uriOf(path), article)
  }

  /** Makes decisions of an article, but those that are there already. Resolves when they are written. */
  async make(path: string, text: string, decisions: readonly Undated[]): Promise<void> {
    const uri = uriOf(path)
    const places = newPlaces(uri, text, decisions, this.#store.holding(uri, text))
    this.#store.make(places, () => text, undefined)
    await this.#store.settled()
  }
}

/** The nearest folder at or above a path that has decisions; undefined when none has. */
function rootOf(path: string): string | undefined {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.newsgloss'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(resolve(path)).href)
}
