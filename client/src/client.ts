import { commands, type ExtensionContext, type TextDocument, workspace } from 'vscode'
import { mayBeNews } from './newsDocuments.ts'
import { NewsLanguage } from './newsLanguage.ts'
import { type ClientFactory, NewsServer } from './newsServer.ts'
import { RESTART_SERVER, Status } from './status.ts'

let server: NewsServer | undefined

/** Shows in the editor what the server says. The server starts with the first open document that may be news, and nothing waits for it. */
export function activateClient(context: ExtensionContext, createClient: ClientFactory): void {
  server = new NewsServer(createClient)
  const { start, restart } = server
  const language = new NewsLanguage(server, context.workspaceState)
  const status = new Status(server)

  const startFor = (document: TextDocument) => mayBeNews(document) && start()
  const startForAny = () => workspace.textDocuments.some(startFor)
  context.subscriptions.push(
    server,
    language,
    status,
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeConfiguration(startForAny),
    commands.registerCommand(RESTART_SERVER, restart),
  )
  startForAny()
}

/** Resolves when the server, if it runs, has stopped. */
export async function deactivateClient(): Promise<void> {
  await server?.stop()
}
