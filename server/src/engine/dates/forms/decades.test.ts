import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in the 1990s', ['the 1990s: DATE 199']],
  ['in the early 1990s', ['the early 1990s: DATE 199 START']],
  ["in the '80s", ["the '80s: DATE 198"]],
  ['in the sixties', ['the sixties: DATE 196']],
  ['in the nineteen-sixties', ['the nineteen-sixties: DATE 196']],
  ['in the 1970s and 80s', ['the 1970s: DATE 197', '80s: DATE 198']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['in his 80s', 'a 90s-style film by the 50'])('no decade in "%s"', text => expect(timesOf(text)).toEqual([]))
