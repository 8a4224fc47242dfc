import type { Connection } from 'vscode-languageserver'
import type { DecisionFiles } from './host.ts'
import {
  ReadDecisions,
  type ReadDecisionsParams,
  type ReadDecisionsResult,
  WriteDecisions,
  type WriteDecisionsResult,
} from './protocol.ts'

/** The files of decisions as the client reads and writes them, in its folders or where it keeps what cannot be written there. */
export function clientDecisions(connection: Connection): DecisionFiles {
  return {
    read(folder, names) {
      const params: ReadDecisionsParams = { folder, ...(names && { names }) }
      return connection.sendRequest<ReadDecisionsResult>(ReadDecisions, params)
    },
    write: params =>
      connection
        .sendRequest<WriteDecisionsResult>(WriteDecisions, params)
        .catch(error => ({ problem: error instanceof Error ? error.message : `${error}` })),
  }
}
