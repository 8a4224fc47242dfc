import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { ComparisonJson } from '../../server/src/exchange/comparisonJson.ts'
import { folder, newsgloss, project } from './newsgloss.ts'

const schema = JSON.parse(readFileSync(join(project, 'schemas/newsgloss-comparison-1.schema.json'), 'utf8'))
const isComparison = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile<ComparisonJson>(
  schema,
)

async function compared(...args: string[]): Promise<ComparisonJson> {
  const { status, stdout, stderr } = await newsgloss(['compare', '--format', 'json', ...args])
  expect([status, stderr]).toEqual([0, ''])
  const comparison: unknown = JSON.parse(stdout)
  if (!isComparison(comparison)) throw new Error(JSON.stringify(isComparison.errors))
  return comparison
}

const QUOTED = 'We will rebuild the old harbour bridge before the end of this winter'
const FIRST = `=Bridge [to](http://x.y) be rebuilt\n\n“${QUOTED},” Mayor Ana Lund of Oslo said on Monday.\n`
const SECOND = `Oslo plans a bridge\n\nMayor Ana Lund said: “${QUOTED}.”\n`

test('the seeds: one report in two articles, what is told twice, and the difference', async () => {
  const { articles, reports, statements, differences } = await compared('seeds')
  const short = (id: string) => id.slice('seeds/'.length, 'seeds/'.length + 3)
  expect(articles.map(({ id }) => short(id))).toEqual(['000', '001', '002', '003', '004'])
  expect(reports.map(({ articles }) => articles.map(short))).toEqual([['000', '003']])
  const told = statements.map(({ origins, tellings }) => [
    origins,
    ...new Set(tellings.map(({ article }) => short(article))),
  ])
  expect(told).toContainEqual([2, '002', '004'])
  expect(told).toContainEqual([1, '000', '003'])
  expect(differences.map(({ kind, sides }) => [kind, ...sides.map(({ article }) => short(article))])).toContainEqual([
    'status',
    '001',
    '004',
  ])
  for (const { sides } of differences) {
    for (const { article, start, end, text } of sides)
      expect(
        readFileSync(join(project, article), 'utf8')
          .replace(/^\ufeff/, '')
          .slice(start, end),
      ).toBe(text)
  }
})

test('two folders with the same file names, one with a link in a circle', async () => {
  using root = folder()
  const [a, b] = ['a', 'b'].map(name => join(root.path, name))
  mkdirSync(a!)
  mkdirSync(b!)
  writeFileSync(join(a!, 'story.txt'), FIRST)
  writeFileSync(join(b!, 'story.txt'), SECOND)
  symlinkSync(b!, join(b!, 'again'))
  const { articles, statements } = await compared(a!, b!)
  expect(articles.map(({ id }) => id)).toEqual([`${a}/story.txt`, `${b}/story.txt`])
  expect(statements.map(({ tellings }) => tellings.map(({ article, source }) => [article, source]))).toEqual([
    [
      [`${a}/story.txt`, 'Mayor Ana Lund of Oslo'],
      [`${b}/story.txt`, 'Mayor Ana Lund'],
    ],
  ])
})

test('tables and Markdown are safe to open, and written once', async () => {
  using root = folder()
  writeFileSync(join(root.path, 'a.txt'), FIRST)
  writeFileSync(join(root.path, 'b.txt'), SECOND)
  const out = join(root.path, 'out')
  const files = [join(root.path, 'a.txt'), join(root.path, 'b.txt')]
  const csv = () => newsgloss(['compare', '--format', 'csv', '--out', out, ...files])
  expect(await csv()).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readdirSync(out).sort()).toEqual(
    ['claims', 'differences', 'origins', 'reports'].map(name => `newsgloss.comparison.${name}.csv`),
  )
  const claims = readFileSync(join(out, 'newsgloss.comparison.claims.csv'), 'utf8')
  expect(claims).toBe((await newsgloss(['compare', '--format', 'csv', ...files])).stdout)
  expect(claims.split('\r\n')[1]).toMatch(/^[0-9a-f]+,2,2,/)
  expect((await csv()).status).toBe(0)
  writeFileSync(join(out, 'newsgloss.comparison.claims.csv'), 'mine')
  expect(await csv()).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already and differs') })
  const { stdout } = await newsgloss(['compare', '--format', 'markdown', ...files])
  expect(stdout).toContain('=Bridge \\[to\\](http\\://x.y) be rebuilt')
  expect(stdout).toContain('| statement | 1 | 2 |')
})

test('what was kept gives the same, also when some of it is broken', async () => {
  using root = folder()
  const cache = join(root.path, 'cache')
  const first = await newsgloss(['compare', '--cache', cache, 'seeds'])
  const kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  expect(kept.length).toBe(5)
  writeFileSync(join(kept[0]!.parentPath, kept[0]!.name), 'broken')
  expect(await newsgloss(['compare', '--cache', cache, 'seeds'])).toEqual(first)
  const annotated = await newsgloss(['annotate', '--format', 'jsonl', 'seeds'])
  expect(await newsgloss(['annotate', '--format', 'jsonl', '--cache', cache, 'seeds'])).toEqual(annotated)
})

test('many articles go through threads, in order', async () => {
  using root = folder()
  for (let i = 100; i < 160; i++)
    writeFileSync(join(root.path, `${i}.txt`), `${SECOND}\nThe number ${i} was named on Tuesday.\n`)
  const { articles, reports } = await compared(root.path)
  expect(articles.map(({ id }) => id.slice(-7))).toEqual(Array.from({ length: 60 }, (_, i) => `${i + 100}.txt`))
  expect(reports.length).toBeLessThanOrEqual(1)
})

test.each([
  [['compare'], 'Name files or folders to compare'],
  [['compare', '--format', 'xml', 'seeds'], '--format is text, json, markdown, csv, not "xml".'],
  [['compare', '--cache', '', 'seeds'], '--cache needs the name of a folder.'],
])('%j is wrong usage', async (args, message) => {
  expect(await newsgloss(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
})

test('a path that is not there leaves nothing to compare', async () => {
  const { status, stdout, stderr } = await newsgloss(['compare', 'nowhere'])
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('nowhere: there is no such file or folder')
})
