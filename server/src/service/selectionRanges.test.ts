import { expect, test } from 'vitest'
import type { SelectionRange } from 'vscode-languageserver-types'
import { article, cursorIn, type Facts, viewOf } from '../../../test/support/handmade.ts'
import { Lines } from './lines.ts'
import { selectionRanges } from './selectionRanges.ts'

/** The texts that a selection grows through from `<|>` on. */
function grown(marked: string, facts: Facts): string[] {
  const { text, position } = cursorIn(marked)
  const view = viewOf('a.txt', { 'a.txt': article(text, facts) })
  const lines = new Lines(text)
  const steps: string[] = []
  let step: SelectionRange | undefined = selectionRanges(view, [position])[0]
  for (; step; step = step.parent) {
    steps.push(text.slice(lines.offsetAt(step.range.start), lines.offsetAt(step.range.end)))
  }
  return steps
}

test('word, name, quotation, claim, sentence, paragraph, document', () => {
  const quotation = '“New York waits,”'
  expect(
    grown('First. “New Yo<|>rk waits,” he said on Monday. Last.\nNext.', {
      entities: [['New York', 'place/new-york']],
      quotations: [[quotation, 'direct']],
      claims: [{ source: 'he', cue: 'said', content: quotation }],
    }),
  ).toEqual([
    'York',
    'New York',
    quotation,
    `${quotation} he said`,
    `${quotation} he said on Monday.`,
    `First. ${quotation} he said on Monday. Last.`,
    `First. ${quotation} he said on Monday. Last.\nNext.`,
  ])
})

test('in an empty document there is one step', () => {
  expect(grown('<|>', {})).toEqual([''])
})
