import { expect, test } from 'vitest'
import { boxAt, boxesOf, lanesFor, mostOf, pathOf } from './markLayout.ts'

const marks = [
  { first: 1, last: 3 },
  { first: 2, last: 2 },
  { first: 9, last: 9 },
]
const tenPixels = (day: number) => day * 10
const lanes = lanesFor(marks, tenPixels)
const boxes = boxesOf(marks, lanes, tenPixels)

test('marks that touch stand in lanes of their own', () => {
  expect(boxes).toEqual([
    { lane: 0, from: 10, to: 39 },
    { lane: 1, from: 20, to: 29 },
    { lane: 0, from: 90, to: 99 },
  ])
})

test('a day is never too narrow to be seen, and keeps its lane when zoomed', () => {
  expect(boxesOf(marks, lanes, day => day).map(({ lane, from, to }) => [lane, from, to])).toEqual([
    [0, 1, 6],
    [1, 2, 7],
    [0, 9, 14],
  ])
})

test('all marks are one path, without those out of the picture', () => {
  expect(pathOf(boxes, 100, 80)).toBe('M10.0,88h29.0v9H10.0zM20.0,76h9.0v9H20.0z')
  expect(pathOf([{ lane: 0, from: -1e6, to: 1e6 }], 100, 80)).toBe('M-12.0,88h104.0v9H-12.0z')
  expect(pathOf([], 100, 80)).toBe('')
})

test.each([
  [25, 90, 0],
  [25, 80, 1],
  [95, 90, 2],
  [95, 80, -1],
  [60, 90, -1],
  [25, 120, -1],
])('the mark at %d, %d', (x, y, index) => {
  expect(boxAt(boxes, 100, x, y)).toBe(index)
})

test('a day far off is not among most of them', () => {
  expect(mostOf([-21_000, 20, 11, 12, 13, 14, 15, 16, 17, 18, 19, 10])).toEqual([10, 19])
  expect(mostOf([7])).toEqual([7, 7])
  expect(mostOf([])).toBeUndefined()
})
