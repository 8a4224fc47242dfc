import { expect, test } from 'vitest'
import { article, type Facts } from '../../../../test/support/handmade.ts'
import type { Article } from '../../engine/article.ts'
import { NO_LADDERS } from '../../engine/claims/statusLadders.ts'
import { Corpus } from '../corpus.ts'
import { differenceSentence } from './sentence.ts'

const offices = new Map([
  ['governor', { class: 'elected', name: 'governor' }],
  ['senator', { class: 'elected', name: 'senator' }],
])

function of(day: string, text: string, facts: Facts = {}): Article {
  return article(text, { date: { value: day, source: 'option' }, ...facts })
}

/** The differences, as sentences from the side of the first; the articles are `0`, `1` … */
function differences(...articles: readonly Article[]): string[] {
  const corpus = new Corpus({ ladders: NO_LADDERS, offices })
  for (const [i, one] of articles.entries()) corpus.set(`${i}`, one)
  return corpus.allDifferences().map(one => {
    const [own, other] = one.tellings
    expect(corpus.differences(other.uri)).toContainEqual(one)
    return `${own.uri} ${one.kind}: ${differenceSentence(one, own.uri, other.uri)}`
  })
}

const ANN: Facts = { entities: [['Ann Lee', 'person/ann-lee']] }
const TOWN: Facts = { entities: [['Sylvania', 'place/sylvania']] }

test('an age that no birthday explains', () => {
  const aged = (day: string, age: number) => of(day, `Ann Lee, ${age}, spoke.`, ANN)
  expect(differences(aged('2024-03-01', 45), aged('2024-03-09', 45))).toEqual([])
  expect(differences(aged('2024-03-01', 45), aged('2024-03-09', 46))).toEqual([])
  expect(differences(aged('2024-03-01', 45), aged('2026-03-09', 47))).toEqual([])
  expect(differences(aged('2024-03-01', 45), aged('2024-03-09', 44))).toEqual([
    '0 number: Ann Lee, age: “45” differs from “44” in 1',
  ])
})

test('offices of one person on nearby days', () => {
  const called = (day: string, office: string) => of(day, `The ${office} Ann Lee spoke.`, ANN)
  expect(differences(called('2024-03-01', 'governor'), called('2024-03-09', 'senator'))).toEqual([
    '0 office: Ann Lee: “governor” differs from “senator” in 1',
  ])
  expect(differences(called('2024-03-01', 'governor'), called('2025-03-09', 'senator'))).toEqual([])
  expect(differences(called('2024-03-01', 'governor'), called('2024-03-09', 'teacher'))).toEqual([])
})

test('one slip among many is one difference, with the nearest', () => {
  const called = (day: string, office: string) => of(day, `The ${office} Ann Lee spoke.`, ANN)
  const usual = ['2024-03-01', '2024-03-04', '2024-03-20'].map(day => called(day, 'governor'))
  expect(differences(...usual, called('2024-03-05', 'senator'))).toEqual([
    '1 office: Ann Lee: “governor” differs from “senator” in 3',
  ])
})

test('a toll of one event: on one day, or lower later; what is found later only adds to it', () => {
  const toll = (day: string, words: string) => of(day, `The attack in Sylvania killed ${words} people.`, TOWN)
  expect(differences(toll('2024-03-01', '12'), toll('2024-03-01', '14'))).toEqual([
    '0 number: Sylvania, killed: “12” differs from “14” in 1',
  ])
  expect(differences(toll('2024-03-01', '12'), toll('2024-03-09', '14'))).toEqual([])
  expect(differences(toll('2024-03-01', '14'), toll('2024-03-09', '12'))).toHaveLength(1)
  expect(differences(toll('2024-03-01', 'at least 12'), toll('2024-03-01', '14'))).toEqual([])
  expect(differences(toll('2024-03-01', 'about 12'), toll('2024-03-01', '13'))).toEqual([])
  expect(differences(toll('2024-03-01', '12'), toll('2024-03-01', '120'))).toEqual([])
  const both = of(
    '2024-03-01',
    'The attack in Sylvania killed 14 people. Before, the attack in Sylvania killed 12 people.',
    {
      entities: [
        ['Sylvania', 'place/sylvania'],
        ['Sylvania#2', 'place/sylvania'],
      ],
    },
  )
  expect(differences(toll('2024-03-01', '12'), both)).toEqual([])
})

test('the same passage on another day: its weekday comes to another date', () => {
  const text = 'The premier told a rally of workers on Monday that the factory at the river would reopen.'
  const monday = (day: string, value: string) => of(day, text, { dates: [['Monday', value]] })
  expect(differences(monday('2024-03-05', '2024-03-04'), monday('2024-03-12', '2024-03-11'))).toEqual([
    '0 republished: “Monday” is 2024-03-04 here and differs from 2024-03-11 in 1, where the same passage stands',
  ])
  expect(differences(monday('2024-03-05', '2024-03-04'), monday('2024-03-06', '2024-03-04'))).toEqual([])
})

