import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolvedTimes, timesOf, workOn } from '../../../../test/support/times.ts'

/** Pieces that time expressions are made of, so that random texts are full of half of them. */
const pieces = fc.constantFrom(
  ...(
    'the a an of in on at by last next this that early late mid end first second week month year years day days quarter Monday Tuesday March May May. Sept. 6 06 8th 2024 1990s 480 BC ' +
    "10:32 GMT p.m. two twenty - – / , . ' ’ and to from ago later half constructor valueOf Christmas Easter Thursday's fiscal every per now 31 99 2000 1/2/3 \n 😀 \ud800"
  ).split(' '),
)
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(words => words.join(' ')),
  fc.array(pieces, { maxLength: 40 }).map(words => words.join('')),
  fc.string({ unit: 'binary' }),
)
const articleDate = fc.constantFrom('2024-03-06', '2024-02-29', null)

test('any text is taken; spans lie inside it, in order, without overlaps', () => {
  fc.assert(
    fc.property(text, articleDate, (prose, date) => {
      let end = 0
      for (const time of resolvedTimes(prose, date)) {
        expect(time.start).toBeGreaterThanOrEqual(end)
        expect(time.end).toBeGreaterThan(time.start)
        expect(time.end).toBeLessThanOrEqual(prose.length)
        expect(prose.slice(time.start, time.end)).toBe(prose.slice(time.start, time.end).trim())
        expect(time.value === null || /^[0-9A-Z:.+_-]+$/.test(time.value)).toBe(true)
        expect(time.why).not.toBe('')
        end = time.end
      }
    }),
    { numRuns: 2000 },
  )
})

test('the same text gives the same answer', () => {
  fc.assert(
    fc.property(text, prose => {
      expect(resolvedTimes(prose)).toEqual(resolvedTimes(prose))
    }),
  )
})

test('a story counts from what it told, not from the article', () => {
  const story =
    'On September 1, 1939, war broke out. On September 17, 1939, the east was taken. It ended in March 1940. In June 1940 the west fell. By August the air was lost. Two months later it was over.'
  expect(timesOf(story, '2009-12-19').slice(-2)).toEqual(['August: DATE 1940-08', 'Two months later: DATE 1940-10'])
})

test.each([
  '1',
  '1,',
  '1, ',
  '1-',
  '1 - 2 ',
  '1/',
  '1 2 3 ',
  '2024-',
  '2024 - ',
  'the ',
  'a ',
  'first of the ',
  'March ',
  'March 5 and ',
  'on Monday ',
  'two-',
  'twenty-',
  "' 82 ",
  'end of the end of ',
])('the work on "%s" over and over grows with its length', unit => {
  const [once, twice] = [2_000, 4_000].map(count => workOn(unit.repeat(count)))
  expect(twice!.looks).toBeLessThan(2.01 * once!.looks)
  expect(once!.looks).toBeLessThan(200 * once!.tokens)
})
