import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article, type Facts } from '../../../../test/support/handmade.ts'
import { statusLadders } from '../../engine/claims/statusLadders.ts'
import { sentenceWords } from './sentenceWords.ts'
import { statusFacts } from './statusFacts.ts'

const ladders = statusLadders(readFileSync(new URL('../../engine/data/statusLadders.tsv', import.meta.url), 'utf8'))
const NAMES: NonNullable<Facts['entities']> = [
  ['Freedonia', 'place/freedonia'],
  ['NATO', 'organization/nato'],
  ['Ann Lee', 'person/ann-lee'],
  ['Bo Ek', 'person/bo-ek'],
]

/** `ladder step parties` of each fact of a sentence. */
function facts(text: string): string[] {
  const read = article(text, { entities: NAMES.filter(([words]) => text.includes(words)) })
  return statusFacts(read, sentenceWords(read), ladders).map(
    ({ matter, value, parties }) => `${matter} ${value} ${parties.map(id => id.split('/')[1]).join(' ')}`,
  )
}

test.each([
  ['Freedonia joined NATO.', 'membership 5 freedonia nato'],
  ['Freedonia has now joined the second part of the NATO alliance.', 'membership 5 freedonia nato'],
  ['Freedonia has joined the old NATO alliance.', 'membership 5 freedonia nato'],
  ['Freedonia will join NATO.', 'membership 4 freedonia nato'],
  ['Freedonia has agreed to join NATO.', 'membership 4 freedonia nato'],
  ['Freedonia may join NATO.', 'membership 2 freedonia nato'],
  ['Freedonia is considering joining NATO.', 'membership 2 freedonia nato'],
  ['It is unclear whether Freedonia will join NATO.', 'membership 1 freedonia nato'],
  ['Freedonia did not join NATO.', 'membership 0 freedonia nato'],
  ['Freedonia refused to join NATO.', 'membership 0 freedonia nato'],
  ['NATO stays as it is, with no full membership offered to Freedonia.', 'membership 0 freedonia nato'],
  ['NATO has membership offered to Freedonia.', 'membership 3 freedonia nato'],
  ['Ann Lee endorsed Bo Ek on Monday.', 'endorsement 5 ann-lee bo-ek'],
  ['Bo Ek was endorsed by Ann Lee.', 'endorsement 5 ann-lee bo-ek'],
  ['Ann Lee, who resigned, spoke.', 'resignation 5 ann-lee'],
  ['Ann Lee of Freedonia, who resigned, spoke.', 'resignation 5 ann-lee'],
  ['Ann Lee, a leader who has refused to endorse Bo Ek, spoke.', 'endorsement 0 ann-lee bo-ek'],
  ['Ann Lee does not plan to endorse Bo Ek.', 'endorsement 0 ann-lee bo-ek'],
  ['Ann Lee was not charged.', 'charge 0 ann-lee'],
  ['Ann Lee was acquitted.', 'conviction 0 ann-lee'],
])('%s', (text, expected) => expect(facts(text)).toEqual([expected]))

test.each([
  ['a question', 'Did Freedonia join NATO?'],
  ['a condition', 'If Freedonia joined NATO, all would change.'],
  ['an infinitive of another verb', 'Freedonia helped to join NATO.'],
  ['a supporter', 'Ann Lee endorsed a friend of Bo Ek.'],
  ['somebody of somebody', 'A friend of Ann Lee endorsed Bo Ek.'],
  ['a thing of somebody', 'Ann Lee endorsed Bo Ek’s plan.'],
  ['both being one', 'Freedonia joined Freedonia.'],
  ['a noun', 'Ann Lee and the charge.'],
  ['a plan', 'Ann Lee’s plan to endorse Bo Ek failed.'],
])('nothing in %s', (_, text) => expect(facts(text)).toEqual([]))
