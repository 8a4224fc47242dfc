import { parentPort, workerData } from 'node:worker_threads'
import { type NewsText, readText } from '../annotateNews.ts'
import { loadKnowledge } from '../engine/knowledge.ts'
import { nodeResources } from './nodeResources.ts'
import { pack } from './packedReading.ts'

// A thread that annotates what it is sent; `workerData` is the folder of the engine's data. What fails ends the thread, and with it all that waits for it.
const knowledge = loadKnowledge(nodeResources(workerData))

parentPort!.on('message', async ({ id, text }: { readonly id: number; readonly text: NewsText }) => {
  const packed = pack(readText(text, await knowledge))
  parentPort!.postMessage({ id, packed }, [packed.buffer])
})
