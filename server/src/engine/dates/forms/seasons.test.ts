import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in summer 1918', ['summer 1918: DATE 1918-SU']],
  ['in the spring of 1940', ['the spring of 1940: DATE 1940-SP']],
  ['It rained in the autumn.', ['the autumn: DATE 2023-FA']],
  ['It will rain this summer.', ['this summer: DATE 2024-SU']],
  ['It rained in the fall of 1999.', ['the fall of 1999: DATE 1999-FA']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'prices fall',
  'the fall of the government',
  'a hot spring',
  'the Arab Spring',
  'they fall in line',
  'the winter Olympics',
])('no season in "%s"', text => expect(timesOf(text)).toEqual([]))
