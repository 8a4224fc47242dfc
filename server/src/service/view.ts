import type { Corpus } from '../corpus/corpus.ts'
import type { Remark } from '../decisions/remarks.ts'
import type { Article } from '../engine/article.ts'

/** An article as it stands before a reader: what every feature answers from. */
export interface View {
  readonly uri: string
  readonly article: Article
  /** The articles it is read together with, itself among them once it is indexed. */
  readonly corpus: Corpus
  /** The notes and tags of readers, in order. */
  readonly remarks?: readonly Remark[]
  /** The keys of differences that are none to the reader. */
  readonly dismissed?: ReadonlySet<string>
}
