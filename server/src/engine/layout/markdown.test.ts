import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutMarkup } from './markdown.ts'

/** The prose with runs of blanks shown as one underscore. */
test.each<[string, string]>([
  ['plain text', 'plain text'],
  ['# Heading', '_Heading'],
  ['## Heading ##', '_Heading_'],
  ['#hashtag', '#hashtag'],
  ['Heading\n=======\nBody', 'Heading\n_\nBody'],
  ['Heading\n---', 'Heading\n_'],
  ['a\n\n---\n\nb', 'a\n\n_\n\nb'],
  ['**Japan** and *the UK*', '_Japan_and_the UK_'],
  ['__Japan__ and snake_case_name', '_Japan_and snake_case_name'],
  ['5 * 3 and a*', '5 * 3 and a_'],
  ['~~gone~~ but ~5', '_gone_but ~5'],
  ['See [the map](https://example.com/a_(b) "Map").', 'See_the map_.'],
  ['See [the map][1] and [Japan] will', 'See_the map_and [Japan] will'],
  ['[1]: https://example.com "Map"', '_'],
  ['A note.[^1]', 'A note._'],
  ['![A picture](a.png) stands', '_stands'],
  ['[![A picture](a.png)](https://example.com) stands', '_stands'],
  ['<https://example.com> and <b>bold</b> and 3 < 5', '_and_bold_and 3 < 5'],
  ['a <!-- a\nremark --> b', 'a_\n_b'],
  ['say `code` and ``co`de``', 'say_and_'],
  ['```js\nconst a = 1\n```\nBody', '_\n_\n_\nBody'],
  ['~~~\ncode\n\nmore', '_\n_\n\n_'],
  ['- one\n* two\n3. three\n- [x] four', '_one\n_two\n_three\n_four'],
  ['> said\n> more', '_said\n_more'],
  ['| a | b |\n|---|:-:|\n| c | d |', '_a_b_\n_\n_c_d_'],
  ['\\*not\\*', '_*not_*'],
  ['2024-03-06', '2024-03-06'],
  ['- – Japan', '_– Japan'],
])('%j', (text, expected) => {
  const { prose } = withoutMarkup(text)
  expect(prose).toHaveLength(text.length)
  const shown = [...prose]
    .map((char, i) => (char === ' ' && text[i] !== ' ' ? '\0' : char))
    .join('')
    .replace(/[ \0]*\0[ \0]*/g, '_')
  expect(shown).toBe(expected)
})

test('where headings, blocks and emphasised lines start', () => {
  const text = '# One\n\nTwo\n---\n\n- three\n\n*four*\n'
  const { headings, starts, emphasised } = withoutMarkup(text)
  expect([...headings]).toEqual([
    [text.indexOf('One'), 1],
    [text.indexOf('Two'), 2],
  ])
  expect([...starts]).toEqual([text.indexOf('One'), text.indexOf('three')])
  expect([...emphasised]).toEqual([text.indexOf('four')])
})

test('the prose of any text is as long, with the same line ends, and keeps or blanks each unit', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '!',
    '*',
    '_',
    '`',
    '```',
    '<',
    '>',
    '<!--',
    '-->',
    '\n',
    '\r\n',
    '\\',
    '#',
    '|',
    '---',
    'a',
    ' ',
    '😀',
    '\ud83d',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, text => {
      const { prose } = withoutMarkup(text)
      expect(prose).toHaveLength(text.length)
      const changed = [...Array(text.length).keys()].filter(i => prose[i] !== text[i])
      expect(changed.filter(i => prose[i] !== ' ' || /[\r\n]/.test(text[i]!))).toEqual([])
    }),
  )
})
