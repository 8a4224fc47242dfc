import type { Decision } from './decisions/decision.ts'
import { readSidecar, type SidecarAbout, writeSidecar } from './decisions/sidecar.ts'
import type { Stretch } from './decisions/stretch.ts'
import type { DecisionFiles } from './host.ts'

/**
 * One file of decisions: what it held when it was last read or written, and what has been decided since. Nothing that was not read is ever written over: a file
 * that someone else has changed is read first, and one that cannot be read is left as it is.
 */
export class SidecarFile {
  readonly folder: string
  readonly name: string
  about: SidecarAbout
  /** What is wrong with the file on the disk; undefined when nothing is. */
  problem: string | undefined
  /** Another object whenever the decisions may be others. */
  #state: object = {}
  readonly #decisions = new Map<string, Decision<Stretch>>()
  #unknown: readonly unknown[] = []
  #before = ''
  readonly #added = new Map<string, Decision<Stretch>>()
  readonly #removed = new Set<string>()
  #saving: Promise<void> | undefined

  constructor(folder: string, name: string, about: SidecarAbout) {
    this.folder = folder
    this.name = name
    this.about = about
  }

  get decisions(): Iterable<Decision<Stretch>> {
    return this.#decisions.values()
  }

  get state(): object {
    return this.#state
  }

  get size(): number {
    return this.#decisions.size
  }

  /** Takes what the file holds; what was decided meanwhile stays. Returns whether anything is another than before. */
  read(text: string, unreadable?: string): boolean {
    if (unreadable !== undefined) {
      const isNew = this.problem !== unreadable
      this.problem = unreadable
      return isNew
    }
    if (text === this.#before && this.problem === undefined) return false
    const read = text === '' ? { about: this.about, decisions: [], unknown: [] } : readSidecar(text)
    if ('problem' in read) {
      this.problem = read.problem
      return true
    }
    this.problem = undefined
    this.#before = text
    this.#unknown = read.unknown
    this.about = read.about
    this.#state = {}
    this.#decisions.clear()
    for (const decision of read.decisions)
      if (!this.#removed.has(decision.id)) this.#decisions.set(decision.id, decision)
    for (const [id, decision] of this.#added) this.#decisions.set(id, decision)
    return true
  }

  /** Adds decisions, or puts newer states of them in their places. */
  add(decisions: readonly Decision<Stretch>[]): void {
    this.#state = {}
    for (const decision of decisions) {
      this.#decisions.set(decision.id, decision)
      this.#added.set(decision.id, decision)
      this.#removed.delete(decision.id)
    }
  }

  remove(ids: readonly string[]): void {
    this.#state = {}
    for (const id of ids) {
      this.#decisions.delete(id)
      this.#added.delete(id)
      this.#removed.add(id)
    }
  }

  /** Writes what was decided since the last time. Resolves with what kept it from being written; undefined when it was. */
  async save(files: DecisionFiles): Promise<string | undefined> {
    const before = this.#saving
    const saved = Promise.withResolvers<void>()
    this.#saving = saved.promise
    await before
    try {
      return await this.#save(files)
    } finally {
      saved.resolve()
    }
  }

  async #save(files: DecisionFiles): Promise<string | undefined> {
    for (let tries = 0; tries < MOST_TRIES; ) {
      if (this.problem !== undefined) return this.problem
      if (this.#added.size + this.#removed.size === 0) return undefined
      const [added, removed] = [[...this.#added], [...this.#removed]]
      const empty = this.#decisions.size + this.#unknown.length === 0
      const text = empty ? '' : writeSidecar(this.about, [...this.#decisions.values()], this.#unknown)
      const { folder, name } = this
      const result = await files.write({ folder, name, text, before: this.#before })
      if ('problem' in result) return result.problem
      if ('changed' in result) {
        this.read(result.changed)
        tries++
        continue
      }
      this.#before = text
      for (const [id, decision] of added) if (this.#added.get(id) === decision) this.#added.delete(id)
      for (const id of removed) this.#removed.delete(id)
    }
    return 'something else keeps changing it'
  }
}

const MOST_TRIES = 5
