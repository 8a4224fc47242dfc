import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { textHash } from '../engine/text/textHash.ts'
import { apart } from './apart.ts'
import { toDoccano } from './doccano.ts'
import { fromDoccano } from './doccanoImport.ts'
import { withStatus } from './exported.ts'
import { type ImportedArticle, type Layers, layersOf } from './imported.ts'
import { toLabelStudio } from './labelStudio.ts'
import { fromLabelStudio } from './labelStudioImport.ts'
import { toProdigy } from './prodigy.ts'
import { fromProdigy } from './prodigyImport.ts'

const all = { text: true }
const nothing: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }

/** The layers of the articles, one after the other. */
function merged(articles: readonly ImportedArticle[]): Layers {
  return articles.reduce((sum, { layers }) => {
    const lists = Object.keys(nothing) as (keyof Layers)[]
    return Object.fromEntries(lists.map(key => [key, [...sum[key], ...layers[key]]])) as unknown as Layers
  }, nothing)
}

describe('what is written is read again', () => {
  test('Label Studio: what people decided', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const decided = withStatus(article, ['confirmed', 'added'])
        const { articles, problems } = fromLabelStudio(
          [toLabelStudio([{ id: 'a', article, textHash: '' }], all).files[0]!],
          () => undefined,
        )
        expect(problems).toStrictEqual([])
        expect(articles).toStrictEqual([{ name: 'a', text: article.text, layers: layersOf(decided) }])
      }),
    )
  })

  test('Prodigy: all but names and dates that overlap a longer one', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const { articles, problems } = fromProdigy(
          toProdigy([{ id: 'a', article, textHash: '' }], all).files,
          () => undefined,
        )
        expect(problems).toStrictEqual([])
        const kept = apart([...article.entities, ...article.dates])
        const { entities, dates, ...others } = layersOf({
          ...article,
          entities: article.entities.filter(span => kept.includes(span)),
          dates: article.dates.filter(span => kept.includes(span)),
        })
        expect(merged(articles)).toStrictEqual({ entities, dates, ...others })
      }),
    )
  })

  test('doccano: labels and relations', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const { articles, problems } = fromDoccano(
          toDoccano([{ id: 'a', article, textHash: '' }], all).files,
          () => undefined,
        )
        expect(problems).toStrictEqual([])
        const { entities, dates, quotations, claims } = layersOf(article)
        expect(merged(articles)).toStrictEqual({
          entities: entities.map(({ start, end, type }) => ({ start, end, type })),
          dates: dates.map(({ start, end, type }) => ({ start, end, type })),
          quotations: quotations.map(({ kind, status, ...quotation }) => quotation),
          claims: claims.map(({ source, cue, content, chain }) => ({ source, cue, content, ...(chain && { chain }) })),
          tags: [],
          notes: [],
        })
      }),
    )
  })
})

const meta = { id: 'a', textHash: 'ff', documentDate: null }
const exported = [
  {
    id: 'a',
    textHash: 'ff',
    article: article('😀 Lee said: “No”.\n\nOn Friday.', {
      entities: [['Lee', 'person/lee', { status: 'confirmed' }]],
      dates: [['Friday', '2024-03-08']],
      claims: [{ source: 'Lee', cue: 'said', content: '“No”' }],
    }),
  },
]

