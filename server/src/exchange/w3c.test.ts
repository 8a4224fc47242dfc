import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { textHash } from '../engine/text/textHash.ts'
import { layersOf } from './imported.ts'
import { toW3c } from './w3c.ts'
import { fromW3c } from './w3cImport.ts'

const all = { text: true }
const example = article('😀 Ann Lee said “No”.', {
  entities: [['Ann Lee', 'person/ann-lee', { status: 'confirmed' }]],
  claims: [{ source: 'Ann Lee', cue: 'said', content: '“No”' }],
})

/** Of http://www.w3.org/ns/anno.jsonld the terms that we use. */
const ANNO = {
  '@context': {
    ...{
      oa: 'http://www.w3.org/ns/oa#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      as: 'http://www.w3.org/ns/activitystreams#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    ...{ id: { '@type': '@id', '@id': '@id' }, type: { '@type': '@id', '@id': '@type' } },
    ...{
      Annotation: 'oa:Annotation',
      AnnotationPage: 'as:OrderedCollectionPage',
      SpecificResource: 'oa:SpecificResource',
      TextualBody: 'oa:TextualBody',
    },
    ...{ TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector' },
    ...{ classifying: 'oa:classifying', identifying: 'oa:identifying', linking: 'oa:linking', tagging: 'oa:tagging' },
    ...{
      body: { '@type': '@id', '@id': 'oa:hasBody' },
      target: { '@type': '@id', '@id': 'oa:hasTarget' },
      source: { '@type': '@id', '@id': 'oa:hasSource' },
      selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    },
    ...{
      motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
      purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    },
    ...{
      items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
      value: 'rdf:value',
      exact: 'oa:exact',
      prefix: 'oa:prefix',
      suffix: 'oa:suffix',
    },
    ...{
      start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
      end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    },
  },
}

test('an annotation has its kind, its entity, its place and its words', () => {
  const { files, losses } = toW3c([{ id: 'news/a b.txt', article: example, textHash: 'ff' }], all)
  expect([files[0]!.name, losses]).toStrictEqual(['a b.annotations.jsonld', []])
  const page = JSON.parse(files[0]!.content)
  const source = 'news/a%20b.txt'
  expect({ ...page, items: page.items.slice(0, 1) }).toStrictEqual({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { newsgloss: 'urn:newsgloss:' }],
    id: 'urn:newsgloss:ff:annotations',
    type: 'AnnotationPage',
    'newsgloss:sha256': 'ff',
    'newsgloss:article': 'news/a b.txt',
    items: [
      {
        id: 'urn:newsgloss:ff:annotations/1',
        type: 'Annotation',
        motivation: 'classifying',
        'newsgloss:status': 'confirmed',
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: 'person' },
          { type: 'TextualBody', purpose: 'identifying', value: 'person/ann-lee', 'newsgloss:name': 'Ann Lee' },
        ],
        target: {
          source,
          selector: [
            { type: 'TextPositionSelector', start: 2, end: 9 },
            { type: 'TextQuoteSelector', exact: 'Ann Lee', prefix: '😀 ', suffix: ' said “No”.' },
          ],
        },
      },
    ],
  })
})

test('a reader of JSON-LD finds every annotation with its bodies and selectors', async () => {
  const page = JSON.parse(toW3c([{ id: 'a.txt', article: example, textHash: 'ff' }], all).files[0]!.content)
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(url)
    return { documentUrl: url, document: ANNO }
  }
  const quads = (await jsonld.toRDF(page, {
    base: 'file:///news/',
    documentLoader: documentLoader as never,
    format: 'application/n-quads',
  })) as unknown as string
  const count = (predicate: string) => quads.split(`<${predicate}>`).length - 1
  expect(count('http://www.w3.org/ns/oa#hasBody')).toBe(2 + 3)
  expect(count('http://www.w3.org/ns/oa#hasSelector')).toBe(2 * 4)
  expect(quads).toContain('<http://www.w3.org/ns/oa#hasSource> <file:///news/a.txt>')
  expect(quads).toContain('<http://www.w3.org/ns/oa#end> "9"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>')
  expect(quads).toContain('<urn:newsgloss:status> "confirmed"')
})

test('what is written is read again, with the text and without', () => {
  fc.assert(
    fc.property(arbitraryArticle, fc.boolean(), (article, text) => {
      const { files } = toW3c([{ id: 'x/a.txt', article, textHash: textHash(article.text) }], { text })
      const { articles, problems } = fromW3c(files, about =>
        about.name === 'x/a.txt' && about.textHash === textHash(article.text) ? article.text : undefined,
      )
      const { entities, dates, ...others } = layersOf(article)
      const layers = {
        ...others,
        entities: entities.map(({ name, ...mention }) => (text ? { ...mention, name } : mention)),
        dates: dates.map(({ mod, ...date }) => (date.value === undefined || !mod ? date : { ...date, mod })),
      }
      expect(problems).toStrictEqual([])
      const found = Object.values(layers).some(list => list.length > 0)
      expect(articles).toStrictEqual(found ? [{ name: 'x/a.txt', text: article.text, layers }] : [])
    }),
  )
})

test('notes and tags are written, and read again', () => {
  const { text } = example
  const remarks = [
    { start: 3, end: 10, text: 'Who\nis she?', creator: 'Bo' },
    { start: 3, end: 6, text: '##x', isTag: true as const },
  ]
  const { files } = toW3c([{ id: 'a.txt', article: article(text), textHash: textHash(text), remarks }], all)
  expect(JSON.parse(files[0]!.content).items.map(({ creator }: { creator?: object }) => creator)).toStrictEqual([
    { type: 'Person', name: 'Bo' },
    undefined,
  ])
  const { tags, notes } = fromW3c(files, () => text).articles[0]!.layers
  expect(notes).toStrictEqual([{ start: 3, end: 10, text: 'Who\nis she?' }])
  expect(tags).toStrictEqual([{ start: 3, end: 6, label: '#x', isTag: true }])
})

