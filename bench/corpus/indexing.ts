import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Corpora } from '../../server/src/corpora.ts'
import type { Knowledge } from '../../server/src/engine/knowledge.ts'
import { Indexer } from '../../server/src/indexer.ts'
import { AnnotationThreads } from '../../server/src/node/annotationThreads.ts'
import { DiskCache, engineVersion } from '../../server/src/node/diskCache.ts'
import { diskFiles } from '../../server/src/node/diskFiles.ts'
import { nodeScheduler } from '../../server/src/node/nodeScheduler.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { defaultSettings } from '../../server/src/settings.ts'
import type { MadeArticle } from './generate.ts'

/** Seconds by the clock and of processor time in all threads, megabytes resident at the end. */
export interface Indexed {
  readonly clock: number
  readonly processor: number
  readonly megabytes: number
}

/** Indexes the articles from files as the server does, in threads: from nothing, then from what was kept. Wants `npm run build` first. */
export async function indexed(
  articles: readonly MadeArticle[],
  knowledge: Knowledge,
): Promise<{ fromNothing: Indexed; fromCache: Indexed }> {
  const scratch = mkdtempSync(join(tmpdir(), 'newsgloss-'))
  try {
    for (const [i, { text }] of articles.entries()) writeFileSync(join(scratch, `${i}.txt`), text)
    const cache = join(scratch, 'cache.d')
    return {
      fromNothing: await run(scratch, cache, articles.length, knowledge),
      fromCache: await run(scratch, cache, articles.length, knowledge),
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function run(folder: string, cacheFolder: string, count: number, knowledge: Knowledge): Promise<Indexed> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url))
  const [script, data] = [join(dist, 'annotator.cjs'), join(dist, 'data')]
  const uri = canonicalUri(pathToFileURL(folder).href)
  const corpora = new Corpora()
  corpora.arrange([uri], false, knowledge.comparison)
  const cache = new DiskCache(cacheFolder, engineVersion(script, data))
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
  indexer.arrange({ knowledge, folders: [uri], settingsFor: () => defaultSettings, readBy: new Map() })
  await indexer.settled()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - clock) / 1000
  if (corpora.size !== count) throw new Error(`${corpora.size} of ${count} articles were read`)
  await cache.settle()
  return { clock: seconds, processor: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 1e6 }
}
