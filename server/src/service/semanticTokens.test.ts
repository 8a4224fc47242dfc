import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carets } from '../../../test/support/carets.ts'
import { article, type Facts, viewOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { Lines } from './lines.ts'
import { colouredSpans, semanticTokens, tokenEdits, tokenTypes } from './semanticTokens.ts'

/** The tokens as an editor would decode them, under their lines. */
function coloured(text: string, facts: Facts): string {
  return carets(text, decode(text, semanticTokens(viewOf('a.txt', { 'a.txt': article(text, facts) })).data))
}

function decode(text: string, data: readonly number[]) {
  const lines = new Lines(text)
  const spans: { start: number; end: number; label: string }[] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] ? data[i + 1]! : character + data[i + 1]!
    line += data[i]!
    const start = lines.lineStart(line) + character
    spans.push({ start, end: start + data[i + 2]!, label: tokenTypes[data[i + 3]!]! })
  }
  return spans
}

test('a quotation is coloured around the names, dates and cues inside it', () => {
  const text = '“Tokyo will act in May,” the mayor of Osaka said.'
  expect(
    coloured(text, {
      entities: [
        ['Tokyo', 'place/tokyo'],
        ['Osaka', 'place/osaka'],
      ],
      dates: [['May', '2024-05']],
      quotations: [['“Tokyo will act in May,”', 'direct', { speaker: 'the mayor of Osaka', cue: 'said' }]],
    }),
  ).toBe(`\
“Tokyo will act in May,” the mayor of Osaka said.
^ quotation
 ^^^^^ place
      ^^^^^^^^^^^^^ quotation
                   ^^^ date
                      ^^ quotation
                         ^^^^^^^^^^^^^ speaker
                                      ^^^^^ place
                                            ^^^^ cue
`)
})

test('a nested quotation and a claim with the same parts give no token twice', () => {
  const text = '“We back a ‘free sea’,” he said.'
  expect(
    coloured(text, {
      quotations: [
        ['“We back a ‘free sea’,”', 'direct', { speaker: 'he', cue: 'said' }],
        ['‘free sea’', 'nested'],
      ],
      claims: [{ source: 'he', cue: 'said', content: '“We back a ‘free sea’,”', mode: 'direct' }],
    }),
  ).toBe(`\
“We back a ‘free sea’,” he said.
^^^^^^^^^^^^^^^^^^^^^^^ quotation
                        ^^ speaker
                           ^^^^ cue
`)
})

test('a quotation over several lines is split, line breaks outside', () => {
  const text = 'He: “One,\r\n\r\ntwo.” End'
  expect(coloured(text, { quotations: [['“One,\r\n\r\ntwo.”', 'direct']] })).toBe(`\
He: “One,
    ^^^^^ quotation

two.” End
^^^^^ quotation
`)
})

test('a range gives the tokens of its lines only', () => {
  const text = 'Oslo\nBonn\nRome'
  const place = (name: string) => [name, `place/${name}`] as const
  const view = viewOf('a.txt', { 'a.txt': article(text, { entities: ['Oslo', 'Bonn', 'Rome'].map(place) }) })
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } }
  expect(semanticTokens(view, range).data).toEqual([1, 0, 4, 2, 0])
})

test('an edit says what lies between what both begin and end with', () => {
  expect(tokenEdits([1, 2, 3, 4], [1, 9, 9, 4])).toEqual([{ start: 1, deleteCount: 2, data: [9, 9] }])
  expect(tokenEdits([1, 1], [1, 1, 1])).toEqual([{ start: 2, deleteCount: 0, data: [1] }])
  expect(tokenEdits([1, 2], [1, 2])).toEqual([])
})

test('any edit turns the old tokens into the new', () => {
  const numbers = fc.array(fc.nat(3))
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const data = [...before]
      for (const edit of tokenEdits(before, after)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
      expect(data).toEqual(after)
    }),
  )
})

test('whatever overlaps, tokens are in order, apart, and cover just what is annotated', () => {
  const text = 'x'.repeat(30)
  const spans = fc
    .array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 9 })))
    .map(pairs =>
      pairs
        .map(([start, length]) => ({ start, end: Math.min(30, start + length) }))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    )
  fc.assert(
    fc.property(spans, spans, spans, spans, (names, dates, quotations, cues) => {
      const made = {
        ...article(text),
        entities: names.map(span => ({ ...span, type: 'place' })),
        dates,
        quotations: quotations.map(span => ({ ...span, speaker: null, cue: null })),
        claims: cues.map(span => ({ cue: [span], source: [], content: [] })),
      } as unknown as Article
      const tokens = colouredSpans(made)
      for (let i = 1; i < tokens.length; i++) expect(tokens[i]!.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end)
      const covered = (spans: readonly { start: number; end: number }[]) =>
        [...text].map((_, i) => spans.some(({ start, end }) => start <= i && i < end))
      expect(covered(tokens)).toEqual(covered([...names, ...dates, ...quotations, ...cues]))
    }),
  )
})