describe('where the text has changed since', () => {
  const files = toW3c([{ id: 'a.txt', article: example, textHash: 'ff' }], all).files
  const read = (text: string) => {
    const { articles, problems } = fromW3c(files, () => text)
    return { names: articles[0]?.layers.entities.map(({ start, end }) => text.slice(start, end)), problems }
  }
  test.each([
    ['words that have moved are found', 'New: 😀 Ann Lee said “No”.', ['Ann Lee'], []],
    ['of several the one between the same words', 'Ann Lee! 😀 Ann Lee said “No”.', ['Ann Lee'], []],
    [
      'what is gone is said',
      '😀 She said “No”.',
      [],
      [
        'a.annotations.jsonld: urn:newsgloss:ff:annotations/1: its text is not found in the article',
        'a.annotations.jsonld: urn:newsgloss:ff:annotations/2: its text is not found in the article',
      ],
    ],
    [
      'what cannot be told apart is not guessed',
      'Ann Lee, Ann Lee said “No”!',
      [],
      [
        'a.annotations.jsonld: urn:newsgloss:ff:annotations/1: its text is not found in the article',
        'a.annotations.jsonld: urn:newsgloss:ff:annotations/2: its text is not found in the article',
      ],
    ],
  ])('%s', (_, text, names, problems) => {
    expect(read(text)).toStrictEqual({ names, problems })
  })
})

test('of words that stand more than once those between the same words, wherever they were', () => {
  const [before, after] = ['Bob one. Bob two and so on.', 'X y z w. Bob one. Bob two and so on.']
  const second = { ...article(before, { entities: [['Bob', 'person/bob']] }) }
  const entities = second.entities.map(mention => ({ ...mention, start: 9, end: 12 }))
  const { files } = toW3c([{ id: 'a.txt', article: { ...second, entities }, textHash: textHash(before) }], all)
  const places = (text: string) =>
    fromW3c(files, () => text).articles[0]?.layers.entities.map(({ start, end }) => [start, end])
  expect([places(before), places(after)]).toStrictEqual([[[9, 12]], [[18, 21]]])
})

test('positions alone hold only in the text they were taken from', () => {
  const { files } = toW3c([{ id: 'a.txt', article: example, textHash: 'ff' }], { text: false })
  const { articles, problems } = fromW3c(files, () => example.text)
  expect(articles[0]!.layers.entities).toStrictEqual([])
  expect(problems[0]).toBe('a.annotations.jsonld: urn:newsgloss:ff:annotations/1: its text is not found in the article')
})

describe('other people’s annotations', () => {
  const text = 'Ann Lee'
  const read = (json: unknown) =>
    fromW3c([{ name: 'w.json', content: typeof json === 'string' ? json : JSON.stringify(json) }], ({ name }) =>
      name === 'a.txt' ? text : undefined,
    )
  const target = { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'Lee' } }
  test('a tag of one’s own', () => {
    expect(
      read([{ type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'boat' }, target }]).articles,
    ).toStrictEqual([
      {
        name: 'a.txt',
        text,
        layers: {
          entities: [],
          dates: [],
          quotations: [],
          claims: [],
          tags: [{ start: 4, end: 7, label: 'boat', isTag: true }],
          notes: [],
        },
      },
    ])
  })
  const said = (annotation: object) => {
    const { articles, problems } = read({ type: 'Annotation', target, ...annotation })
    const { entities, tags, notes } = articles[0]!.layers
    return { entities: entities.map(({ type }) => type), tags: tags.map(({ label }) => label), notes, problems }
  }
  const found = { entities: [], tags: [], notes: [], problems: [] }
  const note = (text: string) => ({ start: 4, end: 7, text })
  test.each<[string, object, object]>([
    ['a body of words', { body: 'Person' }, { entities: ['person'] }],
    ['a bodyValue', { bodyValue: 'GPE' }, { entities: ['place'] }],
    ['a body without purpose', { body: { type: 'TextualBody', value: 'PERSON' } }, { entities: ['person'] }],
    ['a comment', { motivation: 'commenting', bodyValue: 'who?' }, { notes: [note('who?')] }],
    ['words without a motivation', { body: { type: 'TextualBody', value: 'who?' } }, { notes: [note('who?')] }],
    ['a tag by its motivation', { motivation: 'tagging', bodyValue: 'boat' }, { tags: ['boat'] }],
    [
      'label, tag and comment together',
      {
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'check' },
          { type: 'TextualBody', purpose: 'commenting', value: 'who?' },
          { type: 'TextualBody', purpose: 'tagging', value: 'Person' },
        ],
      },
      { entities: ['person'], tags: ['check'], notes: [note('who?')] },
    ],
    [
      'a text elsewhere says nothing here',
      { body: 'http://example.org/1' },
      { problems: ['w.json: an annotation: it says nothing of its text'] },
    ],
  ])('%s', (_, annotation, some) => {
    expect(said(annotation)).toStrictEqual({ ...found, ...some })
  })

  test.each([
    ['{', 'w.json: not JSON'],
    [{ body: [], target }, 'w.json: an annotation: it says nothing of its text'],
    [{ body: [], target: { source: 'b.txt' } }, 'w.json: there is no article "b.txt", or more than one'],
    [
      { id: 'x', target: { source: 'a.txt', selector: { type: 'TextPositionSelector', start: 0, end: 99 } } },
      'w.json: x: its text is not found in the article',
    ],
  ])('%j', (json, problem) => {
    expect(read(json).problems).toStrictEqual([problem])
  })
})
