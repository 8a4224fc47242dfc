import type { ReadBy } from './annotateNews.ts'
import type { Corpora } from './corpora.ts'
import { anchorDecisions } from './decisions/anchoring.ts'
import { applyDecisions } from './decisions/applyDecisions.ts'
import { byTime, type Decision, isOfFolder } from './decisions/decision.ts'
import { describe } from './decisions/describe.ts'
import { FolderDecisions, NO_FOLDER_DECISIONS } from './decisions/folderDecisions.ts'
import { holdingOf } from './decisions/holding.ts'
import type { DecisionPlace } from './decisions/proposal.ts'
import { type Remark, remarksIn } from './decisions/remarks.ts'
import { FOLDER_SIDECAR, sidecarName } from './decisions/sidecar.ts'
import { type Stretch, Stretches } from './decisions/stretch.ts'
import type { Article } from './engine/article.ts'
import { parseIsoDate } from './engine/dates/calendar.ts'
import type { Span } from './engine/span.ts'
import { textHash } from './engine/text/textHash.ts'
import type { DecisionFiles } from './host.ts'
import type { Change, DecisionProblemsResult } from './protocol.ts'
import { linesOf, nameOf, pathBelow, uriBelow } from './service/languageService.ts'
import { SidecarFile } from './sidecarFile.ts'

export interface DecisionStoreOptions {
  /** Where decisions are kept; without it they last as long as the server. */
  readonly files: DecisionFiles | undefined
  /** The workspace folder of a document; undefined when it is in none. */
  folderOf(uri: string): string | undefined
  /** The present time as an ISO instant. */
  now(): string
  newId(): string
  /** What was decided in these articles, by URI, is another now; of all where none are given. */
  onChange(uris?: readonly string[]): void
  onProblem(message: string): void
}

/** What people have decided, kept beside the articles and laid over what is detected in them. */
export class DecisionStore {
  readonly #options: DecisionStoreOptions
  /** By folder and name. */
  readonly #files = new Map<string, SidecarFile>()
  /** By the state of the folder's file. */
  readonly #folders = new WeakMap<object, FolderDecisions>()
  /** Of each text the anchored decisions, for the state of its file they were read from. */
  readonly #laid = new WeakMap<Article, Laid>()
  readonly #saving = new Set<Promise<void>>()
  #unsaved = 0

  constructor(options: DecisionStoreOptions) {
    this.#options = options
  }

