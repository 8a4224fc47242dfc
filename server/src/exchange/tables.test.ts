import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { article } from '../../../test/support/handmade.ts'
import { toCitron } from './citron.ts'
import { toClaimReview } from './claimReview.ts'
import { csvOf, csvText, toCsv } from './csv.ts'
import { decidedOnly, type ExportedArticle } from './exported.ts'
import { toHtml } from './htmlReport.ts'
import { toMarkdown } from './markdownReport.ts'
import { toSpacy } from './spacy.ts'

const example = article('Talks\n😀 Ann Lee said: “=No, |x|”\non <b>Friday</b>.', {
  date: { value: '2024-03-10', source: 'dateline' },
  entities: [['Ann Lee', 'person/ann-lee', { title: 'Mayor' }]],
  dates: [['Friday', null, { why: 'no date' }]],
  quotations: [['“=No, |x|”', 'direct', { speaker: 'Ann Lee', cue: 'said' }]],
  claims: [{ source: 'Ann Lee', entity: 'person/ann-lee', cue: 'said', content: '=No, |x|' }, { content: 'Talks' }],
})
const remarks = [
  { start: 0, end: 5, text: '=Which?', creator: 'Bo' },
  { start: 0, end: 5, text: '#check', isTag: true as const },
]
const exported = [{ id: 'a.txt', article: example, textHash: 'ff', remarks }]
const all = { text: true }

test('a table to paste is that of a file without its mark', () => {
  const rows = [
    ['a', 'b'],
    ['=1', 'x,"y"'],
  ]
  expect(csvText(rows)).toBe(`a,b\r\n"'=1","x,""y"""\r\n`)
  expect(csvOf(rows)).toBe(`\ufeff${csvText(rows)}`)
})

/** Each table as another parser reads it, without its header. */
function tablesOf(articles: readonly ExportedArticle[] = exported, options = all) {
  return Object.fromEntries(
    toCsv(articles, options).files.map(({ name, content }) => [
      name,
      parse(content, { bom: true, columns: true, relax_column_count: false }) as Record<string, string>[],
    ]),
  )
}

test('CSV: six tables, places in lines and code points, formulas disarmed', () => {
  expect(tablesOf()).toStrictEqual({
    'newsgloss.articles.csv': [
      {
        article: 'a.txt',
        sha256: 'ff',
        date: '2024-03-10',
        date_source: 'dateline',
        title: '',
        outlet: '',
        url: '',
        entities: '1',
        dates: '1',
        quotations: '1',
        claims: '2',
      },
    ],
    'newsgloss.entities.csv': [
      {
        article: 'a.txt',
        line: '2',
        start: '8',
        end: '15',
        text: 'Ann Lee',
        type: 'person',
        entity: 'person/ann-lee',
        name: 'Ann Lee',
        office: 'Mayor',
        confidence: '1',
        status: 'detected',
      },
    ],
    'newsgloss.dates.csv': [
      {
        article: 'a.txt',
        line: '3',
        start: '39',
        end: '45',
        text: 'Friday',
        type: 'DATE',
        value: '',
        mod: '',
        why: 'no date',
        status: 'detected',
      },
    ],
    'newsgloss.quotations.csv': [
      {
        article: 'a.txt',
        line: '2',
        start: '22',
        end: '32',
        text: '“=No, |x|”',
        kind: 'direct',
        speaker: 'Ann Lee',
        speaker_entity: '',
        cue: 'said',
        status: 'detected',
      },
    ],
    'newsgloss.claims.csv': [
      {
        ...claim,
        line: '2',
        start: '23',
        end: '31',
        id: 'c0',
        source: 'Ann Lee',
        source_entity: 'person/ann-lee',
        source_spans: '8:15',
        cue: 'said',
        cue_spans: '16:20',
        content: "'=No, |x|",
        content_spans: '23:31',
      },
      {
        ...claim,
        line: '1',
        start: '0',
        end: '5',
        id: 'c1',
        source: '',
        source_entity: '',
        source_spans: '',
        cue: '',
        cue_spans: '',
        content: 'Talks',
        content_spans: '0:5',
      },
    ],
    'newsgloss.remarks.csv': [
      { ...talks, kind: 'note', remark: "'=Which?", creator: 'Bo' },
      { ...talks, kind: 'tag', remark: 'check', creator: '' },
    ],
  })
})

const talks = { article: 'a.txt', line: '1', start: '0', end: '5', text: 'Talks' }
const claim = {
  article: 'a.txt',
  within: '',
  mode: 'indirect',
  chain: '',
  anonymous: 'false',
  cue_class: 'say',
  modality: 'asserted',
  hedged: '',
  confidence: '1',
  status: 'detected',
}

test('without the text no column of words is left', () => {
  const columns = Object.values(tablesOf(exported, { text: false })).map(([row]) => Object.keys(row!))
  for (const words of ['text', 'name', 'speaker', 'cue', 'source', 'content', 'title'])
    expect(columns.flat()).not.toContain(words)
  expect(
    toCsv(exported, { text: false })
      .files.map(({ content }) => content)
      .join(),
  ).not.toMatch(/Ann Lee|Friday|No/)
})

test('no cell of any article is a formula, and every row has its columns', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      for (const rows of Object.values(tablesOf([{ id: '=a', article, textHash: '' }])))
        for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    }),
  )
})

