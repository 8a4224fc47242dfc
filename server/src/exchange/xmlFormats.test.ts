import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { type ReadElement, readXml } from '../../../test/support/readXml.ts'
import { apart } from './apart.ts'
import { toTei } from './tei.ts'
import { blocksOf } from './textBlocks.ts'
import { toTimeml } from './timeml.ts'

const example = article('Talks\n\n“We may,” Ann Lee said\non Friday,\n\n“meet”.', {
  date: { value: '2024-03-10', source: 'dateline' },
  entities: [['Ann Lee', 'person/ann-lee', { status: 'confirmed' }]],
  dates: [['Friday', '2024-03-08', { mod: 'APPROX' }]],
  quotations: [['“We may,” Ann Lee said\non Friday,\n\n“meet”', 'direct', { speaker: 'Ann Lee', cue: 'said' }]],
  claims: [{ source: 'Ann Lee', cue: 'said', content: '“We may,”', facts: { chain: [] } }],
  regions: [['Talks', 'headline']],
})
const exported = [{ id: 'x/<a>.txt', article: example, textHash: 'ff' }]

test('TimeML: the text, character by character, with TIMEX3', () => {
  const { files, losses } = toTimeml(exported)
  expect(losses).toStrictEqual([])
  expect(files[0]).toStrictEqual({
    name: '_a_.tml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>x/&#60;a&#62;.txt</DOCID>
<EXTRAINFO>sha256 ff</EXTRAINFO>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-10" temporalFunction="false" functionInDocument="CREATION_TIME">2024-03-10</TIMEX3></DCT>
<TITLE></TITLE>
<TEXT>Talks\n\n“We may,” Ann Lee said\non <TIMEX3 tid="t1" type="DATE" value="2024-03-08" mod="APPROX">Friday</TIMEX3>,\n\n“meet”.</TEXT>
</TimeML>
`,
  })
})

test('TEI: elements in the text, lists and links beside it, cut where a paragraph ends', () => {
  const [{ name, content }] = toTei(exported).files as [{ name: string; content: string }]
  expect(name).toBe('_a_.tei.xml')
  expect(content.slice(content.indexOf('</teiHeader>'))).toBe(`</teiHeader>
<standOff>
<listPerson type="person">
<person xml:id="person.ann-lee"><persName>Ann Lee</persName></person>
</listPerson>
<linkGrp type="attribution">
<link xml:id="c0" type="indirect" subtype="asserted" target="#c0.source1 #c0.cue1 #c0.content1" resp="#detected"/>
</linkGrp>
</standOff>
<text>
<body>
<ab type="headline">Talks</ab>
<p><said xml:id="q0" next="#q0.2" direct="true" n="direct" resp="#detected"><seg xml:id="c0.content1" type="content" resp="#detected">“We may,”</seg> <persName ref="#person.ann-lee" resp="#decided"><seg xml:id="c0.source1" type="source" resp="#detected">Ann Lee</seg></persName> <seg xml:id="c0.cue1" type="cue" resp="#detected">said</seg><lb/>
on <date when="2024-03-08" subtype="APPROX" resp="#detected">Friday</date>,</said></p>
<p><said xml:id="q0.2" prev="#q0" direct="true" n="direct" resp="#detected">“meet”</said>.</p>
</body>
</text>
</TEI>
`)
  expect(content).toContain(
    '<date when="2024-03-10">2024-03-10</date>\n<idno type="file">x/&#60;a&#62;.txt</idno>\n<idno type="sha256">ff</idno>',
  )
})

test('whatever the article, TimeML keeps its text and every date that it can', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const { elements, text } = readXml(toTimeml([{ id: 'a', article, textHash: '' }]).files[0]!.content)
      const whole = elements.find(({ tag }) => tag === 'TEXT')!
      expect(text.slice(whole.start, whole.end)).toBe(article.text)
      const found = elements
        .filter(({ tag, attributes }) => tag === 'TIMEX3' && attributes['tid'] !== 't0')
        .map(({ start, end, attributes }) => [start - whole.start, end - whole.start, attributes['type']])
      expect(found).toStrictEqual(apart(article.dates).map(({ start, end, type }) => [start, end, type]))
    }),
  )
})

test('whatever the article, TEI is well-formed, its references lead somewhere, and the pieces of an element make up its words', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const { elements, text } = readXml(toTei([{ id: 'a', article, textHash: '' }]).files[0]!.content)
      const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const references = elements.flatMap(({ attributes }) =>
        ['ref', 'who', 'target', 'next', 'prev', 'resp'].flatMap(name => attributes[name]?.split(' ') ?? []),
      )
      expect(references.filter(reference => !ids.includes(reference.slice(1)))).toStrictEqual([])
      const body = elements.find(({ tag }) => tag === 'body')!
      const inBody = elements.filter(({ start, end }) => start >= body.start && end <= body.end)
      const words = (from: string) => squeezed(from)
      const wordsOf = (element: ReadElement): string => {
        const next = inBody.find(other => `#${other.attributes['xml:id']}` === element.attributes['next'])
        return text.slice(element.start, element.end) + (next ? wordsOf(next) : '')
      }
      for (const [n, { start, end }] of article.quotations.entries())
        expect(words(wordsOf(inBody.find(({ attributes }) => attributes['xml:id'] === `q${n}`)!))).toBe(
          words(article.text.slice(start, end)),
        )
      for (const { id, cue, content } of article.claims)
        for (const [part, spans] of Object.entries({ cue, content }))
          for (const [n, { start, end }] of spans.entries())
            expect(
              words(wordsOf(inBody.find(({ attributes }) => attributes['xml:id'] === `${id}.${part}${n + 1}`)!)),
            ).toBe(words(article.text.slice(start, end)))
      expect(squeezed(text.slice(body.start, body.end))).toBe(squeezed(article.text))
    }),
  )
})

/** The text without white space, which TEI's paragraphs do not keep. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

test('characters that XML does not allow do not break it', () => {
  const wild = { ...article('a\0\u0008\ud800 ]]> &amp; \ufffe b'), documentDate: null }
  const { elements, text } = readXml(toTimeml([{ id: '"\'<', article: wild, textHash: '' }]).files[0]!.content)
  const whole = elements.find(({ tag }) => tag === 'TEXT')!
  expect(text.slice(whole.start, whole.end)).toBe('a\ufffd\ufffd\ufffd ]]> &amp; \ufffd b')
})

test.each([
  ['one', ['one']],
  ['a\nb\n\nc', ['a\nb', 'c']],
  ['\r\n a \r\nb\r\n\r\n \r\nc\r\n', ['a \r\nb', 'c']],
  ['a\n \t\nb', ['a', 'b']],
  ['a\rb\r\rc', ['a\rb', 'c']],
  ['', []],
])('the blocks of %j', (text, blocks) => {
  expect(blocksOf(text).map(({ start, end }) => text.slice(start, end))).toStrictEqual(blocks)
})
