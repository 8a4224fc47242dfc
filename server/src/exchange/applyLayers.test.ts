import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { bySpan, overlaps, type Span } from '../engine/span.ts'
import { applyLayers, laidLayers } from './applyLayers.ts'
import { withStatus } from './exported.ts'
import { type Layers, layersOf } from './imported.ts'

const text = 'Ann Lee said that Ulm may wait until Friday.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const nothing: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }
const detected = article(text, {
  entities: [
    ['Ann Lee', 'person/ann-lee'],
    ['Ulm may', 'organization/ulm-may'],
  ],
  dates: [['Friday', '2024-03-08']],
  claims: [
    { source: 'Ann', cue: 'said', content: 'Ulm may wait' },
    { source: 'Ulm', cue: 'may', content: 'wait', facts: { within: 'c0' } },
  ],
})

test('nothing decided, nothing changed', () => {
  expect(applyLayers(detected, { layers: nothing })).toStrictEqual(detected)
  expect(applyLayers(detected, { layers: layersOf(detected) })).toStrictEqual(detected)
})

test('what is detected alike is confirmed, what overlaps gives way, what is new is added', () => {
  const { entities, dates } = applyLayers(detected, {
    layers: {
      ...nothing,
      entities: [
        { ...at('Ann Lee'), type: 'person' },
        { ...at('Ulm'), type: 'place' },
      ],
      dates: [{ ...at('until Friday'), type: 'DATE', value: '2024-03-15' }],
    },
  })
  expect(entities.map(({ start, end, entity, status }) => [text.slice(start, end), entity, status])).toStrictEqual([
    ['Ann Lee', 'person/ann-lee', 'confirmed'],
    ['Ulm', 'place/ulm', 'added'],
  ])
  expect(dates.map(({ value, status }) => [value, status])).toStrictEqual([['2024-03-15', 'added']])
})

test('a claim takes the place of the one with its cue; those inside it stay inside', () => {
  const claim = { source: [at('Ann Lee')], cue: [at('said')], content: [at('Ulm may wait until Friday')] }
  const first = { source: [], cue: [], content: [at('Ann Lee')] }
  const { claims } = applyLayers(detected, { layers: { ...nothing, claims: [claim, first] } })
  expect(claims.map(({ id, within, source, status }) => [id, within, source.length, status])).toStrictEqual([
    ['c0', undefined, 0, 'added'],
    ['c1', undefined, 1, 'added'],
    ['c2', 'c1', 1, 'detected'],
  ])
})

test('a label alone leaves who speaks and which day is meant as detected', () => {
  const said = article('Ann Lee said “No” on Friday.', {
    entities: [['Ann Lee', 'person/ann-lee']],
    dates: [['Friday', '2024-03-08', { mod: 'APPROX' }]],
    quotations: [['“No”', 'partial', { speaker: 'Ann Lee', cue: 'said' }]],
    claims: [{ source: 'Ann Lee', cue: 'said', content: '“No”', mode: 'direct' }],
  })
  const here = (words: string) => ({ start: said.text.indexOf(words), end: said.text.indexOf(words) + words.length })
  const applied = applyLayers(said, {
    layers: {
      ...nothing,
      dates: [{ ...here('Friday'), type: 'DATE' }],
      quotations: [here('“No”')],
      claims: [{ source: [], cue: [], content: [here('“No”')] }],
    },
  })
  const confirmed = <T>(list: readonly T[]) => list.map(one => ({ ...one, status: 'confirmed' }))
  expect({ ...applied, claims: applied.claims.map(claim => ({ ...claim, confidence: 0 })) }).toStrictEqual({
    ...said,
    dates: confirmed(said.dates),
    quotations: confirmed(said.quotations),
    claims: confirmed(said.claims).map(claim => ({ ...claim, confidence: 0 })),
  })
})

test('whatever is decided stands where nothing later overlaps it, and the article stays in order', () => {
  fc.assert(
    fc.property(arbitraryArticle, fc.func(fc.boolean()), (article, isDetected) => {
      const some = {
        ...article,
        entities: article.entities.filter(isDetected),
        dates: [],
      }
      const decided = withStatus(article, ['confirmed', 'added'])
      const applied = applyLayers(some, { layers: layersOf(decided) })
      const latest = (spans: readonly Span[]) =>
        spans.reduce<Span[]>((kept, span) => [...kept.filter(other => !overlaps(other, span)), span], [])
      for (const layer of ['entities', 'dates'] as const) {
        expect([...applied[layer]].sort(bySpan)).toStrictEqual(applied[layer])
        const places = applied[layer].filter(({ status }) => status !== 'detected')
        const there = places.map(({ start, end }) => ({ start, end }))
        for (const { start, end } of latest(decided[layer])) expect(there).toContainEqual({ start, end })
      }
      expect(applied.claims.map(({ id }) => id)).toStrictEqual(applied.claims.map((_, n) => `c${n}`))
    }),
  )
})

test('of what was decided here alone, what is overruled, rejected or overlapped is not there', () => {
  const entity = (type: 'person' | 'organization', words: string) => ({
    verdict: { is: 'entity', type } as const,
    target: [at(words)],
  })
  const decisions = [
    entity('person', 'Ann Lee'),
    entity('organization', 'Ann Lee'),
    entity('person', 'Ulm'),
    { verdict: { is: 'not', what: 'entity' } as const, target: [at('Ulm')] },
    { verdict: { is: 'date', type: 'DATE', value: '2024' } as const, target: [at('Friday')] },
  ]
  const { entities, dates } = laidLayers({ text, layers: nothing, decisions })
  expect(entities.map(({ start, end, type }) => [start, end, type])).toStrictEqual([[0, 7, 'organization']])
  expect(dates.map(({ value }) => value)).toStrictEqual(['2024'])
  const folder = [{ verdict: { is: 'notName', words: 'Ann' } as const, target: [] }]
  expect(laidLayers({ text, layers: nothing, decisions }, folder).entities).toHaveLength(1)
  expect(laidLayers({ text, layers: nothing }).entities).toStrictEqual([])
})
