import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { apart } from './apart.ts'
import { toConll2003 } from './conll2003.ts'
import { fromConll2003 } from './conll2003Import.ts'
import { toConllu } from './conllu.ts'
import type { Layers } from './imported.ts'

const example = article('😀 Ann Lee of Ulm’s NATO office said.\nIt was Friday.', {
  entities: [
    ['Ann Lee', 'person/ann-lee'],
    ['Ulm’s NATO', 'organization/ulm-nato'],
    ['Ulm', 'place/ulm'],
  ],
  dates: [['Friday', '2024-03-08']],
})
const exported = [{ id: 'a.txt', article: example, textHash: 'ff' }]

test('CoNLL-2003: four columns, IOB2, the longer of names that overlap', () => {
  expect(toConll2003(exported)).toStrictEqual({
    files: [
      {
        name: 'a.conll',
        content: `-DOCSTART- -X- -X- O

😀 -X- -X- O
Ann -X- -X- B-PER
Lee -X- -X- I-PER
of -X- -X- O
Ulm -X- -X- B-ORG
’s -X- -X- I-ORG
NATO -X- -X- I-ORG
office -X- -X- O
said -X- -X- O
. -X- -X- O

It -X- -X- O
was -X- -X- O
Friday -X- -X- O
. -X- -X- O

`,
      },
    ],
    losses: ['1 of the names overlap a longer one and are left out'],
  })
})

const CONLLU = `# newdoc id = a
# text_sha256 = ff
# global.Entity = eid-etype-head-other
# sent_id = a-1
# text = 😀 Ann Lee of Ulm’s NATO office said.
1	😀	_	_	_	_	_	_	_	TokenRange=0:1
2	Ann	_	_	_	_	_	_	_	Entity=(e1-person-1-name:Ann%20Lee|TokenRange=2:5
3	Lee	_	_	_	_	_	_	_	Entity=e1)|TokenRange=6:9
4	of	_	_	_	_	_	_	_	TokenRange=10:12
5	Ulm	_	_	_	_	_	_	_	Entity=(e2-organization-1-name:Ulm’s%20NATO(e3-place-1-name:Ulm)|SpaceAfter=No|TokenRange=13:16
6	’s	_	_	_	_	_	_	_	TokenRange=16:18
7	NATO	_	_	_	_	_	_	_	Entity=e2)|TokenRange=19:23
8	office	_	_	_	_	_	_	_	TokenRange=24:30
9	said	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=31:35
10	.	_	_	_	_	_	_	_	TokenRange=35:36

# sent_id = a-2
# text = It was Friday.
1	It	_	_	_	_	_	_	_	TokenRange=37:39
2	was	_	_	_	_	_	_	_	TokenRange=40:43
3	Friday	_	_	_	_	_	_	_	Entity=(e4-time-1-value:2024%2D03%2D08)|SpaceAfter=No|TokenRange=44:50
4	.	_	_	_	_	_	_	_	TokenRange=50:51

`

test('CoNLL-U: entities and times as mentions, places in code points', () => {
  expect(toConllu(exported, { text: true })).toStrictEqual({
    files: [{ name: 'a.conllu', content: CONLLU }],
    losses: [],
  })
  const withoutText = CONLLU.replace(/^# text =.*\n/gm, '')
    .replace(/^(\d+\t)[^\t]+/gm, '$1_')
    .replace(/name:[^()|\t]*/g, '')
  expect(toConllu(exported, { text: false }).files[0]!.content).toBe(withoutText)
})

test('CoNLL-2003 is read again: every name that it can carry', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const { files } = toConll2003([{ id: 'a.txt', article, textHash: '' }])
      const { articles, problems } = fromConll2003(files, () => article.text)
      expect(problems).toStrictEqual([])
      const carried = {
        person: 'person',
        organization: 'organization',
        place: 'place',
        group: 'other',
        event: 'other',
        other: 'other',
      } as const
      const entities = apart(article.entities).map(({ start, end, type }) => ({
        ...{ start, end, type: carried[type] },
        ...(carried[type] === 'other' && { isBroad: true as const }),
      }))
      expect(articles.map(({ layers }) => layers)).toStrictEqual([layers({ entities })])
    }),
  )
})

