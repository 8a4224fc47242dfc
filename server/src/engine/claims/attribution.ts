import type { CueClass } from '../article.ts'
import type { WordRange } from './nounPhrase.ts'

/** A claim in words of one sentence, before the ends of its content are settled. */
export interface Attribution {
  /** The cue's words; two ranges where its particle stands apart. Empty for a quotation that carries its speaker on. */
  readonly cue: readonly WordRange[]
  readonly cueClass: CueClass | null
  /** The verb's base form, or the noun. */
  readonly lemma: string
  source: WordRange | undefined
  /** Where the clause of the cue begins: its source, or its verb group when the source is shared. */
  clauseFirst: number
  /** The first word of the verb group. */
  readonly groupFirst: number
  /** Whether the source is that of an earlier verb ("and warned", ", adding"). */
  readonly shared: 'coordinated' | 'participle' | false
  readonly content: ContentPlan
  /** Settled by `contents.ts`. */
  pieces: WordRange[]
  negated: boolean
  /** Further sources ("citing unnamed officials"). */
  chain: WordRange[]
  /** Where the words that name them begin; the content ends before. */
  chainFirst?: number
}

/** Where the content is to be found: pieces already known, and the start of one whose end later cues decide. */
export interface ContentPlan {
  /** Pieces whose ends are known: what comes before the cue, a quotation, a passive's subject. */
  readonly known: readonly WordRange[]
  /** The first word of what follows the cue. */
  readonly open?: number
  /** A clause runs on to the sentence's end; a phrase ends at a comma that begins something else. */
  readonly openKind?: 'clause' | 'phrase'
  /** Whether the cue is a participle that says which noun is meant, so that the sentence's own verb may follow ("a man believed to own the ship fled"). */
  readonly reduced?: boolean
  /** Whether the content is the paragraph that follows ("He said:"). */
  readonly follows?: boolean
}
