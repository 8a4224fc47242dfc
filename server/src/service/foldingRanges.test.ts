import { expect, test } from 'vitest'
import { article, type Facts, viewOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { foldingRanges } from './foldingRanges.ts'

function folded(text: string, facts: Facts, more: Partial<Article> = {}) {
  const made = { ...article(text, facts), ...more }
  return foldingRanges(viewOf('a.txt', { 'a.txt': made })).map(({ startLine, endLine, kind }) => [
    startLine,
    endLine,
    kind,
  ])
}

test('boilerplate of several lines folds, a single line and paragraphs do not', () => {
  const text = 'Text\nof two lines.\n\nLeave a Reply\n\nName\nEmail\n\nMore.\n\nREAD more'
  expect(
    folded(text, {
      regions: [
        ['Text', 'headline'],
        ['Leave a Reply', 'boilerplate'],
        ['Name\nEmail', 'boilerplate'],
        ['READ more', 'boilerplate'],
      ],
    }),
  ).toEqual([[3, 6, 'region']])
})

test('front matter folds as a whole', () => {
  const text = '---\ntitle: A\nurl: b\n---\nText.'
  const facts: Facts = {
    regions: [
      ['---', 'boilerplate'],
      ['url: b', 'boilerplate'],
      ['---#2', 'boilerplate'],
    ],
  }
  expect(folded(text, facts, { metadata: { title: 'A' } })).toEqual([[0, 3, 'region']])
})
