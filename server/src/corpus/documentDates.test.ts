import { expect, test } from 'vitest'
import { article, corpusOf, uriOf } from '../../../test/support/handmade.ts'
import type { Article } from '../engine/article.ts'
import { impliedArticleDate, impliedDays } from './documentDates.ts'

const WORDS = '“We will build the old bridge again,”'

/** An article in which the mayor says the same as in all others on some day, and other dates are named; undated unless it bears a date. */
function telling(day: Dated | null, others: readonly Dated[] = [], bears?: string): Article {
  const more = others.map(([words]) => `\nIt was so in ${words}.`).join('')
  const on = day ? ` on ${day[0]}` : ''
  return article(`${WORDS} the mayor said${on}.${more}`, {
    ...(bears && { date: { value: bears, source: 'filename' } }),
    quotations: [[WORDS, 'direct', { speaker: 'the mayor', cue: 'said' }]],
    claims: [{ source: 'the mayor', cue: 'said', content: WORDS }],
    dates: [...(day ? [day] : []), ...others],
  })
}
type Dated = readonly [words: string, value: string | null]

const MONDAY: Dated = ['Monday', 'XXXX-WXX-1']
const THE_8TH: Dated = ['the 8th', 'XXXX-XX-08']
/** An article of that date on something else. */
const other = (bears: string, ...dates: readonly Dated[]) =>
  article(`Rain fell in ${dates.map(([words]) => words).join(' and ')}.`, {
    date: { value: bears, source: 'filename' },
    dates,
  })

test.each<[string, Article[], string[]]>([
  [
    'a weekday here, a day there, a year and a month beside',
    [telling(MONDAY), telling(THE_8TH, [['2024', '2024']]), other('2024-03-06', ['next month', '2024-04'])],
    ['XXXX-WXX-1: 2024-04-08 by a.txt Monday, b.txt the 8th, b.txt 2024, c.txt next month'],
  ],
  [
    'the other way round',
    [telling(THE_8TH), telling(MONDAY), other('2024-03-06', ['next month', '2024-04'])],
    ['XXXX-XX-08: 2024-04-08 by a.txt the 8th, b.txt Monday, c.txt, c.txt next month'],
  ],
  [
    'no month named: the nearest to the dates of the articles first',
    [telling(MONDAY), telling(THE_8TH), other('2024-03-06')],
    ['XXXX-WXX-1: 2024-04-08 2024-01-08 2024-07-08 by a.txt Monday, b.txt the 8th, c.txt'],
  ],
  [
    'no article with a date: the year that is named',
    [telling(MONDAY), telling(['April 8', 'XXXX-04-08'], [['2024', '2024']])],
    ['XXXX-WXX-1: 2024-04-08 by a.txt Monday, b.txt April 8, b.txt 2024'],
  ],
  [
    'a day that is known there',
    [telling(['Tuesday', 'XXXX-WXX-2']), telling(['yesterday', '2024-04-09'], [], '2024-04-10')],
    ['XXXX-WXX-2: 2024-04-09 by a.txt Tuesday, b.txt yesterday'],
  ],
  [
    'a week that is known there',
    [telling(MONDAY), telling(['this week', '2024-W15'], [], '2024-04-10')],
    ['XXXX-WXX-1: 2024-04-08 by a.txt Monday, b.txt this week, b.txt, b.txt this week'],
  ],
  [
    'no day here',
    [telling(null), telling(['yesterday', '2024-04-09'], [], '2024-04-10')],
    ['undefined: 2024-04-09 by b.txt yesterday'],
  ],
  [
    'three tellings',
    [telling(MONDAY), telling(THE_8TH), telling(['April', 'XXXX-04-08']), other('2024-03-06')],
    ['XXXX-WXX-1: 2024-04-08 by a.txt Monday, b.txt the 8th, c.txt April, d.txt'],
  ],
])('%s', (_, articles, expected) => {
  const shown = impliedDays(...corpusWith(articles)).map(
    ({ value, days, evidence }) =>
      `${value}: ${days.join(' ')} by ${evidence.map(({ uri, article, date }) => `${nameOf(uri)}${date ? ` ${article.text.slice(date.start, date.end)}` : ''}`).join(', ')}`,
  )
  expect(shown).toEqual(expected)
})

