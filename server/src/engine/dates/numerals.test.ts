import { expect, test } from 'vitest'
import { tokenize } from '../text/tokens.ts'
import { cardinalAt, ordinalAt, quantityAt } from './numerals.ts'

test.each([
  ['12', { value: 12, end: 1 }],
  ['1,000', { value: 1000, end: 1 }],
  ['2.5', { value: 2.5, end: 1 }],
  ['twenty-four', { value: 24, end: 3 }],
  ['twenty four', { value: 24, end: 2 }],
  ['three hundred', { value: 300, end: 2 }],
  ['two and a half', { value: 2.5, end: 4 }],
  ['two-and-a-half', { value: 2.5, end: 7 }],
  ['5 1/2', { value: 5.5, end: 4 }],
  ['2 ½', { value: 2.5, end: 2 }],
  ['a', { value: 1, end: 1 }],
  ['a few', { value: undefined, end: 2 }],
  ['several', { value: undefined, end: 1 }],
  ['a couple of', { value: 2, vague: true, end: 3 }],
  ['a dozen', { value: 12, end: 2 }],
  ['dozens of', { value: undefined, end: 2 }],
  ['half a', { value: 0.5, end: 2 }],
  ['zero', { value: 0, end: 1 }],
  ['half', undefined],
  ['dozen', undefined],
  ['people', undefined],
  ['1,00', undefined],
  ['12345678901', undefined],
])('quantity "%s"', (text, expected) => expect(quantityAt(tokenize(text), 0)).toEqual(expected))

test.each([
  ['8th', { value: 8, end: 1 }],
  ['eighth', { value: 8, end: 1 }],
  ['twenty-first', { value: 21, end: 3 }],
  ['thirtieth', { value: 30, end: 1 }],
  ['8', undefined],
  ['twenty', undefined],
  ['twenty-tenth', undefined],
])('ordinal "%s"', (text, expected) => expect(ordinalAt(tokenize(text), 0)).toEqual(expected))

test('no cardinal past the end', () => expect(cardinalAt([], 0)).toBeUndefined())
