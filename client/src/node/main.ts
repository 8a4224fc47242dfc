import type { ExtensionContext } from 'vscode'
import { activateClient, deactivateClient } from '../client.ts'

/** The extension on the desktop and on a remote machine: the server is a process. */
export function activate(context: ExtensionContext): void {
  activateClient(context, options => {
    const { LanguageClient, TransportKind } = require('vscode-languageclient/node')
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc }
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
    return new LanguageClient('newsgloss', 'Newsgloss', { run: server, debug }, options)
  })
}

/** Its code is a file of its own in `dist/`, read with the first client. */
declare function require(name: 'vscode-languageclient/node'): typeof import('vscode-languageclient/node')

export const deactivate = deactivateClient
