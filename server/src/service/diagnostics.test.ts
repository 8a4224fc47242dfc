import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-types'
import { article, type Facts, positionOf, uriOf, viewOf } from '../../../test/support/handmade.ts'
import { Corpus } from '../corpus/corpus.ts'
import { annotate } from '../engine/annotate.ts'
import { statusLadders } from '../engine/claims/statusLadders.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { nodeResources } from '../node/nodeResources.ts'
import { diagnostics } from './diagnostics.ts'
import { hover } from './hover.ts'
import { plainText } from './markup.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge(nodeResources(new URL('../engine/data', import.meta.url).pathname))
})

const ON = { relativeDates: true, quotations: true, differences: true }
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
  ['the setting is off', { dates: DATES }, { ...ON, relativeDates: false }],
])('none when %s', (_, facts, settings) => expect(found(facts, settings)).toEqual([]))

const SAID = '“We must act.” “It is late,” he said. A ‘plan’. “Nobody came. “We waited,” she said.'
test.each<[string, Facts['quotations'], readonly string[], typeof ON]>([
  [
    'nobody says them: once, with their number',
    [
      ['“We must act.”', 'direct'],
      ['“Nobody came.', 'direct'],
    ],
    ['quotation-without-speaker 0 It is not known who says “We must act.”, nor 1 more.'],
    ON,
  ],
  ['somebody says it', [['“It is late,”', 'direct', { speaker: 'he' }]], [], ON],
  ['a word at arm’s length', [['‘plan’', 'term']], [], ON],
  ['the setting is off', [['“We must act.”', 'direct']], [], { ...ON, quotations: false }],
])('quotations: %s', (_, quotations, expected, settings) => {
  const view = viewOf('a.txt', { 'a.txt': article(SAID, { quotations: quotations! }) })
  expect(diagnostics(view, settings).map(hinted)).toEqual(expected)
})

test.each([
  ['“We must act, he said.', ['unbalanced-quotation-marks 0 This quotation has no closing mark.']],
  ['“We must act,” he said.', []],
  ['“We must act.\n\n“And soon,” he said.', []],
])('marks that do not come in pairs: %j', (text, expected) => {
  const view = viewOf('a.txt', { 'a.txt': annotate(text, knowledge).article })
  const found = diagnostics(view, { relativeDates: false, quotations: true, differences: false })
  expect(found.map(hinted).filter(line => line.startsWith('unbalanced'))).toEqual(expected)
})

function hinted({ code, range, message }: Diagnostic): string {
  return `${code} ${range.start.character} ${message}`
}

const NAMES: Facts['entities'] = [
  ['Freedonia', 'place/freedonia'],
  ['NATO', 'organization/nato'],
]
const HERE = article('On Monday\nFreedonia joined NATO.', { entities: NAMES })
const THERE = article('The premier said NATO stays as it is, with no membership offered to Freedonia.', {
  entities: NAMES,
  claims: [
    {
      source: 'The premier',
      cue: 'said',
      content: 'NATO stays as it is, with no membership offered to Freedonia',
    },
  ],
})

/** The first article as it stands beside the second. */
function compared() {
  const file = new URL('../engine/data/statusLadders.tsv', import.meta.url)
  const corpus = new Corpus({ ladders: statusLadders(readFileSync(file, 'utf8')), offices: new Map() })
  corpus.set(uriOf('a.txt'), HERE)
  corpus.set(uriOf('b.txt'), THERE)
  return { uri: uriOf('a.txt'), article: HERE, corpus }
}

test('what another article tells differently: at its place, with the other side', () => {
  const found = diagnostics(compared(), ON, { commands: new Set(), docs: 'file:///docs' })
  expect(found).toEqual([
    {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 21 } },
      severity: 3,
      source: 'newsgloss',
      code: 'differs-from-another-article',
      codeDescription: { href: 'file:///docs/diagnostics.md#differs-from-another-article' },
      message:
        'Freedonia, NATO: “Freedonia joined NATO” differs from “no membership offered to Freedonia” in b.txt (The premier).',
      relatedInformation: [
        {
          location: {
            uri: uriOf('b.txt'),
            range: { start: { line: 0, character: 43 }, end: { line: 0, character: 77 } },
          },
          message: 'The premier said NATO stays as it is, with no membership offered to Freedonia.',
        },
      ],
      data: { keys: [expect.stringMatching(/^[0-9a-f]{16}$/)] },
    },
  ])
  expect(diagnostics(compared(), { ...ON, differences: false })).toEqual([])
})

test('the hover there says the same, on a name and beside it', () => {
  const line =
    '- Freedonia, NATO: “Freedonia joined NATO” differs from “no membership offered to Freedonia” in b.txt (The premier) · b.txt:1'
  for (const words of ['Freedonia', 'joined']) {
    const { contents } = hover(compared(), positionOf(HERE, words), plainText)!
    expect(String(Object(contents).value).split('\n').at(-1)).toBe(line)
  }
  expect(hover(compared(), positionOf(HERE, 'On'), plainText)).toBeNull()
})
