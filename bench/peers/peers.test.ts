import { expect, test } from 'vitest'
import { chronoNode } from './chrono.ts'
import { compromiseDates } from './compromiseDates.ts'
import { compromiseNames } from './compromiseNames.ts'
import type { DateFinder } from './finder.ts'
import { recognizersText } from './recognizers.ts'

const text =
  'It rained on Wednesday.\nLast month was dry, as was April 2021; for three months, since 1 May 2020, nothing fell.'

/** What a finder says of the text, published on Thursday 7 March 2024: the stretch and the value. */
function found({ dates }: DateFinder): string[] {
  return dates(text, '2024-03-07').map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)
}

test('chrono-node keeps the granularity it is certain of', () => {
  expect(found(chronoNode)).toStrictEqual([
    'Wednesday = 2024-03-06',
    'Last month = 2024-02',
    'April 2021 = 2021-04',
    'three months = 2024-06',
    '1 May 2020 = 2020-05-01',
  ])
})

test('compromise-dates keeps its unit and loses its prepositions', () => {
  expect(found(compromiseDates)).toStrictEqual([
    'Wednesday = 2024-03-13',
    'Last month = 2024-02',
    'April 2021; for = 2021-04',
    '1 May 2020 = 2020-05-01',
    'three months = P3M',
  ])
})

test('recognizers-text speaks TIMEX3, open weekdays in the past', () => {
  expect(found(recognizersText)).toStrictEqual([
    'Wednesday = 2024-03-06',
    'Last month = 2024-02',
    'April 2021 = 2021-04',
    'three months = P3M',
    '1 May 2020 = 2020-05-01',
  ])
})

test('compromise gives names without titles, marks and possessives', () => {
  const text = 'Mr. Tanaka\'s visit to "New York," said General Motors Corp. of Japan.'
  const names = compromiseNames.names(text).map(({ start, end, type }) => `${text.slice(start, end)} = ${type}`)
  expect(names).toStrictEqual([
    'Tanaka = person',
    'New York = place',
    'Japan = place',
    'General Motors Corp. = organization',
  ])
})
