import { expect, test } from 'vitest'
import { article } from '../../../test/support/handmade.ts'
import { contextOf, excerpt } from './excerpt.ts'

test.each([
  ['a  b\n\tc', 20, 'a b c'],
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abc defg', 5, 'abc…'],
  ['abcd😀f', 6, 'abcd…'],
  ['a\u202eb\u0007c', 20, 'a b c'],
  ['a'.repeat(100), 6, 'aaaaa…'],
])('%j within %d', (text, limit, expected) => {
  expect(excerpt(text, { start: 0, end: text.length }, limit)).toBe(expected)
})

test('a context stays in its sentence and is cut between words', () => {
  const made = article('First. One two three Oslo four five six. Last.')
  const oslo = { start: made.text.indexOf('Oslo'), end: made.text.indexOf('Oslo') + 4 }
  expect(contextOf(made, oslo, 100)).toEqual({ before: 'One two three ', after: ' four five six.' })
  expect(contextOf(made, oslo, 8)).toEqual({ before: '… three ', after: ' four …' })
})
