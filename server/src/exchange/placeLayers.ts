import type { Span } from '../engine/span.ts'
import { Anchor, quoteOf } from '../engine/text/anchor.ts'
import type { ImportedArticle, Layers } from './imported.ts'

/**
 * What a file says of an article, in offsets of the article's text as it is now. Where the file's text is another, each stretch is looked for by its
 * words; `complain` hears of those that are not found, whose annotations are left out.
 */
export function placeLayers(
  { text: from, layers }: ImportedArticle,
  to: string,
  complain: (problem: string) => void,
): Layers {
  if (from === to) return layers
  const anchor = new Anchor(to)
  const place = (span: Span): Span | undefined => {
    const found = anchor.find(quoteOf(from, span))
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
  }
}
