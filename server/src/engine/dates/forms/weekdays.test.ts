import { expect, test } from 'vitest'
import { resolvedTimes, timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['An official said Wednesday that it works.', ['Wednesday: DATE 2024-03-06']],
  ['An official said Thursday that it works.', ['Thursday: DATE 2024-02-29']],
  ['They will meet on Thursday.', ['Thursday: DATE 2024-03-07']],
  ['They are to meet on Tuesday.', ['Tuesday: DATE 2024-03-12']],
  ['They were accused of plotting to rig the Tuesday polls.', ['Tuesday: DATE 2024-03-12']],
  ['They were accused of rigging the polls on Tuesday.', ['Tuesday: DATE 2024-03-05']],
  ['The decision was postponed until Monday.', ['Monday: DATE 2024-03-11']],
  ['They met last Friday.', ['last Friday: DATE 2024-03-01']],
  ['They meet next Wednesday.', ['next Wednesday: DATE 2024-03-13']],
  ['They meet this coming Sunday.', ['this coming Sunday: DATE 2024-03-10']],
  ['It rained on Tuesday night.', ['Tuesday night: TIME 2024-03-05TNI']],
  ['It rained on Wednesday, 6 March 2024, in Rome.', ['Wednesday, 6 March 2024: DATE 2024-03-06']],
  ['It rained on Sunday, March 3.', ['Sunday, March 3: DATE 2024-03-03']],
  ['Wed, 06 Mar 2024', ['Wed, 06 Mar 2024: DATE 2024-03-06']],
  ['the vote of Tuesday, Oct. 29', ['Tuesday, Oct. 29: DATE 2024-10-29']],
  ['It rained on Friday, Oct. 27.', ['Friday, Oct. 27: DATE 2023-10-27']],
  ['They play on Mondays.', ['Mondays: SET XXXX-WXX-1']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the Sunday Times said', 'on Black Friday', 'They wed in the sun.', 'He sat down.', 'Bloody Sunday'])(
  'no weekday in "%s"',
  text => expect(timesOf(text).filter(time => !time.startsWith('Black Friday'))).toEqual([]),
)

test('without an article date only the weekday is known', () => {
  expect(timesOf('An official said Wednesday that it works.', null)).toEqual(['Wednesday: DATE XXXX-WXX-3'])
})

test('the reason is kept, and the other reading', () => {
  expect(resolvedTimes('An official said Thursday that it works.')).toEqual([
    {
      start: 17,
      end: 25,
      type: 'DATE',
      value: '2024-02-29',
      why: 'weekday, past: said',
      alternatives: ['2024-03-07'],
      status: 'detected',
    },
  ])
})

test('a weekday that does not fit its date is named in the reason', () => {
  expect(resolvedTimes('It rained on Monday, 6 March 2024.')).toMatchObject([
    { value: '2024-03-06', why: 'as written; the weekday does not fit' },
  ])
})
