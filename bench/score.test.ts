import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocuments } from './documents.ts'
import { score } from './score.ts'

const expectedOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.expected.json`, import.meta.url), 'utf8'))

describe('the figures are those of the reference scorer, whose answers are kept in fixtures', () => {
  test.each([
    ['small', 'bench/fixtures/small.gold.jsonl', ['c/missing.txt']],
    ['seeds', 'test/gold/seeds.gold.jsonl', []],
  ])('%s', (name, gold, missing) => {
    const answer = score(readDocuments(gold), readDocuments(`bench/fixtures/${name}.predicted.jsonl`))
    expect(answer).toStrictEqual({ figures: expectedOf(name), missing })
  })
})

test('the gold against itself is perfect in every figure', () => {
  const gold = readDocuments('test/gold/seeds.gold.jsonl')
  const { figures } = score(gold, gold)
  const total = Object.values(figures).map(figure => ('f1' in figure ? figure.f1 : figure.accuracy))
  const absent = Object.values(figures).filter(figure => 'gold' in figure && figure.gold === 0).length
  expect(total.filter(value => value === 100)).toHaveLength(total.length - absent)
})

test('two predictions for one document are an error', () => {
  const twice = [{ id: 'a' }, { id: 'a' }]
  expect(() => score([{ id: 'a', entities: [] }], twice)).toThrow('Two predictions for a')
})
