import type { ReadBy } from './annotateNews.ts'
import type { Corpora } from './corpora.ts'
import { anchorDecisions } from './decisions/anchoring.ts'
import { applyDecisions } from './decisions/applyDecisions.ts'
import { byTime, compareInstants, type Decision, isOfFolder } from './decisions/decision.ts'
import { describe } from './decisions/describe.ts'
import { FolderDecisions, NO_FOLDER_DECISIONS } from './decisions/folderDecisions.ts'
import { holdingOf } from './decisions/holding.ts'
import type { DecisionPlace } from './decisions/proposal.ts'
import { type Remark, remarksIn } from './decisions/remarks.ts'
import { FOLDER_SIDECAR, sidecarName } from './decisions/sidecar.ts'
import { type Stretch, Stretches, told } from './decisions/stretch.ts'
import type { Article } from './engine/article.ts'
import { parseIsoDate } from './engine/dates/calendar.ts'
import type { Span } from './engine/span.ts'
import { textHash } from './engine/text/textHash.ts'
import type { DecisionFiles } from './host.ts'
import type { Change, DecisionProblemsResult } from './protocol.ts'
import { linesOf, nameOf, pathBelow, uriBelow } from './service/languageService.ts'
import type { SidecarFile } from './sidecarFile.ts'
import { SidecarFiles } from './sidecarFiles.ts'

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
  /** What becomes of decisions that nothing keeps, in words; without it they last until the editor closes. */
  readonly lost?: string
  /** What is wrong with the files, in words. `lost`: what was decided is in no file, and is gone when the server ends. */
  onProblem(message: string, lost?: boolean): void
}

/** What people have decided, kept beside the articles and laid over what is detected in them. */
export class DecisionStore {
  readonly #options: DecisionStoreOptions
  readonly #files: SidecarFiles
  /** By the state of the folder's file. */
  readonly #folders = new WeakMap<object, FolderDecisions>()
  /** Of each text the anchored decisions, for the state of its file they were read from. */
  readonly #laid = new WeakMap<Article, Laid>()
  /** Documents in no file that were opened before all was read, with their text. */
  readonly #opened = new Map<string, string>()
  #loaded = false
  /** Files of documents that were in no file and are closed. */
  readonly #closed = new Set<SidecarFile>()

  constructor(options: DecisionStoreOptions) {
    this.#options = options
    const { files, lost, onProblem } = options
    this.#files = new SidecarFiles({ files, lost, onProblem, onRead: () => options.onChange() })
  }

