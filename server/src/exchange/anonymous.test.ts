import { expect, test } from 'vitest'
import { article } from '../../../test/support/handmade.ts'
import { textHash } from '../engine/text/textHash.ts'
import { FORMATS } from './formats.ts'
import { importAnnotations } from './importAnnotations.ts'
import { fromW3c } from './w3cImport.ts'

const text = 'Mayor Zorn of Quux said “Never” on Friday, allegedly.'
const exported = ['a.txt', 'b.txt'].map(id => ({
  id,
  textHash: textHash(text),
  article: article(text, {
    entities: [
      ['Zorn', 'person/zorn', { title: 'Mayor', why: 'as Zorn', of: 'place/quux' }],
      ['Quux', 'place/quux'],
    ],
    dates: [['Friday', '2024-03-08', { why: 'weekday, past: said' }]],
    quotations: [['“Never”', 'direct', { speaker: 'Zorn', cue: 'said' }]],
    claims: [
      {
        source: 'Zorn',
        entity: 'person/zorn',
        chain: ['Quux'],
        cue: 'said',
        content: '“Never”',
        facts: { hedged: 'allegedly' },
      },
    ],
  }),
}))

test.each(FORMATS.filter(({ withoutText }) => withoutText).map(format => [format.name, format] as const))(
  '%s without the text has none of its words, in whatever form',
  (_, format) => {
    const all = format
      .write(exported, { text: false })
      .files.map(({ content }) => content)
      .join()
    for (const word of text.match(/\p{L}+/gu)!)
      if (word.length > 2) expect(all.toLowerCase()).not.toMatch(new RegExp(`(?<![a-z])${word.toLowerCase()}(?![a-z])`))
  },
)

test('one number stands for an entity in all articles, and is no id to what is read again', () => {
  const w3c = FORMATS.find(({ name }) => name === 'w3c')!
  const { files } = w3c.write(exported, { text: false })
  const ids = files.flatMap(({ content }) => content.match(/"e\d+"/g))
  expect(ids).toStrictEqual(['"e1"', '"e2"', '"e1"', '"e2"'])
  const { articles } = importAnnotations(fromW3c, files.slice(0, 1), () => ({ id: 'a', text }))
  expect(articles[0]!.layers.entities.map(({ entity }) => entity)).toStrictEqual([undefined, undefined])
})
