import { expect, test } from 'vitest'
import { textHash } from '../engine/text/textHash.ts'
import { decisionsFrom, newPlaces } from './decisionsFrom.ts'
import { NO_LAYERS } from './imported.ts'

const at = { start: 0, end: 3 }
const layers = {
  ...NO_LAYERS,
  entities: [{ ...at, type: 'person' as const, status: 'confirmed' as const }],
  dates: [{ ...at, type: 'DATE' as const }],
  quotations: [{ ...at, kind: 'direct' as const, speaker: at }],
  claims: [{ source: [], cue: [at], content: [at], mode: 'direct' as const }],
  tags: [{ ...at, label: 'x', isTag: true as const }],
  notes: [{ ...at, text: 'Who\nis she?' }],
}

test('each annotation decides that it is there', () => {
  expect(decisionsFrom(layers)).toStrictEqual([
    { verdict: { is: 'entity', type: 'person' }, target: [at] },
    { verdict: { is: 'date', type: 'DATE', value: null }, target: [at] },
    { verdict: { is: 'quotation', kind: 'direct' }, target: [at], parts: { speaker: [at] } },
    { verdict: { is: 'claim', mode: 'direct' }, target: [at], parts: { cue: [at] } },
    { verdict: { is: 'tag', label: 'x' }, target: [at] },
    { verdict: { is: 'note', text: 'Who\nis she?' }, target: [at] },
  ])
})

test('what was decided before is not decided again, a note also where its lines are lost', () => {
  const decisions = decisionsFrom(layers)
  const before = decisionsFrom({ ...layers, notes: [{ ...at, text: ' Who is she?' }] })
  expect(newPlaces('uri:a', 'Ann', decisions, before)).toStrictEqual([])
  const others = decisionsFrom({ ...layers, notes: [{ ...at, text: 'Who was she?' }] })
  expect(newPlaces('uri:a', 'Ann', decisions, others)).toStrictEqual([
    { uri: 'uri:a', ...decisions.at(-1)!, textHash: textHash('Ann'), place: '', line: '', mark: { start: 0, end: 0 } },
  ])
})
