import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keptApart, parsePassages, textHash } from './annotations.ts'

const sentences = new Map(['One.', 'Two.', 'Three.'].map(text => [textHash(text), text]))
const [one, two, three] = [...sentences.keys()]

test('a sentence is known by the start of its SHA-256', () => {
  expect(textHash('abc')).toBe('ba7816bf8f01')
})

test('passages are parted by an empty line and joined with their sentences', () => {
  const file = `# a comment\n${one}\t0-3 person\n${two}\n\n${three}\t0-5 place\t5-6 other\n`
  expect(parsePassages(file, sentences, 'names.tsv')).toEqual([
    {
      id: `passage/${one}`,
      sentences: [
        { text: 'One.', fields: ['0-3 person'] },
        { text: 'Two.', fields: [] },
      ],
    },
    { id: `passage/${three}`, sentences: [{ text: 'Three.', fields: ['0-5 place', '5-6 other'] }] },
  ])
})

test('a sentence that the text lacks is an error that names the file and the hash', () => {
  expect(() => parsePassages('0123456789ab\t0-1 person\n', sentences, 'names.tsv')).toThrow(
    'names.tsv: no sentence of text.public-domain-news.txt has the hash 0123456789ab',
  )
})

test.each([
  ['passage/00000005aaaa', true],
  ['passage/00000006aaaa', false],
])('%s is kept apart: %s', (id, apart) => {
  expect(keptApart(id)).toBe(apart)
})

const TYPE = '(person|organization|place|group|event|other)'
const PIECES = String.raw`(\d+-\d+(\+\d+-\d+)*)`

test.each([
  ['names.tsv', new RegExp(String.raw`^[0-9a-f]{12}(\t\d+-\d+ ${TYPE})*$`)],
  ['claims.tsv', new RegExp(String.raw`^[0-9a-f]{12}(\t${PIECES}?\|${PIECES}\|${PIECES})*$`)],
])('%s holds hashes, offsets and types, and no text', (file, row) => {
  const rows = readFileSync(new URL(`annotations/${file}`, import.meta.url), 'utf8').split('\n')
  expect(rows.filter(one => one && !one.startsWith('#') && !row.test(one))).toEqual([])
})

test('no two passages share a first sentence, and names are in order and apart', () => {
  const file = readFileSync(new URL('annotations/names.tsv', import.meta.url), 'utf8')
  const first = file.split('\n\n').map(block =>
    block
      .split('\n')
      .find(row => !row.startsWith('#'))!
      .slice(0, 12),
  )
  expect(new Set(first).size).toBe(first.length)
  for (const row of file.split('\n').filter(row => row && !row.startsWith('#'))) {
    const ends = row
      .split('\t')
      .slice(1)
      .flatMap(field => field.split(' ')[0]!.split('-').map(Number))
    expect(ends, row).toEqual([...ends].sort((a, b) => a - b))
  }
})
