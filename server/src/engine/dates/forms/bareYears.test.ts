import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It was founded in 2021.', ['2021: DATE 2021']],
  ['since the year 2000', ['the year 2000: DATE 2000']],
  ['the 1784 treaty', ['1784: DATE 1784']],
  ['the 2008 elections', ['2008: DATE 2008']],
  ['in 480 BC', ['480 BC: DATE BC0480']],
  ['in AD 70', ['AD 70: DATE 0070']],
  ['the war of 490-480 BC', ['490: DATE BC0490', '480 BC: DATE BC0480']],
  ['the season 2019-20', ['2019: DATE 2019', '20: DATE 2020']],
  ['its effects over 2000 - 2050 on crops', ['2000: DATE 2000', '2050: DATE 2050']],
  ['between 2001 and 2004', ['2001: DATE 2001', '2004: DATE 2004']],
  ["at its lowest since '82", ["'82: DATE 1982"]],
  ['earned in fiscal 1989', ['fiscal 1989: DATE 1989']],
  ['in nineteen ninety-six', ['nineteen ninety-six: DATE 1996']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'more than 2000 people',
  'over 2000 people',
  'over 2000 - 2050 people',
  'paid $1999',
  'paid 1,999 euros',
  'a Boeing 747',
  'Windows 2000',
  'Pillar 2',
  'the G-20',
  'Resolution 1973',
  'room 1912',
  'the year 99999',
  'rose to 1950 points',
  'the 45th president',
  "O'Neill '82'",
])('no year in "%s"', text => expect(timesOf(text)).toEqual([]))
