import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coloured, plain } from './style.ts'
import { columnsOf, wrap } from './wrap.ts'

const narrow = { ...plain, width: 20 }

describe('wrap', () => {
  test('breaks at spaces, the second line further in', () => {
    expect(wrap(['Ann Lee: ', 'they may wait until Friday'], narrow, 2, 4)).toBe(
      '  Ann Lee: they may\n    wait until\n    Friday\n',
    )
  })

  test('a word too long stands by itself', () => {
    expect(wrap(['a antidisestablishmentarianism b'], narrow)).toBe('a\nantidisestablishmentarianism\nb\n')
  })

  test('runs without a space between them are one word', () => {
    expect(wrap(['aaaaaaaaaaaaaaa (', ['strong', 'bbb'], ')'], narrow)).toBe('aaaaaaaaaaaaaaa\n(bbb)\n')
  })

  test('no-break spaces make columns', () => {
    expect(wrap(['one\u00a0\u00a0', 'two'], narrow)).toBe('one  two\n')
  })

  test('paint does not count', () => {
    const painted = wrap([['strong', 'twelve chars and six']], { width: 20, paint: coloured })
    expect(painted).toBe(`${['twelve', 'chars', 'and', 'six'].map(word => `\x1b[1m${word}\x1b[22m`).join(' ')}\n`)
  })

  test('an escape sequence in a text is shown, not obeyed', () => {
    expect(wrap([['faint', '\x1b[2Jgone\nnext']], { width: 20, paint: coloured })).toBe(
      '\x1b[2m␛[2Jgone\x1b[22m \x1b[2mnext\x1b[22m\n',
    )
  })

  test('every word is there, in order, and lines are no longer than one word makes them', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, words => {
        const lines = wrap([words.join(' ')], narrow)
          .trimEnd()
          .split('\n')
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= 20 || !line.includes(' ')).toBe(true)
      }),
    )
  })
})

test.each([
  ['abc', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['„é”', 3],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
