import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ReadBy } from '../annotateNews.ts'
import { DecisionStore } from '../decisionStore.ts'
import { describe } from '../decisions/describe.ts'
import type { Remark } from '../decisions/remarks.ts'
import { sidecarPath } from '../decisions/sidecar.ts'
import { type Article, unannotated } from '../engine/article.ts'
import { newPlaces } from '../exchange/decisionsFrom.ts'
import type { Undated } from '../exchange/imported.ts'
import type { DecisionFiles } from '../host.ts'
import { diskDecisions } from '../node/diskDecisions.ts'
import { textIn } from '../node/diskFiles.ts'
import { canonicalUri, pathBelow } from '../service/languageService.ts'
import type { Complain } from './input.ts'
import { say } from './streams.ts'

/** What people have decided of articles on the disk, in the `.newsgloss/` of the folder each stands in or of the nearest one above it. */
export class DecidedArticles {
  readonly #store: DecisionStore
  readonly #readBy: ReadonlyMap<string, ReadBy>
  readonly #laid = new Map<string, Article>()

  private constructor(store: DecisionStore) {
    this.#store = store
    this.#readBy = store.readBy()
  }

  /** Reads what was decided of the articles at these paths; nothing is ever written. */
  static async beside(paths: readonly string[], complain: Complain): Promise<DecidedArticles> {
    const roots = new Roots()
    const write: DecisionFiles['write'] = async () => ({ written: true })
    return DecidedArticles.#of(
      paths,
      [...new Set(paths.flatMap(path => roots.of(path) ?? []))],
      { ...diskDecisions, write },
      complain,
    )
  }

  /** Takes decisions of the articles at these paths, which are in a folder, whether there have been any or not. */
  static async into(folder: string, paths: readonly string[], complain: Complain): Promise<DecidedArticles> {
    const roots = new Roots()
    const above = roots.of(join(folder, 'any'))
    if (above !== undefined && above !== resolve(folder))
      say(`${folder}: its decisions are kept in ${join(above, '.newsgloss')}`)
    const own = paths.flatMap(path => roots.of(path) ?? [])
    return DecidedArticles.#of(paths, [...new Set([above ?? resolve(folder), ...own])], diskDecisions, complain)
  }

  static async #of(
    paths: readonly string[],
    roots: readonly string[],
    files: DecisionFiles,
    complain: Complain,
  ): Promise<DecidedArticles> {
    const uris = roots.map(root => canonicalUri(pathToFileURL(root).href)).sort((a, b) => b.length - a.length)
    const found = new Set<string>()
    const store = new DecisionStore({
      files: {
        async read(folder, names) {
          const read = await files.read(folder, names)
          for (const { name } of read) {
            const path = sidecarPath(name)
            if (path !== undefined) found.add(join(fileURLToPath(folder), path))
          }
          return read
        },
        async write(params) {
          const path = sidecarPath(params.name)
          if (params.text === '' && path !== undefined) found.delete(join(fileURLToPath(params.folder), path))
          return files.write(params)
        },
      },
      folderOf: uri => uris.find(root => pathBelow(root, uri) !== undefined),
      now: () => new Date().toISOString(),
      newId: () => `urn:uuid:${randomUUID()}`,
      onChange: () => {},
      lost: 'its decisions are lost',
      onProblem: complain,
    })
    await store.load(uris)
    store.adopt({ has: uri => existsSync(fileURLToPath(uri)), allDetected: () => new Map(textsOf(paths)) })
    await store.settled()
    const lost = [...found].filter(path => !existsSync(path))
    for (const path of lost) say(`${path}: is not there, nor is its text elsewhere; what was decided of it is left`)
    return new DecidedArticles(store)
  }

  /** What was decided of an article that it is read by; undefined when nothing was. */
  readBy(path: string): ReadBy | undefined {
    return this.#readBy.get(uriOf(path))
  }

  /** The article with what was decided of it. */
  lay(path: string, article: Article): Article {
    this.#laid.set(uriOf(path), article)
    return this.#store.decided(uriOf(path), article)
  }

  /** The notes and tags on an article as detected. */
  remarks(path: string, article: Article): readonly Remark[] {
    return this.#store.remarks(uriOf(path), article)
  }

  /** What of the decisions about the articles that were laid decides nothing, a sentence each. */
  idle(): string[] {
    const articleOf = (uri: string) => this.#laid.get(uri)
    const orphans = this.#store.problems(undefined, articleOf).orphans.filter(({ uri }) => this.#laid.has(uri))
    return [
      ...orphans.map(
        ({ uri, label }) => `${fileURLToPath(uri)}: its words are not found for certain any more: ${label}`,
      ),
      ...[...this.#laid].flatMap(([uri, { text }]) =>
        this.#overruled(uri, text).map(label => `${fileURLToPath(uri)}: a later decision holds, not: ${label}`),
      ),
    ]
  }

  /** In words the decisions about an article that later ones contradict. */
  #overruled(uri: string, text: string): string[] {
    const holding = this.#store.holding(uri, text)
    const says = ({ verdict, target }: Undated) => JSON.stringify([verdict, target])
    const [ids, said] = [new Set(holding.map(({ id }) => id)), new Set(holding.map(says))]
    const overruled = this.#store.made(uri, text).filter(one => !ids.has(one.id) && !said.has(says(one)))
    return overruled.map(({ verdict, target: [at] }) => describe(verdict, at ? text.slice(at.start, at.end) : ''))
  }

  /** Makes decisions of an article, but those that are there already. Resolves when they are written. */
  async make(path: string, text: string, decisions: readonly Undated[]): Promise<void> {
    const uri = uriOf(path)
    const places = newPlaces(uri, text, decisions, this.#store.holding(uri, text))
    this.#store.make(places, () => text, undefined)
    await this.#store.settled()
  }
}

/** Finds the nearest folder above a file that has decisions. */
class Roots {
  readonly #known = new Map<string, string | undefined>()

  /** Undefined when none has. */
  of(path: string): string | undefined {
    return this.#at(dirname(resolve(path)))
  }

  #at(folder: string): string | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder)
    const above = dirname(folder)
    const root = existsSync(join(folder, '.newsgloss')) ? folder : above === folder ? undefined : this.#at(above)
    this.#known.set(folder, root)
    return root
  }
}

/** The texts of articles, read only when they are asked for: to find those that were moved. */
function* textsOf(paths: readonly string[]): Generator<[string, Article]> {
  for (const path of paths) {
    const decoded = existsSync(path) ? textIn(readFileSync(path)) : { problem: 'missing' as const }
    if ('text' in decoded) yield [uriOf(path), unannotated(decoded.text)]
  }
}

function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(resolve(path)).href)
}
