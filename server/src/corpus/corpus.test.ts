import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, corpusOf, uriOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { Corpus, type Occurrence } from './corpus.ts'
import { lettersInOrder } from './lettersInOrder.ts'
import { spansOf, type Telling } from './utterances/utterance.ts'

const oslo = article('Oslo in March, said Ana Lund.', {
  entities: [
    ['Oslo', 'place/oslo'],
    ['Ana Lund', 'person/ana-lund'],
  ],
  dates: [['March', '2024-03']],
  claims: [{ source: 'Ana Lund', entity: 'person/ana-lund', cue: 'said', content: 'Oslo in March' }],
})
const bonn = article('Bonn on 6 March: “Oslo must now act soon.”', {
  entities: [
    ['Bonn', 'place/bonn'],
    ['Oslo', 'place/oslo'],
  ],
  dates: [['6 March', '2024-03-06']],
  quotations: [['“Oslo must now act soon.”', 'direct']],
})
const lund = article('Lund: “Oslo must act soon.”', {
  entities: [
    ['Lund', 'person/lund'],
    ['Oslo', 'place/oslo'],
  ],
  quotations: [['“Oslo must act soon.”', 'direct']],
})
const kinds: readonly Article[] = [oslo, bonn, lund, article('Nothing.')]

/** Each telling as the first stretch of what was said. */
function tellings(list: readonly Occurrence<Telling>[]) {
  return list.map(({ uri, item }) => ({ uri, item: spansOf(item)[0]! }))
}

/** All that a corpus knows, for comparison. */
function known(corpus: Corpus) {
  const places = (list: readonly { uri: string; item: { start: number } }[]) =>
    list.map(({ uri, item }) => `${uri}:${item.start}`)
  const forms = corpus.entityForms(lettersInOrder(''), Number.POSITIVE_INFINITY)
  return {
    articles: [...corpus.uris()].sort(),
    forms: forms.map(({ id, form, count }) => `${id} ${form} ${count}`).sort(),
    entities: [...new Set(forms.map(({ id }) => id))].sort().map(id => {
      const { name, mentions, claims } = corpus.entity(id)!
      return [id, name, places(mentions), claims.map(({ uri, item }) => `${uri}:${item.id}`)]
    }),
    dates: places(corpus.datesWithin('2024')),
    same: [...corpus.uris()]
      .sort()
      .flatMap(uri =>
        corpus.get(uri)!.quotations.map(quotation => places(tellings(corpus.sameUtterances(uri, quotation)))),
      ),
    statements: corpus.sharedStatements().map(statement => [statement.key, places(tellings(statement.tellings))]),
    reports: corpus.reports(),
    origins: corpus.origins(corpus.uris()),
  }
}

test('an entity is one in all articles, by name or by surname', () => {
  const corpus = corpusOf({ 'a.txt': oslo, 'c.txt': lund })
  const entity = corpus.entityOf(uriOf('c.txt'), 'person/lund')
  expect(entity).toMatchObject({
    id: 'person/ana-lund',
    name: 'Ana Lund',
    why: 'surname of Ana Lund in other articles',
  })
  expect(entity?.mentions.map(({ uri, item }) => [uri, item.start])).toEqual([
    [uriOf('a.txt'), 20],
    [uriOf('c.txt'), 0],
  ])
  expect(entity?.claims.map(({ item }) => item.id)).toEqual(['c0'])
  corpus.delete(uriOf('a.txt'))
  expect(corpus.entityOf(uriOf('c.txt'), 'person/lund')).toMatchObject({ id: 'person/lund', name: 'Lund' })
})

test('dates are found by the stretch that holds them', () => {
  const corpus = corpusOf({ 'a.txt': oslo, 'b.txt': bonn })
  const found = (value: string) => corpus.datesWithin(value).map(({ item }) => item.value)
  expect(found('2024')).toEqual(['2024-03', '2024-03-06'])
  expect(found('2024-03-06')).toEqual(['2024-03-06'])
  expect(found('2023')).toEqual([])
  expect(found('PRESENT_REF')).toEqual([])
})

test('an article that has only moved keeps its entity, with the new places', () => {
  const corpus = corpusOf({ 'a.txt': oslo, 'b.txt': bonn })
  expect(corpus.entity('place/oslo')?.mentions.map(({ item }) => item.start)).toEqual([0, 18])
  const { text, entities, ...rest } = oslo
  const moved = {
    ...rest,
    text: ` ${text}`,
    entities: entities.map(m => ({ ...m, start: m.start + 1, end: m.end + 1 })),
  }
  corpus.set(uriOf('a.txt'), moved)
  expect(corpus.entity('place/oslo')?.mentions.map(({ item }) => item.start)).toEqual([1, 18])
})

test('however it came about, a corpus knows what its articles say', () => {
  const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.constantFrom(...kinds)))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), changes => {
      const corpus = new Corpus()
      const articles = new Map<string, Article>()
      for (const [uri, article] of changes) {
        if (article) articles.set(uri, article)
        else articles.delete(uri)
        if (article) corpus.set(uri, article)
        else corpus.delete(uri)
        known(corpus)
      }
      const fresh = new Corpus()
      for (const [uri, article] of articles) fresh.set(uri, article)
      expect(known(corpus)).toEqual(known(fresh))
    }),
  )
})