  /** Reads all that is kept for the folders. Never rejects. */
  async load(folders: readonly string[]): Promise<void> {
    await Promise.all([...folders, NOWHERE].map(folder => this.#load(folder)))
  }

  /** The article with what was decided of it; the same object while neither has changed. `uri` is canonical. */
  decided(uri: string, article: Article): Article {
    return this.#lay(uri, article).article
  }

  /** The notes and tags on an article as detected, in order. */
  remarks(uri: string, article: Article): readonly Remark[] {
    return this.#lay(uri, article).remarks
  }

  /** What was decided of articles that these are read by, by URI. */
  readBy(): ReadonlyMap<string, ReadBy> {
    return new Map(
      [...this.#files.values()].flatMap(file => {
        const uri = uriOf(file)
        const readBy = uri === undefined ? undefined : readByOf(file)
        return readBy ? [[uri!, readBy]] : []
      }),
    )
  }

  /** The keys of differences that are none to the reader. */
  dismissed(uri: string): ReadonlySet<string> {
    return this.#folder(this.#folderOf(uri)).notDifferences
  }

  /**
   * Makes decisions together, at once for who asks, and writes them. Places of a text that is another by now are left out; `textOf` gives the present
   * text of an article. Returns how many were made, and what undoes them.
   */
  make(
    places: readonly DecisionPlace[],
    textOf: (uri: string) => string | undefined,
    creator: string | undefined,
  ): { readonly made: number; readonly change: string } {
    const { now, newId } = this.#options
    const change = newId()
    const time = now()
    /** The files that are added to, each with the time of its last decision. */
    const touched = new Map<SidecarFile, string>()
    let count = 0
    for (const [uri, own] of Map.groupBy(places, place => place.uri)) {
      const text = textOf(uri)
      const hash = text === undefined ? undefined : textHash(text)
      const stretches = new Stretches(text ?? '')
      for (const { verdict, target, parts, textHash: of } of own) {
        const ofFolder = isOfFolder(verdict)
        if (target.length > 0 && of !== hash) continue
        const file = this.#fileOf(uri, ofFolder)
        if (text !== undefined && hash !== undefined && !ofFolder && file.about.textHash !== hash)
          this.#move(file, text, hash)
        const made = after(touched.get(file) ?? latestOf(file), time)
        const decision: Decision<Stretch> = {
          ...{ id: newId(), change, made, verdict },
          ...(creator && { creator }),
          target: target.map(span => stretches.of(span)),
          ...(parts && { parts: mapParts(parts, span => stretches.of(span)) }),
        }
        file.add([decision])
        touched.set(file, made)
        count++
      }
    }
    this.#changed(new Set(touched.keys()))
    return { made: count, change }
  }

  /** Resolves when all that was decided is written, or could not be. */
  async settled(): Promise<void> {
    while (this.#saving.size > 0) await Promise.all(this.#saving)
  }

  /** The decisions about stretches of an article, as they stand in its text, in no order. */
  made(uri: string, text: string): readonly Decision<Span>[] {
    const file = this.#ownFile(uri)
    return file ? anchorDecisions([...file.decisions], text, file.about.textHash).anchored : []
  }

  /** An article was renamed or moved, or a folder with articles: what was decided goes with it. Both URIs are canonical. */
  moved(from: string, to: string): void {
    for (const file of [...this.#files.values()]) {
      const uri = uriOf(file)
      if (uri === undefined) continue
      const below = uri === from ? '' : uri.startsWith(`${from}/`) ? uri.slice(from.length) : undefined
      if (below !== undefined) this.#give(file, to + below)
    }
  }

  /**
   * A document was closed, with this text. What was decided of one that is in no file is kept for a file with that text, as which it may have been saved; the next
   * document may have its name.
   */
  closed(uri: string, text: string | undefined): void {
    const file = uri.startsWith('untitled:') ? this.#ownFile(uri) : undefined
    if (!file) return
    this.#files.delete(keyOf(file.folder, file.name))
    if (file.size === 0 || text === undefined) return
    const kept = this.#fileOf(`${uri}#${this.#options.newId()}`, false)
    kept.about = { ...kept.about, textHash: file.about.textHash! }
    kept.add([...file.decisions])
    this.#move(kept, text, textHash(text))
    this.#unsaved++
  }

  /** Whether there are decisions of closed documents that were in no file. */
  get hasUnsaved(): boolean {
    return this.#unsaved > 0
  }

  /** What was decided in the folder of a document, the latest change first. `articleOf` gives an article as detected. */
  history(uri: string | undefined, articleOf: (uri: string) => Article | undefined): Change[] {
    const all = [...this.#filesFor(uri)].flatMap(file => [...file.decisions].map(decision => ({ file, decision })))
    const holding = new Set([...this.#filesFor(uri)].flatMap(file => holdingOf([...file.decisions])))
    return [...Map.groupBy(all, ({ decision }) => decision.change)]
      .map(([change, of]) => {
        of.sort((a, b) => byTime(a.decision, b.decision))
        const [{ file, decision }] = of as [(typeof of)[0]]
        const about = uriOf(file)
        const at = about === undefined ? undefined : this.#positionOf(about, decision, articleOf(about))
        const { made, creator } = decision
        return {
          ...{ change, made, places: of.length },
          ...(creator !== undefined && { creator }),
          label: labelOf(decision, about),
          ...(!of.some(one => holding.has(one.decision)) && { overruled: true as const }),
          ...(at && { at }),
        }
      })
      .sort((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : 0))
  }

  /** Takes a change back, or the latest. Returns its words; undefined when there is none. */
  undo(uri: string | undefined, change: string | undefined): string | undefined {
    const wanted = change ?? this.history(uri, () => undefined)[0]?.change
    const touched = new Set<SidecarFile>()
    let label: string | undefined
    for (const file of this.#filesFor(uri)) {
      const of = [...file.decisions].filter(decision => decision.change === wanted).sort(byTime)
      if (of.length === 0) continue
      label ??= labelOf(of[0]!, uriOf(file))
      file.remove(of.map(({ id }) => id))
      touched.add(file)
    }
    this.#changed(touched)
    return label
  }

  /** Decisions whose place is not found in the present articles, and what is wrong with the files. */
  problems(uri: string | undefined, articleOf: (uri: string) => Article | undefined): DecisionProblemsResult {
    const files = [...this.#filesFor(uri)]
    const orphans = files.flatMap(file => {
      const about = uriOf(file)
      if (about === undefined) return []
      const article = articleOf(about)
      const lost = article ? this.#lay(about, article).orphans : [...file.decisions]
      return lost.map(decision => ({
        uri: about,
        name: nameOf(about),
        label: labelOf(decision, about),
        change: decision.change,
      }))
    })
    const problems = files.flatMap(({ name, problem }) =>
      problem === undefined ? [] : [`.newsgloss/${name}: ${problem}`],
    )
    return { orphans, problems }
  }

  /**
   * Files of `.newsgloss/` that appeared, changed or went. What this store has written itself changes nothing.
   */
  async changed(uris: readonly string[]): Promise<void> {
    for (const [folder, own] of Map.groupBy(uris, uri => this.#folderOf(uri))) {
      const names = own.flatMap(uri => pathBelow(`${folder}/.newsgloss`, uri) ?? [])
      if (names.length > 0) await this.#load(folder, names)
    }
  }

  /**
   * Gives decisions that have lost their article (it was moved outside of the editor, or was in no file and is saved) to the article with that very text, where there is just one and it has none of
   * its own.
   */
  adopt(articles: Pick<Corpora, 'has' | 'allDetected'>): void {
    const lost = [...this.#files.values()].filter(file => {
      const uri = uriOf(file)
      return file.size > 0 && file.about.textHash !== undefined && uri !== undefined && !articles.has(uri)
    })
    if (lost.length === 0) return
    const byHash = Map.groupBy(
      [...articles.allDetected()].filter(([uri]) => !this.#ownFile(uri)?.size),
      ([, { text }]) => textHash(text),
    )
    for (const file of lost) {
      const found = byHash.get(file.about.textHash!)
      if (found?.length !== 1) continue
      this.#give(file, found[0]![0])
      if (file.about.path?.startsWith('untitled:')) this.#unsaved--
    }
  }

  /** Gives the decisions of a file to another article. */
  #give(file: SidecarFile, uri: string): void {
    const own = this.#fileOf(uri, false)
    if (own === file) return
    own.about = { ...own.about, ...(file.about.textHash !== undefined && { textHash: file.about.textHash }) }
    own.add([...file.decisions])
    file.remove([...file.decisions].map(({ id }) => id))
    this.#changed(new Set([own, file]))
  }

  #lay(uri: string, article: Article): Laid {
    const file = this.#ownFile(uri)
    const folder = this.#folder(this.#folderOf(uri))
    const state = file?.state
    const before = this.#laid.get(article)
    if (before && before.state === state && before.folder === folder) return before
    const { anchored, orphans } = file
      ? anchorDecisions([...file.decisions], article.text, file.about.textHash)
      : NOTHING_ANCHORED
    const decided =
      anchored.length === 0 && !folder.decidesEntities
        ? article
        : applyDecisions(article, anchored, folder, nameOf(uri))
    const laid: Laid = { state, folder, article: decided, anchored, orphans, remarks: remarksIn(anchored) }
    this.#laid.set(article, laid)
    return laid
  }

  /** Tells all stretches of a file anew in the present state of the text. */
  #move(file: SidecarFile, text: string, hash: string): void {
    const { anchored } = anchorDecisions([...file.decisions], text, file.about.textHash)
    const stretches = new Stretches(text)
    const told = (span: Span) => stretches.of(span)
    file.add(
      anchored.map(({ target, parts, ...decision }) => ({
        ...decision,
        target: target.map(told),
        ...(parts && { parts: mapParts(parts, told) }),
      })),
    )
    file.about = { ...file.about, textHash: hash }
  }

  #changed(files: ReadonlySet<SidecarFile>): void {
    if (files.size === 0) return
    for (const file of files) this.#save(file)
    const uris = [...files].map(uriOf)
    this.#options.onChange(uris.includes(undefined) ? undefined : (uris as string[]))
  }

  #save(file: SidecarFile): void {
    const { files, onProblem } = this.#options
    // An untitled document is gone when it is closed, and the next may have its name.
    if (!files || file.about.path?.startsWith('untitled:')) return
    const saved = file
      .save(files)
      .catch(error => `${error}`)
      .then(problem => {
        if (problem !== undefined)
          onProblem(`.newsgloss/${file.name} was not written, its decisions last until the editor closes: ${problem}`)
      })
      .finally(() => this.#saving.delete(saved))
    this.#saving.add(saved)
  }

  /** Reads the files of a folder, or those of them that are named. */
  async #load(folder: string, wanted?: readonly string[]): Promise<void> {
    const { files, onProblem, onChange } = this.#options
    const found = (await files?.read(folder, wanted).catch(error => void onProblem(`${error}`))) ?? []
    const names = new Set(found.map(({ name }) => name))
    const changed = new Set<SidecarFile>()
    for (const file of this.#files.values())
      if (file.folder === folder && (wanted?.includes(file.name) ?? true) && !names.has(file.name) && file.read(''))
        changed.add(file)
    for (const { name, text, problem } of found) {
      const file = this.#file(folder, name, {})
      if (!file.read(text, problem)) continue
      changed.add(file)
      if (file.problem !== undefined) onProblem(`.newsgloss/${name} is left as it is: ${file.problem}`)
    }
    if (changed.size > 0) onChange()
  }

  #folder(folder: string): FolderDecisions {
    const file = this.#files.get(keyOf(folder, FOLDER_SIDECAR))
    if (!file?.size) return NO_FOLDER_DECISIONS
    let decisions = this.#folders.get(file.state)
    if (!decisions) {
      decisions = new FolderDecisions([...file.decisions])
      this.#folders.set(file.state, decisions)
    }
    return decisions
  }

  #folderOf(uri: string): string {
    return this.#options.folderOf(uri) ?? NOWHERE
  }

  #ownFile(uri: string): SidecarFile | undefined {
    const folder = this.#folderOf(uri)
    return this.#files.get(keyOf(folder, sidecarName(pathIn(folder, uri))))
  }

  /** The file of an article, or of its folder; a new one where there is none. */
  #fileOf(uri: string, ofFolder: boolean): SidecarFile {
    const folder = this.#folderOf(uri)
    const path = pathIn(folder, uri)
    return ofFolder ? this.#file(folder, FOLDER_SIDECAR, {}) : this.#file(folder, sidecarName(path), { path })
  }

