import { Stretches } from '../decisions/stretch.ts'
import { StretchFinder } from '../decisions/stretchFinder.ts'
import type { Span } from '../engine/span.ts'
import { onlyPlaceOf } from '../engine/text/anchor.ts'
import type { ImportedArticle, Layers } from './imported.ts'

/**
 * What a file says of an article, in offsets of the article's text as it is now. Where the texts differ in white space alone, as in line ends, all of it
 * is where it was; else each stretch is looked for by its words and what stands round them, or by its words where they stand once in either text.
 * `complain` hears of those that are not found, whose annotations are left out.
 */
export function placeLayers(
  { text: from, layers }: ImportedArticle,
  to: string,
  complain: (problem: string) => void,
): Layers {
  if (from === to) return layers
  const find = respaced(from, to) ?? finder(from, to)
  const place = (span: Span): Span | undefined => {
    const found = find(span)
    if (!found)
      complain(
        `“${from.slice(span.start, span.end).replace(/\s+/g, ' ')}” is not found in the article, whose text is another now`,
      )
    return found
  }
  const one = <T extends Span>(span: T): T[] => {
    const found = place(span)
    return found ? [{ ...span, ...found }] : []
  }
  const all = (spans: readonly Span[]): Span[] | undefined => {
    const found = spans.map(place)
    return found.every(span => span !== undefined) ? found : undefined
  }
  return {
    entities: layers.entities.flatMap(one),
    dates: layers.dates.flatMap(one),
    quotations: layers.quotations.flatMap(one).map(({ speaker, cue, ...quotation }) => {
      const [who, how] = [speaker && place(speaker), cue && place(cue)]
      return { ...quotation, ...(who && { speaker: who }), ...(how && { cue: how }) }
    }),
    claims: layers.claims.flatMap(({ source, chain, cue, content, ...claim }) => {
      const placed = { source: all(source), chain: all(chain ?? []), cue: all(cue), content: all(content) }
      const { source: who, chain: further, cue: how, content: what } = placed
      return who && further && how && what
        ? [{ ...claim, source: who, ...(further.length && { chain: further }), cue: how, content: what }]
        : []
    }),
    tags: layers.tags.flatMap(one),
    notes: layers.notes.flatMap(one),
  }
}

type Find = (span: Span) => Span | undefined

function finder(from: string, to: string): Find {
  const [stretches, finder] = [new Stretches(from), new StretchFinder(to)]
  return span => {
    const words = from.slice(span.start, span.end)
    const start = onlyPlaceOf(words, from) === undefined ? undefined : onlyPlaceOf(words, to)
    return (
      finder.find(stretches.of(span), false) ?? (start === undefined ? start : { start, end: start + words.length })
    )
  }
}

/** Where the stretches of a text are in one that has the same characters, white space aside; undefined where it has not. */
function respaced(from: string, to: string): Find | undefined {
  const [before, after] = [charactersOf(from), charactersOf(to)]
  if (before.length !== after.length || before.some((at, n) => from[at] !== to[after[n]!])) return undefined
  /** How many characters stand before an offset. */
  const countBefore = (offset: number): number => {
    let [low, high] = [0, before.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (before[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ start, end }) => {
    const [first, last] = [countBefore(start), countBefore(end) - 1]
    return first > last ? undefined : { start: after[first]!, end: after[last]! + 1 }
  }
}

/** The offsets of all that is no white space. */
function charactersOf(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index)
}
