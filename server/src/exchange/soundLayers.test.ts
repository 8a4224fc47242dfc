import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { type ImportedMention, layersOf, NO_LAYERS } from './imported.ts'
import { soundLayers } from './soundLayers.ts'

const at = { start: 0, end: 3 }

test('what the engine finds is sound', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const layers = layersOf(article)
      expect(soundLayers(layers, () => expect.unreachable())).toStrictEqual(layers)
    }),
  )
})

test('an entity of another type than the label goes, and what is no id', () => {
  const person: ImportedMention = { ...at, type: 'person', entity: 'person/lee', name: 'Lee' }
  const entities = [person, { ...person, type: 'place' as const }, { ...person, entity: 'e1' }]
  expect(soundLayers({ ...NO_LAYERS, entities }, () => expect.unreachable()).entities).toStrictEqual([
    person,
    { ...at, type: 'place' },
    { ...at, type: 'person' },
  ])
})

test('a value or modifier that TIMEX3 does not know is said and left out', () => {
  const problems: string[] = []
  const dates = ['2024-03-06T15:30', 'PAST_REF', 'XXXX-WXX-1', 'tomorrow', '=1', ''].map(value => ({
    ...{ ...at, type: 'DATE' as const, mod: value === '=1' ? 'soon' : 'END' },
    value,
  }))
  const sound = soundLayers({ ...NO_LAYERS, dates }, problem => problems.push(problem)).dates
  expect(sound.map(({ value, mod }) => [value, mod])).toStrictEqual([
    ['2024-03-06T15:30', 'END'],
    ['PAST_REF', 'END'],
    ['XXXX-WXX-1', 'END'],
    [undefined, 'END'],
    [undefined, undefined],
    [undefined, 'END'],
  ])
  expect(problems).toStrictEqual([
    '"tomorrow" is no value of TIMEX3; it is left out',
    '"=1" is no value of TIMEX3; it is left out',
    '"soon" is no modifier of TIMEX3; it is left out',
    '"" is no value of TIMEX3; it is left out',
  ])
})