  #file(folder: string, name: string, about: SidecarFile['about']): SidecarFile {
    let file = this.#files.get(keyOf(folder, name))
    if (!file) {
      file = new SidecarFile(folder, name, about)
      this.#files.set(keyOf(folder, name), file)
    }
    return file
  }

  /** All files of the folder of a document; of all folders without one. */
  *#filesFor(uri: string | undefined): Iterable<SidecarFile> {
    const folder = uri === undefined ? undefined : this.#folderOf(uri)
    for (const file of this.#files.values()) if (folder === undefined || file.folder === folder) yield file
  }

  #positionOf(uri: string, { id }: Decision<Stretch>, article: Article | undefined): Change['at'] {
    if (!article) return undefined
    const span = this.#lay(uri, article).anchored.find(anchored => anchored.id === id)?.target[0]
    return span && { uri, position: linesOf(article).positionAt(span.start) }
  }
}

function readByOf({ decisions, about: { textHash } }: SidecarFile): ReadBy | undefined {
  const deciding = [...decisions].filter(
    ({ verdict: { is, ...of } }) => is === 'articleDate' || is === 'region' || ('what' in of && of.what === 'region'),
  )
  const holding = holdingOf(deciding)
  const [date] = holding.flatMap(({ verdict }) =>
    verdict.is === 'articleDate' && parseIsoDate(verdict.value) ? [verdict.value] : [],
  )
  const body = holding.filter(({ verdict }) => verdict.is === 'not')
  if (date === undefined && body.length === 0) return undefined
  return {
    ...(date !== undefined && { date }),
    bodyIn: text => anchorDecisions(body, text, textHash).anchored.flatMap(({ target }) => target),
    state: JSON.stringify([date, body.map(({ id }) => id)]),
  }
}

