import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article, type Facts } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { applyDecisions } from './applyDecisions.ts'
import type { Decision, Verdict } from './decision.ts'
import { FolderDecisions, NO_FOLDER_DECISIONS } from './folderDecisions.ts'

let count = 0
function decision(verdict: Verdict, target: readonly Span[], parts?: Decision<Span>['parts']): Decision<Span> {
  const id = String(++count).padStart(6, '0')
  return { id, change: id, made: '2024-03-06T12:00:00.000Z', verdict, target, ...(parts && { parts }) }
}

function wordsIn({ text }: Article, words: string, nth = 0): Span {
  let start = text.indexOf(words)
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

const TEXT = 'Ann Lee met Lee of Ulm in May. “We agree,” Lee said.'
const FACTS: Facts = {
  entities: [
    ['Ann Lee', 'person/ann-lee'],
    ['Lee#2', 'person/ann-lee', { name: 'Ann Lee' }],
    ['Ulm', 'place/ulm'],
    ['Lee#3', 'person/ann-lee', { name: 'Ann Lee' }],
  ],
  dates: [['May', 'XXXX-05']],
  quotations: [['“We agree,”', 'direct', { speaker: 'Lee#3', cue: 'said' }]],
  claims: [{ source: 'Lee#3', entity: 'person/ann-lee', cue: 'said', content: '“We agree,”', mode: 'direct' }],
}
const made = article(TEXT, FACTS)

/** Everything of an article in short. */
function shortly({ text, entities, dates, quotations, claims }: Article) {
  const words = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null)
  return [
    ...entities.map(one => `${words(one)}: ${one.entity}, ${one.status}`),
    ...dates.map(one => `${words(one)}: ${one.value}, ${one.status}`),
    ...quotations.map(
      one =>
        `${words(one)}: ${words(one.speaker)} ${one.speaker ? (one.speaker as { entity?: string }).entity : ''}, ${one.status}`,
    ),
    ...claims.map(
      one =>
        `${one.id}: ${words(one.source[0])} ${one.source[0]?.entity ?? ''} ${words(one.content[0])}, ${one.status}`,
    ),
  ]
}

const BEFORE = [
  'Ann Lee: person/ann-lee, detected',
  'Lee: person/ann-lee, detected',
  'Ulm: place/ulm, detected',
  'Lee: person/ann-lee, detected',
  'May: XXXX-05, detected',
  '“We agree,”: Lee undefined, detected',
  'c0: Lee person/ann-lee “We agree,”, detected',
]

