import { type ExtensionContext, Uri, workspace } from 'vscode'
import { ReadResource, type ReadResourceParams, type ReadResourceResult } from '../../../server/src/protocol.ts'
import { activateClient, deactivateClient } from '../client.ts'

/** The extension in the browser: the server is a web worker, and its data files are fetched for it. */
export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  const script = Uri.joinPath(dist, 'browser', 'server.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })

  /** Transports, since the client does not know the worker by its class: the extension host's `Worker` is one of its own. */
  const startWorker = async () => {
    const { BrowserMessageReader, BrowserMessageWriter } = require('vscode-languageclient/browser')
    worker?.terminate()
    worker = new Worker(script, { name: 'Newsgloss' })
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  activateClient(context, options => {
    const { LanguageClient } = require('vscode-languageclient/browser')
    const client = new LanguageClient('newsgloss', 'Newsgloss', startWorker, options)
    client.onRequest(
      ReadResource,
      ({ name }: ReadResourceParams): PromiseLike<ReadResourceResult> =>
        workspace.fs.readFile(Uri.joinPath(dist, 'data', name)),
    )
    return client
  })
}

/** Its code is run only with the first client; a bundle knows the module by its name. */
declare function require(name: 'vscode-languageclient/browser'): typeof import('vscode-languageclient/browser')

export const deactivate = deactivateClient
