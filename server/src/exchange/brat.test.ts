import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { toBrat } from './brat.ts'
import { fromBrat } from './bratImport.ts'
import { layersOf } from './imported.ts'

const example = article('😀 Ann Lee said:\r\n“We may”, on Friday.', {
  entities: [['Ann Lee', 'person/ann-lee']],
  dates: [['Friday', '2024-03-08']],
  quotations: [['“We may”', 'direct', { speaker: 'Ann Lee', cue: 'said' }]],
  claims: [{ source: 'Ann Lee', cue: 'said', content: 'Ann Lee said:\r\n“We may”' }],
})

const nothing = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }

function annOf(text: string, ann: string) {
  return fromBrat([{ name: 'a.ann', content: ann }], ({ name }) => (name === 'a' ? text : undefined))
}

test('code points, fragments at line breaks, an event for an attribution', () => {
  const { files, losses } = toBrat([{ id: 'folder/a.txt', article: example, textHash: '' }])
  expect(files.map(({ name }) => name)).toStrictEqual(['a.txt', 'a.ann', 'annotation.conf', 'visual.conf'])
  expect(losses).toStrictEqual([])
  expect(files[0]!.content).toBe(example.text)
  expect(files[1]!.content).toBe(`T1\tPerson 2 9\tAnn Lee
A1\tStatus T1 detected
#1\tAnnotatorNotes T1\tentity: person/ann-lee; name: Ann Lee
T2\tDate 30 36\tFriday
A2\tStatus T2 detected
#2\tAnnotatorNotes T2\tvalue: 2024-03-08
T3\tCue 10 14\tsaid
T7\tAttribution 10 14\tsaid
E1\tAttribution:T7 Cue:T3 Content:T4 Source:T5
A3\tMode E1 indirect
A4\tModality E1 asserted
A5\tCueClass E1 say
A6\tStatus E1 detected
T4\tContent 2 15;17 25\tAnn Lee said: “We may”
T5\tSource 2 9\tAnn Lee
T6\tQuotation 17 25\t“We may”
R1\tSpeaker Arg1:T6 Arg2:T5
R2\tSpeakerCue Arg1:T6 Arg2:T3
A7\tKind T6 direct
A8\tStatus T6 detected
`)
})

test('what is written is read again, whatever the text', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const { files } = toBrat([{ id: 'a.txt', article, textHash: '' }])
      const { articles, problems } = fromBrat(files, () => undefined)
      expect(problems).toStrictEqual([])
      expect(articles).toStrictEqual([{ name: 'a', text: article.text, layers: layersOf(article) }])
    }),
  )
})

/** The rules of brat's own reader: ids are unique, offsets lie in the text, and the words on the line are those of the text, without line breaks. */
test('brat’s rules for text-bound annotations hold', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const { files } = toBrat([{ id: 'a.txt', article, textHash: '' }])
      const characters = [...article.text]
      const rows = files[1]!.content
        .trimEnd()
        .split('\n')
        .filter(Boolean)
        .map(row => row.split('\t'))
      expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length)
      for (const [id, fields, words] of rows
        .filter(([id]) => id!.startsWith('T'))
        .map(([id, fields, ...words]) => [id!, fields!, words.join('\t')])) {
        expect(id).toMatch(/^T\d+$/)
        const offsets = fields!
          .slice(fields!.indexOf(' ') + 1)
          .split(';')
          .map(pair => pair.split(' ').map(Number) as [number, number])
        expect(offsets.map(([start, end]) => characters.slice(start, end).join('')).join(' ')).toBe(words)
        expect(words).not.toMatch(/[\r\n]/)
      }
    }),
  )
})

test('PolNeAR’s own files are read', () => {
  const text = 'Alta Schutte remembers nearly losing her father. It is so, she said, known here.'
  const ann = `T1\tSource 0 12\tAlta Schutte
T2\tCue 13 22\tremembers
T3\tContent 23 47\tnearly losing her father
T4\tAttribution 13 22\tremembers
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tCue 59 67\tshe said
T6\tContent 49 57;69 74\tIt is so known
T7\tAttribution-no-source 59 67\tshe said
E2\tAttribution-no-source:T7 Content:T6 Cue:T5
`
  expect(annOf(text, ann)).toStrictEqual({
    problems: [],
    articles: [
      {
        name: 'a',
        text,
        layers: {
          ...nothing,
          claims: [
            { source: [{ start: 0, end: 12 }], cue: [{ start: 13, end: 22 }], content: [{ start: 23, end: 47 }] },
            {
              source: [],
              cue: [{ start: 59, end: 67 }],
              content: [
                { start: 49, end: 57 },
                { start: 69, end: 74 },
              ],
            },
          ],
        },
      },
    ],
  })
})

