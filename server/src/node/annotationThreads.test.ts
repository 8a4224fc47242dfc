import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NewsText, readText } from '../annotateNews.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { AnnotationThreads } from './annotationThreads.ts'
import { DiskCache } from './diskCache.ts'
import { nodeResources } from './nodeResources.ts'

const data = new URL('../engine/data', import.meta.url).pathname
const text = (words: string): NewsText => ({
  text: words,
  isNews: true,
  options: { language: 'news', fileName: 'a.txt' },
})
const texts = [
  'Ana Lund met the press in Oslo on Monday. “We must act soon,” she said.\n',
  'OSLO, 2024-03-06 – The harbour will be closed on Friday, the Transport Ministry said.\n',
  '   ',
].map(text)

let knowledge: Knowledge
const threads = new AnnotationThreads(new URL('annotator.ts', import.meta.url), data, 2)
beforeAll(async () => {
  knowledge = await loadKnowledge(nodeResources(data))
})
afterAll(() => threads.rest())

test('a thread answers what would be annotated here', async () => {
  const here = texts.map(one => readText(one, knowledge))
  expect(await Promise.all(texts.map(one => threads.read(one)))).toEqual(here)
  threads.rest()
  expect(await threads.read(texts[0]!)).toEqual(here[0])
})

test('a thread keeps what it annotates, and needs nothing of the engine for what is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'))
  try {
    const cache = new DiskCache({ folder, version: '0123456789abcdef' })
    const reading = await threads.read(texts[0]!, cache)
    expect(await cache.find(texts[0]!)).toEqual(reading)
    const old = join(folder, 'newsgloss-fedcba9876543210')
    mkdirSync(old)
    await cache.settle()
    expect(existsSync(old)).toBe(false)
    const without = new AnnotationThreads(new URL('annotator.ts', import.meta.url), '/nowhere', 1)
    expect(await without.read(texts[0]!, cache)).toEqual(reading)
    without.rest()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what waits for a thread that ends is rejected', async () => {
  const broken = new AnnotationThreads(new URL('annotator.ts', import.meta.url), '/nowhere', 1)
  await expect(broken.read(texts[0]!)).rejects.toThrow()
  // One that has read before might answer before it ends.
  const starting = new AnnotationThreads(new URL('annotator.ts', import.meta.url), data, 1)
  const ended = starting.read(texts[0]!)
  starting.rest()
  await expect(ended).rejects.toThrow('The thread has ended')
})
