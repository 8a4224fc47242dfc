import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type StatusVerb, statusLadders } from './statusLadders.ts'

const file = readFileSync(new URL('../data/statusLadders.tsv', import.meta.url), 'utf8')
const { verbs, steps } = statusLadders(file)

test.each([
  ['join', 'join joins joined joining'],
  ['pardon', 'pardon pardons pardoned pardoning'],
  ['acquit', 'acquit acquits acquitted acquitting'],
  ['drop', 'drop drops dropped dropping'],
  ['ratify', 'ratify ratifies ratified ratifying'],
  ['acquire', 'acquire acquires acquired acquiring'],
])('every form of %s is known', (lemma, forms) => {
  const ladder = verbs.get(lemma)![0]!.ladder
  const found = [...verbs]
    .filter(([form]) => form.startsWith(lemma.slice(0, -1)))
    .filter(([, [verb]]) => verb!.ladder === ladder)
  expect(found.map(([form]) => form).sort()).toEqual(forms.split(' ').sort())
})

test('every step is one of the ladder', () => {
  const all: StatusVerb[] = [...verbs.values()].flat()
  expect(all.filter(({ step }) => ![0, 3, 5].includes(step))).toEqual([])
  expect([...steps.values()].filter(step => ![0, 1, 2, 4].includes(step))).toEqual([])
  expect(all.filter(({ subjects, objects }) => subjects.size + objects.size === 0)).toEqual([])
})

test.each(['join', 'membership\tsoon\tjoin\tpair\to>o', 'membership\t5\tjoin', 'membership\t5\tjoin\tpair\to'])(
  'a row that is no verb is refused: %j',
  row => expect(() => statusLadders(row)).toThrow('statusLadders.tsv'),
)
