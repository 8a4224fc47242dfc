import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { loadKnowledge } from '../engine/knowledge.ts'
import { startServer } from '../server.ts'
import { diskFiles } from './diskFiles.ts'
import { nodeResources } from './nodeResources.ts'
import { nodeScheduler } from './nodeScheduler.ts'

/** Serves the client at the other end of the process's channel: standard input and output with `--stdio`, a parent's IPC with `--node-ipc`. */
export function startStdio(dataFolder: string): void {
  const knowledge = loadKnowledge(nodeResources(dataFolder))
  knowledge.catch(() => {}) // The session that asks for it says what is wrong.
  startServer(createConnection(ProposedFeatures.all), {
    knowledge: () => knowledge,
    scheduler: nodeScheduler,
    files: diskFiles,
  })
}
