import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, Verdict } from './decision.ts'
import { FOLDER_SIDECAR, readSidecar, sidecarName, writeSidecar } from './sidecar.ts'
import { Stretches } from './stretch.ts'

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
      creator: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      minute: fc.nat(59),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(
      ({ verdict, target, source, creator, minute }, n): Decision<(typeof target)[0]> => ({
        id: `urn:uuid:${n}`,
        change: `urn:uuid:c${n % 3}`,
        made: `2024-03-06T12:${String(minute).padStart(2, '0')}:00.000Z`,
        verdict,
        target,
        ...(source.length > 0 && { parts: { source } }),
        ...(creator !== undefined && { creator }),
      }),
    ),
  )

test('what is written is read again, and written again the same, in any order', () => {
  fc.assert(
    fc.property(decisions, all => {
      const about = { path: 'a b/é.txt', textHash: 'f'.repeat(64) }
      const text = writeSidecar(about, all, [{ id: 'strange' }])
      const read = readSidecar(text)
      if ('problem' in read) throw new Error(read.problem)
      expect(read.about).toEqual(about)
      expect(read.unknown).toEqual([{ id: 'strange' }])
      expect(new Set(read.decisions)).toEqual(new Set(all))
      expect(writeSidecar(read.about, [...read.decisions].reverse(), read.unknown)).toBe(text)
    }),
  )
})

test('what is about no stretch is read again', () => {
  const all = WIDE.map((verdict, n) => ({
    ...{ id: `urn:uuid:${n}`, change: 'c', made: '2024-03-06T12:00:00.000Z', verdict },
    target: [],
  }))
  expect(readSidecar(writeSidecar({}, all))).toEqual({ about: {}, decisions: all, unknown: [] })
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
    unknown: items,
  })
})

test('every article has a file of its own', () => {
  expect([sidecarName('a/b.txt'), sidecarName('folder'), sidecarName('untitled:a/b')]).toEqual([
    'articles/a/b.txt.jsonld',
    'articles/folder.jsonld',
    'articles/untitled%3Aa%2Fb.jsonld',
  ])
  expect(FOLDER_SIDECAR).toBe('folder.jsonld')
})
