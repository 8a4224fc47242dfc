import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in the first nine months', ['the first nine months: DURATION P9M']],
  ['in the first few days', ['the first few days: DURATION PXD']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the first two men'])('no length in "%s"', text => expect(timesOf(text)).toEqual([]))
