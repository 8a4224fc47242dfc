import { anchorDecisions } from './decisions/anchoring.ts'
import type { Decision } from './decisions/decision.ts'
import { NO_REST, readSidecar, type Sidecar, type SidecarRest, sidecarPath, writeSidecar } from './decisions/sidecar.ts'
import { type Stretch, Stretches, told } from './decisions/stretch.ts'
import { textHash } from './engine/text/textHash.ts'
import type { DecisionFiles } from './host.ts'

/**
 * One file of decisions: what it held when it was last read or written, and what has been decided since. Nothing that was not read is ever written over: a file
 * that someone else has changed is read first, and one that cannot be read is left as it is. What cannot be written is kept where the editor keeps things,
 * until it can.
 */
export class SidecarFile {
  /** URI; empty for documents in no folder, which the editor keeps all. */
  readonly folder: string
  readonly name: string
  /** The path of the article below the folder, or its URI where it is in none; undefined for the file of the folder itself. */
  readonly path: string | undefined
  /** What is wrong with the file on the disk; undefined when nothing is. */
  problem: string | undefined
  /** Why what was decided is not in the file, and whether the editor keeps it; undefined when it is. */
  unwritten: Unwritten | undefined
  /** Another object whenever the decisions may be others. */
  #state: object = {}
  /** Another object whenever the file, or what the editor keeps for it, is known to hold something else. */
  #seen: object = {}
  /** As they hold now. */
  readonly #decisions = new Map<string, Decision<Stretch>>()
  readonly #file: OnDisk = { text: '', decisions: new Map(), rest: NO_REST, hash: undefined }
  readonly #kept: Kept = { text: '', ids: new Set(), rest: NO_REST, problem: undefined }
  /** What the file lacks. */
  readonly #added = new Map<string, Decision<Stretch>>()
  /** What the file is to lose; what another file has taken over only once it is safe there. */
  readonly #removed = new Map<string, SidecarFile | undefined>()
  /** What else stood in a file whose decisions this one has taken over, until it is written here. */
  #inherited: SidecarRest | undefined
  /** The file that takes over what else stands in this one. */
  #heir: SidecarFile | undefined
  /** The text that the stretches are to be told of from the next writing on. */
  #text: string | undefined
  /** Settled when what was begun to be written is; undefined when nothing is being written. */
  #saving: Promise<unknown> | undefined

  constructor(folder: string, name: string) {
    this.folder = folder
    this.name = name
    this.path = sidecarPath(name)
  }

  get decisions(): Iterable<Decision<Stretch>> {
    return this.#decisions.values()
  }

  get state(): object {
    return this.#state
  }

  get seen(): object {
    return this.#seen
  }

  get size(): number {
    return this.#decisions.size
  }

  /** Whether it is being written. Until {@link written}, what is read of it says nothing: where a file is replaced, there may be none for a moment. */
  get isBeingWritten(): boolean {
    return this.#saving !== undefined
  }

