import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in the 19th century', ['the 19th century: DATE 18']],
  ['twentieth-century art', ['twentieth-century: DATE 19']],
  ['in the fifth century BC', ['the fifth century BC: DATE BC04']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the 51st century', 'a century-old house'])('no century in "%s"', text => expect(timesOf(text)).toEqual([]))
