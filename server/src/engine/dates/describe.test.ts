import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeValue } from './describe.ts'

test.each([
  ['2024-03-06', 'Wednesday, 6 March 2024'],
  ['2024-03-06TMO', 'Wednesday, 6 March 2024, in the morning'],
  ['2024-03-06T10:32Z', 'Wednesday, 6 March 2024, 10:32 UTC'],
  ['2024-03-06T24:00', 'Wednesday, 6 March 2024, 24:00'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
  ['BC0480', '480 BC'],
  ['BC0480-08', 'August 480 BC'],
  ['2024-W10', 'the week of 4 to 10 March 2024'],
  ['2024-W09', 'the week of 26 February to 3 March 2024'],
  ['2020-W53-WE', 'the weekend of 2 to 3 January 2021'],
  ['2024-Q3', 'the third quarter of 2024'],
  ['2024-FA', 'the autumn of 2024'],
  ['198', 'the 1980s'],
  ['19', 'the 20th century'],
  ['20', 'the 21st century'],
  ['P3M', '3 months'],
  ['P1Y', '1 year'],
  ['P2.5Y', '2.5 years'],
  ['PTXM', 'some minutes'],
  ['PXDE', 'some decades'],
  ['P2CE', '2 centuries'],
  ['XXXX-XX-08', 'the 8th of an unknown month'],
  ['XXXX-XX-22', 'the 22nd of an unknown month'],
  ['XXXX-03-06', '6 March of an unknown year'],
  ['XXXX-03', 'March of an unknown year'],
  ['XXXX-SU', 'the summer of an unknown year'],
  ['XXXX-WXX-1', 'a Monday, the week not known'],
  ['PAST_REF', 'some time in the past'],
  ['PRESENT_REF', 'the present'],
  ['FUTURE_REF', 'some time in the future'],
])('%s is "%s"', (value, expected) => expect(describeValue(value)).toBe(expected))

test('what has no known shape is returned as it is', () => {
  expect(['2024-13-01', 'P3', 'XXXX', 'PXX', ''].map(describeValue)).toEqual(['2024-13-01', 'P3', 'XXXX', 'PXX', ''])
  fc.assert(fc.property(fc.string(), value => typeof describeValue(value) === 'string'))
})
