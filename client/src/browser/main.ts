import { type ExtensionContext, Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
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
    worker?.terminate()
    worker = new Worker(script, { name: 'Newsgloss' })
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  activateClient(context, options => {
    const client = new LanguageClient('newsgloss', 'Newsgloss', startWorker, options)
    client.onRequest(
      ReadResource,
      ({ name }: ReadResourceParams): PromiseLike<ReadResourceResult> =>
        workspace.fs.readFile(Uri.joinPath(dist, 'data', name)),
    )
    return client
  })
}

export const deactivate = deactivateClient
