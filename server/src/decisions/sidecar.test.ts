import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, Verdict } from './decision.ts'
import { FOLDER_SIDECAR, NO_REST, readSidecar, sidecarName, sidecarPath, writeSidecar } from './sidecar.ts'
import { type Stretch, Stretches } from './stretch.ts'

const VERDICTS: readonly Verdict[] = [
  { is: 'entity', type: 'person' },
  { is: 'entity', type: 'place', entity: 'place/ulm', name: 'Ulm' },
  { is: 'notSame', entity: 'person/ann' },
  { is: 'date', type: 'DATE', value: '2024-03', mod: 'APPROX' },
  { is: 'date', type: 'TIME', value: null },
  { is: 'quotation', kind: 'partial' },
  { is: 'quotation' },
  { is: 'claim', mode: 'mixed', modality: 'future', cueClass: 'warn' },
  { is: 'claim' },
  { is: 'region', kind: 'boilerplate' },
  { is: 'not', what: 'claim' },
  { is: 'note', text: 'Ask “her”\n😀' },
  { is: 'tag', label: 'unclear' },
]
const WIDE: readonly Verdict[] = [
  { is: 'articleDate', value: '2024-03-06' },
  { is: 'notName', words: 'Kremlin 😀' },
  { is: 'sameEntity', entity: 'a/b', as: 'a/c', name: 'C' },
  { is: 'named', entity: 'a/b', name: 'B' },
  { is: 'notDifference', key: 'k' },
]
const TEXT = 'Ann 😀 Lee\r\nsaid: “Yes\ud800” — אב.\n'.repeat(4)
const stretches = new Stretches(TEXT)

const place = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
  .filter(({ start, end }) => [start, end].every(at => !isInPair(at)))
  .map(span => stretches.of(span))

function isInPair(at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(TEXT.slice(at - 1, at + 1))
}

const decisions = fc
  .array(
    fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      target: fc.array(place, { minLength: 1, maxLength: 2 }),
      source: fc.array(place, { maxLength: 2 }),
      textHash: fc.constantFrom('e'.repeat(64), 'f'.repeat(64), undefined),
      creator: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      minute: fc.nat(59),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(
      ({ verdict, target, source, creator, minute, textHash }, n): Decision<(typeof target)[0]> => ({
        id: `urn:uuid:${n}`,
        change: `urn:uuid:c${n % 3}`,
        made: `2024-03-06T12:${String(minute).padStart(2, '0')}:00.000Z`,
        verdict,
        target,
        ...(source.length > 0 && { parts: { source } }),
        ...(creator !== undefined && { creator }),
        ...(textHash !== undefined && { textHash }),
      }),
    ),
  )

test('what is written is read again, and written again the same, in any order', () => {
  fc.assert(
    fc.property(decisions, all => {
      const about = { path: 'a b/é.txt' }
      const text = writeSidecar(about, all, { unknown: [{ id: 'strange' }] })
      const read = readSidecar(text)
      if ('problem' in read) throw new Error(read.problem)
      expect(read.about).toMatchObject(about)
      expect(read.unknown).toEqual([{ id: 'strange' }])
      expect(new Set(read.decisions)).toEqual(new Set(all))
      expect(writeSidecar(read.about, [...read.decisions].reverse(), read)).toBe(text)
    }),
  )
})

test('what is about no stretch is read again', () => {
  const all = WIDE.map((verdict, n) => ({
    ...{ id: `urn:uuid:${n}`, change: 'c', made: '2024-03-06T12:00:00.000Z', verdict },
    target: [],
  }))
  const read = readSidecar(writeSidecar({}, all))
  if ('problem' in read) throw new Error(read.problem)
  expect(read).toEqual({ about: {}, decisions: all, ...NO_REST })
})

test.each([
  ['broken', '{"items": [', 'it is no JSON'],
  ['empty', '', 'it is no JSON'],
  ['something else', '[]', 'it is no page of annotations'],
  [
    'newer',
    '{"newsgloss:format": "decisions/2", "items": []}',
    'its format is "decisions/2", and only "decisions/1" can be read here',
  ],
  ['of no format', '{"items": []}', 'its format is not told, and only "decisions/1" can be read here'],
])('a file that is %s is told of', (_, text, problem) => {
  const read = readSidecar(text)
  expect('problem' in read && read.problem.startsWith(problem)).toBe(true)
})

