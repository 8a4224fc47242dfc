import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { TestClient } from './testClient.ts'

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
const TEXT =
  'Germany and France agree\n\nGermany will work with France on the treaty, the ministers of both countries said on Monday.\n'

let root: string
let server: ChildProcessWithoutNullStreams | undefined
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsgloss-'))
})
afterEach(async () => {
  server?.kill()
  await rm(root, { recursive: true })
})

test.each([
  ['the server that the extension starts', 'server.cjs', ['--stdio']],
  ['the command line, for other editors', 'cli.cjs', ['lsp', '--stdio']],
])('%s answers as a process of its own, from the disk', async (_, name, args) => {
  expect(existsSync(built(name)), `dist/${name} is not built: npm run build`).toBe(true)
  await writeFile(join(root, 'other (1).txt'), TEXT)
  await writeFile(join(root, 'binary.txt'), Uint8Array.of(0, 1, 2))
  server = spawn(process.execPath, [built(name), ...args])
  let complaints = ''
  server.stderr.on('data', data => {
    complaints += data
  })
  const exited = new Promise(resolve => server!.once('exit', resolve))
  const client = new TestClient(server.stdin, server.stdout)
  const folder = canonicalUri(pathToFileURL(root).href)
  const { capabilities, serverInfo } = await client.initialize({ folders: [folder], capabilities: {} })
  expect(serverInfo?.name).toBe('newsgloss')
  expect(capabilities.hoverProvider).toBe(true)

  const uri = `${folder}/open.txt`
  await client.open(uri, TEXT)
  expect((await client.tokens(uri)).length).toBeGreaterThan(0)
  expect((await client.symbols(uri))?.length).toBeGreaterThan(0)
  expect(await client.hover(uri, 0, 0)).toContain('other (1).txt:1')
  expect(client.logged).toEqual([`These files could not be read and are left out:\n  ${folder}/binary.txt: binary`])

  await client.stop()
  expect(await exited).toBe(0)
  expect(complaints).toBe('')
})