test.each<[string, Article[]]>([
  ['nobody says the year', [telling(MONDAY), telling(THE_8TH)]],
  [
    'many years are named',
    [
      telling(MONDAY),
      telling(THE_8TH, [
        ['1960', '1960'],
        ['2021', '2021'],
        ['2024', '2024'],
      ]),
    ],
  ],
  ['the tellings contradict each other', [telling(MONDAY), telling(['yesterday', '2024-04-09'], [], '2024-04-10')]],
  ['there is no such day near', [telling(MONDAY), telling(['February 29', 'XXXX-02-29']), other('2023-06-01')]],
  ['both say no more than Monday', [telling(MONDAY), telling(MONDAY), other('2024-03-06')]],
  ['the other says no day', [telling(MONDAY), telling(null), other('2024-03-06')]],
  ['no other article tells it', [telling(THE_8TH), other('2024-03-06')]],
  ['the article bears a date itself', [telling(MONDAY, [], '2024-04-09'), telling(THE_8TH), other('2024-03-06')]],
  ['a slogan is quoted, not a statement', [slogan('Tuesday', 'XXXX-WXX-2'), slogan('yesterday', '2024-04-09')]],
  ['the day is named in what is quoted', [telling(MONDAY), quotingDay(), other('2024-03-06')]],
  [
    'articles of many years are read together',
    [telling(MONDAY), telling(THE_8TH), ...[2018, 2019, 2020, 2021, 2022].map(year => other(`${year}-03-06`))],
  ],
])('nothing is implied when %s', (_, articles) => {
  const [corpus, uri] = corpusWith(articles)
  expect(impliedDays(corpus, uri)).toEqual([])
  expect(impliedArticleDate(corpus, uri)).toBeUndefined()
})

function slogan(...day: Dated): Article {
  const words = '“a bridge for all of us”'
  return article(`It is ${words}, he said on ${day[0]}.`, {
    quotations: [[words, 'partial', { cue: 'said' }]],
    dates: [day],
  })
}

function quotingDay(): Article {
  const words = '“We will build the old bridge again on the 8th,”'
  return article(`${words} the mayor said.`, { quotations: [[words, 'direct', { cue: 'said' }]], dates: [THE_8TH] })
}

test.each<[string, Dated[], string | undefined]>([
  ['no earlier than what it reports', [MONDAY], '2024-04-08'],
  ['on the last of the weekdays on which something was said', [MONDAY, ['Tuesday', 'XXXX-WXX-2']], '2024-04-09'],
  ['whatever their order', [MONDAY, ['Sunday', 'XXXX-WXX-7']], '2024-04-08'],
  ['three in a row', [['Sunday', 'XXXX-WXX-7'], MONDAY, ['Tuesday', 'XXXX-WXX-2']], '2024-04-09'],
])('the article seems to be of a date: %s', (_, days, expected) => {
  const said = days.map(([words]) => `The aide of ${words} said on ${words} it is so.`).join('\n')
  const here = article(`${WORDS} the mayor said on ${MONDAY[0]}.\n${said}`, {
    quotations: [[WORDS, 'direct', { cue: 'said' }]],
    claims: days.map(([words], i) => ({ source: `The aide of ${words}`, cue: `said#${i + 2}`, content: 'it is so' })),
    dates: [MONDAY, ...days.map(([words, value]) => [`${words}#${words === 'Monday' ? 3 : 2}`, value] as const)],
  })
  const [corpus, uri] = corpusWith([here, telling(THE_8TH), other('2024-03-06', ['next month', '2024-04'])])
  expect(impliedArticleDate(corpus, uri)?.value).toBe(expected)
})

test('of several days that are possible none is the date of the article', () => {
  expect(impliedArticleDate(...corpusWith([telling(MONDAY), telling(THE_8TH), other('2024-03-06')]))).toBeUndefined()
})

/** The articles as a.txt, b.txt …, and the URI of the first. */
function corpusWith(articles: readonly Article[]): [ReturnType<typeof corpusOf>, string] {
  const named = articles.map((one, i) => [`${'abcdefgh'[i]}.txt`, one] as const)
  return [corpusOf(Object.fromEntries(named)), uriOf('a.txt')]
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}
