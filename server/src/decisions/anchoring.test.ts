import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash } from '../engine/text/textHash.ts'
import { anchorDecisions } from './anchoring.ts'
import { Stretches } from './stretch.ts'

const TEXT = `The minister said the bridge at Ulm would be closed for a year.

“We have no choice,” Ann Lee told reporters on Monday. The mayor
said nothing. Ann Lee will speak again on Friday.

The bridge was built in 1912, and nobody has painted it since.
`
const HASH = textHash(TEXT)

/** Where the nth occurrence of some words of the text is found in another text. */
function found(words: string, text: string, nth = 0): string | undefined {
  let start = TEXT.indexOf(words)
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1)
  const target = [new Stretches(TEXT).of({ start, end: start + words.length })]
  const decision = {
    id: 'a',
    change: 'c',
    made: '',
    verdict: { is: 'tag', label: 'x' },
    target,
    textHash: HASH,
  } as const
  const { anchored, orphans } = anchorDecisions([decision], text)
  expect(anchored.length + orphans.length).toBe(1)
  const span = anchored[0]?.target[0]
  return span && `${text.slice(Math.max(0, span.start - 10), span.start)}[${text.slice(span.start, span.end)}]`
}

const lines = TEXT.split('\n')
const second = TEXT.indexOf('“We')

test.each<[string, string, string, number, string | undefined]>([
  ['in the same text', TEXT, 'Ann Lee', 1, ' nothing. [Ann Lee]'],
  ['below a new paragraph', `A new one.\n\n${TEXT}`, 'Ann Lee', 0, ' choice,” [Ann Lee]'],
  [
    'next to a new paragraph',
    `${TEXT.slice(0, second)}A new one.\n\n${TEXT.slice(second)}`,
    '“We have',
    0,
    'new one.\n\n[“We have]',
  ],
  [
    'in lines broken elsewhere',
    TEXT.replace(/(?<!\n)\n(?!\n)/g, ' ').replace('Ann Lee will', 'Ann\r\nLee will'),
    'Ann Lee',
    1,
    ' nothing. [Ann\r\nLee]',
  ],
  ['with other line ends', TEXT.replaceAll('\n', '\r\n'), 'said nothing', 0, 'he mayor\r\n[said nothing]'],
  ['behind emoji', `😀😀${TEXT}`, 'Friday', 0, ' again on [Friday]'],
  [
    'beside words that were changed a little',
    TEXT.replace('told reporters on Monday', 'told newsmen on Monday'),
    'Ann Lee',
    0,
    ' choice,” [Ann Lee]',
  ],
  [
    'not where its paragraph is gone, though the name stands elsewhere',
    [...lines.slice(0, 2), ...lines.slice(5)].join('\n'),
    'Ann Lee',
    0,
    undefined,
  ],
  ['not where the words themselves are others', TEXT.replaceAll('Ann Lee', 'Ann Leigh'), 'Ann Lee', 0, undefined],
  ['not where it now stands twice', `New.\n\n${TEXT}\n${TEXT}`, 'Friday', 0, undefined],
  ['not in an empty text', '', 'Friday', 0, undefined],
])('a stretch is found %s', (_, text, words, nth, expected) => expect(found(words, text, nth)).toBe(expected))

const SAME_BEFORE = `The ministry of transport said on Monday that Lund would resign before summer.

The ministry of transport said on Monday that Lund had never been asked to.
`
const SAME_BEHIND = `Long before, Lund was known to everybody in the harbour town.

Nobody knew why Lund was known to everybody in the harbour town.
`

test.each([
  ['before', SAME_BEFORE],
  ['behind', SAME_BEHIND],
])('where the same words stand %s two names, neither is ever taken for the other', (_, text) => {
  const [first, second] = text.split('\n\n') as [string, string]
  for (const [nth, left] of [
    [0, second],
    [1, first],
  ] as const) {
    const start = nth === 0 ? text.indexOf('Lund') : text.lastIndexOf('Lund')
    const target = [new Stretches(text).of({ start, end: start + 4 })]
    const verdict = { is: 'tag', label: 'x' } as const
    const decision = { id: 'a', change: 'c', made: '', verdict, target, textHash: textHash(text) }
    expect(anchorDecisions([decision], left).anchored).toEqual([])
    const below = `New.\n\n${text}`
    const [found] = anchorDecisions([decision], below).anchored
    expect(found?.target).toEqual([{ start: start + 6, end: start + 10 }])
  }
})

test('in the unchanged text every stretch is where it was, in another nothing throws', () => {
  const text = 'a 😀 b\r\n\ud800 ab ab “x” '.repeat(6)
  const stretches = new Stretches(text)
  const spans = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    .filter(({ start, end }) => [start, end].every(at => !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1))))
  fc.assert(
    fc.property(fc.array(spans, { minLength: 1, maxLength: 5 }), fc.string({ unit: 'binary' }), (some, other) => {
      const decisions = some.map((span, n) => ({
        ...{ id: `${n}`, change: 'c', made: '', verdict: { is: 'tag', label: 'x' } as const },
        target: [stretches.of(span)],
        textHash: textHash(text),
      }))
      const same = anchorDecisions(decisions, text)
      expect(same.anchored.map(({ target }) => target[0])).toEqual(some)
      const changed = anchorDecisions(decisions, other + text.slice(3))
      expect(changed.anchored.length + changed.orphans.length).toBe(some.length)
    }),
  )
})
