import { Corpus } from './corpus/corpus.ts'
import type { Digest } from './corpus/digest.ts'
import type { Article } from './engine/article.ts'
import { type ComparisonKnowledge, NO_COMPARISON } from './engine/comparisonKnowledge.ts'
import { canonicalUri, pathBelow, SAMPLE_SCHEME, schemeOf } from './service/languageService.ts'

/**
 * The corpora of the workspace: one a folder, or one for all when they are joined. A document in no folder (untitled, or opened alone) belongs to the only
 * corpus where there is but one, else to one of its own kind. The sample articles are always by themselves.
 */
export class Corpora {
  readonly #articles = new Map<string, Read>()
  readonly #decide: (uri: string, article: Article) => Article
  #corpora = new Map<string, Corpus>()
  #folders: readonly string[] = []
  #joined = false
  #comparison: ComparisonKnowledge = NO_COMPARISON
  #length = 0

  /** `decide` lays what people have decided over what is detected in an article. */
  constructor(decide: (uri: string, article: Article) => Article = (_, article) => article) {
    this.#decide = decide
  }

  /** Takes the folders, by canonical URI, whether they are one corpus, and what their matters are compared by; the articles go to where they now belong. */
  arrange(folders: readonly string[], joined: boolean, comparison = NO_COMPARISON): void {
    this.#folders = folders
    this.#joined = joined
    this.#comparison = comparison
    this.#corpora = new Map()
    for (const [uri, { detected, decided, digest }] of this.#articles)
      this.of(uri).set(uri, decided, decided === detected ? digest : undefined)
  }

  /** The corpus a document belongs to, whether it is in it or not. */
  of(uri: string): Corpus {
    const key = this.#keyOf(uri)
    let corpus = this.#corpora.get(key)
    if (!corpus) {
      corpus = new Corpus(this.#comparison)
      this.#corpora.set(key, corpus)
    }
    return corpus
  }

  /** The corpus of a document, by any spelling of its URI; without one the largest. */
  shownFor(uri: string | undefined): Corpus {
    if (uri !== undefined) return this.of(canonicalUri(uri))
    return [...this.#corpora.values()].reduce(
      (largest, corpus) => (corpus.size > largest.size ? corpus : largest),
      new Corpus(),
    )
  }

  /** Takes an article as it is detected, with what was read from it for comparing where that has been done. */
  set(uri: string, article: Article, digest?: Digest): void {
    const before = this.#articles.get(uri)
    const decided = this.#decide(uri, article)
    if (before?.detected === article && before.decided === decided) return
    this.#length += article.text.length - (before?.detected.text.length ?? 0)
    this.#articles.set(uri, { detected: article, decided, digest })
    this.of(uri).set(uri, decided, decided === article ? digest : undefined)
  }

  /** Lays anew what has been decided over these articles, or over all. */
  decideAgain(uris: Iterable<string> = this.uris()): void {
    for (const uri of uris) {
      const read = this.#articles.get(uri)
      if (read) this.set(uri, read.detected, read.digest)
    }
  }

  /** An article as it was detected; undefined when it is in no corpus. */
  detected(uri: string): Article | undefined {
    return this.#articles.get(uri)?.detected
  }

  /** All articles as they were detected. */
  allDetected(): ReadonlyMap<string, Article> {
    return new Map([...this.#articles].map(([uri, { detected }]) => [uri, detected]))
  }

  delete(uri: string): void {
    const before = this.#articles.get(uri)
    if (!before) return
    this.#length -= before.detected.text.length
    this.#articles.delete(uri)
    this.of(uri).delete(uri)
  }

  /** Articles in all corpora. */
  get size(): number {
    return this.#articles.size
  }

  /** UTF-16 code units of all their texts. */
  get length(): number {
    return this.#length
  }

  has(uri: string): boolean {
    return this.#articles.has(uri)
  }

  all(): Iterable<Corpus> {
    return this.#corpora.values()
  }

  /** The URIs of all articles. */
  uris(): string[] {
    return [...this.#articles.keys()]
  }

  /** The innermost workspace folder a document stands in; undefined when in none. */
  folderOf(uri: string): string | undefined {
    return this.#folders
      .filter(folder => pathBelow(folder, uri) !== undefined)
      .reduce<string | undefined>(
        (inner, folder) => (inner && inner.length > folder.length ? inner : folder),
        undefined,
      )
  }

  #keyOf(uri: string): string {
    if (schemeOf(uri) === SAMPLE_SCHEME) return SAMPLE_SCHEME
    if (this.#joined) return ''
    return this.folderOf(uri) ?? (this.#folders.length === 1 ? this.#folders[0]! : '')
  }
}

interface Read {
  readonly detected: Article
  readonly decided: Article
  readonly digest: Digest | undefined
}
