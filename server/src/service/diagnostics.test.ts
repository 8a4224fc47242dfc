import { expect, test } from 'vitest'
import { article, type Facts, viewOf } from '../../../test/support/handmade.ts'
import { diagnostics } from './diagnostics.ts'

const ON = { relativeDates: true }
const waits = { why: 'no article date' }
const TEXT = 'He said so on Monday, in 2021 and last week, every Friday.'
const DATES: Facts['dates'] = [
  ['Monday', 'XXXX-WXX-1', waits],
  ['2021', '2021', { why: 'as written' }],
  ['last week', null, waits],
  ['every Friday', 'XXXX-WXX-5', { type: 'SET', why: 'every week' }],
]

/** The diagnostics of one article. */
function found(facts: Facts, settings = ON, docs?: string) {
  return diagnostics(viewOf('a.txt', { 'a.txt': article(TEXT, facts) }), settings, { commands: new Set(), docs })
}

test('relative dates without an article date: one hint at the first, with their number', () => {
  expect(found({ dates: DATES })).toEqual([
    {
      range: { start: { line: 0, character: 14 }, end: { line: 0, character: 20 } },
      severity: 4,
      source: 'newsgloss',
      code: 'relative-date-without-article-date',
      message: 'The article bears no date from which to count “Monday” and 1 more.',
    },
  ])
})

test('a single one; the documentation where the editor has it', () => {
  expect(found({ dates: DATES.slice(0, 1) }, ON, 'file:///docs')).toMatchObject([
    {
      codeDescription: { href: 'file:///docs/diagnostics.md#relative-date-without-article-date' },
      message: 'The article bears no date from which to count “Monday”.',
    },
  ])
})

test.each<[string, Facts, typeof ON]>([
  ['the article bears a date', { dates: DATES, date: { value: '2024-03-06', source: 'dateline' } }, ON],
  ['all dates are absolute', { dates: DATES.slice(1, 2) }, ON],
  ['there are no dates', {}, ON],
  ['the setting is off', { dates: DATES }, { relativeDates: false }],
])('none when %s', (_, facts, settings) => expect(found(facts, settings)).toEqual([]))
