import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import { article, type Facts, viewOf } from '../../../test/support/handmade.ts'
import { documentSymbols } from './documentSymbols.ts'

/** The outline, a line a symbol: name [detail], deeper ones indented. */
function outline(text: string, facts: Facts): string[] {
  const show = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name} [${detail}]`,
      ...show(children ?? [], `${indent}  `),
    ])
  return show(documentSymbols(viewOf('a.txt', { 'a.txt': article(text, facts) })), '')
}

test('claims stand in order, with what stands inside them', () => {
  const text = 'Tokyo is keen, an official said Wednesday, adding that Bonn may join. “No,” the embassy in Oslo said.'
  expect(
    outline(text, {
      entities: [
        ['Tokyo', 'place/tokyo'],
        ['Bonn', 'place/bonn', { name: 'City of Bonn' }],
        ['Oslo', 'place/oslo'],
      ],
      dates: [['Wednesday', null]],
      quotations: [['“No,”', 'direct', { speaker: 'the embassy in Oslo', cue: 'said#2' }]],
      claims: [
        { source: 'an official', cue: 'said', content: 'Tokyo is keen' },
        { source: 'an official', cue: 'adding', content: 'Bonn may join' },
        { source: 'the embassy in Oslo', cue: 'said#2', content: '“No,”', mode: 'direct' },
      ],
    }),
  ).toEqual([
    'an official: Tokyo is keen [said · indirect]',
    '  Tokyo [place]',
    'an official: Bonn may join [adding · indirect]',
    '  Bonn [City of Bonn · place]',
    'the embassy in Oslo: “No,” [said · direct]',
    '  “No,” [direct]',
    '  Oslo [place]',
  ])
})

test('a claim inside another stands below it', () => {
  const text = 'Officials said Japan expects a deal.'
  expect(
    outline(text, {
      claims: [
        { source: 'Officials', cue: 'said', content: 'Japan expects a deal' },
        { source: 'Japan', cue: 'expects', content: 'a deal', facts: { within: 'c0' } },
      ],
    }),
  ).toEqual(['Officials: Japan expects a deal [said · indirect]', '  Japan: a deal [expects · indirect]'])
})

test('a quotation that no claim accounts for stands by itself; terms, names and dates outside claims do not', () => {
  const text = 'In 2021 Bonn was a ‘key player’ under ‘Pillar 1’.'
  expect(
    outline(text, {
      entities: [['Bonn', 'place/bonn']],
      dates: [['2021', '2021']],
      quotations: [
        ['‘key player’', 'partial'],
        ['‘Pillar 1’', 'term'],
      ],
    }),
  ).toEqual(['‘key player’ [partial]'])
})

test('names are never empty and stay on one line', () => {
  const text = 'It will\nrain.'
  expect(outline(text, { claims: [{ content: 'It will\nrain' }] })).toEqual(['unnamed: It will rain [indirect]'])
})

test('kinds, ranges and selection ranges of a claim and a name', () => {
  const text = 'He said\nBonn waits.'
  const made = article(text, {
    entities: [['Bonn', 'place/bonn']],
    claims: [{ source: 'He', cue: 'said', content: 'Bonn waits' }],
  })
  const bonn = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }
  const content = { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } }
  expect(documentSymbols(viewOf('a.txt', { 'a.txt': made }))).toEqual([
    {
      name: 'He: Bonn waits',
      detail: 'said · indirect',
      kind: SymbolKind.Interface,
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 10 } },
      selectionRange: content,
      children: [
        { name: 'Bonn', detail: 'place', kind: SymbolKind.Namespace, range: bonn, selectionRange: bonn, children: [] },
      ],
    },
  ])
})

test('whatever the claims, children lie inside their parents and selections inside ranges', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz'
  const span = fc.tuple(fc.nat(24), fc.integer({ min: 1, max: 8 })).map(([at, length]) => text.slice(at, at + length))
  const claim = fc.record({ source: span, cue: span, content: span })
  const inside = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']) =>
    outer.start.character <= inner.start.character && inner.end.character <= outer.end.character
  const check = ({ name, range, selectionRange, children }: DocumentSymbol) => {
    expect(name).not.toBe('')
    expect(inside(range, selectionRange)).toBe(true)
    for (const child of children ?? []) {
      expect(inside(range, child.range)).toBe(true)
      check(child)
    }
  }
  fc.assert(
    fc.property(fc.array(claim), fc.array(span), fc.array(span), (claims, names, quotations) => {
      const made = article(text, {
        claims,
        entities: names.map(name => [name, 'place/x']),
        quotations: quotations.map(words => [words, 'direct']),
      })
      documentSymbols(viewOf('a.txt', { 'a.txt': made })).forEach(check)
    }),
  )
})
