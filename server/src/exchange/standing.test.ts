import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { type ImportedMention, type Layers, layersOf } from './imported.ts'
import { decidedOf, linkedById, withOwnEntity } from './standing.ts'

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
  { dates: [{ ...at('on Friday'), type: 'DATE' }] },
  { dates: [{ ...at('Friday'), type: 'DATE', value: '2024' }] },
  { quotations: [{ ...at('“No”'), speaker: at('Ann') }] },
  { quotations: [{ ...at('“No”'), kind: 'term' }] },
  { claims: [{ source: [], cue: [at('said')], content: [at('“No”')] }] },
])('what a file does say holds: %j', some => {
  expect(decidedOf({ ...nothing, ...some }, standing).layers).toStrictEqual({ ...nothing, ...some })
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
})

test('an entity of another type than the label goes', () => {
  const person: ImportedMention = { start: 0, end: 3, type: 'person', entity: 'person/lee', name: 'Lee' }
  expect(withOwnEntity(person)).toBe(person)
  expect(withOwnEntity({ ...person, type: 'place' })).toStrictEqual({ start: 0, end: 3, type: 'place' })
})
