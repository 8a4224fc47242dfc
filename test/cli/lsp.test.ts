import { once } from 'node:events'
import { expect, test } from 'vitest'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { start } from './newsgloss.ts'

test('newsgloss lsp --stdio serves an editor and ends when told', async () => {
  const child = start(['lsp', '--stdio', `--clientProcessId=${process.pid}`])
  const closed = once(child, 'close')
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.listen()
  const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  })
  expect(capabilities).toMatchObject({ hoverProvider: true, documentSymbolProvider: expect.anything() })
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  expect(await closed).toStrictEqual([0, null])
  connection.dispose()
})
