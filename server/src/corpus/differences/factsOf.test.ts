import { expect, test } from 'vitest'
import { article, type Facts } from '../../../../test/support/handmade.ts'
import { NO_LADDERS } from '../../engine/claims/statusLadders.ts'
import { factsOf } from './facts.ts'

const offices = new Map([
  ['governor', { class: 'elected', name: 'governor' }],
  ['senator', { class: 'elected', name: 'senator' }],
  ['campaign manager', { class: 'staff', name: 'campaign manager' }],
])
const NAMES: NonNullable<Facts['entities']> = [
  ['Ann Lee', 'person/ann-lee'],
  ['Bo Ek', 'person/bo-ek'],
  ['Sylvania', 'place/sylvania'],
  ['Freedonia', 'place/freedonia'],
]

/** `matter value party` of each fact of a text; "Monday" is 4 March 2024. */
function facts(text: string): string[] {
  const has = ([words]: readonly [string, ...unknown[]]) => text.includes(words)
  const dates: NonNullable<Facts['dates']> = [
    ['Monday', '2024-03-04'],
    ['Aug. 7', '2023-08-07'],
  ]
  const read = article(text, { entities: NAMES.filter(has), dates: dates.filter(has) })
  return factsOf(read, { ladders: NO_LADDERS, offices }).map(({ matter, value, parties }) =>
    [matter.replace(/-?\d+$/, '#'), value, ...parties.map(id => id.split('/')[1])].join(' '),
  )
}

test.each([
  ['Ann Lee, 45, spoke.', 'age 45 ann-lee'],
  ['The 45-year-old Ann Lee was there.', 'age 45 ann-lee'],
  ['Ann Lee (D-Ohio) spoke.', 'seat D-O ann-lee'],
  ['Ann Lee (R-Tex.) spoke.', 'seat R-T ann-lee'],
  ['The governor Ann Lee spoke.', 'office elected governor ann-lee'],
  ['Ann Lee, the party’s campaign manager, spoke.', 'office staff campaign manager ann-lee'],
  ['Ann Lee, governor of Ohio, spoke.', 'office elected governor ann-lee'],
  ['A blast in Sylvania killed 12 people.', 'toll killed 12 sylvania'],
  ['At least 12 people were killed in Sylvania.', 'toll killed 12 sylvania'],
  ['A blast killed 12 officers in Sylvania.', 'toll killed officers 12 sylvania'],
  ['The blast left seven people injured in Sylvania.', 'toll hurt 7 sylvania'],
  ['Ann Lee has now 120 delegates.', 'count have delegate 120 ann-lee'],
  ['Ann Lee raised $2 million.', 'count raise $ 2000000 ann-lee'],
  ['Ann Lee, campaign manager Bo Ek and others spoke.', 'office staff campaign manager bo-ek'],
])('%s', (text, expected) => expect(facts(text)).toEqual([expected]))

test.each([
  ['another’s age', 'A 45-year-old Ann Lee fan spoke.'],
  ['a former office', 'The former governor Ann Lee spoke.'],
  ['an office of another time', 'The then-governor Ann Lee spoke.'],
  ['a part of a day', 'The blast in Sylvania on Aug. 7 killed people.'],
  ['two places joined', 'The blasts in Sylvania and Freedonia killed 12 people.'],
  ['some of the dead', 'The parents of two people killed in Sylvania spoke.'],
  ['a number of something else', 'Ann Lee has 12 percent.'],
])('nothing of %s', (_, text) => expect(facts(text)).toEqual([]))

test('a longer sentence with the day that its weekday comes to; not a short one, and not one with two', () => {
  const passage = 'The index of the leading shares closed lower on Monday after heavy trading in banks.'
  expect(facts(passage)).toEqual(['passage # 2024-03-04'])
  expect(facts('The index of the leading shares closed lower on Monday.')).toEqual([])
  expect(facts(passage.replace('banks', 'banks since Aug. 7'))).toEqual([])
})
