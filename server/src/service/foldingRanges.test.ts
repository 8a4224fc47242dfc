import { expect, test } from 'vitest'
import { article, viewOf } from '../../../test/support/handmade.ts'
import { foldingRanges } from './foldingRanges.ts'

test('boilerplate of several lines folds, a single line and paragraphs do not', () => {
  const made = article('Text.\n\nLeave a Reply\nName\nEmail\n\nREAD more', {
    regions: [
      ['Leave a Reply\nName\nEmail', 'boilerplate'],
      ['READ more', 'boilerplate'],
      ['Text.', 'headline'],
    ],
  })
  expect(foldingRanges(viewOf('a.txt', { 'a.txt': made }))).toEqual([{ startLine: 2, endLine: 4, kind: 'region' }])
})
