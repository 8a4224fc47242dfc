import { describe, expect, test } from 'vitest'
import { agreementOf, tokenAgreement } from './agreement.ts'
import type { Layers } from './imported.ts'

const nothing: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }

/** Pairs of labels from a table of counts: rows are the first annotator's labels. */
function pairsOf(counts: readonly (readonly number[])[]): [string, string][] {
  return counts.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [string, string] => [`${a}`, `${b}`])),
  )
}

describe('chance-corrected agreement', () => {
  test.each([
    // By hand: 35 of 50 alike; by chance (25 · 30 + 25 · 20) / 2500 = 0.5; κ = 0.2 / 0.5. 100 values, 55 and 45: α = 1 − 99 · 30 / (2 · 55 · 45).
    [
      'a table of two labels',
      [
        [20, 5],
        [10, 15],
      ],
      0.7,
      0.4,
      1 - (99 * 30) / (2 * 55 * 45),
    ],
    // Krippendorff (2011), example B, units 1–10 of two observers, binary: α = 0.095; 6 of 10 alike, by chance (8 · 6 + 2 · 4) / 100.
    [
      'Krippendorff’s own example',
      [
        [5, 3],
        [1, 1],
      ],
      0.6,
      (0.6 - 0.56) / (1 - 0.56),
      1 - (19 * 8) / (2 * 14 * 6),
    ],
    [
      'all alike',
      [
        [3, 0],
        [0, 4],
      ],
      1,
      1,
      1,
    ],
    [
      'always different',
      [
        [0, 2],
        [2, 0],
      ],
      0,
      -1,
      1 - (7 * 8) / (2 * 4 * 4),
    ],
    ['one label only', [[5]], 1, null, null],
  ])('%s', (_, counts, observed, kappa, alpha) => {
    const agreement = tokenAgreement(pairsOf(counts as number[][]))
    expect(agreement.observed).toBeCloseTo(observed as number, 12)
    if (kappa === null) expect([agreement.kappa, agreement.alpha]).toStrictEqual([null, null])
    else
      expect([agreement.kappa, agreement.alpha]).toStrictEqual([
        expect.closeTo(kappa as number, 12),
        expect.closeTo(alpha as number, 12),
      ])
  })

  test('of nothing there is none', () => {
    expect(tokenAgreement([])).toStrictEqual({ observed: 1, kappa: null, alpha: null })
  })
})

const text = 'Ann Lee said\nthat Ulm waits.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('names by type, on the same boundaries and on overlap, with the places where they differ', () => {
  const a: Layers = {
    ...nothing,
    entities: [
      { ...at('Ann Lee'), type: 'person' },
      { ...at('Ulm'), type: 'place' },
    ],
  }
  const b: Layers = {
    ...nothing,
    entities: [
      { ...at('Lee'), type: 'person' },
      { ...at('Ulm'), type: 'organization' },
    ],
  }
  const { kinds, names, attributions, disagreements, articles, tokens } = agreementOf([{ id: 'a.txt', text, a, b }])
  expect({ articles, tokens }).toStrictEqual({ articles: 1, tokens: 7 })
  expect(kinds).toStrictEqual([
    { kind: 'person', a: 1, b: 1, same: 0, f1: 0, overlapF1: 1 },
    { kind: 'organization', a: 0, b: 1, same: 0, f1: 0, overlapF1: 0 },
    { kind: 'place', a: 1, b: 0, same: 0, f1: 0, overlapF1: 0 },
  ])
  // Ann: person/O, Lee: person/person, Ulm: place/organization, four others O/O: 5 of 7 alike; by chance (2·1 + 4·5) / 49.
  expect(names.observed).toBeCloseTo(5 / 7, 12)
  expect(names.kappa).toBeCloseTo((5 / 7 - 22 / 49) / (1 - 22 / 49), 12)
  // 14 values: 9 O, 3 person, 1 place, 1 organization.
  expect(names.alpha).toBeCloseTo(1 - (13 * 4) / (14 ** 2 - 92), 12)
  expect(attributions).toStrictEqual({ observed: 1, kappa: null, alpha: null })
  expect(disagreements).toStrictEqual([
    { id: 'a.txt', line: 1, start: 0, end: 7, layer: 'name', a: 'person “Ann Lee”', b: 'person “Lee”' },
    { id: 'a.txt', line: 2, start: 18, end: 21, layer: 'name', a: 'place', b: 'organization' },
  ])
})

test('dates, quotations and claims', () => {
  const claim = { source: [at('Ann Lee')], cue: [at('said')], content: [at('Ulm waits')] }
  const a: Layers = {
    ...nothing,
    dates: [{ ...at('waits'), type: 'DATE', value: '2024' }],
    quotations: [{ ...at('Ulm'), speaker: at('Lee') }],
    claims: [claim],
  }
  const b: Layers = {
    ...nothing,
    dates: [{ ...at('waits'), type: 'DATE' }],
    quotations: [{ ...at('Ulm') }],
    claims: [
      { ...claim, source: [] },
      { source: [], cue: [], content: [at('that')] },
    ],
  }
  const { kinds, disagreements } = agreementOf([{ id: 'a', text, a, b }])
  expect(kinds.map(({ kind, same, f1 }) => [kind, same, f1])).toStrictEqual([
    ['date', 1, 1],
    ['quotation', 1, 1],
    ['source', 0, 0],
    ['cue', 1, 1],
    ['content', 1, 2 / 3],
    ['claim', 0, 0],
  ])
  expect(disagreements.map(({ layer, line, a, b }) => [layer, line, a, b])).toStrictEqual([
    ['claim', 1, 'Ann Lee | said | Ulm waits', 'unnamed | said | Ulm waits'],
    ['claim', 2, null, 'unnamed | no cue | that'],
    ['quotation', 2, 'quotation of “Lee”', 'quotation'],
    ['date', 2, 'DATE 2024', 'DATE without value'],
  ])
})

test('who is first makes no difference, and with oneself one agrees', () => {
  const a: Layers = { ...nothing, entities: [{ ...at('Ann Lee'), type: 'person' }] }
  const b: Layers = {
    ...nothing,
    entities: [
      { ...at('Ann'), type: 'person' },
      { ...at('Ulm'), type: 'place' },
    ],
  }
  const [one, other] = [agreementOf([{ id: '', text, a, b }]), agreementOf([{ id: '', text, a: b, b: a }])]
  expect(other.names).toStrictEqual(one.names)
  expect(other.kinds.map(({ f1, overlapF1 }) => [f1, overlapF1])).toStrictEqual(
    one.kinds.map(({ f1, overlapF1 }) => [f1, overlapF1]),
  )
  const self = agreementOf([{ id: '', text, a: b, b }])
  expect([self.names.kappa, self.names.alpha, self.disagreements]).toStrictEqual([1, 1, []])
})
