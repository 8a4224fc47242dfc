import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { type Layers, layersOf } from './imported.ts'
import { decidedOf, linkedById } from './standing.ts'

const text = 'Ann Lee said “No” on Friday.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const detected = article(text, {
  entities: [['Ann Lee', 'person/ann-lee']],
  dates: [['Friday', '2024-03-08', { mod: 'APPROX' }]],
  quotations: [['“No”', 'partial', { speaker: 'Ann Lee', cue: 'said' }]],
  claims: [{ source: 'Ann Lee', cue: 'said', content: '“No”', mode: 'direct' }],
})
const nothing: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }
const standing = { detected: [detected], decided: detected }
const status = 'detected' as const

test('what is marked as detected, and is, decides nothing, whatever the article', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const layers = layersOf(article)
      const only = (list: readonly { readonly status?: string }[]) => list.filter(one => one.status !== 'detected')
      const { layers: decided, left } = decidedOf(layers, { detected: [article], decided: article })
      const names = ['entities', 'dates', 'quotations', 'claims'] as const
      for (const name of names) expect(decided[name]).toStrictEqual(only(layers[name]))
      const count = (of: Layers) => names.reduce((sum, name) => sum + of[name].length, 0)
      expect(left).toBe(count(layers) - count(decided))
    }),
  )
})

const [mention, date, quotation, claim] = [
  { ...at('Ann Lee'), type: 'person', entity: 'person/ann-lee', name: 'Ann Lee', status },
  { ...at('Friday'), type: 'DATE', value: '2024-03-08', mod: 'APPROX', status },
  { ...at('“No”'), kind: 'partial', speaker: at('Ann Lee'), cue: at('said'), status },
  { source: [at('Ann Lee')], cue: [at('said')], content: [at('“No”')], mode: 'direct', status },
] as const

test.each<[string, Partial<Layers>]>([
  ['another type', { entities: [{ ...mention, type: 'organization' }] }],
  ['other words', { entities: [{ ...mention, ...at('Ann') }] }],
  ['another entity', { entities: [{ ...mention, entity: 'person/bo-lee' }] }],
  ['another value', { dates: [{ ...date, value: '2024-03-15' }] }],
  ['no speaker any more', { quotations: [{ ...at('“No”'), kind: 'partial', cue: at('said'), status }] }],
  ['another kind', { quotations: [{ ...quotation, kind: 'direct' }] }],
  ['another source', { claims: [{ ...claim, source: [at('Ann')] }] }],
  ['another mode', { claims: [{ ...claim, mode: 'mixed' }] }],
])('what is marked as detected but is changed is decided: %s', (_, some) => {
  expect(decidedOf({ ...nothing, ...some }, standing)).toStrictEqual({ layers: { ...nothing, ...some }, left: 0 })
})

test.each<[Partial<Layers>, Partial<Layers>]>([
  [
    { dates: [{ ...at('on Friday'), type: 'DATE' }] },
    { dates: [{ ...at('on Friday'), type: 'DATE', value: '2024-03-08', mod: 'APPROX' }] },
  ],
  [
    { quotations: [at('No')] },
    { quotations: [{ ...at('“No”'), kind: 'partial', speaker: at('Ann Lee'), cue: at('said') }] },
  ],
  [
    { claims: [{ source: [], cue: [], content: [at('No')] }] },
    {
      claims: [
        {
          ...{ content: [at('“No”')], mode: 'direct', modality: 'asserted', cueClass: 'say' },
          ...{ source: [at('Ann Lee')], cue: [at('said')] },
        },
      ],
    },
  ],
  [
    { dates: [{ ...at('Friday'), type: 'DATE' }] },
    { dates: [{ ...at('Friday'), type: 'DATE', value: '2024-03-08', mod: 'APPROX' }] },
  ],
  [
    { quotations: [at('“No”')] },
    { quotations: [{ ...at('“No”'), kind: 'partial', speaker: at('Ann Lee'), cue: at('said') }] },
  ],
  [
    { claims: [{ source: [], cue: [], content: [at('“No”')] }] },
    {
      claims: [
        {
          ...{ content: [at('“No”')], mode: 'direct', modality: 'asserted', cueClass: 'say' },
          ...{ source: [at('Ann Lee')], cue: [at('said')] },
        },
      ],
    },
  ],
])('what a file leaves unsaid stays: %j', (some, whole) => {
  expect(decidedOf({ ...nothing, ...some }, standing).layers).toStrictEqual({ ...nothing, ...whole })
})

