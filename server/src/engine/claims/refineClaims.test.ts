import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../test/support/claims.ts'

const sourcesOf = async (text: string) =>
  (await articleOf(text)).claims.flatMap(({ source }) =>
    source.map(({ start, end, why }) => [text.slice(start, end), why]),
  )

describe('sources', () => {
  it.each([
    [
      'An official from the embassy in Oslo told AFP the plan is good. They said it would work.',
      [
        ['An official from the embassy in Oslo', undefined],
        ['They', 'stands for “An official from the embassy in Oslo”'],
      ],
    ],
    [
      'An official from the embassy in Oslo told AFP the plan is good. The embassy said it would work.',
      [
        ['An official from the embassy in Oslo', undefined],
        ['The embassy', 'stands for “An official from the embassy in Oslo”'],
      ],
    ],
    [
      'The committee said the vote was fair. The minister said it was not.',
      [
        ['The committee', undefined],
        ['The minister', undefined],
      ],
    ],
    [
      'Two officials said the road is closed. He said nobody knows why.',
      [
        ['Two officials', undefined],
        ['He', undefined],
      ],
    ],
    [
      'Mrs. Berg said the road is closed. The company said it will open. He said it rained. She said it was late.',
      [
        ['Mrs. Berg', undefined],
        ['The company', undefined],
        ['He', undefined],
        ['She', 'stands for “Mrs. Berg”'],
      ],
    ],
    [
      'Anna Berg said the road is closed. The firm said it will open. It said the work was done.',
      [
        ['Anna Berg', undefined],
        ['The firm', undefined],
        ['It', 'stands for “The firm”'],
      ],
    ],
    [
      'Two officials, who declined to be named, said the road is closed.',
      [
        ['Two officials', undefined],
        ['who', 'stands for “Two officials”'],
      ],
    ],
    [
      "Norway's trade minister, Anna Berg, said the road is closed. The minister said it was late.",
      [
        ["Norway's trade minister, Anna Berg", undefined],
        ['The minister', "stands for “Norway's trade minister, Anna Berg”"],
      ],
    ],
    [
      '“I believe the road is closed,” Anna Berg said.',
      [
        ['Anna Berg', undefined],
        ['I', 'spoken by “Anna Berg”'],
      ],
    ],
  ])('%s', async (text, expected) => expect(await sourcesOf(text)).toEqual(expected))

  it('have the entity that is the head of their phrase', async () => {
    const text = 'Maria Lopez, the head of the agency, said it will rain. Officials from Norway said it will not.'
    const { claims, entities } = await articleOf(text)
    const person = entities.find(({ type }) => type === 'person')
    expect(person).toBeDefined()
    expect(claims.map(({ source }) => source[0]?.entity)).toEqual([person!.entity, undefined])
  })
})

describe('order and nesting', () => {
  it('numbers the claims as they stand and notes the claim around one', async () => {
    const { claims } = await articleOf('Nikkei said officials expect talks.\n\nThe mayor said the port will open.')
    expect(claims.map(({ id, within }) => [id, within])).toEqual([
      ['c0', undefined],
      ['c1', 'c0'],
      ['c2', undefined],
    ])
  })
})
