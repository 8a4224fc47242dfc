import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateClient, deactivateClient } from '../client.ts'

/** The extension on the desktop and on a remote machine: the server is a process. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc }
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
  activateClient(context, options => new LanguageClient('newsgloss', 'Newsgloss', { run: server, debug }, options))
}

export const deactivate = deactivateClient
