import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonLine, visible } from './visible.ts'

describe('visible', () => {
  test.each([
    ['plain “text” 日本', 'plain “text” 日本'],
    ['two\r\nlines\tand a tab', 'two  lines and a tab'],
    ['\x1b[31mred\x07\x7f', '␛[31mred␇␡'],
    ['\u009b31m', '\ufffd31m'],
    ['a\u202eb\u2066c\u200f', 'abc'],
    ['\ud800', '\ufffd'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('whatever the text, no control character is left', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/\p{Cc}/u.test(visible(text))))
  })
})

test('JSON is one line without control characters, and means the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const line = jsonLine({ text })
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(line.endsWith('\n')).toBe(true)
      expect(JSON.parse(line)).toStrictEqual({ text })
    }),
  )
})