test('CoNLL-U: a name over a paragraph’s end is within one sentence', () => {
  const text = 'So says Ann\n\nLee of Ulm. She waits.'
  const over = article(text, { entities: [['Ann\n\nLee', 'person/ann-lee']], dates: [['She', '2024']] })
  const { content } = toConllu([{ id: 'a', article: over, textHash: 'ff' }], { text: true }).files[0]!
  expect(content.match(/^# text = .*/gm)).toStrictEqual(['# text = So says Ann Lee of Ulm.', '# text = She waits.'])
})

test('whatever the article, the mentions of CoNLL-U can be put together again', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const entities = article.entities.map((mention, i) => ({ ...mention, entity: `${mention.type}/${i}` }))
      const dates = article.dates.map((date, i) => ({ ...date, value: `${2000 + i}` }))
      const { files } = toConllu([{ id: 'a', article: { ...article, entities, dates }, textHash: '' }], { text: true })
      const rows = files[0]!.content
        .split('\n')
        .filter(row => /^\d/.test(row))
        .map(row => row.split('\t'))
      expect(rows.every(columns => columns.length === 10)).toBe(true)
      const characters = [...article.text]
      const open = new Map<string, string>()
      const found: string[] = []
      for (const { 1: form, 9: misc } of rows) {
        const [, from, to] = /TokenRange=(\d+):(\d+)$/.exec(misc!)!
        expect(characters.slice(Number(from), Number(to)).join('')).toBe(form)
        for (const bracket of misc!
          .split('|')
          .find(field => field.startsWith('Entity='))
          ?.slice(7)
          .match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
          const id = bracket.replace(/[()]/g, '').split('-')[0]!
          if (bracket.startsWith('(')) open.set(id, `${bracket.split('-')[1]} ${from}`)
          if (bracket.endsWith(')')) found.push(`${open.get(id)} ${to}`)
        }
      }
      const points = (offset: number) => [...article.text.slice(0, offset)].length
      const wanted = [
        ...entities.map(({ start, end, type }) => `${type} ${points(start)} ${points(end)}`),
        ...dates.map(({ start, end }) => `time ${points(start)} ${points(end)}`),
      ]
      expect(found.sort()).toStrictEqual(wanted.sort())
    }),
  )
})

function layers(some: Partial<Layers>): Layers {
  return { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [], ...some }
}

describe('other people’s CoNLL files', () => {
  const read = (text: string, content: string) =>
    fromConll2003([{ name: 'x/a.conll', content }], ({ name }) => (name === 'x/a' ? text : undefined))
  test.each([
    [
      'IOB1',
      'EU I-ORG\nUN B-ORG\n',
      [
        [0, 2],
        [3, 5],
      ],
    ],
    ['IOBES', 'EU\tNNP\tB-ORG\nUN\tNNP\tE-ORG\n', [[0, 5]]],
    ['Windows line ends', 'EU S-ORG\r\nUN O\r\n', [[0, 2]]],
    ['a sentence that stands further on, behind words alike', '\nUN B-ORG\nEU I-ORG\n', [[3, 8]]],
  ])('%s', (_, content, places) => {
    const entities = places.map(([start, end]) => ({ start, end, type: 'organization' }))
    expect(read('EU UN EU', content)).toStrictEqual({
      problems: [],
      articles: [{ name: 'x/a', text: 'EU UN EU', layers: layers({ entities: entities as never }) }],
    })
  })

  test('a word that is another in the article is said, and what stands around it is where it is', () => {
    const text = 'She said on Monday that Ann Lee and May went.'
    const content = 'May B-PER\nsaid O\non O\nTuesday O\nthat O\nAnn B-PER\nLee I-PER\nand O\nBo O\nwent O\n. O\n'
    const ann = { start: text.indexOf('Ann'), end: text.indexOf(' and'), type: 'person' as const }
    expect(read(text, content)).toStrictEqual({
      problems: [
        'x/a.conll, line 1: "May" does not stand there in the article, its name is left out',
        'x/a.conll, line 4: "Tuesday" does not stand there in the article; 1 more without a tag do not',
      ],
      articles: [{ name: 'x/a', text, layers: layers({ entities: [ann] }) }],
    })
  })

  test('what is wrong is said, with its line, and the rest is read', () => {
    const content = 'EU B-ORG\nNATO I-ORG\nUN B-VEHICLE\nEU Q-ORG\nUN\n\n-DOCSTART- O\n-DOCSTART- O\nEU B-ORG\n'
    expect(read('EU UN EU', content)).toStrictEqual({
      problems: [
        'x/a.conll, line 5: "UN" has no tag',
        'x/a.conll, line 8: a second document begins; only the first in a file can be laid over an article',
        'x/a.conll, line 4: "Q-ORG" is no tag',
        'x/a.conll, line 2: "NATO" does not stand there in the article, its name is left out',
      ],
      articles: [
        {
          name: 'x/a',
          text: 'EU UN EU',
          layers: layers({
            tags: [{ start: 3, end: 5, label: 'VEHICLE' }],
          }),
        },
      ],
    })
    expect(fromConll2003([{ name: 'b.conll', content: '' }], () => undefined).problems).toStrictEqual([
      'b.conll: there is no article of that name to lay it over, or more than one',
    ])
  })
})
