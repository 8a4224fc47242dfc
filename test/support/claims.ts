import { readFile } from 'node:fs/promises'
import { annotate } from '../../server/src/engine/annotate.ts'
import type { Article } from '../../server/src/engine/article.ts'
import { type Knowledge, loadKnowledge } from '../../server/src/engine/knowledge.ts'
import type { Span } from '../../server/src/engine/span.ts'

let loaded: Promise<Knowledge> | undefined

/** Everything the engine knows, from its data files; loaded once. */
export function knowledge(): Promise<Knowledge> {
  const file = (name: string) => new URL(`../../server/src/engine/data/${name}`, import.meta.url)
  loaded ??= loadKnowledge({
    text: name => readFile(file(name), 'utf8'),
    bytes: async name => new Uint8Array(await readFile(file(name))),
  })
  return loaded
}

export async function articleOf(text: string): Promise<Article> {
  return annotate(text, await knowledge()).article
}

const ROLES = { src: 'source', cue: 'cue', con: 'content', via: 'chain' } as const

/**
 * Reads a text with its claims marked: `[src An official] [cue said] [con it will rain].` A number tells claims apart (`[src2 …]`, none is 1), a role marked twice
 * has two pieces, marks may stand inside one another. Gives the text without marks and all the claims in the order of their numbers.
 */
export function unmarked(marked: string): { text: string; claims: Marked[] } {
  let text = ''
  const claims: Marked[] = []
  const open: { role: keyof Marked; claim: Marked; start: number }[] = []
  for (let at = 0; at < marked.length; ) {
    const opening = /^\[(src|cue|con|via)(\d?) /.exec(marked.slice(at, at + 8))
    if (opening) {
      const number = Number(opening[2] || '1')
      claims[number - 1] ??= { source: [], cue: [], content: [], chain: [] }
      open.push({ role: ROLES[opening[1] as keyof typeof ROLES], claim: claims[number - 1]!, start: text.length })
      at += opening[0].length
    } else if (marked[at] === ']' && open.length > 0) {
      const { role, claim, start } = open.pop()!
      claim[role].push({ start, end: text.length })
      at++
    } else text += marked[at++]
  }
  if (open.length > 0) throw new Error(`a mark is never closed: ${marked}`)
  return { text, claims }
}

export interface Marked {
  source: Span[]
  cue: Span[]
  content: Span[]
  chain: Span[]
}

/** The claims of an article as {@link unmarked} gives them, for the comparison of the whole answer. */
export function marksOf({ claims }: Article): Marked[] {
  const plain = (spans: readonly Span[] = []) => spans.map(({ start, end }) => ({ start, end }))
  return claims.map(claim => ({
    source: plain(claim.source),
    cue: plain(claim.cue),
    content: plain(claim.content),
    chain: plain(claim.chain),
  }))
}

/** In a fixed order, with the words instead of positions, so that a difference is readable. */
export function readable(text: string, claims: readonly Marked[]): string[] {
  const words = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => `${text.slice(start, end)}@${start}`).join(' + ') || '–'
  return claims
    .map(
      ({ source, cue, content, chain }) =>
        `${words(source)} | ${words(cue)} | ${words(content)}${chain.length > 0 ? ` | via ${words(chain)}` : ''}`,
    )
    .sort()
}
