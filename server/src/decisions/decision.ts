import type { Claim, EntityType, Quotation, RegionKind, TimeExpression } from '../engine/article.ts'
import type { Json } from '../engine/json.ts'

/**
 * What a person has decided. `Place` is how a stretch of an article is told: a `Span` in its present text, or what finds it again in another state of the
 * text. Decisions are only ever added and taken away; of two that contradict the one made later holds, so that taking it away brings the earlier back.
 */
export interface Decision<Place> {
  /** `urn:uuid:…`, never used twice. */
  readonly id: string
  /** The one command that made it, perhaps with others: what is undone together. */
  readonly change: string
  /** When, as an ISO instant (`2024-03-06T12:00:00.000Z`). */
  readonly made: string
  /** Who, where the person has said so in the settings. */
  readonly creator?: string
  readonly verdict: Verdict
  /** What it is about: one stretch, for a claim every stretch of its content; empty where it is about the article or the folder as a whole. */
  readonly target: readonly Place[]
  /** The other stretches of a quotation or claim. */
  readonly parts?: Readonly<Partial<Record<Part, readonly Place[]>>>
  /** SHA-256 of the text that its stretches were last told of (`textHash`); undefined where that is not known. */
  readonly textHash?: string
  /** The annotation it was read from, where something in it says nothing to us. */
  readonly annotation?: Json
}

/** The speaker and cue of a quotation; the source, chain and cue of a claim. */
export type Part = 'speaker' | 'source' | 'chain' | 'cue'

export type Verdict = ArticleVerdict | FolderVerdict

/** About one article. */
export type ArticleVerdict =
  /** This is a name of that type; with `entity` (and the name it goes by) this mention is that entity. */
  | { readonly is: 'entity'; readonly type: EntityType; readonly entity?: string; readonly name?: string }
  /** This mention is not that entity but one of its own. */
  | { readonly is: 'notSame'; readonly entity: string }
  | {
      readonly is: 'date'
      readonly type: TimeExpression['type']
      readonly value: string | null
      readonly mod?: TimeExpression['mod']
    }
  /** A quotation without a speaker among the parts has none. */
  | { readonly is: 'quotation'; readonly kind?: Quotation['kind'] }
  | {
      readonly is: 'claim'
      readonly mode?: Claim['mode']
      readonly modality?: Claim['modality']
      readonly cueClass?: Claim['cueClass']
    }
  | { readonly is: 'region'; readonly kind: RegionKind }
  /** What is detected here is none. */
  | { readonly is: 'not'; readonly what: Layer }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'tag'; readonly label: string }
  /** The day the article is of, an ISO date. */
  | { readonly is: 'articleDate'; readonly value: string }

/** About all articles of a folder. */
export type FolderVerdict =
  /** These words are no name wherever they are detected as one. */
  | { readonly is: 'notName'; readonly words: string }
  /** The entity that articles know by the one id is the other. */
  | { readonly is: 'sameEntity'; readonly entity: string; readonly as: string; readonly name: string }
  /** The entity goes by this name. */
  | { readonly is: 'named'; readonly entity: string; readonly name: string }
  /** What differs between tellings, by its key, is no difference. */
  | { readonly is: 'notDifference'; readonly key: string }

export type Layer = 'entity' | 'date' | 'quotation' | 'claim' | 'region'

const FOLDER_VERDICTS: ReadonlySet<Verdict['is']> = new Set<FolderVerdict['is']>([
  'notName',
  'sameEntity',
  'named',
  'notDifference',
])

export function isOfFolder(verdict: Verdict): verdict is FolderVerdict {
  return FOLDER_VERDICTS.has(verdict.is)
}

/** The earlier first; of those made in the same instant the one with the lower id. */
export function byTime(a: Decision<unknown>, b: Decision<unknown>): number {
  return compareInstants(a.made, b.made) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The order of two ISO instants, also of different time zones; what is no instant comes first. */
export function compareInstants(a: string, b: string): number {
  if (a.length === b.length && a.endsWith('Z') && b.endsWith('Z')) return a < b ? -1 : a > b ? 1 : 0
  const [first, second] = [a, b].map(instant => Date.parse(instant) || Number.NEGATIVE_INFINITY) as [number, number]
  return first < second ? -1 : first > second ? 1 : 0
}
