import { expect, test } from 'vitest'
import { article, viewOf } from '../../../test/support/handmade.ts'
import { inlayHints } from './inlayHints.ts'

const TEXT =
  'On Wednesday he said, as last year and in March, that 2021 lasted two weeks.\nMonday came; the 8th did not.'
const view = viewOf('a.txt', {
  'a.txt': article(TEXT, {
    dates: [
      ['Wednesday', '2024-03-06', { why: 'weekday, past: said' }],
      ['last year', '2023', { why: "1 year before the article's date" }],
      ['March', '2024-03', { why: 'month, past: said' }],
      ['2021', '2021', { why: 'as written' }],
      ['two weeks', 'P2W', { type: 'DURATION', why: 'length' }],
      ['Monday', '2024-03-04TMO', { type: 'TIME', why: 'weekday, past: came' }],
      ['the 8th', 'XXXX-XX-08', { why: 'no article date' }],
    ],
  }),
})
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }

test('behind dates that count from elsewhere stands what they mean', () => {
  expect(
    inlayHints(view, WHOLE, { dates: true, speakers: false }).map(
      ({ position: { line, character }, label }) => `${line}:${character} ${label}`,
    ),
  ).toEqual(['0:12 6 Mar 2024', '0:34 2023', '0:47 Mar 2024', '1:6 4 Mar 2024'])
})

test('each says why', () => {
  expect(inlayHints(view, WHOLE, { dates: true, speakers: false })[1]).toEqual({
    position: { line: 0, character: 34 },
    label: '2023',
    paddingLeft: true,
    tooltip: "1 year before the article's date.",
  })
})

test('only those in the range, and none when the setting is off', () => {
  const second = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }
  expect(inlayHints(view, second, { dates: true, speakers: false })).toHaveLength(1)
  expect(inlayHints(view, WHOLE, { dates: false, speakers: false })).toEqual([])
})

test('behind a quotation whose sentence names no speaker stands who goes on speaking', () => {
  const text = '“It is late,” the mayor said. “We must act.” The “plan” failed. “I know.”'
  const told = viewOf('a.txt', {
    'a.txt': article(text, {
      quotations: [
        ['“It is late,”', 'direct', { speaker: 'the mayor', cue: 'said' }],
        ['“We must act.”', 'direct', { speaker: 'the mayor' }],
        ['“plan”', 'term'],
        ['“I know.”', 'direct'],
      ],
    }),
  })
  expect(inlayHints(told, WHOLE, { dates: true, speakers: true })).toEqual([
    {
      position: { line: 0, character: text.indexOf(' The “plan”') },
      label: '— the mayor',
      paddingLeft: true,
      tooltip: 'Who says it stands in line 1.',
    },
  ])
  expect(inlayHints(told, WHOLE, { dates: true, speakers: false })).toEqual([])
})
