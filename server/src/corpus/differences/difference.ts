import { hashOf, mixed } from '../../engine/entities/tagger/hashing.ts'
import type { Span } from '../../engine/span.ts'

/** What it is that two tellings give differently. */
export type DifferenceKind =
  /** How far a matter has come: joined here, not offered membership there. */
  | 'status'
  /** A number for the same thing. */
  | 'number'
  /** The day or year of the same thing. */
  | 'date'
  /** A name in the same place, or one person's name written in two ways. */
  | 'name'
  /** Offices of one person on nearby dates. */
  | 'office'
  /** Words of one utterance, given between quotation marks. */
  | 'wording'
  /** A headline that says more than its own article. */
  | 'headline'
  /** The same passage with the same relative date, which comes to another day. */
  | 'republished'

/** One side of a difference. */
export interface Telling extends Span {
  readonly uri: string
  /** What it says of the matter, as printed or, for what is not printed, as resolved: "joined", "49", "2016-06-12". */
  readonly says: string
  /** The sentence or quotation it stands in. */
  readonly context: Span
  /** Who says so, as printed, where the article reports it of somebody. */
  readonly source?: string
}

/** Two tellings of one matter that differ: never which of them is right. */
export interface Difference {
  readonly kind: DifferenceKind
  /** What both tell of, for a reader: "Japan, AUKUS". */
  readonly about: string
  /** By URI, then by place; both of one article only where the kind is `headline`. */
  readonly tellings: readonly [Telling, Telling]
  /** The same for the same words in the same kind, wherever the articles are kept: by it a reader's "not a difference" is remembered. */
  readonly key: string
}

/** The key of a difference: 16 hexadecimal digits from the kind and the words of the two sentences, in either order. */
export function differenceKey(kind: DifferenceKind, contexts: readonly [string, string]): string {
  const [first, second] = contexts.map(wordsOnly).sort()
  const all = `${kind}\n${first}\n${second}`
  return hex(hashOf(all)) + hex(mixed(hashOf(`${second}\n${first}`), all.length))
}

/** The order in which differences are listed: by the places of the first telling, then of the second, then by kind. */
export function byPlace(a: Difference, b: Difference): number {
  return (
    compareTellings(a.tellings[0], b.tellings[0]) ||
    compareTellings(a.tellings[1], b.tellings[1]) ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  )
}

export function compareTellings(a: Telling, b: Telling): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/** Letters and digits only, so that marks and line ends make no other key. */
function wordsOnly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
