import { expect, test } from 'vitest'
import { articlesByDay } from './articlesByDay.ts'

test('the articles that bear a date, by day', () => {
  const [a, b, c, d] = [19_789, 19_788, null, 19_789].map((day, i) => ({ uri: `file:///${i}`, name: `${i}.txt`, day }))
  expect(articlesByDay([a!, b!, c!, d!])).toEqual([
    { day: 19_788, words: 'Wednesday, 6 March 2024', articles: [b] },
    { day: 19_789, words: 'Thursday, 7 March 2024', articles: [a, d] },
  ])
  expect(articlesByDay([])).toEqual([])
})
