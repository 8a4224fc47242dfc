import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTokens } from './alignTokens.ts'

/** The tokens with what stands at their places; `–` for those that have none. */
function aligned(sentences: string, text: string): string {
  const tokens = sentences.split('\n').map(sentence => sentence.split(' ').filter(Boolean))
  const places = alignTokens(tokens, text)
  return places.map(span => (span ? `${text.slice(span.start, span.end)}@${span.start}` : '–')).join(' ')
}

describe('where tokens stand', () => {
  test.each([
    ['all of them', 'Ann Lee said .\nYes', 'Ann  Lee\nsaid. Yes', 'Ann@0 Lee@5 said@9 .@13 Yes@15'],
    [
      'one is another word, which stands further on too',
      'May said on Monday that May waits .',
      'She said on Monday that May waits.',
      '– said@4 on@9 Monday@12 that@19 May@24 waits@28 .@33',
    ],
    [
      'some are missing in the text',
      'Ann Lee said on Monday that Bo waits .',
      'Ann said on Monday that Bo waits.',
      'Ann@0 – said@4 on@9 Monday@12 that@19 Bo@24 waits@27 .@32',
    ],
    [
      'words of the text are missing in the tokens',
      'Ann said so on Monday morning .',
      'Ann (not Bo) said so on Monday morning.',
      'Ann@0 said@13 so@18 on@21 Monday@24 morning@31 .@38',
    ],
    [
      'a passage is missing that begins alike',
      'One .\nAnn Lee said that .',
      'One. Ann Lee: read more. More and more of that and of this and of all else. Ann Lee said that.',
      'One@0 .@3 Ann@76 Lee@80 said@84 that@89 .@93',
    ],
    [
      'a word that only begins alike',
      'So it is .\nin Ann said this and that',
      'So it is. in Annual reports of all kinds, in no order whatever here, in Ann said this and that',
      'So@0 it@3 is@6 .@8 in@69 Ann@72 said@76 this@81 and@86 that@90',
    ],
    ['a short sentence that stands twice further on', 'Yes .', 'No. Yes. Yes.', '– –'],
    ['a token cut inside a word', 'They can not go', 'They cannot go', 'They@0 can@5 not@8 go@12'],
    [
      'a word that the text has in two pieces before',
      'said ab Ann said',
      'zz a b Ann said ab Ann said',
      'said@11 ab@16 Ann@19 said@23',
    ],
    ['nothing alike', 'a b c', 'x y z', '– – –'],
    ['no text', 'a', '', '–'],
  ])('%s', (_, sentences, text, places) => {
    expect(aligned(sentences, text)).toBe(places)
  })

  test('whatever the text, tokens of it are found where they are, and places stay in order', () => {
    const word = fc.constantFrom('a', 'ab', 'b', 'Ann', 'said', '.', '😀')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 6 })), fc.array(fc.boolean()), (sentences, changes) => {
        const text = sentences.map(words => words.join(' ')).join('\n\n')
        const all = alignTokens(sentences, text).map(span => text.slice(span?.start, span?.end))
        expect(all).toStrictEqual(sentences.flat())
        let n = 0
        const other = sentences.map(words => words.map(one => (changes[n++] ? 'zz' : one)))
        const places = alignTokens(other, text)
        const tokens = other.flat()
        let end = 0
        for (const [i, span] of places.entries()) {
          if (!span) continue
          expect(text.slice(span.start, span.end)).toBe(tokens[i])
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
        }
      }),
    )
  })

  test('a long file that is of another text costs no more than a look at each', () => {
    const sentences = Array.from({ length: 2000 }, (_, n) => [`w${n}`, 'x', `y${n}`])
    const text = 'Quite another text. '.repeat(5000)
    expect(alignTokens(sentences, text).every(span => span === undefined)).toBe(true)
  })
})
