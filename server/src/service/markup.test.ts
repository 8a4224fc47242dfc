import { expect, test } from 'vitest'
import { article } from '../../../test/support/handmade.ts'
import { list, markdown, plainText } from './markup.ts'

test.each([
  ['U.S.-Japan talks (G-7), 000_4109.txt:12', 'U.S.-Japan talks (G-7), 000_4109.txt:12'],
  ['- a', '\\- a'],
  ['1. a', '1\\. a'],
  ['# a', '\\# a'],
  ['=== a', '\\=== a'],
  ['_a_ b_c', '\\_a\\_ b_c'],
  ['a\n\n# b\u202e', 'a # b '],
  ['https://a.b WWW.c.d', 'https\\://a.b WWW\\.c.d'],
  ['a | b ~~c~~ &amp; $d', 'a \\| b \\~\\~c\\~\\~ \\&amp; \\$d'],
])('%j is written %j', (text, expected) => {
  expect(markdown.text(text)).toBe(expected)
})

test('a place leads to its line and column, whatever the name', () => {
  const made = article('One\ntwo')
  expect(markdown.place('file:///a%20(b)%5D.txt', made, { start: 5, end: 6 })).toBe(
    '[a (b)\\].txt:2](file:///a%20%28b%29%5D.txt#L2,2)',
  )
  expect(plainText.place('untitled:Untitled-1', made, { start: 5, end: 6 })).toBe('Untitled-1:2')
})

test('a list counts what it leaves out', () => {
  expect(list(plainText, ['a', 'b', 'c'], 2)).toBe('- a\n- b\n- 1 more')
  expect(list(plainText, ['a', 'b'], 2)).toBe('- a\n- b')
  expect(list(plainText, [], 2)).toBeUndefined()
})

test('a command takes its arguments with nothing in them that ends the link', () => {
  expect(markdown.command('a]b', 'x.y', ['file:///a(b) "c"', { line: 1 }])).toBe(
    '[a\\]b](command:x.y?%5B%22file%3A%2F%2F%2Fa%28b%29%20%5C%22c%5C%22%22%2C%7B%22line%22%3A1%7D%5D)',
  )
  expect(plainText.command('more', 'x.y', [])).toBe('more')
})
