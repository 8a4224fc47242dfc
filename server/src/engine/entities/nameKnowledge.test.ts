import { expect, test } from 'vitest'
import { nodeResources } from '../../node/nodeResources.ts'
import { annotate } from '../annotate.ts'
import { loadKnowledge } from '../knowledge.ts'
import type { Resources } from '../resources.ts'

const whole = nodeResources(new URL('../data', import.meta.url).pathname)
const TEXT = 'The World Food Program said on Monday that “it is so”, and Mary Kovacs agreed.'

/** The data folder with a file as `change` makes it. */
function withFile(file: string, change: (bytes: Uint8Array) => Uint8Array): Resources {
  return { ...whole, bytes: async name => (name === file ? change(await whole.bytes(name)) : whole.bytes(name)) }
}

const cut = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
const absent = () => {
  throw new Error('no such file')
}

test.each([
  ['a model cut short', 'names.model.bin', cut, 'names.model.bin: a model of names that is cut short'],
  ['a model that is none', 'names.model.bin', () => new Uint8Array(99), 'names.model.bin: not a model of names'],
  ['no model', 'names.model.bin', absent, 'names.model.bin: no such file'],
  ['a lexicon cut short', 'names.lexicon.bin', cut, 'names.lexicon.bin: a lexicon of names that is cut short'],
])(
  'with %s the error names the file; listed names, dates, quotations and claims are there all the same',
  async (_, file, change, message) => {
    const knowledge = await loadKnowledge(withFile(file, change))
    expect(knowledge.faults.map(fault => fault.message)).toEqual([message])
    const { entities, dates, quotations, claims } = annotate(TEXT, knowledge).article
    expect(entities.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['World Food Program'])
    expect([dates.length, quotations.length, claims.length]).toEqual([1, 1, 1])
  },
)

test('with all files there is nothing to say', async () => {
  expect((await loadKnowledge(whole)).faults).toEqual([])
})
