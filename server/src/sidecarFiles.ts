import type { DecisionFiles } from './host.ts'
import { SidecarFile, type Unwritten } from './sidecarFile.ts'

export interface SidecarFilesOptions {
  /** Where they are kept; without it they last as long as the server. */
  readonly files: DecisionFiles | undefined
  /** What becomes of decisions that nothing keeps, in words; without it they last until the editor closes. */
  readonly lost?: string | undefined
  /** Files were read and hold something else than before. */
  onRead(): void
  /** What is wrong with a file, in words, once. `lost`: what was decided is in no file, and is gone when the server ends. */
  onProblem(message: string, lost?: boolean): void
}

/** All files of decisions: reads them, and writes them as soon as that can be done. */
export class SidecarFiles implements Iterable<SidecarFile> {
  readonly #options: SidecarFilesOptions
  /** By folder and name. */
  readonly #files = new Map<string, SidecarFile>()
  /** Those of which decisions wait for another file that has taken them over. */
  readonly #givers = new Set<SidecarFile>()
  /** Files that could not be written, with what was last told of each. */
  readonly #told = new Map<SidecarFile, string>()
  readonly #saving = new Set<Promise<void>>()

  constructor(options: SidecarFilesOptions) {
    this.#options = options
  }

  [Symbol.iterator](): Iterator<SidecarFile> {
    return this.#files.values()
  }

  get(folder: string, name: string): SidecarFile | undefined {
    return this.#files.get(keyOf(folder, name))
  }

  /** A new one where there is none. */
  obtain(folder: string, name: string): SidecarFile {
    let file = this.get(folder, name)
    if (!file) {
      file = new SidecarFile(folder, name)
      this.#files.set(keyOf(folder, name), file)
    }
    return file
  }

  /** Reads the files of a folder, or those of them that are named, and tries again to write what could not be. Never rejects. */
  async load(folder: string, wanted?: readonly string[]): Promise<void> {
    const { files, onProblem, onRead } = this.#options
    const known = () =>
      [...this.#files.values()].filter(file => file.folder === folder && (wanted?.includes(file.name) ?? true))
    const before = new Map(known().map(file => [file, file.seen]))
    const read = await files?.read(folder, wanted).catch(error => void onProblem(`${error}`))
    if (!read) return
    // Of a file that is being written, or was written or read once more since the reading began, this may be an older state.
    const stale = known().filter(file => file.isBeingWritten || before.get(file) !== file.seen)
    const staleNames = new Set(stale.map(({ name }) => name))
    const found = read.filter(({ name }) => !staleNames.has(name))
    const changed = new Set<SidecarFile>()
    const [kept, own] = [found.filter(({ kept }) => kept), found.filter(({ kept }) => !kept)]
    const gone = (of: typeof found, file: SidecarFile) => !of.some(({ name }) => name === file.name)
    for (const file of known()) {
      if (staleNames.has(file.name)) continue
      if (gone(own, file) && file.read('')) changed.add(file)
      if (gone(kept, file) && file.readKept('')) changed.add(file)
    }
    for (const { name, text, problem } of own) {
      const file = this.obtain(folder, name)
      if (!file.read(text, problem)) continue
      changed.add(file)
      if (file.problem !== undefined) onProblem(`.newsgloss/${name} is left as it is: ${file.problem}`)
    }
    for (const { name, text, problem } of kept) {
      const file = this.obtain(folder, name)
      if (file.readKept(text, problem)) changed.add(file)
      if (file.keptProblem !== undefined)
        onProblem(`What the editor keeps for .newsgloss/${name} is left as it is: ${file.keptProblem}`)
    }
    if (changed.size > 0) onRead()
    this.#saveAll(file => file.folder === folder)
    if (stale.length === 0) return
    await Promise.all(stale.map(file => file.written()))
    await this.load(folder, [...staleNames])
  }

  /** Writes files that have changed, and tries again with those that are in no file at all. */
  save(changed: Iterable<SidecarFile>): void {
    const all = new Set(changed)
    for (const file of this.#told.keys()) if (file.unwritten?.kept === false) all.add(file)
    for (const file of all) this.#save(file)
  }

  /** Gives what a file holds to another, and takes it from the one only once it is safe in the other. */
  give(from: SidecarFile, to: SidecarFile): void {
    const decisions = [...from.decisions]
    to.add(decisions)
    to.inherit(from)
    from.remove(
      decisions.map(({ id }) => id),
      to,
    )
    this.#givers.add(from)
  }

  /** Tries to write all that is not written. Resolves when that is done, or could not be. */
  async settle(): Promise<void> {
    this.#saveAll(() => true)
    await this.settled()
  }

  /** Resolves when all that was to be written is, or could not be. */
  async settled(): Promise<void> {
    while (this.#saving.size > 0) await Promise.all(this.#saving)
  }

  /** In words that what was decided is not in its file. */
  unwrittenMessage({ folder, name, path }: SidecarFile, { kept, why }: Unwritten): string {
    if (folder === '') return `What was decided of ${path} is in no file, and lasts until the editor closes: ${why}`
    const { lost = 'its decisions last until the editor closes' } = this.#options
    const meanwhile = kept ? 'the editor keeps its decisions until it can be' : lost
    return `.newsgloss/${name} was not written, ${meanwhile}: ${why}`
  }

  #saveAll(which: (file: SidecarFile) => boolean): void {
    for (const file of this.#files.values()) if (file.pending && which(file)) this.#save(file)
  }

  #save(file: SidecarFile): void {
    const { files } = this.#options
    if (!files) return
    const saved = file
      .save(files)
      .then(written => {
        this.#tell(file)
        if (written) this.#afterWriting(file)
      })
      .finally(() => this.#saving.delete(saved))
    this.#saving.add(saved)
  }

  /** What waited for that file may go now; where one can be written, others may be too. */
  #afterWriting(file: SidecarFile): void {
    for (const giver of this.#givers) {
      if (giver.pending) this.#save(giver)
      if (!giver.waits) this.#givers.delete(giver)
    }
    if (file.unwritten) return
    for (const other of this.#told.keys()) if (other.folder === file.folder) this.#save(other)
  }

  #tell(file: SidecarFile): void {
    const { unwritten } = file
    if (!unwritten) this.#told.delete(file)
    else if (this.#told.get(file) !== unwritten.why) {
      this.#told.set(file, unwritten.why)
      this.#options.onProblem(this.unwrittenMessage(file, unwritten), !unwritten.kept)
    }
  }
}

function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`
}