/** A time that is later than that of the latest decision, also where clocks differ: what is decided now holds. */
function after(latest: string, time: string): string {
  const last = Date.parse(latest)
  return latest < time || Number.isNaN(last) ? time : new Date(last + 1).toISOString()
}

/** The time of the latest decision of a file; empty when it has none. */
function latestOf({ decisions }: SidecarFile): string {
  let latest = ''
  for (const { made } of decisions) if (made > latest) latest = made
  return latest
}

/** The folder of documents that are in none. */
const NOWHERE = ''

interface Laid {
  readonly state: object | undefined
  readonly folder: FolderDecisions
  readonly article: Article
  readonly anchored: readonly Decision<Span>[]
  readonly orphans: readonly Decision<Stretch>[]
  readonly remarks: readonly Remark[]
}

const NOTHING_ANCHORED = { anchored: [], orphans: [] }

function labelOf({ verdict, target }: Decision<Stretch>, uri: string | undefined): string {
  return describe(verdict, target[0]?.exact ?? (uri === undefined ? '' : nameOf(uri)))
}

function mapParts<A, B>(
  parts: NonNullable<Decision<A>['parts']>,
  to: (place: A) => B,
): NonNullable<Decision<B>['parts']> {
  return Object.fromEntries(Object.entries(parts).map(([part, places]) => [part, places.map(to)]))
}

function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`
}

function pathIn(folder: string, uri: string): string {
  return (folder === NOWHERE ? undefined : pathBelow(folder, uri)) ?? uri
}

/** The article that a file is about; undefined for a folder's. */
function uriOf({ folder, name, about: { path } }: SidecarFile): string | undefined {
  if (name === FOLDER_SIDECAR || path === undefined) return undefined
  return folder === NOWHERE ? path : uriBelow(folder, path)
}
