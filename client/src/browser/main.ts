import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { ReadResource, type ReadResourceParams, type ReadResourceResult } from '../../../server/src/protocol.ts'
import { activateClient, deactivateClient } from '../client.ts'

/** The extension in the browser: the server is a web worker, and its data files are fetched for it. */
export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  const script = Uri.joinPath(dist, 'browser', 'server.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })

  activateClient(context, options => {
    const startWorker = async () => {
      worker?.terminate()
      worker = new Worker(script)
      return worker
    }
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
