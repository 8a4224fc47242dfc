import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleReading, NewsText } from '../annotateNews.ts'
import type { Cache } from '../host.ts'
import { pack, unpack } from './packedReading.ts'
import { stat } from './readFile.ts'

/** In bytes: some 100,000 articles. */
const LARGEST = 256 * 2 ** 20

/**
 * Keeps readings in a folder: a file each, named by the hash of the text and of all that its annotations depend on, below a folder for each version of
 * the engine. Files are written whole or not at all; of two versions only the present one is kept; the files not written for longest go first when it is too much.
 */
export class DiskCache implements Cache {
  readonly #folder: string
  readonly #version: string
  readonly #largest: number
  readonly #writing = new Set<Promise<void>>()
  #count = 0

  /** `version` as from {@link engineVersion}; `largest` in bytes. */
  constructor(folder: string, version: string, largest = LARGEST) {
    this.#folder = folder
    this.#version = `${PREFIX}${version}`
    this.#largest = largest
  }

  async find(text: NewsText): Promise<ArticleReading | undefined> {
    try {
      // Waiting for a small file costs more than reading it, and thousands are read at a start.
      return unpack(readFileSync(this.#pathOf(text)), text.text)
    } catch {
      return undefined
    }
  }

  keep(text: NewsText, reading: ArticleReading): void {
    const writing = this.#write(this.#pathOf(text), reading)
      .catch(() => {})
      .finally(() => this.#writing.delete(writing))
    this.#writing.add(writing)
  }

  async settle(): Promise<void> {
    const wrote = this.#count > 0
    this.#count = 0
    await Promise.all(this.#writing)
    if (wrote) await this.#tidy().catch(() => {})
  }

  async #write(path: string, reading: ArticleReading): Promise<void> {
    const unfinished = `${path}.${process.pid}-${++this.#count}${UNFINISHED}`
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(unfinished, pack(reading))
    await rename(unfinished, path)
  }

  async #tidy(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (OURS.test(name) && name !== this.#version)
        await rm(join(this.#folder, name), { recursive: true, force: true })
    }
    const own = join(this.#folder, this.#version)
    const paths = (await readdir(own, { recursive: true, withFileTypes: true }))
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
    return join(this.#folder, this.#version, hash.slice(0, 2), hash.slice(2, 42))
  }
}

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
