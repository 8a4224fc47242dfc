import { expect, test } from 'vitest'
import { hashOf } from '../server/src/engine/entities/tagger/hashing.ts'
import { PhraseClass, readLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import { readModel } from '../server/src/engine/entities/tagger/nameModel.ts'
import { STATES, TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import { addScores } from '../server/src/engine/model/featureRows.ts'
import { lexiconBytes } from './lexicon.ts'
import { modelBytes } from './modelFile.ts'

const rows = new Int8Array(2 * TAGS)
rows[0] = -7
rows[TAGS - 1] = 127
rows[TAGS + 3] = -127
const model = { hashes: [5, 0xfffffff0], rows, passage: new Int16Array(STATES * STATES).fill(-3) }
const lexicon = lexiconBytes(
  new Map([
    ['New York', PhraseClass.city],
    ['Paris', PhraseClass.city | PhraseClass.firstName],
  ]),
  { of: new Map([['paris', 1]]), middle: Uint16Array.of(0, 2), coarse: Uint16Array.of(0, 3) },
  new Set(),
)

test('a model is read as it was written', () => {
  const read = readModel(modelBytes(model, 0.25, -1))
  const scores = new Int16Array(TAGS)
  addScores(read, Int32Array.of(5, 6, 0xfffffff0 | 0), 0, 3, scores, 0)
  const expected = new Int16Array(TAGS)
  expected[0] = -7
  expected[3] = -127
  expected[TAGS - 1] = 127
  expect(scores).toEqual(expected)
  expect(read.passage).toEqual(model.passage)
  expect([read.slope, read.offset]).toEqual([0.25, -1])
})

test('a lexicon is read as it was written', () => {
  const read = readLexicon(lexicon)
  expect(read.classesOf(hashOf('paris'))).toBe(PhraseClass.city | PhraseClass.firstName)
  expect(read.classesOf(hashOf('york'))).toBe(0)
  expect(read.clusterOf(hashOf('paris'))).toBe(1)
  expect([read.middle[1], read.coarse[1]]).toEqual([2, 3])
})

test.each([
  ['nothing', new Uint8Array()],
  ['something else', Uint8Array.from({ length: 400 }, (_, i) => i & 255)],
  ['a part of it', modelBytes(model, 1, 0).slice(0, -3)],
])('a model file that holds %s is refused', (_, bytes) => {
  expect(() => readModel(bytes)).toThrow(/model of names/)
})

test.each([
  ['nothing', new Uint8Array()],
  ['something else', Uint8Array.from({ length: 400 }, (_, i) => i & 255)],
  ['a part of it', lexicon.slice(0, -1)],
])('a lexicon file that holds %s is refused', (_, bytes) => {
  expect(() => readLexicon(bytes)).toThrow(/lexicon of names/)
})
