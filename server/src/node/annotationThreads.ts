import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ArticleReading, NewsText } from '../annotateNews.ts'
import type { Cache, CachePlace, Threads } from '../host.ts'
import { unpack } from './packedReading.ts'

/** Two threads at least, so that one core is not idle while an index is made; one core is left to the editor; each thread takes some 100 MB. */
const THREADS = Math.max(2, Math.min(availableParallelism() - 1, 4))
/** A quarter of what V8 takes by itself for what lives short: as fast, and some 20 MB less a thread. */
const LIMITS = { maxYoungGenerationSizeMb: 12 }

/** Reads texts in threads that run the bundled engine. They start with the first text; a text whose thread ends by itself is rejected. */
export class AnnotationThreads implements Threads {
  readonly #script: string | URL
  readonly #data: string
  readonly #count: number
  #threads: Thread[] = []

  /** `script`: the bundle of `annotator.ts`; `data`: the folder of the engine's data. */
  constructor(script: string | URL, data: string, count = THREADS) {
    this.#script = script
    this.#data = data
    this.#count = count
  }

  read(text: NewsText, cache?: Cache): Promise<ArticleReading> {
    if (this.#threads.length < this.#count) this.#threads.push(new Thread(this.#script, this.#data))
    const free = this.#threads.reduce((a, b) => (b.waiting < a.waiting ? b : a))
    return free.read(text, cache).catch(error => {
      this.#threads = this.#threads.filter(thread => thread !== free)
      throw error
    })
  }

  rest(): void {
    for (const thread of this.#threads) thread.end()
    this.#threads = []
  }
}

/** What a thread is sent. */
export interface Asked {
  readonly id: number
  readonly text: NewsText
  /** The cache in which it looks first, and keeps what it annotates. */
  readonly place: CachePlace | undefined
}

/** What a thread sends. */
export interface Answer {
  readonly id: number
  /** As from `pack`. */
  readonly packed: Uint8Array
  /** It was annotated just now. */
  readonly isNew: boolean
}

interface Waiting {
  readonly text: string
  readonly cache: Cache | undefined
  readonly promise: PromiseWithResolvers<ArticleReading>
}

class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #sent = 0

  constructor(script: string | URL, data: string) {
    this.#worker = new Worker(script, { workerData: data, resourceLimits: LIMITS })
    this.#worker.on('message', (answer: Answer) => this.#answered(answer))
    this.#worker.on('error', error => this.#failed(error))
    this.#worker.on('exit', () => this.#failed(new Error('The thread has ended')))
  }

  get waiting(): number {
    return this.#waiting.size
  }

  read(text: NewsText, cache: Cache | undefined): Promise<ArticleReading> {
    const id = ++this.#sent
    const promise = Promise.withResolvers<ArticleReading>()
    this.#waiting.set(id, { text: text.text, cache, promise })
    this.#worker.ref()
    this.#worker.postMessage({ id, text, place: cache?.place } satisfies Asked)
    return promise.promise
  }

  end(): void {
    void this.#worker.terminate()
  }

  #answered({ id, packed, isNew }: Answer): void {
    const { text, cache, promise } = this.#waiting.get(id)!
    this.#waiting.delete(id)
    if (isNew) cache?.grown()
    // A thread that has nothing to do keeps no program from ending.
    if (this.#waiting.size === 0) this.#worker.unref()
    const reading = unpack(packed, text)
    if (reading) promise.resolve(reading)
    else promise.reject(new Error('The thread sent something else than a reading'))
  }

  #failed(error: Error): void {
    for (const { promise } of this.#waiting.values()) promise.reject(error)
    this.#waiting.clear()
  }
}
