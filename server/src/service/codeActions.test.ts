import { expect, test } from 'vitest'
import type { CodeActionContext } from 'vscode-languageserver-types'
import { article, type Facts, positionOf, viewOf } from '../../../test/support/handmade.ts'
import { codeActions } from './codeActions.ts'

const TEXT = 'He said so on Monday, in 2021.'
const DATES: Facts['dates'] = [
  ['Monday', 'XXXX-WXX-1', { why: 'weekday, past: said; no article date' }],
  ['2021', '2021', { why: 'as written' }],
]
const EDITOR = { commands: new Set(['newsgloss.setArticleDate']) }

/** The titles of the actions at some words. */
function titles(words: string, facts: Facts, context: Partial<CodeActionContext> = {}, editor = EDITOR) {
  const a = article(TEXT, facts)
  const position = positionOf(a, words)
  const range = { start: position, end: position }
  return dateActions(viewOf('a.txt', { 'a.txt': a }), range, { diagnostics: [], ...context }, editor).map(
    ({ title }) => title,
  )
}
/** What is offered besides deciding on an annotation. */
function dateActions(...parameters: Parameters<typeof codeActions>) {
  return codeActions(...parameters).filter(({ command }) => command?.command === 'newsgloss.setArticleDate')
}

const SET = ['Set the article’s date…']
const diagnostic = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, message: '' }

test('the quick fix asks for the date of this article', () => {
  const a = article(TEXT, { dates: DATES })
  const range = { start: positionOf(a, 'Monday'), end: positionOf(a, 'Monday') }
  const fixed = { ...diagnostic, code: 'relative-date-without-article-date' }
  const title = 'Set the article’s date…'
  expect(dateActions(viewOf('a.txt', { 'a.txt': a }), range, { diagnostics: [fixed] }, EDITOR)).toEqual([
    {
      title,
      kind: 'quickfix',
      diagnostics: [fixed],
      command: { title, command: 'newsgloss.setArticleDate', arguments: ['file:///news/a.txt'] },
    },
  ])
})

test.each<[string, string[], Parameters<typeof titles>]>([
  ['at a date that waits for it', SET, ['Monday', { dates: DATES }]],
  [
    'at the diagnostic',
    SET,
    ['He', { dates: DATES }, { diagnostics: [{ ...diagnostic, code: 'relative-date-without-article-date' }] }],
  ],
  ['when quick fixes are asked for', SET, ['Monday', { dates: DATES }, { only: ['quickfix'] }]],
  [
    'at any date when it was decided before',
    SET,
    ['2021', { dates: DATES, date: { value: '2024-03-06', source: 'decision' } }],
  ],
  ['not elsewhere', [], ['He', { dates: DATES }]],
  ['not at another diagnostic', [], ['He', { dates: DATES }, { diagnostics: [{ ...diagnostic, code: 'x' }] }]],
  ['not at an absolute date', [], ['2021', { dates: DATES }]],
  ['not when refactorings are asked for', [], ['Monday', { dates: DATES }, { only: ['refactor'] }]],
  [
    'not when the article bears a date',
    [],
    ['Monday', { dates: DATES, date: { value: '2024-03-06', source: 'dateline' } }],
  ],
  [
    'not when the editor does not know the command',
    [],
    ['Monday', { dates: DATES }, {}, { commands: new Set<string>() }],
  ],
])('the date is offered to be set: %s', (_, expected, parameters) => expect(titles(...parameters)).toEqual(expected))

test('the title says what other articles imply', () => {
  const words = '“We will build the old bridge again,”'
  const telling = (on: string, value: string) =>
    article(`${words} he said on ${on}.`, {
      quotations: [[words, 'direct', { cue: 'said' }]],
      dates: [[on, value, { why: 'no article date' }]],
    })
  const a = telling('Monday', 'XXXX-WXX-1')
  const range = { start: positionOf(a, 'Monday'), end: positionOf(a, 'Monday') }
  const view = viewOf('a.txt', { 'a.txt': a, 'b.txt': telling('April 8', '2024-04-08') })
  expect(dateActions(view, range, { diagnostics: [] }, EDITOR)[0]?.title).toBe(
    'Set the article’s date… (probably 2024-04-08)',
  )
})
