import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articlesIn, newsgloss, start } from './newsgloss.ts'

const jsonl = ['annotate', '--format', 'jsonl', '-']

function lineOf(id: number | string, text: string, more: object = {}): string {
  return `${JSON.stringify({ id: String(id), text, ...more })}\n`
}

test('a line for each line in order, each with its own date', async () => {
  const text = 'The ministers met on Monday, Ann Lee said.'
  const input = [
    lineOf('b', text, { documentDate: '2024-03-06', entities: [], more: 1 }),
    '\n',
    lineOf('a', text, { documentDate: null }),
    lineOf('a', '').trimEnd(),
  ]
  const { status, stdout, stderr } = await newsgloss(jsonl, input.join(''))
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  const answers = articlesIn(stdout).map(({ id, documentDate, dates }) => [id, documentDate, dates[0]?.value])
  expect(answers).toStrictEqual([
    ['b', { value: '2024-03-06', source: 'option' }, '2024-03-04'],
    ['a', null, 'XXXX-WXX-1'],
    ['a', null, undefined],
  ])
})

test("a line's own date goes before the one for all", async () => {
  const input = lineOf(1, 'They met.', { documentDate: '2024-03-06' }) + lineOf(2, 'They met.')
  const { stdout } = await newsgloss([...jsonl, '--date', '2020-01-01'], input)
  expect(articlesIn(stdout).map(({ documentDate }) => documentDate?.value)).toStrictEqual(['2024-03-06', '2020-01-01'])
})

test('bad lines are named by number, the rest is done', async () => {
  const input = Buffer.concat([
    Buffer.from('{"id": "a"\n[]\nnull\n\n{"id": 1, "text": "x"}\n{"id": "a"}\n{"id": "a", "text": 1}\n'),
    Buffer.from([...Buffer.from('{"id": "a", "text": "'), 0xff, ...Buffer.from('"}\n')]),
    Buffer.from('{"id": "a", "text": "", "documentDate": "2024-02-30"}\n'),
    Buffer.from('\ufeff{"id": "good", "text": "\\ud800"}'),
  ])
  const { status, stdout, stderr } = await newsgloss(jsonl, input)
  expect(articlesIn(stdout).map(({ id }) => id)).toStrictEqual(['good'])
  expect({ status, stderr }).toStrictEqual({
    status: 1,
    stderr: `newsgloss: standard input, line 1: not JSON
newsgloss: standard input, line 2: not a JSON object
newsgloss: standard input, line 3: not a JSON object
newsgloss: standard input, line 5: it needs an "id", a string
newsgloss: standard input, line 6: it needs a "text", a string
newsgloss: standard input, line 7: it needs a "text", a string
newsgloss: standard input, line 8: not UTF-8
newsgloss: standard input, line 9: "documentDate" is a day such as "2024-03-06"
`,
  })
})

describe('entities of different lines', () => {
  const input =
    lineOf('a', 'Prime Minister Keiko Osaki said the harbour would stay open.') +
    lineOf('b', 'The harbour will stay open, according to Prime Minister Osaki.')
  const ids = async (...more: string[]) =>
    articlesIn((await newsgloss([...jsonl, ...more], input)).stdout).flatMap(({ entities }) =>
      entities.map(({ entity }) => entity),
    )

  test('stand alone', async () => {
    expect(await ids()).toStrictEqual(['person/keiko-osaki', 'person/osaki'])
  })

  test('are linked when asked', async () => {
    expect(await ids('--link')).toStrictEqual(['person/keiko-osaki', 'person/keiko-osaki'])
  })
})

test('an answer comes before the next line is sent', async () => {
  const child = start(jsonl)
  for (const id of ['1', '2', '3']) {
    child.stdin.write(lineOf(id, 'Ann Lee said so.'))
    const [chunk] = await once(child.stdout, 'data')
    expect(articlesIn(String(chunk)).map(article => article.id)).toStrictEqual([id])
  }
  child.stdin.end()
  const [status] = await once(child, 'close')
  expect(status).toBe(0)
})

test('ten thousand lines pass in order and in bounded memory, while the reader is slow', async () => {
  const text = 'Ann Lee, the mayor of Leeds, said on Tuesday: “We may wait until next week.” '.repeat(8)
  const lines = 10_000
  const child = start(jsonl)
  let written = 0
  let read = 0
  let furthest = 0
  let rest = ''
  let peak = 0
  const answered: string[] = []
  const writing = (async () => {
    for (; written < lines; written++) if (!child.stdin.write(lineOf(written, text))) await once(child.stdin, 'drain')
    child.stdin.end()
  })()
  for await (const chunk of child.stdout) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()!
    for (const part of parts) answered.push(/"id":"(\d+)"/.exec(part)![1]!)
    read = answered.length
    furthest = Math.max(furthest, written - read)
    if (read % 500 < parts.length) peak = Math.max(peak, residentMegabytes(child.pid!))
  }
  await writing
  expect(answered).toStrictEqual(Array.from({ length: lines }, (_, i) => String(i)))
  // What is on its way at one time fills pipes and buffers only.
  expect(furthest).toBeLessThan(1500)
  if (process.platform === 'linux') expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(400)
}, 180_000)

test('a reader that leaves early ends it quietly', async () => {
  const child = start(jsonl)
  let stderr = ''
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  child.stdin.on('error', () => {})
  child.stdout.once('data', () => child.stdout.destroy())
  const text = 'Ann Lee said on Tuesday that it would rain. '.repeat(500)
  for (let i = 0; i < 200; i++) child.stdin.write(lineOf(i, text))
  child.stdin.end()
  const [status] = await once(child, 'close')
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
})

/** The memory a process holds; 0 where the system does not tell. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
  } catch {
    return 0
  }
}
