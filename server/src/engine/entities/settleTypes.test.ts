import { describe, expect, test } from 'vitest'
import { knowledge as loadedKnowledge } from '../../../../test/support/claims.ts'
import { namesOf, withNames } from '../../../../test/support/names.ts'
import { settleTypes } from './settleTypes.ts'

const { names: knowledge } = await loadedKnowledge()

function settled(marked: string): string[] {
  const article = withNames(marked)
  settleTypes(article.paragraphs, article.decided, knowledge)
  return namesOf(article)
}

describe('a full name tells what its doubtful short forms are', () => {
  test.each([
    [
      'an organization by its first words, in whatever order they stand',
      '[Velden person 0.7] fell.\n[Velden Brass Co. organization 0.95] and [Velden Brass other 0.6] rose.',
      ['Velden organization', 'Velden Brass Co. organization', 'Velden Brass organization'],
    ],
    [
      'a person by the surname or the first name',
      '[Ilka Torvund person 0.95], [Torvund place 0.7] and [Ilka organization 0.6]',
      ['Ilka Torvund person', 'Torvund person', 'Ilka person'],
    ],
    [
      'a place by its first word',
      '[Torvund organization 0.7] on the [Torvund River place 0.95]',
      ['Torvund place', 'Torvund River place'],
    ],
    [
      'all mentions, also those that are right already',
      '[Velden organization 0.6], [Velden person 0.7], [Velden person 0.75], [Velden Brass Co. organization 0.95]',
      ['Velden organization', 'Velden organization', 'Velden organization', 'Velden Brass Co. organization'],
    ],
    [
      'none where two full names differ',
      '[Velden other 0.7], [Velden Brass Co. organization 0.95], [Ilka Velden person 0.95]',
      ['Velden other', 'Velden Brass Co. organization', 'Ilka Velden person'],
    ],
    [
      'none where the short forms are certain together',
      '[Velden place 0.95], [Velden place 0.75], [Velden Brass Co. organization 0.95]',
      ['Velden place', 'Velden place', 'Velden Brass Co. organization'],
    ],
    [
      'none where the full name is doubtful',
      '[Velden place 0.7], [Velden Brass Co. organization 0.8]',
      ['Velden place', 'Velden Brass Co. organization'],
    ],
    [
      'none against the lists',
      '[Finland place 0.7], [Finland Brass Co. organization 0.95]',
      ['Finland place', 'Finland Brass Co. organization'],
    ],
    [
      'none from a name that goes on with a word in lower case',
      '[Bank place 0.7], [Bank of Torvund organization 0.95]',
      ['Bank place', 'Bank of Torvund organization'],
    ],
    ['none from the number of a king', '[Charles I person 0.95], [I place 0.7]', ['Charles I person', 'I place']],
    [
      'none from works, events and groups',
      '[Velden place 0.7], [Velden Act other 0.95]',
      ['Velden place', 'Velden Act other'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(settled(marked)).toEqual(expected)
  })
})

describe('mentions of one name that differ', () => {
  test.each([
    [
      'take the type that weighs twice as much',
      '[Velden person 0.9], [Velden person 0.9], [Velden place 0.9]',
      ['Velden person', 'Velden person', 'Velden person'],
    ],
    [
      'stay where none does',
      '[Velden person 0.9], [Velden person 0.9], [Velden place 0.95]',
      ['Velden person', 'Velden person', 'Velden place'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(settled(marked)).toEqual(expected)
  })
})

test('a name of ten thousand words has few short forms', () => {
  const long = 'Brass '.repeat(10_000).trim()
  expect(settled(`[Brass person 0.7] [${long} organization 0.95]`)).toEqual([
    'Brass organization',
    `${long} organization`,
  ])
})
