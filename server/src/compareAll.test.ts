import { expect, test, vi } from 'vitest'
import { article, corpusOf } from '../../test/support/handmade.ts'
import { compareAll } from './compareAll.ts'

const corpus = () => corpusOf({ 'a.txt': article('One.'), 'b.txt': article('Two.'), 'c.txt': article('Three.') })
/** A clock by which each article takes so long. */
const clock = (milliseconds: number) => {
  let time = 0
  return () => (time += milliseconds)
}

test('others have their turn after every slice', async () => {
  const turn = vi.fn(async () => {})
  expect(await compareAll(corpus(), { now: clock(10), turn })).toBe(true)
  expect(turn).toHaveBeenCalledTimes(3)
  turn.mockClear()
  expect(await compareAll(corpus(), { now: clock(1), turn })).toBe(true)
  expect(turn).not.toHaveBeenCalled()
})

test('it ends where an article changes meanwhile', async () => {
  const changing = corpus()
  const turn = vi.fn(async () => changing.set('file:///news/b.txt', article('Another.')))
  expect(await compareAll(changing, { now: clock(10), turn })).toBe(false)
  expect(turn).toHaveBeenCalledTimes(1)
})
