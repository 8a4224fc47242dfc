/** Items joined two by two into groups (union-find). */
export class DisjointSets<T> {
  readonly #parent = new Map<T, T>()

  join(a: T, b: T): void {
    const [one, other] = [this.#root(a), this.#root(b)]
    if (one !== other) this.#parent.set(other, one)
  }

  /** Whether the item was ever joined. */
  has(item: T): boolean {
    return this.#parent.has(item)
  }

  /** The groups of all items that were ever joined, in the order in which they were first. */
  groups(): T[][] {
    return [...Map.groupBy(this.#parent.keys(), item => this.#root(item)).values()]
  }

  #root(item: T): T {
    let root = item
    for (let parent = this.#parent.get(root); parent !== undefined && parent !== root; parent = this.#parent.get(root))
      root = parent
    if (!this.#parent.has(item)) this.#parent.set(item, item)
    for (let at = item; at !== root; ) {
      const next = this.#parent.get(at)!
      this.#parent.set(at, root)
      at = next
    }
    return root
  }
}
