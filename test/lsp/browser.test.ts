import { existsSync, readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ReadResource, type ReadResourceParams } from '../../server/src/protocol.ts'

const root = new URL('../../', import.meta.url)
const bundle = new URL('dist/browser/server.js', root)

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** What the bundle uses of a worker's global scope. */
interface WorkerScope {
  onmessage?: (event: { readonly data: object }) => void
  addEventListener(): void
  postMessage(message: Message): void
}

/** The worker's bundle in a realm that has what a web worker has and nothing of Node's; answers requests for the engine's data. */
function startWorker() {
  expect(existsSync(bundle), 'dist/browser/server.js is not built: npm run build').toBe(true)
  const answers = new Map<unknown, (message: Message) => void>()
  const worker: WorkerScope = {
    addEventListener() {},
    postMessage(message) {
      if (message.method === ReadResource) {
        const { name } = message.params as ReadResourceParams
        send({ id: message.id!, result: new Uint8Array(readFileSync(new URL(`dist/data/${name}`, root))) })
      } else if (message.method && message.id !== undefined) send({ id: message.id, result: null })
      else answers.get(message.id)?.(message)
    },
  }
  const realm = {
    self: worker,
    performance,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    console,
    queueMicrotask,
  }
  runInContext(readFileSync(bundle, 'utf8'), createContext(realm))
  const send = (message: Message) => setTimeout(() => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } }))
  let count = 0
  const request = (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count
      answers.set(id, ({ result, ...rest }) => (result === undefined ? reject(rest) : resolve(result)))
      send({ id, method, params })
    })
  return { request, notify: (method: string, params: object) => send({ method, params }) }
}

test('the server answers in a web worker, its data lent by the client', async () => {
  const worker = startWorker()
  await worker.request('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null })
  worker.notify('initialized', {})
  const uri = 'untitled:Untitled-1'
  const textDocument = { uri, languageId: 'news', version: 1, text: 'Germany will work with France on the new treaty.' }
  worker.notify('textDocument/didOpen', { textDocument })
  expect(await worker.request('textDocument/semanticTokens/full', { textDocument: { uri } })).toMatchObject({
    data: [0, 0, 7, 2, 0, 0, 23, 6, 2, 0],
  })
  expect(await worker.request('newsgloss/documentStatus', { uri })).toMatchObject({ news: true, entities: 2 })
})
