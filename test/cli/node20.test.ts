import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newsgloss } from './newsgloss.ts'

const preload = fileURLToPath(new URL('node20.cjs', import.meta.url))

test('the command line needs nothing that Node 20 lacks', async () => {
  const old = await newsgloss(['annotate', '--format', 'jsonl', 'seeds'], '', { NODE_OPTIONS: `--require ${preload}` })
  const current = await newsgloss(['annotate', '--format', 'jsonl', 'seeds'])
  expect(old).toEqual(current)
  expect(current.status).toBe(0)
})
