import { expect, test, vi } from 'vitest'
import type { NewsStatus, NoNewsReason } from '../../server/src/protocol.ts'
import { statusText } from './statusText.ts'

vi.mock('vscode', () => ({
  l10n: {
    t: (message: string, ...values: unknown[]) => message.replace(/\{(\d)\}/g, (_, index) => `${values[index]}`),
  },
}))

const news: NewsStatus = {
  news: true,
  claims: 9,
  quotations: 5,
  entities: 48,
  dates: 7,
  documentDate: '2024-03-06',
  articles: 5,
}

test('counts what is annotated, and says of when the article is', () => {
  expect(statusText(news)).toEqual({
    text: '9 claims · 5 quotations · 48 names · 7 dates',
    detail: 'article of 2024-03-06, one of 5 here',
  })
})

test('knows the singular, and articles that stand alone and bear no date', () => {
  expect(
    statusText({ news: true, claims: 1, quotations: 1, entities: 1, dates: 1, documentDate: null, articles: 1 }),
  ).toEqual({ text: '1 claim · 1 quotation · 1 name · 1 date', detail: 'article without a date' })
})

const details: Record<Exclude<NoNewsReason, 'unknown'>, string> = {
  scheme: 'this is a view of something else, not a file',
  excluded: 'the settings leave this file out',
  notProse: 'this does not read as prose',
  language: 'only News text, Plain Text and Markdown are',
  empty: 'there is no text yet',
  binary: 'this is not text',
  encoding: 'some characters cannot be read in this encoding',
  missing: 'the file is gone',
  tooLarge: 'this is too long',
}
const commands: Partial<Record<NoNewsReason, string>> = {
  excluded: 'workbench.action.openSettings',
  encoding: 'workbench.action.editor.changeEncoding',
}

test.each(Object.entries(details) as [NoNewsReason, string][])(
  'says why nothing is annotated: %s',
  (reason, detail) => {
    const { text, command, ...rest } = statusText({ news: false, reason })
    expect([text, command?.command, rest]).toEqual(['Not annotated', commands[reason], { detail }])
  },
)

test('is busy while the server does not know the document yet', () => {
  expect(statusText({ news: false, reason: 'unknown' })).toEqual({ text: 'Reading', busy: true })
})
