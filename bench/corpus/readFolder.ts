// Reads the articles of a folder as the server does, in threads, and prints what it took as JSON: `node bench/corpus/readFolder.ts FOLDER CACHE`. Wants `npm run build` first.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Corpora } from '../../server/src/corpora.ts'
import { Indexer } from '../../server/src/indexer.ts'
import { AnnotationThreads } from '../../server/src/node/annotationThreads.ts'
import { DiskCache, engineVersion } from '../../server/src/node/diskCache.ts'
import { diskFiles } from '../../server/src/node/diskFiles.ts'
import { nodeScheduler } from '../../server/src/node/nodeScheduler.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { defaultSettings } from '../../server/src/settings.ts'
import { knowledgeOfSources } from '../engine.ts'

/** Seconds by the clock, of processor time in all threads and in the one that answers; megabytes resident at the end. */
export interface Indexed {
  readonly articles: number
  readonly clock: number
  readonly processor: number
  readonly answering: number
  readonly megabytes: number
}

const [folder, cacheFolder] = process.argv.slice(2)
if (folder === undefined || cacheFolder === undefined) throw new Error('usage: readFolder.ts FOLDER CACHE')
const knowledge = await knowledgeOfSources()
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const [script, data] = [join(dist, 'annotator.cjs'), join(dist, 'data')]
const uri = canonicalUri(pathToFileURL(folder).href)
const corpora = new Corpora()
corpora.arrange([uri], false, knowledge.comparison)
const cache = new DiskCache({ folder: cacheFolder, version: engineVersion(script, data) })
const indexer = new Indexer({
  corpora,
  cache,
  files: diskFiles,
  threads: new AnnotationThreads(script, data),
  scheduler: nodeScheduler,
  isOpen: () => false,
  beginProgress: async () => ({ report: () => {}, done: () => {}, stopped: false }),
  onSettled: () => {},
  onError: error => {
    throw error
  },
})
const clock = performance.now()
const before = process.cpuUsage()
const beforeHere = process.threadCpuUsage()
indexer.arrange({ knowledge, folders: [uri], settingsFor: () => defaultSettings, readBy: new Map() })
await indexer.settled()
const all = process.cpuUsage(before)
const here = process.threadCpuUsage(beforeHere)
const read: Indexed = {
  articles: corpora.size,
  clock: (performance.now() - clock) / 1000,
  processor: (all.user + all.system) / 1e6,
  answering: (here.user + here.system) / 1e6,
  megabytes: process.memoryUsage().rss / 1e6,
}
await cache.settle()
console.log(JSON.stringify(read))
