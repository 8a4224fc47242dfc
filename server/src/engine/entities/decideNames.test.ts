import { expect, test } from 'vitest'
import { knowledge as loadedKnowledge } from '../../../../test/support/claims.ts'
import { namesOf, withNames } from '../../../../test/support/names.ts'
import { decideNames } from './decideNames.ts'

const { names: knowledge } = await loadedKnowledge()

/** What an article decides of the names that its paragraphs have by themselves. */
function decided(marked: string): string[] {
  const { paragraphs, decided: own } = withNames(marked)
  const read = paragraphs.map((paragraph, i) => {
    const { nameEvidence: _, ...reading } = paragraph.reading
    return { ...paragraph, reading: { ...reading, names: own[i]! } }
  })
  return namesOf({ paragraphs: read, decided: decideNames(read, knowledge) })
}

test.each([
  [
    'what a certain name of the article owns is a name of its own',
    "[Velden organization 0.9] rose.\n[Velden's Brass Museum organization 0.9]",
    ['Velden organization', 'Velden organization', 'Brass Museum organization'],
  ],
  [
    'a place owns, too, but nothing belongs to the first words of an organization',
    "[Ek place 0.9] and [Ek's Brass Museum organization 0.9], [Velden Online organization 0.9] and [Velden's Cup event 0.9]",
    ['Ek place', 'Ek place', 'Brass Museum organization', 'Velden Online organization', "Velden's Cup event"],
  ],
  [
    'nor is its possessive part of it, also of a short form and before its acronym',
    "[Velden Brass Co. organization 0.9], [Velden's organization 0.9] board, [Guild of Tin's organization 0.9] (GT), [Levi's organization 0.9] (LEVI)",
    ['Velden Brass Co. organization', 'Velden organization', 'Guild of Tin organization', "Levi's organization"],
  ],
  [
    'not what a doubtful one owns, a person, or one with a legal form',
    "[Velden organization 0.7], [Torvund person 0.9], [Ek organization 0.9]\n[Velden's Brass place 0.9], [Torvund's Inn place 0.9], [Ek's Co. Ltd organization 0.9]",
    [
      'Velden organization',
      'Torvund person',
      'Ek organization',
      "Velden's Brass place",
      "Torvund's Inn place",
      "Ek's Co. Ltd organization",
    ],
  ],
  [
    'a number in lower case that the article also writes large',
    'The [Chapter 2 other 0.9] holds.\nBy chapter 2 it does, not by chapter 3.',
    ['Chapter 2 other', 'chapter 2 other'],
  ],
])('%s', (_, marked, expected) => {
  expect(decided(marked)).toEqual(expected)
})
