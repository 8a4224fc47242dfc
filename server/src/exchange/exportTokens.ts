import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { tokenize } from '../engine/text/tokens.ts'

/**
 * The tokens of an article by sentence, for the formats that are made of them. A token is cut where an entity or date begins or ends inside it, so
 * that every one of these is whole tokens. Boilerplate, which has no sentences, has no tokens.
 */
export function exportTokens({ text, sentences, entities, dates }: Article): Span[][] {
  const edges = [...new Set([...entities, ...dates].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let next = 0
  return sentences.map(({ start, end }) =>
    tokenize(text.slice(start, end)).flatMap(token => {
      const pieces: Span[] = []
      let from = start + token.start
      const to = start + token.end
      while (next < edges.length && edges[next]! <= from) next++
      for (; next < edges.length && edges[next]! < to; next++) {
        pieces.push({ start: from, end: edges[next]! })
        from = edges[next]!
      }
      return [...pieces, { start: from, end: to }]
    }),
  )
}

/** A token of a whole text as spaCy has them. */
export interface SpacedToken extends Span {
  /** Whether one space follows that belongs to no token. */
  readonly ws: boolean
}

/**
 * The tokens of a whole text so that text and tokens can be made of each other, as spaCy and Prodigy want: white space beyond one space is a token,
 * and a token ends where any of the spans begins or ends.
 */
export function wholeTokens(text: string, spans: readonly Span[]): SpacedToken[] {
  const cuts = new Set([...tokenize(text), ...spans].flatMap(({ start, end }) => [start, end]))
  const tokens: SpacedToken[] = []
  let at = 0
  for (const cut of [...[...cuts].sort((a, b) => a - b), text.length]) {
    const before = tokens.at(-1)
    if (cut > at && text[at] === ' ' && before && !before.ws) {
      tokens[tokens.length - 1] = { ...before, ws: true }
      at++
    }
    if (cut > at) tokens.push({ start: at, end: cut, ws: false })
    at = cut
  }
  return tokens
}