  /** Reads all that is kept for the folders. Never rejects. */
  async load(folders: readonly string[]): Promise<void> {
    await Promise.all([...folders, NOWHERE].map(folder => this.#files.load(folder)))
    if (this.#loaded) return
    this.#loaded = true
    for (const [uri, text] of this.#opened) this.#claim(uri, text)
    this.#forget()
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
      [...this.#files].flatMap(file => {
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
    const latest = latestOf(this.#files)
    const made = new Map<SidecarFile, Decision<Stretch>[]>()
    for (const [uri, own] of Map.groupBy(places, place => place.uri)) {
      const text = textOf(uri)
      const hash = text === undefined ? undefined : textHash(text)
      const stretches = new Stretches(text ?? '')
      for (const { verdict, target, parts, textHash: of } of own) {
        const ofFolder = isOfFolder(verdict)
        if (target.length > 0 && of !== hash) continue
        const file = this.#fileOf(uri, ofFolder)
        if (!made.has(file)) {
          made.set(file, [])
          if (!ofFolder && text !== undefined && [...file.decisions].some(one => one.textHash !== hash)) file.tell(text)
        }
        const all = made.get(file)!
        const decision = {
          ...{ id: newId(), change, made: after(all.at(-1)?.made ?? latest, time), verdict, target },
          ...(creator && { creator }),
          ...(parts && { parts }),
        }
        all.push(told(decision, stretches, ofFolder ? undefined : hash))
      }
    }
    for (const [file, decisions] of made) file.add(decisions)
    this.#changed(made.keys())
    return { made: [...made.values()].reduce((sum, { length }) => sum + length, 0), change }
  }

  /** Resolves when all that was decided is written, or could not be. */
  async settled(): Promise<void> {
    await this.#files.settled()
  }

  /** Tries once more to write what could not be written. Resolves when that is done. */
  async end(): Promise<void> {
    await this.#files.settle()
  }

  /** The decisions about stretches of an article, as they stand in its text, in no order. */
  made(uri: string, text: string): readonly Decision<Span>[] {
    const file = this.#ownFile(uri)
    return file ? anchorDecisions([...file.decisions], text).anchored : []
  }

  /** The decisions that hold of an article, as they stand in its text, and of its folder; in no order. */
  holding(uri: string, text: string): readonly Decision<Span>[] {
    const [own, folder] = [this.#ownFile(uri), this.#files.get(this.#folderOf(uri), FOLDER_SIDECAR)]
    const inText = own ? anchorDecisions(holdingOf([...own.decisions]), text).anchored : []
    return [...inText, ...(folder ? holdingOf([...folder.decisions]) : [])]
  }

  /** An article was renamed or moved, or a folder with articles: what was decided goes with it. Both URIs are canonical. */
  moved(from: string, to: string): void {
    for (const file of [...this.#files]) {
      const uri = uriOf(file)
      if (uri === undefined) continue
      const below = uri === from ? '' : uri.startsWith(`${from}/`) ? uri.slice(from.length) : undefined
      if (below !== undefined) this.#give(file, to + below)
    }
  }

  /** A document was opened, with this text. Of one that is in no file nothing is taken over that was decided of another of its name, in an earlier session. */
  opened(uri: string, text: string): void {
    if (!uri.startsWith(UNTITLED)) return
    if (this.#loaded) this.#claim(uri, text)
    else this.#opened.set(uri, text)
  }

  /**
   * A document was closed, with this text. What was decided of one that is in no file is kept for a file with that text, as which it may have been saved; the next
   * document may have its name.
   */
  closed(uri: string, text: string | undefined): void {
    this.#opened.delete(uri)
    const file = uri.startsWith(UNTITLED) ? this.#ownFile(uri) : undefined
    if (file?.size) this.#setAside(file, uri, text)
  }

  /** Whether there are decisions of closed documents that were in no file. */
  get hasUnsaved(): boolean {
    return [...this.#closed].some(({ size }) => size > 0)
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
      .sort((a, b) => compareInstants(b.made, a.made))
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
    const problems = files.flatMap(file => [
      ...(file.problem === undefined ? [] : [`.newsgloss/${file.name}: ${file.problem}`]),
      ...(file.unwritten ? [this.#files.unwrittenMessage(file, file.unwritten)] : []),
    ])
    return { orphans, problems }
  }

  /**
   * Files of `.newsgloss/` that appeared, changed or went. What this store has written itself changes nothing.
   */
  async changed(uris: readonly string[]): Promise<void> {
    for (const [folder, own] of Map.groupBy(uris, uri => this.#folderOf(uri))) {
      const names = own.flatMap(uri => pathBelow(`${folder}/.newsgloss`, uri) ?? [])
      if (names.length > 0) await this.#files.load(folder, names)
    }
  }

  /**
   * Gives decisions that have lost their article (it was moved outside of the editor, or was in no file and is saved) to the article with that very text, where there is just one and it has none of
   * its own.
   */
  adopt(articles: Pick<Corpora, 'has' | 'allDetected'>): void {
    const lost = [...this.#files].filter(file => {
      const uri = uriOf(file)
      return file.size > 0 && uri !== undefined && !articles.has(uri)
    })
    if (lost.length === 0) return
    const byHash = Map.groupBy(
      [...articles.allDetected()].filter(([uri]) => !this.#ownFile(uri)?.size),
      ([, { text }]) => textHash(text),
    )
    for (const file of lost) {
      const found = [...file.textHashes].flatMap(hash => byHash.get(hash) ?? [])
      if (found.length !== 1) continue
      this.#give(file, found[0]![0])
    }
  }

  /** Gives the decisions of a file to another article. */
  #give(file: SidecarFile, uri: string): void {
    const own = this.#fileOf(uri, false)
    if (own === file) return
    this.#files.give(file, own)
    this.#changed([own, file])
  }

  /** Sets aside what was kept for a document that is in no file and is not of the text it was opened with. */
  #claim(uri: string, text: string): void {
    const file = this.#ownFile(uri)
    if (!file?.size) return
    const decisions = [...file.decisions]
    const { anchored } = anchorDecisions(decisions, text)
    if (file.textHashes.has(textHash(text)) || anchored.some(({ target }) => target.length > 0)) return
    this.#setAside(file, uri, undefined)
  }

  #setAside(file: SidecarFile, uri: string, text: string | undefined): void {
    const closed = this.#fileOf(`${uri}#${this.#options.now()}`, false)
    this.#closed.add(closed)
    this.#files.give(file, closed)
    if (text !== undefined) closed.tell(text)
    this.#files.save([closed, file])
  }

  /** Takes away what was decided of documents that were closed long ago and that no file has the text of. */
  #forget(): void {
    const now = Date.parse(this.#options.now())
    for (const file of this.#files) {
      const at = closedAt(file)
      if (at === undefined) continue
      this.#closed.add(file)
      if (now - at < LONG_AGO) continue
      file.remove([...file.decisions].map(({ id }) => id))
      this.#files.save([file])
    }
  }

  #lay(uri: string, article: Article): Laid {
    const file = this.#ownFile(uri)
    const folder = this.#folder(this.#folderOf(uri))
    const state = file?.state
    const before = this.#laid.get(article)
    if (before && before.state === state && before.folder === folder) return before
    const { anchored, orphans } = file ? anchorDecisions([...file.decisions], article.text) : NOTHING_ANCHORED
    const decided =
      anchored.length === 0 && !folder.decidesEntities
        ? article
        : applyDecisions(article, anchored, folder, nameOf(uri))
    const laid: Laid = { state, folder, article: decided, anchored, orphans, remarks: remarksIn(anchored) }
    this.#laid.set(article, laid)
    return laid
  }

  #changed(files: Iterable<SidecarFile>): void {
    const all = [...files]
    if (all.length === 0) return
    this.#files.save(all)
    const uris = all.map(uriOf)
    this.#options.onChange(uris.includes(undefined) ? undefined : (uris as string[]))
  }

  #folder(folder: string): FolderDecisions {
    const file = this.#files.get(folder, FOLDER_SIDECAR)
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
    return this.#files.get(folder, sidecarName(pathIn(folder, uri)))
  }

  /** The file of an article, or of its folder; a new one where there is none. */
  #fileOf(uri: string, ofFolder: boolean): SidecarFile {
    const folder = this.#folderOf(uri)
    return this.#files.obtain(folder, ofFolder ? FOLDER_SIDECAR : sidecarName(pathIn(folder, uri)))
  }

  /** All files of the folder of a document; of all folders without one. Not those of documents that are there no more. */
  *#filesFor(uri: string | undefined): Iterable<SidecarFile> {
    const folder = uri === undefined ? undefined : this.#folderOf(uri)
    for (const file of this.#files)
      if ((folder === undefined || file.folder === folder) && !this.#closed.has(file)) yield file
  }

  #positionOf(uri: string, { id }: Decision<Stretch>, article: Article | undefined): Change['at'] {
    if (!article) return undefined
    const span = this.#lay(uri, article).anchored.find(anchored => anchored.id === id)?.target[0]
    return span && { uri, position: linesOf(article).positionAt(span.start) }
  }
}

function readByOf({ decisions }: SidecarFile): ReadBy | undefined {
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
    bodyIn: text => anchorDecisions(body, text).anchored.flatMap(({ target }) => target),
    state: JSON.stringify([date, body.map(({ id }) => id)]),
  }
}

/** A time that is later than that of the latest decision, also where clocks differ: what is decided now holds, and is what is undone first. */
function after(latest: string, time: string): string {
  const last = Date.parse(latest)
  return compareInstants(latest, time) < 0 || Number.isNaN(last) ? time : new Date(last + 1).toISOString()
}

/** The time of the latest decision of all files; empty when there is none. */
function latestOf(files: Iterable<SidecarFile>): string {
  let latest = ''
  for (const { decisions } of files)
    for (const { made } of decisions) if (compareInstants(made, latest) > 0) latest = made
  return latest
}

/** The folder of documents that are in none. */
const NOWHERE = ''
const UNTITLED = 'untitled:'
/** Milliseconds: 30 days. */
const LONG_AGO = 30 * 24 * 60 * 60 * 1000

/** When the document that a file is about was closed, in milliseconds, if it was in no file; undefined for all others. */
function closedAt({ folder, path }: SidecarFile): number | undefined {
  const [, closed] = (folder === NOWHERE && path?.startsWith(UNTITLED) && path.split('#')) || []
  const at = Date.parse(closed ?? '')
  return Number.isNaN(at) ? undefined : at
}

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

function pathIn(folder: string, uri: string): string {
  return (folder === NOWHERE ? undefined : pathBelow(folder, uri)) ?? uri
}

/** The article that a file is about; undefined for a folder's. */
function uriOf({ folder, path }: SidecarFile): string | undefined {
  if (path === undefined) return undefined
  return folder === NOWHERE ? path : uriBelow(folder, path)
}
