import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { article } from '../../../test/support/handmade.ts'
import type { ArticleReading, NewsText } from '../annotateNews.ts'
import { digestOf } from '../corpus/digest.ts'
import { NO_COMPARISON } from '../engine/comparisonKnowledge.ts'
import { DiskCache, engineVersion } from './diskCache.ts'

const TEXT =
  'Ana Lund met the press in Oslo on Monday. “We must act soon on all nine of the harbour’s leaking ships” she said.\n'
const read = article(TEXT, {
  entities: [['Ana Lund', 'person/ana-lund']],
  dates: [['Monday', null]],
  quotations: [['“We must act soon on all nine of the harbour’s leaking ships”', 'direct']],
})
const reading: ArticleReading = { reason: null, article: read, digest: digestOf(read, NO_COMPARISON) }
const asked: NewsText = { text: TEXT, isNews: false, options: { language: 'news', fileName: 'a.txt' } }
const VERSION = '0123456789abcdef'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function files(): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function kept(...texts: readonly NewsText[]): Promise<DiskCache> {
  const cache = new DiskCache({ folder, version: VERSION })
  for (const text of texts) cache.keep(text, reading)
  await cache.settle()
  return cache
}

test('a reading is found again, by its text and all that it depends on', async () => {
  await kept(asked)
  const cache = new DiskCache({ folder, version: VERSION })
  expect(await cache.find(asked)).toEqual(reading)
  expect(await cache.find({ ...asked, text: `${TEXT} ` })).toBeUndefined()
  expect(await cache.find({ ...asked, isNews: true })).toBeUndefined()
  expect(await cache.find({ ...asked, options: { ...asked.options, fileName: '2024-03-06.txt' } })).toBeUndefined()
  expect(await cache.find({ ...asked, options: { ...asked.options, dateOrder: 'day-month' } })).toBeUndefined()
  const body = [{ start: 0, end: 8 }]
  expect(await cache.find({ ...asked, options: { ...asked.options, body } })).toBeUndefined()
  expect(await new DiskCache({ folder, version: 'fedcba9876543210' }).find(asked)).toBeUndefined()
})

test('why a text is no news is kept too', async () => {
  const cache = new DiskCache({ folder, version: VERSION })
  cache.keep(asked, { reason: 'notProse' })
  await cache.settle()
  expect(await cache.find(asked)).toEqual({ reason: 'notProse' })
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['changed', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)))],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{"article": {}}')],
])('a file that is %s is as if it were not there, and is replaced', async (_, broken) => {
  const cache = await kept(asked)
  const [path] = files()
  writeFileSync(path!, broken(readFileSync(path!)))
  expect(await cache.find(asked)).toBeUndefined()
  await kept(asked)
  expect(await cache.find(asked)).toEqual(reading)
  expect(files()).toEqual([path])
})

test('a folder that cannot be written keeps nothing and fails nothing', async () => {
  writeFileSync(join(folder, 'file'), '')
  const cache = new DiskCache({ folder: join(folder, 'file'), version: VERSION })
  cache.keep(asked, reading)
  await cache.settle()
  expect(await cache.find(asked)).toBeUndefined()
})

test('other versions go, what is not ours stays', async () => {
  for (const name of ['newsgloss-fedcba9876543210', 'newsgloss-notes', 'articles']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'file'), '')
  }
  await kept(asked)
  expect(readdirSync(folder).sort()).toEqual(['articles', `newsgloss-${VERSION}`, 'newsgloss-notes'])
})

test('when it is too much the oldest go', async () => {
  const texts = ['a', 'b', 'c'].map((name): NewsText => ({ ...asked, options: { ...asked.options, fileName: name } }))
  await kept(texts[0]!)
  const [old] = files()
  utimesSync(old!, 1, 1)
  const cache = new DiskCache({ folder, version: VERSION }, 2.5 * readFileSync(old!).length)
  for (const text of texts.slice(1)) cache.keep(text, reading)
  await cache.settle()
  expect(await Promise.all(texts.map(async text => (await cache.find(text)) !== undefined))).toEqual([
    false,
    true,
    true,
  ])
})

test('the version is another when the code or any data is', () => {
  const script = join(folder, 'engine.cjs')
  const data = join(folder, 'data')
  mkdirSync(data)
  const versionWith = (code: string, words: string) => {
    writeFileSync(script, code)
    writeFileSync(join(data, 'words.txt'), words)
    return engineVersion(script, data)
  }
  const versions = [versionWith('1', 'a'), versionWith('2', 'a'), versionWith('1', 'b')]
  expect(new Set(versions).size).toBe(3)
  expect(versionWith('1', 'a')).toBe(versions[0])
  expect(versions[0]).toMatch(/^[0-9a-f]{16}$/)
})
