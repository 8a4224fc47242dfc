import { parentPort, workerData } from 'node:worker_threads'
import { readText } from '../annotateNews.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import type { CachePlace } from '../host.ts'
import type { Answer, Asked } from './annotationThreads.ts'
import { DiskCache } from './diskCache.ts'
import { nodeResources } from './nodeResources.ts'
import { pack } from './packedReading.ts'

// A thread that reads the texts it is sent: from the cache, else it annotates them, and keeps what came of it. `workerData` is the folder of the engine's data, which is
// loaded with the first text that is in no cache. What fails ends the thread, and with it all that waits for it.
let knowledge: Promise<Knowledge> | undefined
let cache: DiskCache | undefined

parentPort!.on('message', async ({ id, text, place }: Asked) => {
  const kept = place && cacheAt(place)
  const known = kept?.findPacked(text)
  if (known) return answer({ id, packed: new Uint8Array(known), isNew: false })
  knowledge ??= loadKnowledge(nodeResources(workerData))
  const packed = pack(readText(text, await knowledge))
  kept?.keepPacked(text, packed)
  answer({ id, packed, isNew: true })
})

function cacheAt(place: CachePlace): DiskCache {
  if (cache?.place.folder !== place.folder || cache.place.version !== place.version) cache = new DiskCache(place)
  return cache
}

function answer(answer: Answer): void {
  parentPort!.postMessage(answer, [answer.packed.buffer as ArrayBuffer])
}
