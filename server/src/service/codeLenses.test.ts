import { expect, test } from 'vitest'
import { article, uriOf, viewOf } from '../../../test/support/handmade.ts'
import { codeLenses } from './codeLenses.ts'
import { SHOW_PLACES } from './editor.ts'

const QUOTED = '“We will rebuild the harbour bridge before the end of winter.”'
const body = (numbers: readonly number[]) =>
  numbers.map(n => `Mayor ${n}kent opened bridge ${n}alder near harbour ${n}vale yesterday.`).join('\n')
const report = (numbers: readonly number[]) =>
  article(`Harbour news\n${body(numbers)}\nAna Lund said: ${QUOTED}`, {
    regions: [['Harbour news', 'headline']],
    quotations: [[QUOTED, 'direct', { speaker: 'Ana Lund', cue: 'said' }]],
    claims: [{ source: 'Ana Lund', cue: 'said', content: QUOTED, mode: 'direct' }],
  })
const articles = {
  'a.txt': report([1, 2, 3, 4, 5, 6]),
  'b.txt': report([1, 2, 3, 4, 5, 6]),
  'c.txt': report([11, 12, 13, 14, 15, 16]),
  'plain.txt': article('Nothing was said.'),
}
const titles = (name: string) =>
  codeLenses(viewOf(name, articles), { commands: new Set() }).map(({ command }) => command?.title)

test('above an article stand its claims and quotations, the same report, and how many origins there are', () => {
  expect(titles('a.txt')).toEqual([
    '1 claim',
    '1 quotation',
    'the same report as b.txt (100 %)',
    '2 independent origins',
  ])
})

test('an article without claims says so', () => {
  expect(titles('plain.txt')).toEqual(['no claims'])
})

test('each part leads to its places where the editor can show them, and nowhere else', () => {
  const lenses = codeLenses(viewOf('a.txt', articles), { commands: new Set([SHOW_PLACES]) })
  const from = { line: 0, character: 0 }
  expect(lenses.map(({ range, command }) => [range, command?.command])).toEqual(
    Array(4).fill([{ start: from, end: from }, SHOW_PLACES]),
  )
  const places = lenses.map(({ command }) => {
    const [uri, position, found] = command!.arguments as [string, object, { uri: string }[]]
    expect([uri, position]).toEqual([uriOf('a.txt'), from])
    return found.map(place => place.uri.slice(-5))
  })
  expect(places).toEqual([['a.txt'], ['a.txt'], ['b.txt'], ['b.txt', 'c.txt']])
  const [none] = codeLenses(viewOf('plain.txt', articles), { commands: new Set([SHOW_PLACES]) })
  expect(none!.command).toEqual({ title: 'no claims', command: '' })
})
