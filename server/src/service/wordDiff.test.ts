import { expect, test } from 'vitest'
import { wordDiff } from './wordDiff.ts'

test('words that the other wording lacks are marked, marks and capitals aside', () => {
  expect(wordDiff('“The field of advanced skills,”', '"the Field of advanced capabilities"')).toEqual([
    { text: '“The field of advanced', differs: false },
    { text: 'skills,”', differs: true },
  ])
})

test('the same words are one run', () => {
  expect(wordDiff('„One two.”', '"One  two"')).toEqual([{ text: '„One two.”', differs: false }])
})

test('texts with nothing in common differ as a whole, also very long ones', () => {
  const long = Array.from({ length: 600 }, (_, i) => `a${i}`).join(' ')
  expect(wordDiff(long, long.replaceAll('a', 'b'))).toHaveLength(1)
  expect(wordDiff('', 'one')).toEqual([])
})