test('JSON-LD says the same to a reader that knows schema.org', async () => {
  const document = JSON.parse(toClaimReview(exported).files[0]!.content)
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(url)
    return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }
  }
  const quads = (await jsonld.toRDF(document, {
    documentLoader: documentLoader as never,
    format: 'application/n-quads',
  })) as unknown as string
  const claims = quads
    .split('\n')
    .filter(quad => quad.startsWith('<urn:newsgloss:ff:c0>'))
    .map(quad => quad.replace(/_:b\d+/, '_:b'))
  expect(claims.sort()).toStrictEqual([
    '<urn:newsgloss:ff:c0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Claim> .',
    '<urn:newsgloss:ff:c0> <https://schema.org/appearance> <urn:newsgloss:ff> .',
    '<urn:newsgloss:ff:c0> <https://schema.org/author> _:b .',
    '<urn:newsgloss:ff:c0> <https://schema.org/datePublished> "2024-03-10" .',
    '<urn:newsgloss:ff:c0> <https://schema.org/text> "=No, |x|" .',
  ])
  expect(document['@graph'].map((node: Record<string, unknown>) => node['@type'])).toStrictEqual([
    'NewsArticle',
    'Claim',
    'ClaimReview',
    'Claim',
    'ClaimReview',
  ])
  expect(document['@graph'][1].author).toStrictEqual({ '@type': 'Person', name: 'Ann Lee' })
})

test('Citron: a quote for each claim with a cue, groups of spans for entities', () => {
  const { files, losses } = toCitron(exported)
  const span = (start: number, end: number, text: string) => ({ start, end, text })
  expect(JSON.parse(files[0]!.content)).toStrictEqual({
    ...{ id: 'a.txt', textHash: 'ff', documentDate: '2024-03-10', text: example.text },
    quotes: [
      {
        id: 'c0',
        cue: span(16, 20, 'said'),
        sources: [span(8, 15, 'Ann Lee')],
        contents: [span(23, 31, '=No, |x|')],
        confidence: '1.0000',
      },
    ],
    coreference_groups: [[span(8, 15, 'Ann Lee')]],
  })
  expect(losses).toStrictEqual(['1 of the claims have no cue and are left out'])
})

test('spaCy: entities on whole tokens that make up the text, all layers as span groups', () => {
  fc.assert(
    fc.property(arbitraryArticle, article => {
      const doc = JSON.parse(toSpacy([{ id: 'a', article, textHash: '' }]).files[0]!.content)
      const characters = [...article.text]
      let at = 0
      for (const { start, end } of doc.tokens) {
        expect([0, 1]).toContain(start - at)
        expect(characters.slice(at, start).join('')).toBe(' '.repeat(start - at))
        at = end
      }
      expect(characters.slice(at).join('').trim()).toBe('')
      const starts = new Set(doc.tokens.map(({ start }: { start: number }) => start))
      const ends = new Set(doc.tokens.map(({ end }: { end: number }) => end))
      let last = 0
      for (const { start, end } of doc.ents) {
        expect(starts.has(start) && ends.has(end) && start >= last).toBe(true)
        last = end
      }
      expect(doc.spans.names.length).toBe(article.entities.length)
      expect(doc.spans.contents.length).toBe(article.claims.flatMap(({ content }) => content).length)
    }),
  )
})

describe('reports', () => {
  const hostile = article('<script>alert(1)</script> [x](javascript:y) ![z](http://a) | www.b.c', {
    entities: [
      ['<script>alert(1)</script>', 'other/script'],
      ['[x](javascript:y)', 'other/link'],
      ['![z](http://a) | www.b.c', 'other/image'],
    ],
  })
  const articles = [...exported, { id: '<i>.txt', article: hostile, textHash: 'ee' }]

  test('Markdown: every cell escaped, every row as long as its head', () => {
    const { content } = toMarkdown(articles).files[0]!
    expect(content).toContain(
      '# Report of 2 articles\n\n## a.txt\n\n- File: a.txt\n- Date: 2024-03-10 (dateline)\n- SHA-256 of the text: ff\n',
    )
    expect(content).toContain('| Ann Lee | =No, \\|x\\| | said, indirect | detected |\n')
    expect(content).toContain('\n### Notes\n\n| Words | Note | By |\n| --- | --- | --- |\n| Talks | =Which? | Bo |\n')
    expect(content).toContain('| \\<script\\>alert(1)\\</script\\> | other | 1 |  |\n')
    expect(content).toContain('| \\[x\\](javascript:y) | other | 1 |  |\n')
    expect(content).toContain('| \\!\\[z\\](http\\://a) \\| www\\.b.c | other | 1 |  |\n')
  })

  test('HTML: one page that asks for nothing and runs nothing', () => {
    const { content } = toHtml(articles).files[0]!
    expect(content).not.toMatch(/<script|<img|<link|<iframe|javascript:[^y]|\son\w+=|src=|href="[^#]/i)
    expect(content).toContain('<td dir="auto">&#60;script&#62;alert(1)&#60;/script&#62;</td>')
    expect(content).toContain(`default-src 'none'`)
    expect(content.match(/<article /g)).toHaveLength(2)
  })
})

test('what is decided: nothing detected, and the date only if it was given', () => {
  const decided = decidedOnly({ ...example, entities: [{ ...example.entities[0]!, status: 'confirmed' }] })
  expect([
    decided.entities.length,
    decided.dates.length,
    decided.quotations.length,
    decided.claims.length,
    decided.documentDate,
  ]).toStrictEqual([1, 0, 0, 0, null])
  const given = { value: '2024-03-11', source: 'decision' as const }
  expect(decidedOnly({ ...example, documentDate: given }).documentDate).toStrictEqual(given)
})
