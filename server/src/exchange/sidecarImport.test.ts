import { expect, test } from 'vitest'
import type { Decision, Verdict } from '../decisions/decision.ts'
import { writeSidecar } from '../decisions/sidecar.ts'
import { type Stretch, Stretches } from '../decisions/stretch.ts'
import { textHash } from '../engine/text/textHash.ts'
import { fromW3c } from './w3cImport.ts'

const text = 'Ann Lee said that Ulm waits.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
let made = 0
const decision = (verdict: Verdict, ...words: string[]): Decision<Stretch> => ({
  ...{ id: `urn:uuid:${++made}`, change: 'urn:uuid:c', made: `2024-03-06T12:00:${made + 10}.000Z`, verdict },
  target: words.map(one => new Stretches(text).of(at(one))),
})
const nothing = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }
const about = { path: 'x/a.txt', textHash: textHash(text) }
const read = (content: string, article: string | undefined = text) =>
  fromW3c([{ name: 'a.jsonld', content }], ({ name }) => (name === 'x/a.txt' ? article : undefined))

const verdicts: readonly (readonly [Verdict, ...string[]])[] = [
  [{ is: 'articleDate', value: '2024-03-06' }],
  [{ is: 'entity', type: 'person', entity: 'person/ann-lee', name: 'Ann Lee' }, 'Ann Lee'],
  [{ is: 'region', kind: 'headline' }, 'said'],
  [{ is: 'not', what: 'entity' }, 'Ulm'],
  [{ is: 'note', text: 'Who?' }, 'Ann'],
  [{ is: 'tag', label: 'check' }, 'Ann'],
  [{ is: 'notSame', entity: 'place/ulm' }, 'waits'],
]

test('everything that was decided is read, in order', () => {
  const decisions = verdicts.map(([verdict, ...words]) => decision(verdict, ...words))
  expect(read(writeSidecar(about, decisions))).toStrictEqual({
    articles: [
      {
        ...{ name: 'x/a.txt', text, layers: nothing },
        decisions: verdicts.map(([verdict, ...words]) => ({ verdict, target: words.map(at) })),
      },
    ],
    problems: [],
  })
})

test('of decisions that contradict the later', () => {
  const [first, then] = ['person', 'organization'].map(type =>
    decision({ is: 'entity', type: type as 'person' }, 'Ann Lee'),
  ) as [Decision<Stretch>, Decision<Stretch>]
  const { articles } = read(writeSidecar(about, [then, first]))
  expect(articles.map(({ decisions }) => decisions)).toStrictEqual([
    [{ verdict: { is: 'entity', type: 'organization' }, target: [at('Ann Lee')] }],
  ])
})

test('a file that was moved with its article is about that', () => {
  const content = writeSidecar({ path: 'old.txt' }, [decision({ is: 'tag', label: 'x' }, 'Ulm')])
  const { articles } = fromW3c([{ name: 'z/.newsgloss/articles/x/a.txt.jsonld', content }], ({ name }) =>
    name === 'x/a.txt' ? text : undefined,
  )
  expect(articles.map(({ name, decisions }) => [name, decisions?.length])).toStrictEqual([['x/a.txt', 1]])
})

test('what was decided for the folder', () => {
  const verdict = { is: 'notName', words: 'Ulm' } as const
  expect(read(writeSidecar({}, [decision(verdict)]))).toStrictEqual({
    ...{ articles: [], problems: [], folder: [{ verdict, target: [] }] },
  })
})

test('what other people have written into it is read like theirs', () => {
  const target = { source: 'x/a.txt', selector: { type: 'TextQuoteSelector', exact: 'Ulm' } }
  const { articles } = read(writeSidecar(about, [], { unknown: [{ type: 'Annotation', target, bodyValue: 'Place' }] }))
  expect(articles.map(({ layers }) => layers.entities)).toStrictEqual([[{ ...at('Ulm'), type: 'place' }]])
})

test.each([
  [
    'its words are gone',
    writeSidecar(about, [decision({ is: 'tag', label: 'x' }, 'Ulm')]),
    'Bo.',
    '“Ulm” is not found in the article',
  ],
  [
    'it is of a later version',
    '{"newsgloss:format":"decisions/9","items":[]}',
    text,
    'its format is "decisions/9", and only "decisions/1" can be read here',
  ],
  [
    'there is no such article',
    writeSidecar({ path: 'b.txt' }, [decision({ is: 'tag', label: 'x' }, 'Ulm')]),
    text,
    'there is no article "b.txt", or more than one',
  ],
])('%s', (_, content, article, problem) => {
  expect(read(content, article).problems).toStrictEqual([`a.jsonld: ${problem}`])
})
