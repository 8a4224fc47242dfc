import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It was signed on March 6, 2024, in Paris.', ['March 6, 2024: DATE 2024-03-06']],
  ['It was signed on 6 March 2024.', ['6 March 2024: DATE 2024-03-06']],
  ['It was signed on the 6th of March, 2024.', ['the 6th of March, 2024: DATE 2024-03-06']],
  ['It was signed on Mar. 6.', ['Mar. 6: DATE 2024-03-06']],
  ['It was signed on Nov. 25.', ['Nov. 25: DATE 2023-11-25']],
  ['It was signed in March 2004.', ['March 2004: DATE 2004-03']],
  ['It was signed in March of 2004.', ['March of 2004: DATE 2004-03']],
  ['It was signed in November.', ['November: DATE 2023-11']],
  ['It will be signed in November.', ['November: DATE 2024-11']],
  ['It will be signed on April 2.', ['April 2: DATE 2024-04-02']],
  ['It was signed in July last year.', ['July last year: DATE 2023-07']],
  ['They met in 1943 and again in August of that year.', ['1943: DATE 1943', 'August of that year: DATE 1943-08']],
  ['The talks from 3 to 5 March failed.', ['3: DATE 2024-03-03', '5 March: DATE 2024-03-05']],
  ['The talks of March 3-5, 2021, failed.', ['March 3: DATE 2021-03-03', '5, 2021: DATE 2021-03-05']],
  ['Talks on 21 March - 2 June 1952 failed.', ['21 March: DATE 1952-03-21', '2 June 1952: DATE 1952-06-02']],
  ['From December to January 2020 it rained.', ['December: DATE 2019-12', 'January 2020: DATE 2020-01']],
  ['It was signed in January nineteen ninety-seven.', ['January nineteen ninety-seven: DATE 1997-01']],
  ['They met in August 480 BC.', ['August 480 BC: DATE BC0480-08']],
  ['Since May it has rained.', ['May: DATE 2023-05']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  ['on 31 February 2024', ['31 February 2024: DATE null']],
  ['on February 30', ['February 30: DATE null']],
  ['on 29 February 2023', ['29 February 2023: DATE null']],
  ['on 29 February', ['29 February: DATE 2024-02-29']],
  ['on April 45', ['April 45: DATE null']],
])('a day that the calendar may not have: %s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'They may meet the minister.',
  'May said she would go.',
  'Theresa May said no.',
  'The army will march on the capital.',
  'March on Washington!',
  'April Smith and June Carter sang.',
  'an august assembly',
  'They dec and mar it.',
])('no month in "%s"', text => expect(timesOf(text)).toEqual([]))

test('without an article date the year stays open', () => {
  expect(timesOf('It was signed on March 6.', null)).toEqual(['March 6: DATE XXXX-03-06'])
  expect(timesOf('It was signed in March.', null)).toEqual(['March: DATE XXXX-03'])
})

test('scores that look like dates are none', () => {
  expect(timesOf('won 05-Jul, 07-May, 06-Apr. and 03-Feb.')).toEqual([])
})
