import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../test/support/claims.ts'
import { tokenize } from '../text/tokens.ts'
import { pairMarks } from './pairing.ts'

const foundIn = async (text: string) =>
  (await articleOf(text)).quotations.map(({ start, end, kind }) => [text.slice(start, end), kind])

describe('marks', () => {
  it.each([
    ['He said “we know this now” today.', ['“we know this now”']],
    ['He said "we know this now" today.', ['"we know this now"']],
    ['He said “we know this now" today.', ['“we know this now"']],
    ['Sie sagte „gut“ und ging.', ['„gut“']],
    ['On powiedział „dobrze” i wyszedł.', ['„dobrze”']],
    ['Il a dit «bon» et « non ».', ['«bon»', '« non »']],
    ['Er sagte »gut« und ging.', ['»gut«']],
    ['A ‹small› one.', ['‹small›']],
    ["He said ``fine'' twice.", ["``fine''"]],
    ["A `free' port.", ["`free'"]],
    ["The 'Quad' and the ‘Five’ met.", ["'Quad'", '‘Five’']],
    ['“The ‘free’ port,” he said.', ['“The ‘free’ port,”', '‘free’']],
    ['"The \'free\' port."', ['"The \'free\' port."', "'free'"]],
    ["The officials' plan and Japan's role don't matter.", []],
    ["In the '90s they'd told 'em so, rock 'n' roll.", []],
    ['He is 5\'10" tall.', []],
    ["The 'officials' plan' failed.", ["'officials' plan'"]],
    ['“Open to the end', ['“Open to the end']],
    ['"One. "Two," he said.', ['"One.', '"Two,"']],
    ['A ” stray one and “” an empty one.', []],
    ['""""""""', []],
    ['“‘„«‹', []],
    ['(“Bracketed,” he said.)', ['“Bracketed,”']],
    ['He—“yes”—left.', ['“yes”']],
  ])('%s', async (text, expected) => {
    expect((await foundIn(text)).map(([quoted]) => quoted)).toEqual(expected)
  })
})

describe('kinds', () => {
  it.each([
    ['“We will go on with this work,” the mayor said.', ['direct']],
    ['The mayor said, “We will go on with this work.”', ['direct']],
    ['“Never,” he said.', ['direct']],
    ['She told them that “there is no reason to wait.”', ['direct']],
    ['They claimed their goal was to “keep the peace.”', ['partial']],
    ['The “stability” of the region matters.', ['partial']],
    ['He found them to be „ideal candidates” for the work.', ['partial']],
    ['Under ‘Pillar 1’ the ships are built.', ['term']],
    ['The so-called “dark fleet” sails on.', ['term']],
    ['It has two parts: ‘Pillar 1,’ where ships are built, and the rest.', ['term']],
    ['“We call it ‘the Quad’ and we like it,” he said.', ['direct', 'nested']],
  ])('%s', async (text, expected) => {
    expect((await foundIn(text)).map(([, kind]) => kind)).toEqual(expected)
  })
})

describe('over paragraphs', () => {
  it('is one quotation when each paragraph opens it anew and the last closes it', async () => {
    const text =
      'The envoy said: “We came in peace and we stay.\n\n“We will help you.\n\n“We are friends.” The crowd left.'
    const { quotations, claims } = await articleOf(text)
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      text.slice(16, text.indexOf(' The crowd')),
    ])
    expect(claims.map(({ content }) => content.length)).toEqual([1])
  })
  it('does not go on over boilerplate', async () => {
    const text =
      'The envoy said: “We came in peace and we stay.\n\nRead more: The best shirts\n\n“We will help you,” he added.'
    const { quotations, regions } = await articleOf(text)
    expect(regions.map(({ kind, start }) => [kind, start])).toEqual([['boilerplate', text.indexOf('Read')]])
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“We came in peace and we stay.',
      '“We will help you,”',
    ])
  })
  it('stays one a paragraph when none closes it', async () => {
    const text = Array.from({ length: 200 }, () => '“We came in peace and we stay.').join('\n\n')
    const { quotations } = await articleOf(text)
    expect(quotations.map(({ end, start }) => end - start)).toEqual(Array.from({ length: 200 }, () => 30))
    expect(new Set(quotations.map(({ why }) => why))).toEqual(new Set(['not closed: ends with its paragraph']))
  })
  it('carries the speaker on over a paragraph that is only a quotation', async () => {
    const text =
      '“We came in peace,” the envoy said.\n\n“We stay and we help you.”\n\nThe crowd left.\n\n“Nobody knows who says this.”'
    const { quotations } = await articleOf(text)
    expect(
      quotations.map(({ speaker, cue }) => [speaker && text.slice(speaker.start, speaker.end), cue !== null]),
    ).toEqual([
      ['the envoy', true],
      ['the envoy', false],
      [null, false],
    ])
  })
})

describe('pairing', () => {
  const marks = fc.array(fc.constantFrom(...'“ ” " \' ‘ ’ „ « » ‹ › ` a b. s 5 (, \n'.split(' '), ' '), {
    maxLength: 60,
  })
  it('gives pairs in order that nest or stand apart, each with a word inside', () => {
    fc.assert(
      fc.property(marks, parts => {
        const pairs = pairMarks(tokenize(parts.join('')))
        for (const [i, pair] of pairs.entries()) {
          expect(pair.start).toBeLessThan(pair.end)
          const next = pairs[i + 1]
          if (next) expect(next.first > pair.first && (next.last <= pair.last || next.first >= pair.last)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
  it('does not slow down over hundreds of thousands of marks', () => {
    expect(pairMarks(tokenize('“a "b" '.repeat(100_000))).filter(({ closed }) => closed).length).toBe(100_000)
  })
})
