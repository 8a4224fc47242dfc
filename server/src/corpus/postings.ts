/**
 * Items found by a key, each kept under the article it stands in, so that an article can be taken out again without a search.
 * Adding, taking out and finding cost no more than the items concerned.
 */
export class Postings<T> {
  readonly #byKey = new Map<string, Map<string, T[]>>()
  readonly #keysOf = new Map<string, Set<string>>()

  add(key: string, uri: string, item: T): void {
    const articles = entry(this.#byKey, key, () => new Map<string, T[]>())
    entry(articles, uri, (): T[] => []).push(item)
    entry(this.#keysOf, uri, () => new Set<string>()).add(key)
  }

  /** Takes out everything that stands in the article. */
  delete(uri: string): void {
    for (const key of this.#keysOf.get(uri) ?? []) {
      const articles = this.#byKey.get(key)!
      articles.delete(uri)
      if (articles.size === 0) this.#byKey.delete(key)
    }
    this.#keysOf.delete(uri)
  }

  /** The items of a key by article; empty when there are none. */
  get(key: string): ReadonlyMap<string, readonly T[]> {
    return this.#byKey.get(key) ?? NONE
  }

  keys(): Iterable<string> {
    return this.#byKey.keys()
  }
}

const NONE: ReadonlyMap<string, never[]> = new Map()

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
