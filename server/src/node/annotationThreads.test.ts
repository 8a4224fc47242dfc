import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NewsText, readText } from '../annotateNews.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { AnnotationThreads } from './annotationThreads.ts'
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
  expect(await Promise.all(texts.map(one => threads.annotate(one)))).toEqual(here)
  threads.rest()
  expect(await threads.annotate(texts[0]!)).toEqual(here[0])
})

test('what waits for a thread that ends is rejected', async () => {
  const broken = new AnnotationThreads(new URL('annotator.ts', import.meta.url), '/nowhere', 1)
  await expect(broken.annotate(texts[0]!)).rejects.toThrow()
  const ended = threads.annotate(texts[0]!)
  threads.rest()
  await expect(ended).rejects.toThrow('The thread has ended')
})
