/** A text to annotate. */
export interface TextInput {
  readonly id: string
  readonly text: string
  readonly language: 'news' | 'markdown'
  /** The name of the file it stands in. */
  readonly fileName?: string
  /** ISO date that came with the text. */
  readonly documentDate?: string
}

/** Says what is wrong with one input; the rest goes on. */
export type Complain = (problem: string) => void
