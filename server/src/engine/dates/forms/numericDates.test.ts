import { expect, test } from 'vitest'
import { resolvedTimes, timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['dated 2024-03-06', ['2024-03-06: DATE 2024-03-06']],
  ['at 2024-03-06T10:32Z', ['2024-03-06T10:32Z: DATE 2024-03-06']],
  ['dated 2024/03/06.', ['2024/03/06: DATE 2024-03-06']],
  ['dated 06.03.2024', ['06.03.2024: DATE 2024-03-06']],
  ['dated 25/12/2023', ['25/12/2023: DATE 2023-12-25']],
  ['dated 12/25/2023', ['12/25/2023: DATE 2023-12-25']],
  ['dated 3/5/24', ['3/5/24: DATE 2024-03-05']],
  ['dated 45/13/2024', ['45/13/2024: DATE null']],
  ['dated 2024-02-30', ['2024-02-30: DATE null']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test('either order stays open, both kept', () => {
  expect(resolvedTimes('dated 01/02/2023')).toMatchObject([
    { value: null, why: 'day and month in either order', alternatives: ['2023-01-02', '2023-02-01'] },
  ])
})

test.each([
  ['On 25/12/2023 and 03/04/2024', '2024-04-03'],
  ['On 12/25/2023 and 03/04/2024', '2024-03-04'],
  ['On 12/25/2023, 25/12/2023 and 03/04/2024', null],
  ['On 45/13/2023 and 03/04/2024', null],
])('the order of the other dates of the article: %s', (text, value) => {
  expect(resolvedTimes(text, null).at(-1)?.value).toBe(value)
})

test.each([
  ['03/04/2024', 'day-month', '2024-04-03', ['2024-03-04']],
  ['03/04/2024', 'month-day', '2024-03-04', ['2024-04-03']],
  ['25/12/2023 and 03/04/2024', 'month-day', '2024-03-04', ['2024-04-03']],
  ['25/12/2023', 'month-day', '2023-12-25', undefined],
  ['04/04/2024', 'month-day', '2024-04-04', undefined],
] as const)('the order that is set: %s, %s', (text, order, value, alternatives) => {
  const time = resolvedTimes(text, '2024-03-06', order).at(-1)
  expect([time?.value, time?.alternatives]).toEqual([value, alternatives])
})

test.each(['won 3-2-1', 'call 555-10-2000-33', 'version 10.4.11', 'a 1/2/3 split', '99999-01-01'])(
  'no date in "%s"',
  text => expect(timesOf(text)).toEqual([]),
)