test.each<Partial<Layers>>([
  { dates: [{ ...at('Friday'), type: 'TIME' }] },
  { dates: [{ ...at('” on Friday'), type: 'DATE' }] },
  { dates: [{ ...at('on Friday'), type: 'TIME' }] },
  { quotations: [at('said “No”')] },
  { dates: [{ ...at('Friday'), type: 'DATE', value: '2024' }] },
  { quotations: [{ ...at('“No”'), speaker: at('Ann') }] },
  { quotations: [{ ...at('“No”'), kind: 'term' }] },
  { claims: [{ source: [], cue: [at('said')], content: [at('“No”')] }] },
])('what a file does say holds: %j', some => {
  expect(decidedOf({ ...nothing, ...some }, standing).layers).toStrictEqual({ ...nothing, ...some })
})

test('a label that stands for several types leaves the type as it stands', () => {
  const other = article('Germans wait for two hours.', {
    entities: [['Germans', 'group/germans']],
    dates: [['two hours', 'PT2H', { type: 'DURATION' }]],
  })
  const [name, time] = [
    { start: 0, end: 7 },
    { start: 17, end: 26 },
  ]
  const given = (isBroad: { isBroad?: true }) =>
    decidedOf(
      {
        ...nothing,
        entities: [{ ...name, type: 'other', ...isBroad }],
        dates: [{ ...time, type: 'TIME', ...isBroad }],
      },
      { detected: [other], decided: other },
    ).layers
  expect(given({ isBroad: true })).toStrictEqual({
    ...nothing,
    entities: [{ ...name, type: 'group' }],
    dates: [{ ...time, type: 'DURATION', value: 'PT2H' }],
  })
  expect(given({})).toStrictEqual({
    ...nothing,
    entities: [{ ...name, type: 'other' }],
    dates: [{ ...time, type: 'TIME' }],
  })
})

test('a date that is not resolved keeps its modifier', () => {
  const open = article(text, { dates: [['Friday', null, { mod: 'END' }]] })
  const { dates } = decidedOf(
    { ...nothing, dates: [{ ...at('Friday'), type: 'DATE' }] },
    { detected: [], decided: open },
  ).layers
  expect(dates).toStrictEqual([{ ...at('Friday'), type: 'DATE', mod: 'END' }])
})

test('what was decided before stays, too', () => {
  const decided = { ...detected, dates: detected.dates.map(one => ({ ...one, value: '2024-03-15' })) }
  const { layers } = decidedOf({ ...nothing, dates: [{ ...at('Friday'), type: 'DATE' }] }, { ...standing, decided })
  expect(layers.dates.map(({ value }) => value)).toStrictEqual(['2024-03-15'])
})

test('an id that the entity has among other articles is no change', async () => {
  const short = article('Lee waits.', { entities: [['Lee', 'person/lee']] })
  const linked = await linkedById([
    { id: 'a', article: detected },
    { id: 'b', article: short },
  ])
  const given = { start: 0, end: 3, type: 'person', entity: 'person/ann-lee', status } as const
  const layers = { ...nothing, entities: [given] }
  expect(decidedOf(layers, { detected: [short, linked.get('b')!], decided: short }).left).toBe(1)
  expect(decidedOf(layers, { detected: [short], decided: short }).left).toBe(0)
  const { status: _, ...accepted } = { ...given, name: 'Ann Lee' }
  const decided = (detected: readonly Article[]) =>
    decidedOf({ ...nothing, entities: [accepted] }, { detected, decided: short }).layers.entities
  expect(decided([short, linked.get('b')!])).toStrictEqual([{ start: 0, end: 3, type: 'person' }])
  expect(decided([short])).toStrictEqual([accepted])
})
