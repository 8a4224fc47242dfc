import { describe, expect, test } from 'vitest'
import { writtenPages } from './pages.ts'
import { random } from './random.ts'
import type { NamePools } from './variants.ts'

const pools: NamePools = {
  given: ['Mary'],
  family: ['Kovacs'],
  towns: ['Esztergom'],
  cities: ['Budapest'],
  countries: ['Hungary'],
  agencies: ['MTI'],
  peoples: ['Hungarian'],
  firms: ['Ikarus'],
}

describe('writtenPages', () => {
  const pages = writtenPages(pools, random(1))
  test('are the same for the same seed, another for another', () => {
    expect(writtenPages(pools, random(1))).toEqual(pages)
    expect(writtenPages(pools, random(2))).not.toEqual(pages)
  })
  test('hold every pattern filled, with names in order that begin and end as words do', () => {
    const wrong = pages.flatMap(({ lines }) =>
      lines.filter(({ text, names }) => {
        const ends = [0, ...names.map(({ end }) => end)]
        return (
          /[{}^]/.test(text) ||
          names.some(
            ({ start, end }, i) => start < ends[i]! || end > text.length || !/^\S(.*\S)?$/.test(text.slice(start, end)),
          )
        )
      }),
    )
    expect(wrong).toEqual([])
  })
  test('give drawn names the type of their place in the line', () => {
    const types = (word: string) =>
      new Set(
        pages.flatMap(({ lines }) =>
          lines.flatMap(({ text, names }) =>
            names.filter(({ start, end }) => text.slice(start, end) === word).flatMap(name => name.types),
          ),
        ),
      )
    expect(types('Mary Kovacs')).toEqual(new Set(['person']))
    expect(types('Hungary')).toEqual(new Set(['place']))
    expect(types('Hungarian')).toEqual(new Set(['group']))
    // A town is a place, but where results name it the club that plays there.
    expect(types('Budapest')).toEqual(new Set(['place', 'organization']))
  })
})
