import { expect, test } from 'vitest'
import type { MarkupContent } from 'vscode-languageserver-types'
import { article, cursorIn, type Facts, positionOf, viewOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { hover } from './hover.ts'
import { markdown, plainText } from './markup.ts'

/** The hover at some words of the article `a.txt`, line by line, as an editor without Markdown shows it. */
function shown(articles: Record<string, Article>, words: string, markup = plainText): string[] | undefined {
  const found = hover(viewOf('a.txt', articles), positionOf(articles['a.txt']!, words), markup)
  return (found?.contents as MarkupContent | undefined)?.value.split('\n')
}

const WHO = 'person/ana-lund'

test('an entity: names, titles, what it says, and its mentions in the other articles', () => {
  const a = article('Ana Lund spoke. Lund said taxes fall. Lund left.', {
    entities: [
      ['Ana Lund', WHO, { title: 'Mayor' }],
      ['Lund#2', WHO, { name: 'Ana Lund', why: 'surname of Ana Lund' }],
      ['Lund#3', WHO, { name: 'Ana Lund' }],
    ],
    claims: [{ source: 'Lund#2', entity: WHO, cue: 'said', content: 'taxes fall' }],
  })
  const b = article('On Monday Ana Lund\nwas in Oslo.', { entities: [['Ana Lund', WHO, { title: 'former mayor' }]] })
  expect(shown({ 'a.txt': a, 'b.txt': b }, 'Lund#2')).toEqual([
    'Ana Lund · person · surname of Ana Lund',
    'also: “Lund” ×2',
    'titles: “Mayor” (a.txt), “former mayor” (b.txt)',
    'says',
    '- said: taxes fall a.txt:1',
    'in other articles: 1 mention, 1 article',
    '- b.txt:1 On Monday Ana Lund',
  ])
})

test('a group says of what place it is, where that is mentioned', () => {
  const a = article('Norwegian ships left Norway.', {
    entities: [
      ['Norwegian', 'group/norwegian', { of: 'place/norway' }],
      ['Norway', 'place/norway'],
    ],
  })
  expect(shown({ 'a.txt': a }, 'Norwegian')).toEqual(['Norwegian · group · of Norway'])
})

test('an entity that stands nowhere else says no more than its name and type', () => {
  const a = article('Oslo', { entities: [['Oslo', 'place/oslo']] })
  expect(shown({ 'a.txt': a }, 'Oslo')).toEqual(['Oslo · place'])
})

test('more than eight mentions are counted, the first of every article listed', () => {
  const many = article(
    'Oslo one. Oslo two. Oslo three. Oslo four. Oslo five. Oslo six. Oslo seven. Oslo eight. Oslo nine.',
    {
      entities: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => [`Oslo#${n}`, 'place/oslo']),
    },
  )
  const once = article('To Oslo.', { entities: [['Oslo', 'place/oslo']] })
  expect(shown({ 'a.txt': once, 'b.txt': many, 'c.txt': once }, 'Oslo')).toEqual([
    'Oslo · place',
    'in other articles: 10 mentions, 2 articles',
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(word => `- b.txt:1 Oslo ${word}.`),
    '- c.txt:1 To Oslo.',
    '- 2 more',
  ])
})

test('a name that another article gives in full is one with it', () => {
  const a = article('Lund spoke.', { entities: [['Lund', 'person/lund']] })
  const b = article('Ana Lund spoke.', { entities: [['Ana Lund', WHO]] })
  expect(shown({ 'a.txt': a, 'b.txt': b }, 'Lund')).toEqual([
    'Ana Lund · person · surname of Ana Lund in other articles',
    'also: “Lund”',
    'in other articles: 1 mention, 1 article',
    '- b.txt:1 Ana Lund spoke.',
  ])
})

