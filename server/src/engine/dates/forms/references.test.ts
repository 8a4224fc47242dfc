import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It is now open.', ['now: DATE PRESENT_REF']],
  ['The current plan is recent.', ['current: DATE PRESENT_REF', 'recent: DATE PAST_REF']],
  ['It recently opened.', ['recently: DATE PAST_REF']],
  ['It has opened in recent years.', ['recent years: DATE PAST_REF']],
  ['We look to the future, not to the past.', ['the future: DATE FUTURE_REF', 'the past: DATE PAST_REF']],
  ['for the foreseeable future', ['the foreseeable future: DATE FUTURE_REF']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'soon',
  'once upon a time',
  'the future king',
  'walked past the house',
  'the present king',
  'sooner rather than later',
  'a current account',
])('no reference in "%s"', text => expect(timesOf(text)).toEqual([]))