test('notes and tags are written, and read again with those of other people', () => {
  const text = 'Ann Lee waits.\nShe waits.'
  const remarks = [
    { start: 0, end: 7, text: 'Who; is\n she?', creator: 'Bo' },
    { start: 8, end: 18, text: '#check', isTag: true as const },
  ]
  const { files } = toBrat([{ id: 'a.txt', article: article(text), textHash: '', remarks }])
  const { content } = files[1]!
  expect(content).toBe(
    'T1\tNote 0 7\tAnn Lee\n#1\tAnnotatorNotes T1\tWho; is she?\nT2\tTag 8 14;15 18\twaits. She\n#2\tAnnotatorNotes T2\tcheck\n',
  )
  const others =
    'T9\tPerson 0 7\tAnn Lee\n#9\tAnnotatorNotes T9\tentity: person/ann-lee; name: Ann Lee; not: sure; is she?\n'
  expect(annOf(text, content + others)).toStrictEqual({
    problems: [],
    articles: [
      {
        ...{ name: 'a', text },
        layers: {
          ...nothing,
          entities: [{ start: 0, end: 7, type: 'person', entity: 'person/ann-lee', name: 'Ann Lee' }],
          tags: [{ start: 8, end: 18, label: 'check', isTag: true }],
          notes: [
            { start: 0, end: 7, text: 'Who; is she?' },
            { start: 0, end: 7, text: 'not: sure; is she?' },
          ],
        },
      },
    ],
  })
})

test('words that have moved are found where they stand once', () => {
  expect(annOf('The Ann Lee', 'T1\tPerson 0 7\tAnn Lee\n')).toStrictEqual({
    problems: [],
    articles: [
      { name: 'a', text: 'The Ann Lee', layers: { ...nothing, entities: [{ start: 4, end: 11, type: 'person' }] } },
    ],
  })
})

describe('what is wrong is said, with its line, and the rest is read', () => {
  test.each([
    ['T1\tPerson 0 90\tAnn', 'a.ann, line 1: "0 90" is no stretch of a text of 7 characters'],
    ['T1\tPerson x y\tAnn', 'a.ann, line 1: "x y" is no stretch of a text of 7 characters'],
    ['T1\tPerson 3 3\t', 'a.ann, line 1: "3 3" is no stretch of a text of 7 characters'],
    ['T1\tPerson', 'a.ann, line 1: it has no offsets'],
    ['T1\tPerson 0 3\tBob', 'a.ann, line 1: it is about "Bob", but "Ann" stands there'],
    ['T1\tCue 0 3\tAnn', 'a.ann, line 1: a cue that belongs to no attribution'],
    [
      'E1\tAttribution:T8 Cue:T7',
      'a.ann, line 1: E1 has Cue T7, which is not there',
      'a.ann, line 1: E1 has neither cue nor content',
    ],
    ['R1\tSpeaker Arg1:T8 Arg2:T7', 'a.ann, line 1: the relation leads nowhere'],
    ['A1\tStatus T7 added', 'a.ann, line 1: it is about T7, which is not there'],
  ])('%j', (row, ...problems) => {
    const read = annOf('Ann Lee', `${row}\nT2\tWeapon 4 7\tLee\nT2\tPerson 0 3\tAnn\n`)
    expect({ ...read, problems: [...read.problems].sort() }).toStrictEqual({
      problems: [...problems, 'a.ann, line 3: T2 is there twice; the first one holds'].sort(),
      articles: [{ name: 'a', text: 'Ann Lee', layers: { ...nothing, tags: [{ start: 4, end: 7, label: 'Weapon' }] } }],
    })
  })

  test('in folders of their own, files of one name have the texts beside them', () => {
    const files = [
      { name: 's1/doc.ann', content: 'T1\tPlace 3 8\tParis\n' },
      { name: 's1/doc.txt', content: 'In Paris.' },
      { name: 's2/doc.txt', content: 'It was in Paris.' },
    ]
    expect(fromBrat(files, () => undefined)).toStrictEqual({
      problems: [],
      articles: [
        { name: 's1/doc', text: 'In Paris.', layers: { ...nothing, entities: [{ start: 3, end: 8, type: 'place' }] } },
      ],
    })
  })

  test('without its text', () => {
    expect(fromBrat([{ name: 'b.ann', content: '' }], () => undefined)).toStrictEqual({
      articles: [],
      problems: ['b.ann: there is no .txt beside it, nor just one article of that name'],
    })
  })
})
