import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { contradictionsIn } from './contradictions.ts'
import { type ImportedMention, type Layers, layersOf } from './imported.ts'
import { placeLayers } from './placeLayers.ts'

const nothing: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }

describe('a text that has changed since', () => {
  const from = 'Ann Lee said that Ulm waits.'
  const at = (words: string, text = from) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const layers: Layers = {
    entities: [{ ...at('Ann Lee'), type: 'person' }],
    dates: [{ ...at('waits'), type: 'DATE' }],
    quotations: [{ ...at('Ulm waits'), speaker: at('Ann Lee'), cue: at('said') }],
    claims: [{ source: [at('Ann Lee')], cue: [at('said')], content: [at('Ulm waits')], chain: [at('Ulm')] }],
    tags: [{ ...at('Ulm'), label: 'x' }],
    notes: [{ ...at('Ulm'), text: 'y' }],
  }

  test('everything moves with its words', () => {
    const to = `New.\n\n${from}`
    const moved = (words: string) => at(words, to)
    expect(placeLayers({ text: from, layers }, to, () => expect.unreachable())).toStrictEqual({
      entities: [{ ...moved('Ann Lee'), type: 'person' }],
      dates: [{ ...moved('waits'), type: 'DATE' }],
      quotations: [{ ...moved('Ulm waits'), speaker: moved('Ann Lee'), cue: moved('said') }],
      claims: [
        { source: [moved('Ann Lee')], cue: [moved('said')], content: [moved('Ulm waits')], chain: [moved('Ulm')] },
      ],
      tags: [{ ...moved('Ulm'), label: 'x' }],
      notes: [{ ...moved('Ulm'), text: 'y' }],
    })
  })

  test('what is gone is said, and a claim goes as a whole', () => {
    const problems: string[] = []
    const placed = placeLayers({ text: from, layers }, 'Bo said that Ulm waits.', problem => problems.push(problem))
    expect(placed).toMatchObject({ entities: [], dates: [{}], quotations: [{ cue: {} }], claims: [], tags: [{}] })
    expect(placed.quotations[0]).not.toHaveProperty('speaker')
    expect(new Set(problems)).toStrictEqual(
      new Set(['“Ann Lee” is not found in the article, whose text is another now']),
    )
  })

  test('with other line ends, everything is where it was, also what stands over one or more than once', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const to = article.text.replace(/\r?\n/g, '\r\n')
        const from = to.replaceAll('\r\n', '\n')
        const moved = (offset: number) => {
          const before = from.slice(0, offset)
          return offset + before.split('\n').length - 1
        }
        const entities = [...from.matchAll(/\S+\s+\S+/g)].map(({ index, 0: words }) => ({
          ...{ start: index, end: index + words.length },
          type: 'person' as const,
        }))
        const placed = placeLayers({ text: from, layers: { ...nothing, entities } }, to, () => expect.unreachable())
        expect(placed.entities).toStrictEqual(
          entities.map(({ start, end, type }) => ({ start: moved(start), end: moved(end), type })),
        )
      }),
    )
  })

  test('of words that stand more than once those between the same words', () => {
    const [before, after] = ['Bob one. Bob two and so on.', 'X y z w. Bob one. Bob two and so on.']
    const entities = [{ start: 9, end: 12, type: 'person' as const }]
    const placed = placeLayers({ text: before, layers: { ...nothing, entities } }, after, () => expect.unreachable())
    expect(placed.entities).toStrictEqual([{ start: 18, end: 21, type: 'person' }])
  })

  test('whatever stands before, nothing is found in a wrong place', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.string(), (article, before) => {
        const to = `${before}\n${article.text}`
        const layers = layersOf(article)
        const placed = placeLayers({ text: article.text, layers }, to, () => {})
        const words = (text: string, list: readonly ImportedMention[]) =>
          list.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
        const all = words(article.text, layers.entities)
        for (const found of words(to, placed.entities)) expect(all).toContain(found)
      }),
    )
  })
})

test.each([
  [[], []],
  [
    [
      [0, 3, 'person'],
      [4, 7, 'person'],
    ],
    [],
  ],
  [
    [
      [0, 3, 'person'],
      [0, 3, 'person'],
    ],
    [],
  ],
  [
    [
      [0, 3, 'person'],
      [0, 3, 'place'],
    ],
    ['“Ann” is person and place; the later holds'],
  ],
  [
    [
      [4, 7, 'place'],
      [0, 7, 'person'],
    ],
    [],
  ],
  [
    [
      [0, 5, 'person'],
      [1, 2, 'place'],
      [4, 7, 'place'],
      [2, 6, 'group'],
    ],
    [
      '“Ann L” (person) and “n Le” (group) overlap; the later holds',
      '“Ann L” (person) and “Lee” (place) overlap; the later holds',
      '“Lee” (place) and “n Le” (group) overlap; the later holds',
    ],
  ],
])('contradictions of %j', (entities, problems) => {
  const layers = {
    ...nothing,
    entities: entities.map(([start, end, type]) => ({ start, end, type })) as ImportedMention[],
  }
  expect(contradictionsIn('Ann Lee', layers)).toStrictEqual(problems)
})

test('two values of one date', () => {
  const at = { start: 0, end: 3, type: 'DATE' } as const
  expect(
    contradictionsIn('Now', {
      ...nothing,
      dates: [
        { ...at, value: '2024' },
        { ...at, value: '2025' },
      ],
    }),
  ).toStrictEqual(['“Now” is 2024 and 2025; the later holds'])
})
