import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { ReadResource, type ReadResourceParams, type ReadResourceResult } from '../protocol.ts'
import { startServer } from '../server.ts'

declare const self: DedicatedWorkerGlobalScope

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
)

function bytes(name: string): Promise<ReadResourceResult> {
  const params: ReadResourceParams = { name }
  return connection.sendRequest<ReadResourceResult>(ReadResource, params)
}

let knowledge: Promise<Knowledge> | undefined

startServer(connection, {
  knowledge: () => {
    knowledge ??= loadKnowledge({ bytes, text: async name => new TextDecoder().decode(await bytes(name)) })
    return knowledge
  },
  newId: () => `urn:uuid:${crypto.randomUUID()}`,
  now: () => new Date().toISOString(),
  scheduler: {
    now: () => performance.now(),
    turn: () => new Promise(resolve => setTimeout(resolve)),
    pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  },
})
