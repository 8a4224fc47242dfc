import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../server.ts'
import { diskFiles } from './diskFiles.ts'
import { nodeResources } from './nodeResources.ts'
import { nodeScheduler } from './nodeScheduler.ts'

/** Serves the client at the other end of the process's channel: standard input and output with `--stdio`, a parent's IPC with `--node-ipc`. */
export function startStdio(dataFolder: string): void {
  startServer(createConnection(ProposedFeatures.all), {
    resources: nodeResources(dataFolder),
    scheduler: nodeScheduler,
    files: diskFiles,
  })
}