test('a date: its value, the reasoning, and what else falls on it', () => {
  const a = article('He said so Wednesday.', {
    date: { value: '2024-03-06', source: 'dateline' },
    dates: [['Wednesday', '2024-03-06', { why: 'weekday, past: said' }]],
  })
  const b = article('On 6 March and in March.', {
    dates: [
      ['6 March', '2024-03-06'],
      ['March#2', '2024-03'],
    ],
  })
  expect(shown({ 'a.txt': a, 'b.txt': b }, 'Wednesday')).toEqual([
    'Wednesday, 6 March 2024 · 2024-03-06 · date',
    "The last such day up to the article's date, since “said” speaks of the past. The article is of Wednesday, 6 March 2024 by its dateline.",
    'in other articles',
    '- b.txt:1 On 6 March and in March.',
  ])
})

test('a month holds its days', () => {
  const a = article('in March', { dates: [['March', '2024-03', { mod: 'END', alternatives: ['2023-03'] }]] })
  const b = article('On 6 March.', { dates: [['6 March', '2024-03-06']] })
  expect(shown({ 'a.txt': a, 'b.txt': b }, 'March')).toEqual([
    'the end of March 2024 · 2024-03 · date',
    'or: March 2023',
    'in other articles',
    '- b.txt:1 On 6 March.',
  ])
})

test('an unresolved date says why and what would resolve it', () => {
  const a = article('this week', { dates: [['this week', null, { why: 'no article date' }]] })
  expect(shown({ 'a.txt': a }, 'this week')).toEqual([
    'unresolved',
    'The article bears no date from which to count.',
    'A dateline at the top such as 2024-03-06 or a date in the file’s name would tell it.',
  ])
})

test('where the editor can ask for the date, an unresolved date says so', () => {
  const a = article('this week', { dates: [['this week', null, { why: 'no article date' }]] })
  const found = hover(viewOf('a.txt', { 'a.txt': a }), positionOf(a, 'this'), plainText, {
    commands: new Set(['newsgloss.setArticleDate']),
  })
  expect((found?.contents as MarkupContent | undefined)?.value.split('\n').at(-1)).toBe(
    'The quick fix “Set the article’s date…” here asks for it. A dateline at the top such as 2024-03-06 or a date in the file’s name would tell it.',
  )
})

test('a date that no article date would resolve says only why', () => {
  const a = article('31 February', { dates: [['31 February', null, { why: 'no such day in the calendar' }]] })
  expect(shown({ 'a.txt': a }, 'February')).toEqual(['unresolved', 'The calendar has no such day.'])
})

/** Three articles that report one sentence: on Monday, on the 8th, and one of another matter that speaks of April. */
const STATEMENT = '“We will build the old bridge again,”'
const said = (on: string, value: string, more: Facts['dates'] = []) =>
  article(`${STATEMENT} he said on ${on}. He left this week, in 2024.`, {
    quotations: [[STATEMENT, 'direct', { cue: 'said' }]],
    dates: [[on, value, { why: 'weekday, past: said; no article date' }], ...more],
  })
const TOLD = {
  'a.txt': said('Monday', 'XXXX-WXX-1', [['this week', null, { why: 'no article date' }]]),
  'b.txt': said('the 8th', 'XXXX-XX-08', [['2024', '2024']]),
}
const APRIL = article('Rain next month.', {
  date: { value: '2024-03-06', source: 'filename' },
  dates: [['next month', '2024-04']],
})

