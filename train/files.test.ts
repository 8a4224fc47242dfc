import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '../server/src/engine/entities/tagger/hashing.ts'
import { PhraseClass, readLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import { readModel } from '../server/src/engine/entities/tagger/nameModel.ts'
import { STATES, TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import { Columns } from '../server/src/engine/model/columns.ts'
import { addScores } from '../server/src/engine/model/featureRows.ts'
import { placeOf, readHashes } from '../server/src/engine/model/hashIndex.ts'
import { ColumnWriter } from './columnWriter.ts'
import { lexiconBytes } from './lexicon.ts'
import { modelBytes, writeHashes } from './modelFile.ts'

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
  new Map([['paris', 7]]),
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
  const [paris, york] = [read.wordOf(hashOf('paris')), read.wordOf(hashOf('york'))]
  expect([read.clusterOf(paris), read.leaningOf(paris)]).toEqual([1, 7])
  expect([read.clusterOf(york), read.leaningOf(york)]).toEqual([0, 0])
  expect([read.middle[1], read.coarse[1]]).toEqual([2, 3])
})

/** Hashes in order; near ones share a bucket. */
const hashes = fc
  .uniqueArray(
    fc.oneof(
      fc.nat(0xffffffff),
      fc.nat(200),
      fc.nat(200).map(low => 0xffffffff - low),
    ),
    { maxLength: 400 },
  )
  .map(all => all.sort((a, b) => a - b))

test('of any hashes each has the place at which it was written, wherever the file begins; all others have none', () => {
  fc.assert(
    fc.property(hashes, fc.nat(0xffffffff), fc.nat(3), (all, other, begin) => {
      const file = new ColumnWriter()
      writeHashes(file, all)
      const moved = new Uint8Array(begin + file.file().length).subarray(begin)
      moved.set(file.file())
      const index = readHashes(new Columns(moved), all.length)
      expect(all.map(hash => placeOf(index, hash | 0))).toEqual(all.map((_, place) => place))
      expect(placeOf(index, other | 0)).toBe(all.indexOf(other))
    }),
  )
})

test.each([
  ['out of order', [2, 1]],
  ['repeated', [1, 1]],
  ['too alike', Array.from({ length: 256 }, (_, i) => i)],
])('hashes that are %s are not written', (_, all) => {
  expect(() => writeHashes(new ColumnWriter(), all)).toThrow(/after|too many/)
})

test.each([-127, 127, 1])('as many features as a token may have are added up, each with %d', score => {
  const alike = Array.from({ length: 256 }, (_, i) => i * 65_537)
  const read = readModel(modelBytes({ ...model, hashes: alike, rows: new Int8Array(256 * TAGS).fill(score) }, 1, 0))
  const sums = new Int16Array(TAGS).fill(1)
  addScores(read, Int32Array.from(alike), 0, 256, sums, 0)
  expect([...sums]).toEqual(Array.from({ length: TAGS }, () => 256 * score + 1))
})

test('any scores of any rows are read as they were written', () => {
  const written = hashes.chain(all =>
    fc.tuple(
      fc.constant(all),
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), {
        minLength: all.length * TAGS,
        maxLength: all.length * TAGS,
      }),
    ),
  )
  fc.assert(
    fc.property(written, ([all, scores]) => {
      const read = readModel(modelBytes({ ...model, hashes: all, rows: Int8Array.from(scores) }, 1, 0))
      const sums = new Int16Array(scores.length)
      all.forEach((hash, i) => {
        addScores(read, Int32Array.of(hash), 0, 1, sums, i * TAGS)
      })
      expect([...sums]).toEqual(scores)
    }),
    { numRuns: 30 },
  )
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
