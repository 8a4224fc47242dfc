import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { loadKnowledge } from '../engine/knowledge.ts'
import { startServer } from '../server.ts'
import { AnnotationThreads } from './annotationThreads.ts'
import { DiskCache, engineVersion } from './diskCache.ts'
import { diskDecisions } from './diskDecisions.ts'
import { diskFiles } from './diskFiles.ts'
import { nodeResources } from './nodeResources.ts'
import { nodeScheduler } from './nodeScheduler.ts'

/** Where the program's own files are. */
export interface Places {
  /** The folder of the engine's word lists and models. */
  readonly data: string
  /** The bundle that annotates in a thread of its own. */
  readonly annotator: string
}

/** Serves the client at the other end of the process's channel: standard input and output with `--stdio`, a parent's IPC with `--node-ipc`. */
export function startStdio({ data, annotator }: Places): void {
  const knowledge = loadKnowledge(nodeResources(data))
  knowledge.catch(() => {}) // The session that asks for it says what is wrong.
  startServer(createConnection(ProposedFeatures.all), {
    knowledge: () => knowledge,
    scheduler: nodeScheduler,
    newId: () => `urn:uuid:${randomUUID()}`,
    now: () => new Date().toISOString(),
    decisionFiles: diskDecisions,
    files: diskFiles,
    threads: new AnnotationThreads(annotator, data),
    openCache: folder => cacheIn(folder, annotator, data),
  })
}

/** None where no files can be written, or the program's own cannot be read. */
function cacheIn(folder: string, annotator: string, data: string): DiskCache | undefined {
  if (!folder.startsWith('file:')) return undefined
  try {
    return new DiskCache({ folder: fileURLToPath(folder), version: engineVersion(annotator, data) })
  } catch {
    return undefined
  }
}