test('what is not understood is kept as it is', () => {
  const page = JSON.parse(writeSidecar({ path: 'a.txt' }, []))
  const items = [
    ...[
      1,
      null,
      {},
      { id: 'x', created: 'y', 'newsgloss:change': 'z', 'newsgloss:is': 'entity', body: [], target: [] },
    ],
    { id: 'x', created: 'y', 'newsgloss:change': 'z', 'newsgloss:is': 'later', body: [], target: 'a.txt' },
  ]
  expect(readSidecar(JSON.stringify({ ...page, items }))).toEqual({
    about: { path: 'a.txt' },
    decisions: [],
    ...NO_REST,
    unknown: items,
  })
})

const ITEM = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: ['classifying', 'commenting'],
  created: '2024-03-06T13:00:00+02:00',
  modified: '2024-03-07T13:00:00+02:00',
  creator: 'https://example.org/ada',
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  'newsgloss:is': 'quotation',
  'newsgloss:change': 'urn:uuid:2',
  body: [
    { type: 'TextualBody', purpose: 'commenting', value: 'Is it?', language: 'en' },
    { type: 'TextualBody', purpose: 'classifying', value: 'quotation' },
    { type: 'TextualBody', purpose: 'tagging', value: 'scare quotes' },
    {
      ...{
        type: 'SpecificResource',
        purpose: 'linking',
        'newsgloss:part': 'speaker',
        source: 'old.txt',
        styleClass: 'x',
      },
      selector: [
        { type: 'TextQuoteSelector', exact: 'Ann', prefix: '', suffix: ' 😀', 'rdfs:label': 'y' },
        { type: 'TextPositionSelector', start: 0, end: 3 },
      ],
    },
    'https://example.org/body',
  ],
  target: {
    source: 'https://example.org/news',
    selector: [
      { type: 'XPathSelector', value: '/p[1]' },
      { type: 'TextPositionSelector', start: 18, end: 23 },
      { type: 'TextQuoteSelector', exact: '“Yes', prefix: 'said: ', suffix: '' },
    ],
  },
}

test('what others have written into an annotation or the page is written again, where the article is elsewhere and another', () => {
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { newsgloss: 'urn:newsgloss:', rdfs: 'urn:rdfs:' }],
    ...{ id: 'https://example.org/page', type: ['AnnotationPage', 'Thing'], 'newsgloss:format': 'decisions/1' },
    ...{ 'newsgloss:article': 'old.txt', 'newsgloss:sha256': 'a'.repeat(64), partOf: 'https://example.org/all' },
    items: [ITEM],
  }
  const read = readSidecar(JSON.stringify(page))
  if ('problem' in read) throw new Error(read.problem)
  const [decision] = read.decisions as [Decision<Stretch>]
  expect(JSON.parse(writeSidecar(read.about, read.decisions, read))).toEqual(page)
  const moved = (stretch: Stretch): Stretch => ({ ...stretch, start: stretch.start + 5, end: stretch.end + 5 })
  const now = {
    ...{ ...decision, textHash: 'b'.repeat(64), target: decision.target.map(moved) },
    parts: { speaker: decision.parts!.speaker!.map(moved) },
  }
  const told = JSON.parse(JSON.stringify(page))
  told['newsgloss:article'] = 'new.txt'
  told['newsgloss:sha256'] = 'b'.repeat(64)
  Object.assign(told.items[0].body[3], { source: 'new.txt' })
  Object.assign(told.items[0].body[3].selector[1], { start: 5, end: 8 })
  Object.assign(told.items[0].target.selector[1], { start: 23, end: 28 })
  expect(JSON.parse(writeSidecar({ path: 'new.txt' }, [now], read))).toEqual(told)
})

interface Item {
  readonly body: readonly object[]
  readonly target: readonly object[]
}

