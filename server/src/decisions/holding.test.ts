import { expect, test } from 'vitest'
import { byTime, type Decision, type Verdict } from './decision.ts'
import { holdingOf } from './holding.ts'
import type { Stretch } from './stretch.ts'

const at = (start: number, end = start + 3): Stretch => ({ start, end, exact: 'Ann', prefix: '', suffix: '' })
const none: Verdict = { is: 'not', what: 'entity' }
const person: Verdict = { is: 'entity', type: 'person' }

test('the later is later in every time zone', () => {
  const made = [
    '2024-03-06T13:00:00+02:00',
    '2024-03-06T12:00:00Z',
    '2024-03-06T12:00:00.001Z',
    '2024-03-06T12:30:00.000Z',
    'once',
  ].map((instant, n): Decision<Stretch> => ({ id: `${n}`, change: 'c', made: instant, verdict: person, target: [] }))
  expect([...made].sort(byTime).map(({ id }) => Number(id))).toEqual([4, 0, 1, 2, 3])
})

/** The numbers of those that hold, when they are made one after the other. */
function holding(...verdicts: readonly (readonly [Verdict, Stretch?])[]): number[] {
  const decisions = verdicts.map(
    ([verdict, target], n): Decision<Stretch> => ({
      ...{ id: `${n}`, change: `${n}`, made: `2024-03-06T12:00:0${n}.000Z`, verdict },
      target: target ? [target] : [],
    }),
  )
  return holdingOf(decisions).map(({ id }) => Number(id))
}

test.each<[string, readonly (readonly [Verdict, Stretch?])[], number[]]>([
  [
    'the later of two about one name',
    [
      [person, at(0)],
      [none, at(0)],
    ],
    [1],
  ],
  [
    'the last of three',
    [
      [person, at(0)],
      [none, at(0)],
      [{ is: 'notSame', entity: 'person/ann' }, at(0)],
    ],
    [2],
  ],
  [
    'both about different places',
    [
      [person, at(0)],
      [none, at(9)],
    ],
    [1, 0],
  ],
  [
    'both about different layers',
    [
      [person, at(0)],
      [{ is: 'date', type: 'DATE', value: null }, at(0)],
    ],
    [1, 0],
  ],
  [
    'all notes and tags',
    [
      [{ is: 'note', text: 'a' }, at(0)],
      [{ is: 'note', text: 'b' }, at(0)],
    ],
    [1, 0],
  ],
  [
    'the later date of an article',
    [[{ is: 'articleDate', value: '2024-03-06' }], [{ is: 'articleDate', value: '' }]],
    [1],
  ],
  [
    'each of the folder’s own',
    [
      [{ is: 'notName', words: 'Ann' }],
      [{ is: 'notName', words: 'Bo' }],
      [{ is: 'named', entity: 'person/ann', name: 'Ann' }],
      [{ is: 'named', entity: 'person/ann', name: 'Anne' }],
      [{ is: 'notDifference', key: 'k' }],
    ],
    [4, 3, 1, 0],
  ],
  [
    'a name in another, of those that cross the later, and one round another',
    [
      [person, at(0, 9)],
      [person, at(2, 5)],
      [person, at(20, 29)],
      [person, at(25, 35)],
      [none, at(33, 40)],
      [person, at(50)],
      [person, at(49, 60)],
    ],
    [6, 4, 1, 0],
  ],
  [
    'a date that crosses a name, and regions that cross each other',
    [
      [person, at(0, 9)],
      [{ is: 'date', type: 'DATE', value: null }, at(5, 12)],
      [{ is: 'region', kind: 'byline' }, at(5, 12)],
      [{ is: 'region', kind: 'headline' }, at(0, 9)],
    ],
    [3, 2, 1, 0],
  ],
  ['none of none', [], []],
])('of decisions holds: %s', (_, decisions, expected) => expect(holding(...decisions)).toEqual(expected))
