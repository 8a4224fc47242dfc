import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodePoints } from './codePoints.ts'

test('code points are counted as the language itself iterates them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const points = new CodePoints(text)
      expect(points.length).toBe([...text].length)
      let unit = 0
      for (const [index, char] of [...text].entries()) {
        expect([points.at(unit), points.unitsAt(index)]).toStrictEqual([index, unit])
        unit += char.length
      }
      expect([points.at(unit), points.unitsAt(points.length)]).toStrictEqual([points.length, text.length])
    }),
  )
})

test.each([
  ['a😀b', 1, 1],
  ['a😀b', 2, 1],
  ['a😀b', 3, 2],
  ['\ud800😀', 3, 2],
])('%j: %i code units are %i code points', (text, unit, point) => {
  expect(new CodePoints(text).at(unit)).toBe(point)
})

test.each([-1, 4, 1.5, Number.NaN])('there is no place %d', point => {
  expect(new CodePoints('a😀b').unitsAt(point)).toBeUndefined()
})