test('Prodigy: tokens that make up the text, offsets in code points', () => {
  const { files, losses } = toProdigy(exported, all)
  const [names, claims] = files.map(({ content }) => JSON.parse(content))
  expect(losses).toStrictEqual([])
  const { text, tokens } = names
  expect(tokens.map((token: { text: string; ws: boolean }) => token.text + (token.ws ? ' ' : '')).join('')).toBe(text)
  expect(tokens.slice(0, 3)).toStrictEqual([
    { text: '😀', start: 0, end: 1, id: 0, ws: true },
    { text: 'Lee', start: 2, end: 5, id: 1, ws: true },
    { text: 'said', start: 6, end: 10, id: 2, ws: false },
  ])
  expect({ ...names, tokens: 0 }).toStrictEqual({
    ...{ text, meta, tokens: 0, _view_id: 'ner_manual' },
    spans: [
      {
        start: 2,
        end: 5,
        token_start: 1,
        token_end: 1,
        label: 'Person',
        id: 0,
        entity: 'person/lee',
        name: 'Lee',
        status: 'confirmed',
      },
      {
        start: 22,
        end: 28,
        token_start: 10,
        token_end: 10,
        label: 'Date',
        id: 1,
        value: '2024-03-08',
        status: 'detected',
      },
    ],
  })
  const cue = { start: 6, end: 10, token_start: 2, token_end: 2, label: 'Cue', id: 0 }
  const content = { start: 12, end: 16, token_start: 4, token_end: 6, label: 'Content', id: 1 }
  const source = { start: 2, end: 5, token_start: 1, token_end: 1, label: 'Source', id: 2 }
  expect({ ...claims, tokens: 0 }).toStrictEqual({
    ...{ text, meta, tokens: 0, _view_id: 'spans_manual' },
    spans: [{ ...cue, mode: 'indirect', modality: 'asserted', cueClass: 'say', status: 'detected' }, content, source],
    relations: [
      { head: 2, child: 6, head_span: cue, child_span: content, label: 'Content' },
      { head: 2, child: 1, head_span: cue, child_span: source, label: 'Source' },
    ],
  })
})

test('doccano: triples; entities and relations', () => {
  const text = exported[0]!.article.text
  expect(toDoccano(exported, all).files.map(({ name, content }) => [name, JSON.parse(content)])).toStrictEqual([
    [
      'newsgloss.names.jsonl',
      {
        text,
        label: [
          [2, 5, 'Person'],
          [22, 28, 'Date'],
        ],
        ...meta,
      },
    ],
    [
      'newsgloss.claims.jsonl',
      {
        ...{ text, ...meta },
        entities: [
          { id: 0, label: 'Cue', start_offset: 6, end_offset: 10 },
          { id: 1, label: 'Content', start_offset: 12, end_offset: 16 },
          { id: 2, label: 'Source', start_offset: 2, end_offset: 5 },
        ],
        relations: [
          { id: 0, from_id: 0, to_id: 1, type: 'Content' },
          { id: 1, from_id: 0, to_id: 2, type: 'Source' },
        ],
      },
    ],
  ])
})

test('Label Studio: detections as predictions, decisions as annotations', () => {
  const [{ data, predictions, annotations }] = JSON.parse(toLabelStudio(exported, all).files[0]!.content)
  expect(data).toStrictEqual({ text: exported[0]!.article.text, ...meta })
  const region = (id: string, start: number, end: number, label: string, status?: string) => ({
    ...{ id, to_name: 'text', ...(status && { origin: status }) },
    ...{ from_name: 'label', type: 'labels', value: { start, end, labels: [label] } },
  })
  const facts = (id: string, start: number, end: number, origin: string, ...text: string[]) => ({
    ...{ id, to_name: 'text', origin, from_name: 'facts', type: 'textarea', value: { start, end, text } },
  })
  const relation = (to_id: string, label: string) => ({
    from_id: 'r1',
    to_id,
    type: 'relation',
    direction: 'right',
    labels: [label],
  })
  expect(predictions).toStrictEqual([
    {
      model_version: 'newsgloss',
      result: [
        region('r0', 22, 28, 'Date', 'prediction'),
        facts('r0', 22, 28, 'prediction', 'value: 2024-03-08'),
        region('r1', 6, 10, 'Cue', 'prediction'),
        facts('r1', 6, 10, 'prediction', 'mode: indirect', 'modality: asserted', 'cueClass: say'),
        region('r2', 12, 16, 'Content'),
        region('r3', 2, 5, 'Source'),
        relation('r2', 'Content'),
        relation('r3', 'Source'),
      ],
    },
  ])
  expect(annotations).toStrictEqual([
    {
      result: [
        region('r0', 2, 5, 'Person', 'manual'),
        facts('r0', 2, 5, 'manual', 'entity: person/lee', 'name: Lee', 'status: confirmed'),
      ],
      ...{ was_cancelled: false, ground_truth: false },
    },
  ])
})

