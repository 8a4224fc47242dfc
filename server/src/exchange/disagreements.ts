import { bySpan, overlaps, type Span } from '../engine/span.ts'
import type { TwiceAnnotated } from './agreement.ts'
import type { ImportedClaim, Layers } from './imported.ts'

/** One place where two annotators differ. */
export interface Disagreement {
  readonly id: string
  /** From 1. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly layer: 'name' | 'date' | 'quotation' | 'claim'
  /** What each has there: a type, a value, a speaker, with its words where the boundaries differ; null where one has nothing. */
  readonly a: string | null
  readonly b: string | null
}

/**
 * The places where the two differ, in the order of the text. Annotations that overlap are compared with each other; those that are alike in all are
 * left out.
 */
export function disagreementsIn({ id, text, a, b }: TwiceAnnotated): Disagreement[] {
  const lineEnds = [...text.matchAll(/\r\n?|\n/g)].map(({ index }) => index)
  const found = LAYERS.flatMap(({ layer, of }) =>
    paired(of(a, text), of(b, text))
      .filter(([left, right]) => left?.says !== right?.says || left?.start !== right?.start || left?.end !== right?.end)
      .map(([left, right]): Disagreement => {
        const whole = {
          start: Math.min(left?.start ?? right!.start, right?.start ?? left!.start),
          end: Math.max(left?.end ?? 0, right?.end ?? 0),
        }
        const said = (item: Item | undefined, other: Item | undefined) => {
          if (!item) return null
          const bounded = other && (item.start !== other.start || item.end !== other.end)
          return bounded ? `${item.says} “${words(text, item)}”` : item.says
        }
        const line = 1 + lineEnds.filter(end => end < whole.start).length
        return { id, line, ...whole, layer, a: said(left, right), b: said(right, left) }
      }),
  )
  return found.sort(bySpan)
}

interface Item extends Span {
  readonly says: string
}

const LAYERS: readonly {
  readonly layer: Disagreement['layer']
  readonly of: (layers: Layers, text: string) => Item[]
}[] = [
  { layer: 'name', of: ({ entities }) => entities.map(({ start, end, type }) => ({ start, end, says: type })) },
  {
    layer: 'date',
    of: ({ dates }) =>
      dates.map(({ start, end, type, value }) => ({ start, end, says: `${type} ${value ?? 'without value'}` })),
  },
  {
    layer: 'quotation',
    of: ({ quotations }, text) =>
      quotations.map(({ start, end, speaker }) => ({
        start,
        end,
        says: speaker ? `quotation of “${words(text, speaker)}”` : 'quotation',
      })),
  },
  {
    layer: 'claim',
    of: ({ claims }, text) => claims.map(claim => ({ ...placeOf(claim), says: claimWords(claim, text) })),
  },
]

/** A claim stands where its cue stands, or else its content. */
function placeOf({ cue, content }: ImportedClaim): Span {
  const pieces = cue.length ? cue : content
  return { start: pieces[0]!.start, end: pieces.at(-1)!.end }
}

function claimWords({ source, cue, content }: ImportedClaim, text: string): string {
  const joined = (spans: readonly Span[]) => spans.map(span => words(text, span)).join(' … ')
  return `${joined(source) || 'unnamed'} | ${joined(cue) || 'no cue'} | ${joined(content)}`
}

function words(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** Each item of one with the item of the other in the same place, or else the first free one that overlaps it; those without one alone. */
function paired(left: readonly Item[], right: readonly Item[]): [Item | undefined, Item | undefined][] {
  const free = new Set(right)
  const take = (fits: (other: Item) => boolean) => {
    for (const other of free) {
      if (!fits(other)) continue
      free.delete(other)
      return other
    }
    return undefined
  }
  const exact = left.map(item =>
    take(other => other.start === item.start && other.end === item.end && other.says === item.says),
  )
  const same = left.map((item, i) => exact[i] ?? take(other => other.start === item.start && other.end === item.end))
  const pairs = left.map((item, i): [Item, Item | undefined] => [item, same[i] ?? take(other => overlaps(item, other))])
  return [...pairs, ...[...free].map((other): [undefined, Item] => [undefined, other])]
}
