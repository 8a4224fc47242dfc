import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { DocumentSymbol, Range } from 'vscode-languageserver-types'
import { corpusOf } from '../../../test/support/handmade.ts'
import { annotate } from '../engine/annotate.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { nodeResources } from '../node/nodeResources.ts'
import * as service from './languageService.ts'
import { Lines } from './lines.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge(nodeResources(new URL('../engine/data', import.meta.url).pathname))
})

/** Pieces of news, and of what breaks it, in any order. */
const PIECES = [
  'France and Mr. Smith ',
  'said on Monday, ',
  '“we agree',
  '” ',
  '" ',
  '’',
  '\n',
  '\r\n\r\n',
  '\r',
  'according to the U.S. ',
  'By Ann Lee',
  'Copyright 2024',
  '😀',
  '\ud800',
  '---\n',
  'he said. ',
  '[x](http://y.z) ',
  '2024-03-06 ',
]
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(''))

function holds(outer: Range, inner: Range, lines: Lines): boolean {
  return (
    lines.offsetAt(outer.start) <= lines.offsetAt(inner.start) && lines.offsetAt(inner.end) <= lines.offsetAt(outer.end)
  )
}

test('whatever the text, every feature answers, tokens are apart and outlines nested', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const { article } = annotate(text, knowledge)
      const lines = new Lines(text)
      const position = lines.positionAt(text.length ? at % text.length : 0)
      const view = { uri: 'file:///news/a', article, corpus: corpusOf({ a: article, b: article }) }

      const { data } = service.semanticTokens(view)
      let end = 0
      let line = 0
      let character = 0
      for (let i = 0; i < data.length; i += 5) {
        character = data[i] ? data[i + 1]! : character + data[i + 1]!
        line += data[i]!
        const start = lines.offsetAt({ line, character })
        expect(start).toBeGreaterThanOrEqual(end)
        end = start + data[i + 2]!
        expect(end).toBeLessThanOrEqual(lines.lineEnd(line))
        expect(end).toBeGreaterThan(start)
      }

      const check = ({ name, range, selectionRange, children }: DocumentSymbol) => {
        expect(name.trim()).not.toBe('')
        expect(holds(range, selectionRange, lines)).toBe(true)
        for (const child of children ?? []) {
          expect(holds(range, child.range, lines)).toBe(true)
          check(child)
        }
      }
      service.documentSymbols(view).forEach(check)

      service.hover(view, position)
      service.hover(view, position, service.plainText)
      service.definition(view, position)
      service.references(view, position)
      service.documentHighlights(view, position)
      service.foldingRanges(view)
      const whole = { start: lines.positionAt(0), end: lines.positionAt(text.length) }
      const editor = { commands: new Set([service.SET_ARTICLE_DATE]) }
      const hints = service.diagnostics(view, { relativeDates: true, quotations: true, differences: true }, editor)
      const codes = hints.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const { code, range } of hints) {
        expect(holds(whole, range, lines)).toBe(true)
        if (code !== service.RELATIVE_DATE) continue
        const fixes = service.codeActions(view, range, { diagnostics: [] }, editor)
        expect(fixes.filter(({ command }) => command?.command === service.SET_ARTICLE_DATE)).toHaveLength(1)
      }
      for (const { position } of service.inlayHints(view, whole, { dates: true, speakers: true }))
        expect(lines.positionAt(lines.offsetAt(position))).toEqual(position)
      let step = service.selectionRanges(view, [position])[0]
      for (; step?.parent; step = step.parent) expect(holds(step.parent.range, step.range, lines)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
