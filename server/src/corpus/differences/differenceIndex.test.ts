import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, type Facts } from '../../../../test/support/handmade.ts'
import type { Article } from '../../engine/article.ts'
import { statusLadders } from '../../engine/claims/statusLadders.ts'
import { Corpus } from '../corpus.ts'
import { differenceSentence } from './sentence.ts'

const ladders = statusLadders(readFileSync(new URL('../../engine/data/statusLadders.tsv', import.meta.url), 'utf8'))
const NAMES: NonNullable<Facts['entities']> = [
  ['Freedonia', 'place/freedonia'],
  ['NATO', 'organization/nato'],
  ['Freedonia#2', 'place/freedonia'],
  ['NATO#2', 'organization/nato'],
]

/** An article of a day of March 2024, or of none. */
function told(text: string, day?: number, more: Facts = {}): Article {
  const date =
    day === undefined ? {} : { date: { value: `2024-03-${`${day}`.padStart(2, '0')}`, source: 'option' as const } }
  return article(text, {
    entities: NAMES.filter(([words]) => text.split(words.replace('#2', '')).length > (words.endsWith('#2') ? 2 : 1)),
    ...date,
    ...more,
  })
}

const JOINED = 'Freedonia joined NATO.'
const DENIED = 'NATO stays as it is, with no membership offered to Freedonia.'
const MAY = 'Freedonia may join NATO.'

/** The differences of a corpus of the articles, as sentences from the side of the first. */
function differences(articles: readonly Article[], dismissed?: ReadonlySet<string>): string[] {
  const corpus = new Corpus({ ladders, offices: new Map() })
  for (const [i, one] of articles.entries()) corpus.set(`${i}`, one)
  const all = corpus.allDifferences(dismissed)
  for (const { tellings } of all) {
    expect(corpus.differences(tellings[0].uri, dismissed)).toContainEqual(expect.objectContaining({ tellings }))
    expect(corpus.differences(tellings[1].uri, dismissed)).toContainEqual(expect.objectContaining({ tellings }))
  }
  return all.map(one => `${one.kind}: ${differenceSentence(one, one.tellings[0].uri, one.tellings[1].uri)}`)
}

test.each<[string, Article[], string[]]>([
  [
    'joined and not offered membership',
    [told(JOINED, 5), told(DENIED, 6)],
    ['status: Freedonia, NATO: “Freedonia joined NATO” differs from “no membership offered to Freedonia” in 1'],
  ],
  [
    'the same without dates',
    [told(MAY), told(JOINED)],
    ['status: Freedonia, NATO: “Freedonia may join NATO” differs from “Freedonia joined NATO” in 1'],
  ],
  ['a matter that goes on in time', [told(MAY, 5), told(JOINED, 6)], []],
  ['what is far apart in time', [told(JOINED, 1), told(MAY, 30)], []],
  ['one without a date and one with', [told(JOINED, 5), told(DENIED)], []],
  ['one that tells both', [told(JOINED, 5), told(`${MAY} ${JOINED}`, 6)], []],
  ['one article', [told(`${JOINED} ${MAY}`, 5)], []],
  [
    'a headline stronger than its text',
    [told(`${JOINED}\n${MAY}`, 5, { regions: [[JOINED, 'headline']] })],
    [
      'headline: Freedonia, NATO: the headline’s “Freedonia joined NATO” differs from “Freedonia may join NATO” in the text',
    ],
  ],
  ['a text stronger than its headline', [told(`${MAY}\n${JOINED}`, 5, { regions: [[MAY, 'headline']] })], []],
])('%s', (_, articles, expected) => expect(differences(articles)).toEqual(expected))

test('a difference that is none to the reader is left out, also when the articles are kept elsewhere', () => {
  const corpus = new Corpus({ ladders, offices: new Map() })
  corpus.set('x', told(`Before. ${JOINED}`, 5))
  corpus.set('y', told(DENIED, 5))
  const [known] = corpus.allDifferences()
  expect(known!.key).toMatch(/^[0-9a-f]{16}$/)
  expect(differences([told(JOINED, 5), told(DENIED, 6)], new Set([known!.key]))).toEqual([])
})

test('an article at a time, in any order, gives what all at once give', () => {
  const texts = [JOINED, DENIED, MAY, `${MAY} ${JOINED}`, 'Nothing.']
  const step = fc.record({ uri: fc.constantFrom('a', 'b', 'c'), text: fc.option(fc.constantFrom(...texts)) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), steps => {
      const corpus = new Corpus({ ladders, offices: new Map() })
      const kept = new Map<string, Article>()
      for (const { uri, text } of steps) {
        if (text === null) {
          corpus.delete(uri)
          kept.delete(uri)
        } else {
          const one = told(text)
          corpus.set(uri, one)
          kept.set(uri, one)
          corpus.differences(uri)
        }
      }
      const fresh = new Corpus({ ladders, offices: new Map() })
      for (const [uri, one] of [...kept].reverse()) fresh.set(uri, one)
      expect(corpus.allDifferences()).toEqual(fresh.allDifferences())
    }),
  )
})
