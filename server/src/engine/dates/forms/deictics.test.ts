import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It began today.', ['today: DATE 2024-03-06']],
  ['It began yesterday afternoon.', ['yesterday afternoon: TIME 2024-03-05TAF']],
  ['It begins tomorrow.', ['tomorrow: DATE 2024-03-07']],
  ['It began earlier today.', ['earlier today: DATE 2024-03-06 START']],
  ['It began the day before yesterday.', ['the day before yesterday: DATE 2024-03-04']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['USA Today reported'])('no reference in "%s"', text => expect(timesOf(text)).toEqual([]))
