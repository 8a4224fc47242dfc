import { afterEach, expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../server/src/exchange/formatNames.ts'
import type { ExportParams, ExportResult } from '../../server/src/protocol.ts'
import { connect, type TestClient } from './testClient.ts'

const NEWS = 'file:///news'
const A = `${NEWS}/a%20b.txt`
const B = `${NEWS}/deep/b.txt`
const files = new Map([
  [A, 'Prime Minister Keiko Osaki said on Tuesday that the harbour would stay open.\n'],
  [B, 'The harbour will stay open, according to Prime Minister Osaki in a statement.\n'],
])

let client: TestClient | undefined
afterEach(async () => {
  await client?.stop()
  client = undefined
})

async function exported(params: Partial<ExportParams>): Promise<ExportResult> {
  client ??= await connect({ folders: [NEWS], files })
  const all: ExportParams = { format: 'doccano', uri: NEWS, decided: false, text: true, ...params }
  return client.connection.sendRequest<ExportResult>('newsgloss/export', all)
}

test('a folder: all its articles, known by their path, once all are read', async () => {
  const { articles, files, losses } = (await exported({}))!
  expect({ articles, losses }).toStrictEqual({ articles: 2, losses: [] })
  expect(files.map(({ name }) => name)).toStrictEqual(['newsgloss.names.jsonl', 'newsgloss.claims.jsonl'])
  const lines = files[0]!.content
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(({ id, label }) => [id, label])).toStrictEqual([
    [
      'a b.txt',
      [
        [15, 26, 'Person'],
        [35, 42, 'Date'],
      ],
    ],
    ['deep/b.txt', [[56, 61, 'Person']]],
  ])
})

test('one article: its entities are those of the folder', async () => {
  const { articles, files } = (await exported({ uri: B, format: 'brat' }))!
  expect(articles).toBe(1)
  expect(files.map(({ name }) => name)).toStrictEqual(['b.txt', 'b.ann', 'annotation.conf', 'visual.conf'])
  expect(files[1]!.content).toContain('entity: person/keiko-osaki; name: Keiko Osaki')
})

test('decided only, and without words', async () => {
  const { files } = (await exported({ decided: true, text: false }))!
  const [first] = files[0]!.content.split('\n').map(line => line && JSON.parse(line))
  expect(first).toStrictEqual({
    label: [],
    id: 'a b.txt',
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    documentDate: null,
  })
})

test('every format is known to the server; others, and words where there may be none, are refused', async () => {
  for (const { name } of FORMAT_NAMES) expect((await exported({ format: name }))?.articles).toBe(2)
  expect(await exported({ format: 'xml' })).toBeNull()
  expect(await exported({ format: 'tei', text: false })).toBeNull()
  expect(await exported({ uri: 'file:///elsewhere' })).toMatchObject({ articles: 0 })
})
