import type { Connection } from 'vscode-languageserver'
import type { Files } from './host.ts'
import {
  FindFiles,
  type FindFilesParams,
  type FindFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from './protocol.ts'
import { canonicalUri } from './service/languageService.ts'

/** Files as the client finds and decodes them: remote, virtual and local alike. */
export function clientFiles(connection: Connection): Files {
  return {
    async find(folder) {
      const params: FindFilesParams = { folder }
      return (await connection.sendRequest<FindFilesResult>(FindFiles, params)).map(canonicalUri)
    },
    read(uri) {
      const params: ReadFileParams = { uri }
      return connection.sendRequest<ReadFileResult>(ReadFile, params).catch(() => ({ problem: 'missing' }))
    },
  }
}