test('a date of which other articles know more shows what they imply, and why', () => {
  const articles = { ...TOLD, 'c.txt': APRIL }
  expect(shown(articles, 'Monday')).toEqual([
    'a Monday, the week not known · XXXX-WXX-1 · date',
    "The last such day up to the article's date, since “said” speaks of the past. The article bears no date from which to count.",
    'Probably Monday, 8 April 2024: “Monday” here, “the 8th” in b.txt:1, “2024” in b.txt:1, “next month” (April 2024) in c.txt:1',
    'A dateline at the top such as 2024-03-06 or a date in the file’s name would tell it.',
  ])
  expect(shown(articles, 'this week')?.[2]).toBe(
    'The article is probably of Monday, 8 April 2024 or soon after: “Monday” here, “the 8th” in b.txt:1, “2024” in b.txt:1, “next month” (April 2024) in c.txt:1',
  )
  expect(shown(articles, 'Monday', markdown)?.[4]).toMatch(
    /^Probably \*\*Monday, 8 April 2024\*\*: “Monday” here, “the 8th” in \[b.txt:1\]\(file:\/\/\/news\/b.txt#L1,50\)/,
  )
})

test('of several possible days all are shown; without evidence none', () => {
  const march = article('Rain.', { date: { value: '2024-03-06', source: 'filename' } })
  expect(shown({ ...TOLD, 'c.txt': march }, 'Monday')?.[2]).toBe(
    'One of Monday, 8 April 2024, Monday, 8 January 2024, Monday, 8 July 2024: “Monday” here, “the 8th” in b.txt:1, “2024” in b.txt:1',
  )
  expect(shown({ 'a.txt': TOLD['a.txt'] }, 'Monday')?.[2]).toBe(
    'A dateline at the top such as 2024-03-06 or a date in the file’s name would tell it.',
  )
})

test('a quotation: speaker, chain, and the other tellings with the words that differ', () => {
  const a = article('“We seek new skills in the north,” said the envoy, citing aides.', {
    quotations: [['“We seek new skills in the north,”', 'direct', { speaker: 'the envoy', cue: 'said' }]],
    claims: [
      {
        source: 'the envoy',
        chain: ['aides'],
        cue: 'said',
        content: '“We seek new skills in the north,”',
        mode: 'direct',
        facts: { anonymous: true },
      },
    ],
  })
  const b = article('"We seek new powers in the north," the envoy said.', {
    quotations: [['"We seek new powers in the north,"', 'direct', { speaker: 'the envoy' }]],
  })
  const c = article('"We seek new skills in the North."', {
    quotations: [['"We seek new skills in the North."', 'direct']],
  })
  expect(shown({ 'a.txt': a, 'b.txt': b, 'c.txt': c }, 'seek', markdown)).toEqual([
    '**the envoy** said · direct quotation',
    '',
    'this article → the envoy → aides (not named)',
    '',
    'the same utterance in other articles',
    '',
    '- [c.txt:1](file:///news/c.txt#L1,1) word for word: "We seek new skills in the North."',
    '- [b.txt:1](file:///news/b.txt#L1,1) 75 %, same speaker: "We seek new **powers** in the north,"',
  ])
})

test('a claim, hovered at its cue', () => {
  const a = article('Rain may come, it is alleged.', {
    claims: [{ cue: 'alleged', content: 'Rain may come', facts: { modality: 'possible', hedged: 'allegedly' } }],
  })
  expect(shown({ 'a.txt': a }, 'alleged')).toEqual([
    'no source named alleged · indirect claim · possible · allegedly',
    'what: Rain may come',
  ])
})

test('a term inside a quotation leads to the quotation', () => {
  const a = article('He: “The ‘Quad’ meets.”', {
    quotations: [
      ['“The ‘Quad’ meets.”', 'direct', { speaker: 'He' }],
      ['‘Quad’', 'term'],
    ],
  })
  expect(shown({ 'a.txt': a }, 'Quad')).toEqual(['He · direct quotation'])
})

test('plain text has no hover', () => {
  const { text, position } = cursorIn('Nothing <|>here.')
  expect(hover(viewOf('a.txt', { 'a.txt': article(text) }), position)).toBeNull()
})

test('nothing from an article is read as markup', () => {
  const evil = '[a](command:x) <b> **c** `d` www.e.com http://f.g h@i.j ![k](l)'
  const a = article(evil, { entities: [[evil, 'other/evil']] })
  expect(shown({ 'a.txt': a }, '[a]', markdown)).toEqual([
    '**\\[a\\](command:x) \\<b\\> \\*\\*c\\*\\* \\`d\\` www\\.e.com http\\://f.g h\\@i.j !\\[k\\](l)** · other',
  ])
})
