import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

const ABBREVIATIONS = new Set(['mr', 'jr', 'gen', 'corp', 'no', 'vs', 'dec', 'rep', 'etc'])

test.each<[string, string]>([
  ['', ''],
  ['   ', ''],
  ['Japan will join.', 'Japan will join .'],
  ['Tokyo, London and Rome', 'Tokyo , London and Rome'],
  ['the U.S. and the U.K., too', 'the U.S. and the U.K. , too'],
  ['U.S.-led', 'U.S. - led'],
  ["the U.S.'s ally", "the U.S. 's ally"],
  ['at 10 a.m. on Monday', 'at 10 a.m. on Monday'],
  ['Washington, D.C.', 'Washington , D.C.'],
  ['Harold Benson Jr. left', 'Harold Benson Jr. left'],
  ['Mr. Ito, Gen. Lee', 'Mr. Ito , Gen. Lee'],
  ['J. K. Rowling, J.-P. Roy', 'J. K. Rowling , J. - P. Roy'],
  ['Acme Corp.', 'Acme Corp.'],
  ['No. 10 said no. The end', 'No. 10 said no . The end'],
  ['Japan vs. Brazil', 'Japan vs. Brazil'],
  ['his rep. He', 'his rep . He'],
  ['Pillar I.', 'Pillar I .'],
  ['Group-B. At 30 °C. On 06-Dec.', 'Group - B . At 30 ° C . On 06 - Dec .'],
  ["Japan's and Japan’s", "Japan 's and Japan ’s"],
  ["don't, won’t, they'll", "do n't , wo n’t , they 'll"],
  ["O'Brien and D’Angelo", "O'Brien and D’Angelo"],
  ["the officials' plan", "the officials ' plan"],
  ["'free and open'", "' free and open '"],
  ['„ideal candidates”', '„ ideal candidates ”'],
  ['“Why?” he asked…', '“ Why ? ” he asked …'],
  ['wait...', 'wait . . .'],
  ['1,000 men, 3.5 percent, 10:32, 8th, 1990s', '1,000 men , 3.5 percent , 10:32 , 8th , 1990s'],
  ['5-3, 6/3/2024, 2024-03-06', '5 - 3 , 6 / 3 / 2024 , 2024 - 03 - 06'],
  ['G20, F1, COVID-19', 'G20 , F1 , COVID - 19'],
  ['$5 and 3%', '$ 5 and 3 %'],
  ['word—word – word', 'word — word – word'],
  ['(AFP) – Tokyo', '( AFP ) – Tokyo'],
  ['[Japan] will', '[ Japan ] will'],
  ['a\r\nb\tc\u00a0d\u2028e', 'a b c d e'],
  ['São Paulo, Łódź, Zürich', 'São Paulo , Łódź , Zürich'],
  ['e\u0301te\u0301', 'e\u0301te\u0301'],
  ['Мир и 東京 و سلام', 'Мир и 東京 و سلام'],
  ['well 👍🏽 done', 'well 👍 🏽 done'],
  ['𝔘𝔫𝔦', '𝔘𝔫𝔦'],
  ['a\ud800b \udc00', 'a \ud800 b \udc00'],
  ['\ufeffJapan\u200b', 'Japan'],
])('%j', (text, expected) => {
  expect(
    tokenize(text, ABBREVIATIONS)
      .map(token => token.text)
      .join(' '),
  ).toBe(expected)
})

describe('facts of a token', () => {
  test('kind, lower case, space before', () => {
    expect(tokenize('“Japan’s 5% rose', ABBREVIATIONS)).toEqual([
      { start: 0, end: 1, text: '“', lower: '“', kind: 'mark', spaced: true },
      { start: 1, end: 6, text: 'Japan', lower: 'japan', kind: 'word', spaced: false },
      { start: 6, end: 8, text: '’s', lower: "'s", kind: 'word', spaced: false },
      { start: 9, end: 10, text: '5', lower: '5', kind: 'number', spaced: true },
      { start: 10, end: 11, text: '%', lower: '%', kind: 'symbol', spaced: false },
      { start: 12, end: 16, text: 'rose', lower: 'rose', kind: 'word', spaced: true },
    ])
  })
})

/** Text of words, marks and odd code units, as articles and their accidents have them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'Japan',
        'U.S.',
        'Jr.',
        '„',
        '”',
        '"',
        "'s",
        '’',
        '.',
        '...',
        ',',
        ' ',
        '\r\n',
        '\n\n',
        '5',
        '-',
        '👍',
        '\ud800',
        'שלום',
        '(',
      ),
    )
    .map(parts => parts.join('')),
)

test('tokens lie in order inside any text, equal their slices and leave out only white space', () => {
  fc.assert(
    fc.property(anyText, text => {
      const ink = /[\p{L}\p{N}\p{P}\p{S}]/u
      let end = 0
      for (const token of tokenize(text, ABBREVIATIONS)) {
        const inOrder =
          end <= token.start && token.start < token.end && token.text === text.slice(token.start, token.end)
        const nothingLost = !ink.test(text.slice(end, token.start))
        const spaced = token.spaced === (token.start === 0 || token.start > end)
        const pairSplit = /^[\udc00-\udfff]/.test(token.text) && /[\ud800-\udbff]$/.test(text.slice(0, token.start))
        expect({ token, inOrder, nothingLost, spaced, pairSplit }).toEqual({
          token,
          inOrder: true,
          nothingLost: true,
          spaced: true,
          pairSplit: false,
        })
        end = token.end
      }
      expect(ink.test(text.slice(end))).toBe(false)
    }),
  )
})
