import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersInOrder, lettersOf } from './lettersInOrder.ts'

test.each([
  ['mkov', 'Maria Kovács', true],
  ['KOVÁ', 'kovács', true],
  ['kova', 'Kovács', false],
  ['vok', 'Kovacs', false],
  ['m k', 'Maria Kovacs', true],
  ['G20', 'The G-20 Summit', true],
  ['G8', 'G20', false],
  ['.*', 'anything', false],
  ['', 'anything', true],
])('"%s" in "%s": %s', (query, text, expected) => {
  expect(lettersInOrder(query).test(text)).toBe(expected)
})

test('what is matched has all the letters that are asked for', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abkSsıİſKéZ09 .🙂'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (query, form) => {
      const wanted = lettersInOrder(query)
      if (wanted.test(form)) expect(lettersOf(form) & wanted.letters).toBe(wanted.letters)
    }),
    { numRuns: 2000 },
  )
})
