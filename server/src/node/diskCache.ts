import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { deflateSync, inflateSync } from 'node:zlib'
import type { ArticleReading, NewsText } from '../annotateNews.ts'
import type { Cache, CachePlace } from '../host.ts'
import { pack, unpack } from './packedReading.ts'
import { stat } from './readFile.ts'

/** In bytes: some 100,000 articles. */
const LARGEST = 256 * 2 ** 20

/**
 * Keeps readings in a folder: a file each, named by the hash of the text and of all that its annotations depend on, below a folder for each version of
 * the engine. Files are written whole or not at all; of two versions only the present one is kept; the files not written for longest go first when it is too much.
 */
export class DiskCache implements Cache {
  readonly place: CachePlace
  readonly #own: string
  readonly #largest: number
  #hasGrown = false
  #count = 0

  /** `largest` in bytes. */
  constructor(place: CachePlace, largest = LARGEST) {
    this.place = place
    this.#own = join(place.folder, `${PREFIX}${place.version}`)
    this.#largest = largest
  }

  async find(text: NewsText): Promise<ArticleReading | undefined> {
    const packed = this.findPacked(text)
    return packed && unpack(packed, text.text)
  }

  /** A reading as {@link pack} made it; undefined when it is not there or broken. */
  findPacked(text: NewsText): Uint8Array | undefined {
    try {
      // Waiting for a small file costs more than reading it, and thousands are read at a start.
      return inflateSync(readFileSync(this.#pathOf(text)), { chunkSize: CHUNK })
    } catch {
      return undefined
    }
  }

  keep(text: NewsText, reading: ArticleReading): void {
    this.keepPacked(text, pack(reading))
  }

  keepPacked(text: NewsText, packed: Uint8Array): void {
    const path = this.#pathOf(text)
    const unfinished = `${path}.${process.pid}-${threadId}-${++this.#count}${UNFINISHED}`
    this.#hasGrown = true
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(unfinished, deflateSync(packed, { level: 1 }))
      renameSync(unfinished, path)
    } catch {}
  }

  grown(): void {
    this.#hasGrown = true
  }

  async settle(): Promise<void> {
    const hasGrown = this.#hasGrown
    this.#hasGrown = false
    if (hasGrown) await this.#tidy().catch(() => {})
  }

  async #tidy(): Promise<void> {
    const { folder } = this.place
    for (const name of await readdir(folder)) {
      if (OURS.test(name) && join(folder, name) !== this.#own)
        await rm(join(folder, name), { recursive: true, force: true })
    }
    const paths = (await readdir(this.#own, { recursive: true, withFileTypes: true }))
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    const files: { path: string; size: number; time: number }[] = []
    for (const path of paths) {
      const facts = await stat(path).catch(() => undefined)
      if (facts) files.push({ path, size: facts.size, time: facts.mtimeMs })
    }
    let size = files.reduce((sum, file) => sum + file.size, 0)
    for (const file of files.sort((a, b) => a.time - b.time)) {
      if (size <= this.#largest) break
      await rm(file.path, { force: true })
      size -= file.size
    }
  }

  #pathOf({ text, isNews, options }: NewsText): string {
    const { language, fileName, dateOrder, documentDate, body } = options
    const rest = [isNews, language, fileName, dateOrder, documentDate?.value, documentDate?.source, body]
    const hash = createHash('sha256').update(JSON.stringify(rest)).update('\n').update(text).digest('hex')
    return join(this.#own, hash.slice(0, 2), hash.slice(2, 42))
  }
}

/** Most readings are inflated in one piece. */
const CHUNK = 2 ** 16
const PREFIX = 'newsgloss-'
/** The folders of versions; nothing else in a folder that somebody names is ever deleted. */
const OURS = /^newsgloss-[0-9a-f]{16}$/
const UNFINISHED = '.tmp'

/** What tells one state of the engine from another: a hash of its code and of all its data files. Throws when one cannot be read. */
export function engineVersion(script: string, data: string): string {
  const hash = createHash('sha256').update(readFileSync(script))
  for (const name of readdirSync(data).sort()) hash.update(name).update(readFileSync(join(data, name)))
  return hash.digest('hex').slice(0, 16)
}