test.each<[string, (item: Item) => object]>([
  ['nothing more', item => item],
  ['a member', item => ({ ...item, rights: 'x' })],
  ['another type', item => ({ ...item, type: ['Annotation', 'Thing'] })],
  ['another motivation', item => ({ ...item, motivation: 'describing' })],
  ['a creator that is an IRI', item => ({ ...item, creator: 'https://example.org/ada' })],
  ['more of the creator', item => ({ ...item, creator: { type: 'Person', name: 'Ada', id: 'x' } })],
  ['a kind that is not known', item => ({ ...item, body: [...item.body, { purpose: 'tagging', value: 'scare' }] })],
  ['a body of words', item => ({ ...item, body: ['https://example.org', ...item.body] })],
  ['more of a body', item => ({ ...item, body: [{ ...item.body[0], language: 'en' }, item.body[1]] })],
  ['more of a part', item => ({ ...item, body: [item.body[0], { ...item.body[1], role: 'x' }] })],
  ['a place on the web', item => ({ ...item, target: [{ ...item.target[0], source: 'https://example.org/a' }] })],
  ['more of a place', item => ({ ...item, target: [{ ...item.target[0], styleClass: 'x' }] })],
])('an annotation with %s is written as it was read', (_, change) => {
  const stretch = stretches.of({ start: 0, end: 3 })
  const decision: Decision<Stretch> = {
    ...{ id: 'urn:uuid:1', change: 'c', made: '2024-03-06T12:00:00.000Z', verdict: { is: 'quotation' } },
    ...{ target: [stretch], parts: { cue: [stretch] } },
  }
  const page = JSON.parse(writeSidecar({ path: 'a.txt' }, [decision]))
  page.items = [change(page.items[0])]
  const read = readSidecar(JSON.stringify(page))
  if ('problem' in read) throw new Error(read.problem)
  expect(JSON.parse(writeSidecar(read.about, read.decisions, read))).toEqual(page)
})

test('each annotation says which text it is of, unless most are of that', () => {
  const of = (n: number, textHash?: string): Decision<Stretch> => ({
    ...{ id: `urn:uuid:${n}`, change: 'c', made: '2024-03-06T12:00:00.000Z', verdict: { is: 'tag', label: 'x' } },
    target: [stretches.of({ start: 0, end: n })],
    ...(textHash !== undefined && { textHash }),
  })
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
  const text = writeSidecar({ path: 'a.txt' }, [of(3, a), of(2, b), of(1)].concat(of(4, b)))
  const { 'newsgloss:sha256': common, items } = JSON.parse(text)
  const hashes = items.map((item: object) => ('newsgloss:sha256' in item ? item['newsgloss:sha256'] : 'as most'))
  expect([common, hashes]).toEqual([b, ['as most', a, 'as most', null]])
  const read = readSidecar(text)
  expect('decisions' in read && read.decisions.map(({ textHash }) => textHash)).toEqual([b, a, b, undefined])
})

test('a name with a colon is no address of the web', () => {
  const text = writeSidecar({ path: 'Reuters: Japan.txt' }, [])
  expect(JSON.parse(text).id).toBe('urn:newsgloss:decisions:Reuters%3A%20Japan.txt')
})

test.each([
  'a/b.txt',
  'folder',
  'a b/100%.txt',
  'a%3Ab.txt',
  'Reuters: Japan.txt',
  'untitled:a/b#urn:uuid:1',
  'file:///a%20b/%C3%A9.txt',
])('the file of %s tells of which article it is', path => expect(sidecarPath(sidecarName(path))).toBe(path))

test('a file of another place is of no article', () => {
  expect([FOLDER_SIDECAR, 'a.jsonld', 'articles/a.txt'].map(sidecarPath)).toEqual([undefined, undefined, undefined])
})

test('every article has a file of its own', () => {
  expect([sidecarName('a/b.txt'), sidecarName('folder'), sidecarName('untitled:a/b')]).toEqual([
    'articles/a/b.txt.jsonld',
    'articles/folder.jsonld',
    'articles/untitled%3Aa%2Fb.jsonld',
  ])
  expect(FOLDER_SIDECAR).toBe('folder.jsonld')
})