  /** Resolves when it is not being written any more. */
  async written(): Promise<void> {
    while (this.#saving) await this.#saving
  }

  /** What is wrong with what the editor keeps for the file; undefined when nothing is. */
  get keptProblem(): string | undefined {
    return this.#kept.problem
  }

  /** Whether anything is not yet written that may be written now. */
  get pending(): boolean {
    return this.#added.size > 0 || this.#inherited !== undefined || this.#mayLeaveRest || this.#readyToGo().length > 0
  }

  /** Whether anything waits for another file before it may go. */
  get waits(): boolean {
    return this.#heir !== undefined || [...this.#removed.values()].some(taker => taker !== undefined)
  }

  /** Whether a decision is written somewhere, or nobody wants it any more. */
  isSafe(id: string): boolean {
    if (this.#file.decisions.has(id) || this.#kept.ids.has(id)) return true
    if (this.#added.has(id)) return false
    return this.#removed.get(id)?.isSafe(id) ?? true
  }

  /** The texts that decisions were told of, by hash. */
  get textHashes(): ReadonlySet<string> {
    const hashes = [...this.decisions].flatMap(({ textHash: hash }) => hash ?? [])
    return new Set(hashes.length === 0 && this.#file.hash !== undefined ? [this.#file.hash] : hashes)
  }

  /** Takes what the file in the folder holds; what was decided meanwhile stays. Returns whether anything is another than before. */
  read(text: string, unreadable?: string): boolean {
    if (unreadable === undefined && text === this.#file.text && this.problem === undefined) return false
    const read = unreadable === undefined ? sidecarIn(text) : { problem: unreadable }
    if ('problem' in read) {
      const isNew = this.problem !== read.problem
      this.problem = read.problem
      return isNew
    }
    this.problem = undefined
    this.#take(text, read)
    for (const id of this.#file.decisions.keys()) this.#added.delete(id)
    this.#forgetRemoved()
    this.#compose()
    return true
  }

  /** Takes what the editor keeps for the file. Returns whether anything is another than before. */
  readKept(text: string, unreadable?: string): boolean {
    if (unreadable === undefined && text === this.#kept.text && this.#kept.problem === undefined) return false
    const read = unreadable === undefined ? sidecarIn(text) : { problem: unreadable }
    if ('problem' in read) {
      this.#kept.problem = read.problem
      return false
    }
    const ids = new Set(read.decisions.map(({ id }) => id))
    for (const id of this.#kept.ids) if (!ids.has(id)) this.#added.delete(id)
    for (const decision of read.decisions)
      if (!this.#file.decisions.has(decision.id) && !this.#removed.has(decision.id) && !this.#added.has(decision.id))
        this.#added.set(decision.id, decision)
    for (const id of read.undone) this.#removed.set(id, undefined)
    Object.assign(this.#kept, { text, ids, rest: read.rest, problem: undefined })
    this.#seen = {}
    this.#forgetRemoved()
    this.#compose()
    return true
  }

  add(decisions: Iterable<Decision<Stretch>>): void {
    for (const decision of decisions) {
      if (!this.#file.decisions.has(decision.id)) this.#added.set(decision.id, decision)
      this.#removed.delete(decision.id)
    }
    this.#compose()
  }

  /** Takes decisions away; where another file has taken them over, only once they are safe there. */
  remove(ids: Iterable<string>, taker?: SidecarFile): void {
    for (const id of ids) {
      this.#added.delete(id)
      this.#removed.set(id, taker)
    }
    this.#compose()
  }

  /** Takes over what else than decisions stands in another file, which keeps it until it is written here. */
  inherit(from: SidecarFile): void {
    const { rest } = from.#file
    if (rest.unknown.length + Object.keys(rest.page).length === 0) return
    this.#inherited = rest
    from.#heir = this
  }

  /** Tells the stretches anew in the present state of the article, as far as they are found in it. */
  tell(text: string): void {
    this.#text = text
    this.#compose()
  }

  /** Writes what was decided since the last time. Resolves with whether anything was written. */
  async save(files: DecisionFiles): Promise<boolean> {
    const saving = (this.#saving ?? Promise.resolve()).then(() => this.#save(files))
    const done = () => {
      if (this.#saving === settled) this.#saving = undefined
    }
    const settled = saving.then(done, done)
    this.#saving = settled
    return saving
  }

  async #save(files: DecisionFiles): Promise<boolean> {
    const before = [this.#file.text, this.#kept.text]
    const inFolder = this.folder === '' ? IN_NO_FOLDER : await this.#saveInFolder(files)
    const inStorage = await this.#saveKept(files, inFolder !== undefined)
    const isKept = inStorage === undefined
    const why = inFolder === IN_NO_FOLDER ? inStorage : inFolder
    this.unwritten = why === undefined ? undefined : { why, kept: isKept }
    return this.#file.text !== before[0] || this.#kept.text !== before[1]
  }

  /** Resolves with what kept it from being written. */
  async #saveInFolder(files: DecisionFiles): Promise<string | undefined> {
    for (let tries = 0; tries < MOST_TRIES; ) {
      if (this.problem !== undefined) return this.problem
      if (!this.pending) return undefined
      const { text, written, rest, inherited, leaves, told } = this.#content()
      const { folder, name } = this
      const result = await files.write({ folder, name, text, before: this.#file.text }).catch(problemOf)
      if ('problem' in result) return result.problem
      if ('changed' in result) {
        this.read(result.changed)
        tries++
        continue
      }
      this.#take(text, { ...this.#file, decisions: written, rest })
      if (leaves) this.#heir = undefined
      if (this.#inherited === inherited) this.#inherited = undefined
      for (const { id } of written) this.#added.delete(id)
      this.#forgetRemoved()
      if (this.#text === told) this.#text = undefined
    }
    return 'something else keeps changing it'
  }

  /** Has the editor keep what could not be written, or nothing any more. Resolves with what kept it from being kept. */
  async #saveKept(files: DecisionFiles, keeps: boolean): Promise<string | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#kept.problem !== undefined) return this.#kept.problem
      const decisions = keeps ? [...this.#added.keys()].map(id => this.#decisions.get(id)!) : []
      const undone = keeps ? this.#readyToGo() : []
      const { rest } = this.#kept
      const about = this.path === undefined ? {} : { path: this.path }
      const empty = decisions.length + undone.length + rest.unknown.length === 0
      const text = empty ? '' : writeSidecar(about, decisions, { ...rest, undone })
      if (text === this.#kept.text) return undefined
      const { folder, name } = this
      const params = { folder, name, text, before: this.#kept.text, kept: true } as const
      const result = await files.write(params).catch(problemOf)
      if ('problem' in result) return result.problem
      if ('changed' in result) this.readKept(result.changed)
      else {
        Object.assign(this.#kept, { text, ids: new Set(decisions.map(({ id }) => id)) })
        this.#seen = {}
      }
    }
    return 'something else keeps changing it'
  }

  /** Puts together what holds: what the file has and what has been decided since, told of the present text. */
  #compose(): void {
    this.#state = {}
    this.#decisions.clear()
    for (const [id, decision] of this.#file.decisions) if (!this.#removed.has(id)) this.#decisions.set(id, decision)
    for (const [id, decision] of this.#added) this.#decisions.set(id, decision)
    if (this.#text === undefined) return
    const [text, hash] = [this.#text, textHash(this.#text)]
    const others = [...this.#decisions.values()].filter(decision => decision.textHash !== hash)
    const { anchored } = anchorDecisions(others, text)
    const stretches = new Stretches(text)
    for (const decision of anchored) this.#decisions.set(decision.id, told(decision, stretches, hash))
  }

  /** What is to be written: with what may not go yet. */
  #content() {
    const going = new Set(this.#readyToGo())
    const staying = [...this.#file.decisions.values()].filter(({ id }) => this.#removed.has(id) && !going.has(id))
    const written = [...this.#decisions.values(), ...staying]
    const [inherited, leaves] = [this.#inherited, this.#mayLeaveRest]
    const rest = together(leaves ? NO_REST : this.#file.rest, inherited)
    const about = {
      ...(this.path !== undefined && { path: this.path }),
      ...(this.#file.hash !== undefined && { textHash: this.#file.hash }),
    }
    const empty = written.length + rest.unknown.length + Object.keys(rest.page).length === 0
    return { text: empty ? '' : writeSidecar(about, written, rest), written, rest, inherited, leaves, told: this.#text }
  }

  get #mayLeaveRest(): boolean {
    return this.#heir !== undefined && this.#heir.#inherited === undefined
  }

  #take(
    text: string,
    read: Pick<Sidecar, 'decisions'> & { readonly rest: SidecarRest; readonly hash: OnDisk['hash'] },
  ) {
    const { rest, hash } = read
    Object.assign(this.#file, { text, rest, hash, decisions: new Map(read.decisions.map(one => [one.id, one])) })
    this.#seen = {}
  }

  /** Of what the file is to lose, by id, what may go. Nobody knows what is in one that cannot be read. */
  #readyToGo(): string[] {
    const isThere = (id: string) => this.#file.decisions.has(id) || this.problem !== undefined
    return [...this.#removed].flatMap(([id, taker]) => (isThere(id) && (taker?.isSafe(id) ?? true) ? id : []))
  }

  /** What the file has lost is to be lost no more. */
  #forgetRemoved(): void {
    if (this.problem !== undefined) return
    for (const [id, taker] of this.#removed)
      if (!this.#file.decisions.has(id) && (taker?.isSafe(id) ?? true)) this.#removed.delete(id)
  }
}

export interface Unwritten {
  readonly why: string
  /** Whether the editor keeps it; else it lasts until the editor closes. */
  readonly kept: boolean
}

interface OnDisk {
  readonly text: string
  readonly decisions: ReadonlyMap<string, Decision<Stretch>>
  readonly rest: SidecarRest
  readonly hash: string | undefined
}

interface Kept {
  readonly text: string
  readonly ids: ReadonlySet<string>
  readonly rest: SidecarRest
  problem: string | undefined
}

const IN_NO_FOLDER = 'the document is in no folder'
const MOST_TRIES = 5

function together(own: SidecarRest, inherited: SidecarRest = NO_REST): SidecarRest {
  return { ...own, unknown: [...own.unknown, ...inherited.unknown], page: { ...inherited.page, ...own.page } }
}

function sidecarIn(text: string) {
  const read = text === '' ? { about: {}, decisions: [], ...NO_REST } : readSidecar(text)
  if ('problem' in read) return read
  const { about, decisions, unknown, page, undone } = read
  return { decisions, undone, rest: { unknown, page, undone }, hash: about.textHash }
}

function problemOf(error: unknown): { readonly problem: string } {
  return { problem: error instanceof Error ? error.message : `${error}` }
}
