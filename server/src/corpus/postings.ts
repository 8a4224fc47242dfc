/**
 * Items found by a key, each kept with the article it stands in, so that an article can be taken out again without a search of all keys.
 * Adding and finding cost no more than the items concerned, taking out no more than what stands under the article's keys. Compact: two arrays a key.
 */
export class Postings<T> {
  readonly #byKey = new Map<string, Bucket<T>>()
  readonly #keysOf = new Map<string, string[]>()

  add(key: string, uri: string, item: T): void {
    const bucket = this.#byKey.get(key)
    if (!bucket) this.#byKey.set(key, { uris: [uri], items: [item] })
    else {
      bucket.uris.push(uri)
      bucket.items.push(item)
      if (bucket.uris.at(-2) === uri) return
    }
    const keys = this.#keysOf.get(uri)
    if (keys) keys.push(key)
    else this.#keysOf.set(uri, [key])
  }

  /** Takes out everything that stands in the article. */
  delete(uri: string): void {
    for (const key of this.#keysOf.get(uri) ?? []) {
      const bucket = this.#byKey.get(key)
      if (!bucket) continue
      const kept = bucket.items.filter((_, i) => bucket.uris[i] !== uri)
      if (kept.length === 0) this.#byKey.delete(key)
      else this.#byKey.set(key, { uris: bucket.uris.filter(other => other !== uri), items: kept })
    }
    this.#keysOf.delete(uri)
  }

  /** The items of a key by article, in no order of the articles; empty when there are none. */
  get(key: string): ReadonlyMap<string, readonly T[]> {
    const bucket = this.#byKey.get(key)
    if (!bucket) return NONE
    const found = new Map<string, T[]>()
    for (const [i, uri] of bucket.uris.entries()) {
      const items = found.get(uri)
      if (items) items.push(bucket.items[i]!)
      else found.set(uri, [bucket.items[i]!])
    }
    return found
  }

  /** The items of a key one by one, in the order in which they came. */
  *entries(key: string): Generator<readonly [uri: string, item: T]> {
    const bucket = this.#byKey.get(key)
    for (const [i, item] of (bucket?.items ?? []).entries()) yield [bucket!.uris[i]!, item]
  }

  /** How many items a key has. */
  count(key: string): number {
    return this.#byKey.get(key)?.items.length ?? 0
  }

  keys(): Iterable<string> {
    return this.#byKey.keys()
  }
}

/** The items of a key, each with its article at the same place. */
interface Bucket<T> {
  readonly uris: string[]
  readonly items: T[]
}

const NONE: ReadonlyMap<string, never[]> = new Map()
