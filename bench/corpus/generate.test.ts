import { expect, test } from 'vitest'
import { generate } from './generate.ts'
import { distinctSentences } from './source.ts'
import { readSynonyms } from './synonyms.ts'

const synonyms = readSynonyms()
const sentences = Array.from(
  { length: 92 },
  (_, i) => `The mayor of town ${i} told the council about the large red bridge near harbour ${i}.`,
)

test('the same seed gives the same articles, another seed others', () => {
  const texts = (seed: number) => generate(sentences, synonyms, 12, seed).map(({ text }) => text)
  expect(texts(1)).toEqual(texts(1))
  expect(texts(2)).not.toEqual(texts(1))
})

test('six versions a report; what their sentences come from is told by exact places', () => {
  const made = generate(sentences, synonyms, 18, 1)
  expect(made.map(({ name, report }) => `${name} ${report}`)).toEqual(
    [0, 1, 2].flatMap(report =>
      ['a', 'b', 'c', 'd', 'e', 'f'].map(version => `0000${report}-${version}.txt ${report}`),
    ),
  )
  for (const { text, sentences } of made) {
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join('').length).toBe(
      text.replace(/\n\n/g, '').length - (sentences.length - text.trimEnd().split('\n\n').length),
    )
    expect(new Set(sentences.map(({ origin }) => origin)).size).toBe(sentences.length)
  }
  const [first, ...revised] = made.filter(({ report }) => report === 0).map(({ sentences }) => sentences.length)
  expect(first).toBe(25)
  for (const length of revised) expect(length >= 15 && length <= 23).toBe(true)
})

test('a source too short for so many articles is refused', () => {
  expect(() => generate(sentences, synonyms, 100, 1)).toThrow('the source gives only 24 articles')
})

test('WordNet gives other words of the first sense', () => {
  expect(synonyms.get('car')).toEqual(['auto', 'automobile', 'machine', 'motorcar'])
  expect(synonyms.get('xyzzy')).toBeUndefined()
})

test('sentences that mostly repeat earlier ones are left out', () => {
  const first = 'One of the two old bridges was closed to all traffic on Sunday.'
  expect(
    distinctSentences(
      [first, 'Short one.', 'A man says one of the two old bridges was closed to all traffic.', sentences[0]].join(
        '\n',
      ),
    ),
  ).toEqual([first, sentences[0]])
})
