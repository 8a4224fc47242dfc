import { expect, test } from 'vitest'
import { article, type Facts } from '../../../../test/support/handmade.ts'
import { UtteranceIndex } from './utteranceIndex.ts'

const sameId = (_: string, id: string) => id

/** A quotation with what stands around it, as `{ text, facts }` of an article. */
interface Told {
  readonly said: string
  readonly by?: string
  readonly names?: readonly `${'person' | 'place'}/${string}`[]
  readonly kind?: 'direct' | 'term' | 'nested'
  readonly asClaim?: true
}

function told({ said, by = '', names = [], kind = 'direct', asClaim }: Told) {
  const text = `${said} ${by} ${names.join(' ')}`
  const facts: Facts = {
    entities: names.map(name => [name, name]),
    ...(asClaim
      ? { claims: [{ content: said, ...(by && { source: by }) }] }
      : { quotations: [[said, kind, by ? { speaker: by } : {}]] }),
  }
  return article(text, facts)
}

/** How the first telling is found to be the second: "0.67 sameSpeaker"; undefined when it is not. */
function compared(a: Told, b: Told): string | undefined {
  const index = new UtteranceIndex()
  const own = told(a)
  index.set('a', own)
  index.set('b', told(b))
  const asked = index.utterance('a', own, a.asClaim ? own.claims[0]! : own.quotations[0]!)
  const [found] = asked ? index.sameAs(asked, sameId) : []
  return found && [found.similarity.toFixed(2), ...found.reasons].join(' ')
}

const ALLIES = '“We recognise the strengths of the allies and will act on the northern plan”'
test.each<[string, Told, Told, string | undefined]>([
  ['other spelling and marks', { said: ALLIES }, { said: ALLIES.replace('ise', 'ize') }, '1.00 sameWords'],
  [
    'a word replaced, the speaker the same',
    { said: ALLIES, by: 'the envoy' },
    { said: ALLIES.replace('plan', 'scheme'), by: 'an envoy' },
    '0.83 sameSpeaker',
  ],
  [
    'quoted here, told there',
    { said: ALLIES, names: ['place/oslo'] },
    {
      said: 'allies have recognised strengths and it will act on a northern plan',
      names: ['place/oslo'],
      asClaim: true,
    },
    '0.85 reordered sameNames',
  ],
  [
    'told here, quoted there',
    { said: 'it will act on the northern plan, recognising strengths', by: 'the envoy', asClaim: true },
    { said: ALLIES, by: 'the envoy' },
    '0.77 reordered sameSpeaker',
  ],
  [
    'cut short',
    { said: '“… the strengths of the allies … the northern plan”', by: 'the envoy' },
    { said: `${ALLIES.slice(0, -1)} that the cabinet wrote in spring after many long talks”`, by: 'the envoy' },
    undefined,
  ],
  [
    'another number, by another person',
    { said: '“Ninety of 400 ships sank near the harbour”', by: 'Ana' },
    { said: '“Ninety of 300 ships sank near the harbour”', by: 'Ben' },
    undefined,
  ],
  ['few words, nothing besides', { said: '“We must act soon”' }, { said: '"we must act SOON!"' }, undefined],
  [
    'few words, the names around them the same',
    { said: '“We must act soon”', names: ['place/oslo', 'place/bonn'] },
    { said: '"we must act SOON!"', names: ['place/bonn', 'place/oslo'] },
    '1.00 sameWords sameNames',
  ],
  [
    'few words, one name around them the same',
    { said: '“We must act soon”', names: ['place/oslo'] },
    { said: '"we must act SOON!"', names: ['place/oslo'] },
    undefined,
  ],
  ['other words', { said: '“Taxes will rise in spring”' }, { said: '“Taxes will fall in autumn”' }, undefined],
  ['one word', { said: '“Yes”', names: ['place/oslo'] }, { said: '“Yes”', names: ['place/oslo'] }, undefined],
  ['no content', { said: '“Go and see for yourself”' }, { said: '“And so it was for her”' }, undefined],
  [
    'a term',
    { said: '‘strategic partner nation treaty’', kind: 'term' },
    { said: '‘strategic partner nation treaty’', kind: 'term' },
    undefined,
  ],
  [
    'a short one nested',
    { said: '‘strategic partner’', kind: 'nested', names: ['place/oslo'] },
    { said: '‘strategic partner’', kind: 'nested', names: ['place/oslo'] },
    undefined,
  ],
])('%s', (_, a, b, found) => {
  expect(compared(a, b)).toBe(found)
})

test('what many articles say in the same words, with nothing else in common, is a stock phrase', () => {
  const index = new UtteranceIndex()
  const article = told({ said: '“The cause of the accident is being investigated by experts”' })
  const found = (articles: number) => {
    for (let i = 0; i < articles; i++) index.set(`${i}`, article)
    return index
      .sameAs(index.utterance('0', article, article.quotations[0]!)!, sameId)
      .map(({ utterance }) => utterance.uri)
  }
  expect(found(4)).toEqual(['1', '2', '3'])
  expect(found(5)).toEqual([])
})

test('a name with its title is no more in common than a name', () => {
  const telling = (said: string) =>
    article(`${said} was expected.`, {
      entities: [['Ana Lund', 'person/ana-lund', { title: 'Prime Minister' }]],
      claims: [{ content: said }],
    })
  const own = telling('a breakthrough in talks with Prime Minister Ana Lund')
  const index = new UtteranceIndex()
  index.set('a', own)
  index.set('b', telling('talks with Prime Minister Ana Lund were a breakthrough'))
  index.set('c', telling('Prime Minister Ana Lund to resign'))
  expect(index.sameAs(index.utterance('a', own, own.claims[0]!)!, sameId).map(({ utterance: { uri } }) => uri)).toEqual(
    ['b'],
  )
})