/** The lines that go and those that come. */
function change(decisions: readonly Decision<Span>[], folder = NO_FOLDER_DECISIONS) {
  const after = shortly(applyDecisions(made, decisions, folder, 'a.txt'))
  const left = [...after]
  const gone = BEFORE.filter(line => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { gone, come: left }
}

test('nothing decided is the very same article', () => {
  expect(shortly(made)).toEqual(BEFORE)
  expect(applyDecisions(made, [], NO_FOLDER_DECISIONS, 'a.txt')).toBe(made)
})

test.each<[string, readonly Decision<Span>[], ReturnType<typeof change>]>([
  [
    'a name that is none goes, and only it',
    [decision({ is: 'not', what: 'entity' }, [wordsIn(made, 'Ulm')])],
    { gone: ['Ulm: place/ulm, detected'], come: [] },
  ],
  [
    'a name that is confirmed stays as it is',
    [decision({ is: 'entity', type: 'place', entity: 'place/ulm', name: 'Ulm' }, [wordsIn(made, 'Ulm')])],
    { gone: ['Ulm: place/ulm, detected'], come: ['Ulm: place/ulm, confirmed'] },
  ],
  [
    'a name of another type is another entity, and its source follows',
    [decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee', 2)])],
    {
      gone: [
        'Lee: person/ann-lee, detected',
        '“We agree,”: Lee undefined, detected',
        'c0: Lee person/ann-lee “We agree,”, detected',
      ],
      come: [
        'Lee: group/lee, added',
        '“We agree,”: Lee group/lee, detected',
        'c0: Lee group/lee “We agree,”, detected',
      ],
    },
  ],
  [
    'a longer name takes the place of those in it',
    [decision({ is: 'entity', type: 'person' }, [wordsIn(made, 'Lee of Ulm')])],
    {
      gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'],
      come: ['Lee of Ulm: person/lee-of-ulm, added'],
    },
  ],
  [
    'a name that is decided within another that was is one more',
    [
      decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee of Ulm')]),
      decision({ is: 'entity', type: 'place' }, [wordsIn(made, 'Ulm')]),
    ],
    {
      gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'],
      come: ['Lee of Ulm: group/lee-of-ulm, added', 'Ulm: place/ulm, confirmed'],
    },
  ],
  [
    'so is one that the same command decides before the one round it',
    [
      { ...decision({ is: 'entity', type: 'place' }, [wordsIn(made, 'Ulm')]), change: 'import' },
      { ...decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee of Ulm')]), change: 'import' },
    ],
    {
      gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'],
      come: ['Lee of Ulm: group/lee-of-ulm, added', 'Ulm: place/ulm, confirmed'],
    },
  ],
  [
    'a longer name that is decided takes the place of a decided one',
    [
      decision({ is: 'entity', type: 'place' }, [wordsIn(made, 'Ulm')]),
      decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee of Ulm')]),
    ],
    {
      gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'],
      come: ['Lee of Ulm: group/lee-of-ulm, added'],
    },
  ],
  [
    'of two that are decided and cross each other the later holds',
    [
      decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee of Ulm')]),
      decision({ is: 'entity', type: 'place' }, [wordsIn(made, 'Ulm in')]),
    ],
    { gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'], come: ['Ulm in: place/ulm-in, added'] },
  ],
  [
    'a name that is none after all leaves the one round it',
    [
      decision({ is: 'entity', type: 'group' }, [wordsIn(made, 'Lee of Ulm')]),
      decision({ is: 'entity', type: 'place' }, [wordsIn(made, 'Ulm')]),
      decision({ is: 'not', what: 'entity' }, [wordsIn(made, 'Ulm')]),
    ],
    {
      gone: ['Ulm: place/ulm, detected', 'Lee: person/ann-lee, detected'],
      come: ['Lee of Ulm: group/lee-of-ulm, added'],
    },
  ],
  [
    'a date that is decided stays round another that is',
    [
      decision({ is: 'date', type: 'DATE', value: '2024-05' }, [wordsIn(made, 'in May')]),
      decision({ is: 'date', type: 'DATE', value: 'XXXX-05' }, [wordsIn(made, 'May')]),
    ],
    { gone: ['May: XXXX-05, detected'], come: ['in May: 2024-05, added', 'May: XXXX-05, confirmed'] },
  ],
  [
    'a mention that is somebody else is one of its own',
    [decision({ is: 'notSame', entity: 'person/ann-lee' }, [wordsIn(made, 'Lee', 1)])],
    { gone: ['Lee: person/ann-lee, detected'], come: ['Lee: person/lee, added'] },
  ],
  [
    'of two that contradict the later holds',
    [
      decision({ is: 'not', what: 'entity' }, [wordsIn(made, 'Ulm')]),
      decision({ is: 'entity', type: 'organization' }, [wordsIn(made, 'Ulm')]),
    ],
    { gone: ['Ulm: place/ulm, detected'], come: ['Ulm: organization/ulm, added'] },
  ],
  [
    'a date has the value that is decided',
    [decision({ is: 'date', type: 'DATE', value: '2024-05' }, [wordsIn(made, 'May')])],
    { gone: ['May: XXXX-05, detected'], come: ['May: 2024-05, added'] },
  ],
  [
    'a date that is none goes',
    [decision({ is: 'not', what: 'date' }, [wordsIn(made, 'May')])],
    { gone: ['May: XXXX-05, detected'], come: [] },
  ],
  [
    'another speaker speaks in the claim too',
    [decision({ is: 'quotation' }, [wordsIn(made, '“We agree,”')], { speaker: [wordsIn(made, 'Ann Lee')] })],
    {
      gone: ['“We agree,”: Lee undefined, detected', 'c0: Lee person/ann-lee “We agree,”, detected'],
      come: ['“We agree,”: Ann Lee undefined, added', 'c0: Ann Lee  “We agree,”, detected'],
    },
  ],
  [
    'a claim that is none goes',
    [decision({ is: 'not', what: 'claim' }, [wordsIn(made, '“We agree,”')])],
    { gone: ['c0: Lee person/ann-lee “We agree,”, detected'], come: [] },
  ],
  [
    'a claim is added in its place, the others are counted on',
    [decision({ is: 'claim' }, [wordsIn(made, 'Ann Lee met Lee')])],
    {
      gone: ['c0: Lee person/ann-lee “We agree,”, detected'],
      come: ['c0: null  Ann Lee met Lee, added', 'c1: Lee person/ann-lee “We agree,”, detected'],
    },
  ],
  [
    'nothing stands in what is boilerplate',
    [decision({ is: 'region', kind: 'boilerplate' }, [wordsIn(made, '“We agree,” Lee said.')])],
    { gone: ['Lee: person/ann-lee, detected', ...BEFORE.slice(5)], come: [] },
  ],
])('%s', (_, decisions, expected) => expect(change(decisions)).toEqual(expected))

test.each<[string, Verdict, ReturnType<typeof change>]>([
  [
    'words that are no name anywhere',
    { is: 'notName', words: 'Ulm' },
    { gone: ['Ulm: place/ulm, detected'], come: [] },
  ],
  [
    'an entity that is another one',
    { is: 'sameEntity', entity: 'place/ulm', as: 'organization/ulm-city', name: 'Ulm City' },
    { gone: ['Ulm: place/ulm, detected'], come: ['Ulm: organization/ulm-city, detected'] },
  ],
])('in the whole folder: %s', (_, verdict, expected) => {
  expect(change([], new FolderDecisions([decision(verdict, [])]))).toEqual(expected)
})

test('entities that are each other end with what was decided last', () => {
  const folder = new FolderDecisions([
    decision({ is: 'sameEntity', entity: 'a', as: 'b', name: 'B' }, []),
    decision({ is: 'sameEntity', entity: 'b', as: 'a', name: 'A' }, []),
  ])
  expect([folder.entityOf('a'), folder.entityOf('b')]).toEqual([undefined, { id: 'a', name: 'A' }])
})

test('whatever is decided, spans are in order, and a dismissal takes away one name', () => {
  fc.assert(
    fc.property(arbitraryArticle, fc.nat(), (any, pick) => {
      const mention = any.entities[pick % Math.max(1, any.entities.length)]
      if (!mention) return
      const apart = any.entities.filter(one => one.start >= mention.end || one.end <= mention.start)
      const dismissed = applyDecisions(
        any,
        [decision({ is: 'not', what: 'entity' }, [mention])],
        NO_FOLDER_DECISIONS,
        'a',
      )
      expect(dismissed.entities).toEqual(apart)
      expect(dismissed.dates).toEqual(any.dates)
      const added = applyDecisions(
        any,
        [decision({ is: 'entity', type: 'event' }, [mention])],
        NO_FOLDER_DECISIONS,
        'a',
      )
      expect(added.entities).toEqual([...added.entities].sort(bySpan))
      expect(applyDecisions(added, [], NO_FOLDER_DECISIONS, 'a')).toBe(added)
    }),
  )
})
