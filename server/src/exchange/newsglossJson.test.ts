import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Article } from '../engine/article.ts'
import { toNewsglossJson } from './newsglossJson.ts'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/newsgloss-1.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema)

const text = '2 May 2024\n“We may,” Ann Lee, the mayor of Ulm, said Friday, citing aides.'

/** The span of the words' first place in the text. */
function at(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const article: Article = {
  text,
  documentDate: { value: '2024-05-02', source: 'dateline', ...at('2 May 2024') },
  metadata: { title: 'T', language: 'en' },
  regions: [{ kind: 'dateline', ...at('2 May 2024') }],
  paragraphs: [{ start: 11, end: text.length }],
  sentences: [{ start: 11, end: text.length }],
  entities: [
    {
      ...at('Ann Lee'),
      type: 'person',
      entity: 'person/ann-lee',
      name: 'Ann Lee',
      confidence: 0.9,
      status: 'detected',
      title: 'mayor',
      why: 'known first name',
    },
    {
      ...at('Ulm'),
      type: 'place',
      entity: 'place/ulm',
      name: 'Ulm',
      confidence: 1,
      status: 'confirmed',
      standsFor: 'government',
    },
  ],
  dates: [
    {
      ...at('Friday'),
      type: 'DATE',
      value: '2024-04-26',
      mod: 'APPROX',
      why: 'weekday, past: said',
      alternatives: ['2024-05-03'],
      status: 'detected',
    },
  ],
  quotations: [
    {
      ...at('“We may,”'),
      kind: 'direct',
      speaker: { ...at('Ann Lee'), entity: 'person/ann-lee', why: 'next to the cue' },
      cue: at('said'),
      status: 'detected',
      why: 'closed by its own mark',
    },
  ],
  claims: [
    {
      id: 'c0',
      mode: 'direct',
      source: [{ ...at('Ann Lee, the mayor of Ulm'), entity: 'person/ann-lee', why: 'subject' }],
      chain: [at('aides')],
      anonymous: true,
      cue: [at('said')],
      cueClass: 'say',
      content: [at('“We may,”')],
      within: 'c1',
      modality: 'possible',
      hedged: 'may',
      confidence: 0.8,
      status: 'detected',
    },
  ],
}

const published = {
  format: 'newsgloss/1',
  id: 'a/b.txt',
  offsetUnit: 'utf-16',
  documentDate: { value: '2024-05-02', source: 'dateline', start: 0, end: 10 },
  metadata: { title: 'T', language: 'en' },
  regions: [{ start: 0, end: 10, text: '2 May 2024', kind: 'dateline' }],
  entities: [
    {
      start: 21,
      end: 28,
      text: 'Ann Lee',
      type: 'person',
      entity: 'person/ann-lee',
      name: 'Ann Lee',
      confidence: 0.9,
      status: 'detected',
      title: 'mayor',
      why: 'known first name',
    },
    {
      start: 43,
      end: 46,
      text: 'Ulm',
      type: 'place',
      entity: 'place/ulm',
      name: 'Ulm',
      confidence: 1,
      status: 'confirmed',
      standsFor: 'government',
    },
  ],
  dates: [
    {
      start: 53,
      end: 59,
      text: 'Friday',
      type: 'DATE',
      value: '2024-04-26',
      mod: 'APPROX',
      why: 'weekday, past: said',
      alternatives: ['2024-05-03'],
      status: 'detected',
    },
  ],
  quotations: [
    {
      start: 11,
      end: 20,
      text: '“We may,”',
      kind: 'direct',
      speaker: { start: 21, end: 28, text: 'Ann Lee', entity: 'person/ann-lee' },
      cue: { start: 48, end: 52, text: 'said' },
      status: 'detected',
    },
  ],
  claims: [
    {
      id: 'c0',
      mode: 'direct',
      source: [{ start: 21, end: 46, text: 'Ann Lee, the mayor of Ulm', entity: 'person/ann-lee', why: 'subject' }],
      chain: [{ start: 68, end: 73, text: 'aides' }],
      anonymous: true,
      cue: [{ start: 48, end: 52, text: 'said' }],
      cueClass: 'say',
      content: [{ start: 11, end: 20, text: '“We may,”' }],
      within: 'c1',
      modality: 'possible',
      hedged: 'may',
      confidence: 0.8,
      status: 'detected',
    },
  ],
}

test('every field of an article is published with its text, in the order of the format', () => {
  const json = toNewsglossJson(article, 'a/b.txt')
  expect(JSON.stringify(json, null, 1)).toBe(JSON.stringify(published, null, 1))
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
})

test('what does not apply is left out, and only what the format knows is published', () => {
  const bare = {
    ...{ text: 'x', documentDate: null, regions: [], paragraphs: [], sentences: [] },
    ...{ entities: [], dates: [], quotations: [], claims: [] },
    invented: 1,
  } satisfies Article & { invented: number }
  expect(toNewsglossJson(bare, '-')).toStrictEqual({
    ...{ format: 'newsgloss/1', id: '-', offsetUnit: 'utf-16', documentDate: null },
    ...{ regions: [], entities: [], dates: [], quotations: [], claims: [] },
  })
})

test('the example in the documentation keeps to the schema', () => {
  const page = readFileSync(new URL('../../../docs/annotation-format.md', import.meta.url), 'utf8')
  const example = JSON.parse(/```json\n([^`]*)```/.exec(page)![1]!)
  expect(validate(example), JSON.stringify(validate.errors)).toBe(true)
})

describe('the schema refuses', () => {
  const mangled: Record<string, unknown> = {
    'a field of the engine that is not published': { ...published, sentences: [] },
    'a missing layer': { ...published, claims: undefined },
    'a null where a field is to be left out': { ...published, metadata: null },
    'an unknown type': { ...published, entities: [{ ...published.entities[0], type: 'misc' }] },
    'a span without its text': { ...published, regions: [{ start: 0, end: 10, kind: 'dateline' }] },
    'a claim without content': { ...published, claims: [{ ...published.claims[0], content: [] }] },
    'a document date that is not a day': { ...published, documentDate: { value: '2024-05', source: 'option' } },
  }
  test.each(Object.entries(mangled))('%s', (_, json) => {
    expect(validate(JSON.parse(JSON.stringify(json)))).toBe(false)
  })
})
