import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../engine/article.ts'

/** An article as it stands before a reader: what every feature answers from. */
export interface View {
  readonly uri: string
  readonly article: Article
  /** The articles it is read together with, itself among them once it is indexed. */
  readonly corpus: Corpus
}