test('without the text the positions and its hash remain, and are read against the article, if that is still the same', () => {
  const { text } = exported[0]!.article
  const hashed = [{ ...exported[0]!, textHash: textHash(text) }]
  const formats = [
    [toProdigy, fromProdigy],
    [toDoccano, fromDoccano],
    [toLabelStudio, fromLabelStudio],
  ] as const
  for (const [write, read] of formats) {
    const bare = write(hashed, { text: false }).files.filter(({ name }) => !name.endsWith('.xml'))
    for (const { content } of bare) expect(content).not.toContain('“No”')
    const whole = write(hashed, all).files.slice(0, bare.length)
    expect(read(bare, about => (about.textHash === textHash(text) ? text : undefined))).toStrictEqual(
      read(whole, () => undefined),
    )
    expect(read(bare, () => `${text} `)).toStrictEqual({
      articles: [],
      problems: bare.map(
        ({ name }) => `${name}, line 1: the article’s text is another now, and positions alone cannot be found again`,
      ),
    })
  }
})

describe('what is wrong is said, with its line, and the rest is read', () => {
  const good = {
    text: 'Ann Lee',
    label: [
      [0, 3, 'PER'],
      [4, 7, 'VEHICLE'],
    ],
  }
  const read = {
    text: 'Ann Lee',
    layers: {
      ...nothing,
      entities: [{ start: 0, end: 3, type: 'person' }],
      tags: [{ start: 4, end: 7, label: 'VEHICLE' }],
    },
  }
  test.each([
    ['{', 'not JSON'],
    ['7', 'not a JSON object'],
    ['{"label":[[0,1,"PER"]]}', 'it has no text, and no article is known by its name or hash'],
    ['{"text":"abc","label":[[0,9,"PER"]]}', '"0 9" is no stretch of a text of 3 characters'],
    ['{"text":"abc","label":[["0","1","PER"]]}', '"0 1" is no stretch of a text of 3 characters'],
    ['{"text":"abc","label":[[0,1]]}', 'a span without a label'],
    ['{"text":"abc","label":[5]}', 'a label that is no triple of start, end and label'],
    [
      '{"text":"abc","entities":[{"id":1,"label":"Cue","start_offset":0,"end_offset":1}]}',
      'a cue that belongs to no attribution: "a"',
    ],
    ['{"text":"abc","relations":[{"from_id":1,"to_id":2,"type":"Source"}]}', 'a relation leads nowhere'],
  ])('%s', (line, problem) => {
    const { articles, problems } = fromDoccano(
      [{ name: 'd.jsonl', content: `${line}\n\n${JSON.stringify(good)}\n` }],
      () => undefined,
    )
    expect(problems).toStrictEqual([`d.jsonl, line 1: ${problem}`])
    expect(articles.at(-1)).toStrictEqual(read)
  })

  test('answers and cancelled work', () => {
    const task = (answer: string) =>
      JSON.stringify({ text: 'abc', spans: [{ start: 0, end: 1, label: 'PERSON' }], answer })
    const { articles, problems } = fromProdigy(
      [{ name: 'p.jsonl', content: ['accept', 'reject', 'ignore'].map(task).join('\n') }],
      () => undefined,
    )
    expect(problems).toStrictEqual(['p.jsonl, line 2: rejected, passed over', 'p.jsonl, line 3: ignored, passed over'])
    expect(articles.map(({ layers }) => layers.entities.length)).toStrictEqual([1, 0, 0])
    const cancelled = { data: { text: 'abc' }, annotations: [{ was_cancelled: true, result: [] }] }
    expect(
      fromLabelStudio([{ name: 'l.json', content: JSON.stringify([cancelled]) }], () => undefined).problems,
    ).toStrictEqual(['l.json, line 1: an annotation was cancelled, passed over'])
  })
})
