import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'
import { tokenize } from './tokens.ts'

const ABBREVIATIONS = new Set(['mr', 'jr', 'gen', 'lt', 'corp', 'no', 'vs', 'sen', 'etc'])

function sentences(text: string): string[] {
  return sentencesOf(tokenize(text, ABBREVIATIONS), text).map(({ start, end }) => text.slice(start, end))
}

/** The sentences of each text stand between its bars. */
test.each([
  '',
  'Japan joined',
  'Japan joined.|It was expected.',
  'Is it so?|It is!|Good.',
  'The U.S. Embassy said so.',
  'It left the U.S.|The embassy said so.',
  'He met Harold Benson Jr. in Manila.|They spoke.',
  'He met Harold Benson Jr.',
  'He met Benson Jr.|He left.',
  'Lt. Gen. Lee and Mr. Ito met Sen. Roy.|They spoke.',
  'J. K. Rowling wrote it.|She said so.',
  'It was plan B.|The rest failed.',
  'No. 10 said no.|The end came.',
  'It opens at 10 a.m. Monday.|It closes at 5 p.m. GMT.|All come.',
  'It opened at 10 a.m.|Police came.',
  'Acme Corp. said it would pay.|Its rival would not.',
  'Japan vs. Brazil ended 1-0.|Fans cheered.',
  '“It is so.”|He left.',
  '“It is so,” he said.|He left.',
  '“It is so.” he said.',
  '“Is it so?” he asked.|He left.',
  '“Is it so?” Mr. Ito asked.|He left.',
  '“Is it so?”|Nobody knew.',
  '„Tak jest.”|Wyszedł.',
  '"It is so."|"It is not."',
  "He said: 'It is so.'|He left.",
  '(It was so.)|He left.',
  'He waited...|Then he left.',
  'He waited... and left.',
  'He waited . . .|Then he left.',
  'He waited … then left.',
  'It cost $3.5 million.|Sales rose 4.2 percent.',
  'See example.com for more.|Or call.',
  'It rose to 30 °C.|Rain fell.',
  'A line\nthat goes on.|Another.',
  'A heading\r\n\r\n|A paragraph.',
  'What?!|Really.',
  '東京で会議。|米国も参加。',
  'قال الوزير.|ثم غادر.',
  'Fine 👍.|Next.',
  '...',
])('%j', marked => {
  const parts = marked
    .split('|')
    .map(part => part.trim())
    .filter(Boolean)
  expect(sentences(marked.replaceAll('|', ' '))).toEqual(parts)
})

test('sentences divide the tokens of any text between them, in order', () => {
  const piece = fc.constantFrom(
    'Japan',
    'U.S.',
    'Jr.',
    '„',
    '”',
    '"',
    'said',
    '.',
    '...',
    '?',
    ' ',
    '\n\n',
    '5',
    'a.m.',
    '\ud800',
    '(',
    ')',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map(parts => parts.join('')),
      ),
      text => {
        const tokens = tokenize(text, ABBREVIATIONS)
        const found = sentencesOf(tokens, text)
        expect(found.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens)
        for (const { start, end, first, last } of found) {
          expect(first).toBeLessThan(last)
          expect([start, end]).toEqual([tokens[first]!.start, tokens[last - 1]!.end])
        }
      },
    ),
  )
})
