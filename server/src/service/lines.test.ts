import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Lines } from './lines.ts'

const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀')).map(parts => parts.join(''))

test('positions and offsets agree with the documents of the language server', () => {
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(4), fc.nat(4), (text, offset, line, character) => {
      const document = TextDocument.create('', '', 0, text)
      const lines = new Lines(text)
      const at = Math.min(offset, text.length)
      const betweenBreaks = text[at - 1] === '\r' && text[at] === '\n'
      if (!betweenBreaks) expect(lines.positionAt(offset)).toEqual(document.positionAt(offset))
      expect(lines.offsetAt({ line, character })).toBe(document.offsetAt({ line, character }))
    }),
  )
})
