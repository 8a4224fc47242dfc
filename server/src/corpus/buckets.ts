/** Items, which are no arrays, found by a number, in the order in which they came. Most numbers are hashes that lead to one item, which is then kept without a list. */
export class Buckets<T> {
  readonly #items = new Map<number, T | T[]>()

  add(key: number, item: T): void {
    const known = this.#items.get(key)
    if (known === undefined) this.#items.set(key, item)
    else if (Array.isArray(known)) known.push(item)
    else this.#items.set(key, [known, item])
  }

  /** Takes out the items of a key that `isGone` agrees to. */
  delete(key: number, isGone: (item: T) => boolean): void {
    const left = this.get(key).filter(item => !isGone(item))
    if (left.length > 0) this.#items.set(key, left.length === 1 ? left[0]! : left)
    else this.#items.delete(key)
  }

  /** Empty when there are none. */
  get(key: number): readonly T[] {
    const known = this.#items.get(key)
    return known === undefined ? [] : Array.isArray(known) ? known : [known]
  }
}
