import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['They met on Christmas Day.', ['Christmas Day: DATE 2023-12-25']],
  ['They will meet at Easter.', ['Easter: DATE 2024-03-31']],
  ['They met on Thanksgiving.', ['Thanksgiving: DATE 2023-11-23']],
  ['They met on Good Friday 2019.', ['Good Friday 2019: DATE 2019-04-19']],
  ["They met on New Year's Eve.", ["New Year's Eve: DATE 2023-12-31"]],
  ['They met on Christmas night.', ['Christmas night: TIME 2023-12-25TNI']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the Good Friday accord', 'on Easter Island', 'the Christmas Rebellion', 'halloween pumpkins'])(
  'no holiday in "%s"',
  text => expect(timesOf(text)).toEqual([]),
)

test('without an article date only a fixed day is known', () => {
  expect(timesOf('at Christmas and Easter', null)).toEqual(['Christmas: DATE XXXX-12-25', 'Easter: DATE null'])
})