const SAID = 'We will close the old mine and pay every miner in the valley a pension'

function quoting(words: string, day = '2024-03-05', said = '2024-03-04', where = ''): Article {
  return of(day, `“${words},” Ann Lee said on Monday${where}.`, {
    ...ANN,
    dates: [['Monday', said]],
    quotations: [[`“${words},”`, 'direct', { speaker: 'Ann Lee', cue: 'said' }]],
  })
}

test('words of one utterance that are quoted in another way', () => {
  const cases: [string, string[]][] = [
    [SAID, []],
    [SAID.replace('miner', 'worker'), ['0 wording: quoted as “miner” here, which differs from “worker” in 1']],
    [SAID.replace('will', 'will not'), ['0 wording: quoted as “will close” here, which differs from “not” in 1']],
    [SAID.replace('pay every', 'pay [almost] every'), []],
    [SAID.replace('the old mine and', 'the old mine … and'), []],
    [SAID.replace('We will', 'We’ll'), []],
    [SAID.replace('miner', 'miners'), []],
    [SAID.replace('the old mine and pay every miner', 'the old miner and pay every mine'), []],
    [SAID.slice(0, 40), []],
    ['They will open a school and give every child in the city a book', []],
  ]
  for (const [other, expected] of cases) expect(differences(quoting(SAID), quoting(other))).toEqual(expected)
})

test('words of two occasions are two utterances', () => {
  const other = SAID.replace('miner', 'worker')
  const at = (occasion: string, words: string) => quoting(words, '2024-03-05', '2024-03-04', ` ${occasion}`)
  expect(differences(at('in an email', SAID), at('at a rally', other))).toEqual([])
  expect(differences(at('in an email', SAID), at('in a letter', other))).toHaveLength(1)
  expect(differences(at('in an email', SAID), at('', other))).toHaveLength(1)
})

test('the day on which something was said', () => {
  expect(differences(quoting(SAID), quoting(SAID, '2024-03-06', '2024-03-05', ' in Ohio'))).toEqual([
    '0 date: said: “2024-03-04” differs from “2024-03-05” in 1',
  ])
})

/** Articles that print a person's name, a day each. */
function naming(...names: readonly string[]): Article[] {
  return names.map((name, i) =>
    of(`2024-03-0${i + 1}`, `The minister ${name} spoke.`, {
      entities: [[name, `person/${name.toLowerCase().replaceAll(' ', '-')}`, { title: 'minister' }]],
    }),
  )
}

test('whoever is reported to speak of a person has not spelt the name', () => {
  const told = (name: string) =>
    of('2024-03-01', `Bob Day said that the minister ${name} spoke.`, {
      entities: [
        ['Bob Day', 'person/bob-day'],
        [name, `person/${name.toLowerCase().replaceAll(' ', '-')}`, { title: 'minister' }],
      ],
      claims: [{ source: 'Bob Day', cue: 'said', content: `that the minister ${name} spoke` }],
    })
  expect(differences(told('Khaled Mashaal'), told('Khaled Meshaal'))).toEqual([
    '0 name: “Khaled Mashaal” differs from “Khaled Meshaal” in 1',
  ])
})

test('one person’s name written in two ways', () => {
  expect(differences(...naming('Khaled Mashaal', 'Khaled Meshaal'))).toEqual([
    '0 name: “Khaled Mashaal” differs from “Khaled Meshaal” in 1',
  ])
  expect(differences(...naming('Reince Priebus', 'Reince Preibus'))).toHaveLength(1)
  for (const two of [
    ['Eric Lee', 'Erica Lee'],
    ['Jon Lee', 'Jan Lee'],
    ['Ann Baker', 'Anna Barker'],
    ['Ann Bakers', 'Ann Baker'],
    ['Ann Lindgren', 'Ann Lundgrin'],
  ])
    expect(differences(...naming(...two)), two.join(' and ')).toEqual([])
})

test('a headline that drops the “could” of its text', () => {
  const told = (headline: string, text: string) =>
    of('2024-03-01', `${headline}\n${text}`, {
      regions: [[headline, 'headline']],
      entities: [
        ['Ann Lee', 'person/ann-lee'],
        ['Ann Lee#2', 'person/ann-lee'],
      ],
    })
  expect(differences(told('Ann Lee plan threatens jobs', 'The plan of Ann Lee could threaten jobs.'))).toEqual([
    '0 headline: the headline’s “threatens” differs from “could threaten” in the text',
  ])
  expect(
    differences(told('Ann Lee plan threatens jobs', 'The plan of Ann Lee threatens jobs. It could threaten more.')),
  ).toEqual([])
  expect(
    differences(told('Ann Lee plan may hurt, threatens jobs', 'The plan of Ann Lee could threaten jobs.')),
  ).toEqual([])
})
