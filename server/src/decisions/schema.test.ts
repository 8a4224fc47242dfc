import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Verdict } from './decision.ts'
import { writeSidecar } from './sidecar.ts'
import { Stretches } from './stretch.ts'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/decisions-1.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema)
const stretches = new Stretches('Ann 😀 said so.')
const target = [stretches.of({ start: 0, end: 3 })]

const VERDICTS: readonly Verdict[] = [
  { is: 'entity', type: 'person', entity: 'person/ann', name: 'Ann' },
  { is: 'notSame', entity: 'person/ann' },
  { is: 'date', type: 'DATE', value: '2024-03-06' },
  { is: 'quotation', kind: 'direct' },
  { is: 'claim', mode: 'direct' },
  { is: 'region', kind: 'byline' },
  { is: 'not', what: 'date' },
  { is: 'note', text: 'x' },
  { is: 'tag', label: 'x' },
  { is: 'articleDate', value: '2024-03-06' },
  { is: 'notName', words: 'x' },
  { is: 'sameEntity', entity: 'a/b', as: 'a/c', name: 'C' },
  { is: 'named', entity: 'a/b', name: 'B' },
  { is: 'notDifference', key: 'k' },
]

test.each(VERDICTS.map(verdict => [verdict.is, verdict] as const))('%s is written as the schema says', (_, verdict) => {
  const decision = { id: 'urn:uuid:1', change: 'urn:uuid:2', made: '2024-03-06T12:00:00.000Z', verdict, target }
  const text = writeSidecar({ path: 'a.txt', textHash: 'a'.repeat(64) }, [{ ...decision, parts: { cue: target } }])
  expect(validate(JSON.parse(text)) || validate.errors).toBe(true)
  const { items, ...page } = JSON.parse(text)
  expect(validate({ ...page, 'newsgloss:undone': ['x'], items: [{ ...items[0], 'newsgloss:sha256': null }] })).toBe(
    true,
  )
  expect(validate({ ...page, items: [{ ...items[0], 'newsgloss:sha256': 'x' }] })).toBe(false)
  expect(validate({ ...page, items: [{ ...items[0], 'newsgloss:is': 'guess' }] })).toBe(false)
})
