import { expect, test } from 'vitest'
import { article, positionOf, viewOf } from '../../../test/support/handmade.ts'
import { citation } from './citation.ts'

const TEXT = 'Bridges to close\n\nAnn Lee said it was late. “We agree,” said Bo.'
const made = article(TEXT, {
  date: { value: '2024-03-06', source: 'dateline' },
  regions: [['Bridges to close', 'headline']],
  quotations: [['“We agree,”', 'direct', { speaker: 'Bo', cue: 'said#2' }]],
  claims: [{ source: 'Ann Lee', cue: 'said', content: 'it was late' }, { content: 'Bridges to close' }],
})

test.each([
  ['a claim', 'it was', '“it was late” (Ann Lee; “Bridges to close”, 2024-03-06, a.txt:3)'],
  ['a quotation', 'We agree', '“We agree,” (Bo; “Bridges to close”, 2024-03-06, a.txt:3)'],
  ['without a source', 'Bridges', '“Bridges to close” (no source named; “Bridges to close”, 2024-03-06, a.txt:1)'],
  ['nothing said', 'Bo', null],
])('%s', (_, words, expected) => {
  expect(citation(viewOf('a.txt', { 'a.txt': made }), positionOf(made, words))).toBe(expected)
})
