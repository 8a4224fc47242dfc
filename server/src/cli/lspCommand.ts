import { parseArgs } from 'node:util'
import { startStdio } from '../node/startStdio.ts'
import type { Places } from './commands.ts'
import { UsageError } from './usageError.ts'

/** Serves an editor until it goes. Throws on wrong usage. */
export function lspCommand(args: readonly string[], places: Places): undefined {
  const { values } = parseArgs({
    args: [...args],
    // Editors may say who they are, that the server can end with them; the connection reads it from the arguments itself.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  })
  if (!values.stdio) throw new UsageError('The server speaks over standard input and output: newsgloss lsp --stdio')
  startStdio(places)
}
