/** A map from 32-bit hashes to positive numbers, 0 for what is not in it. */
export class HashTable {
  readonly #cells: Int32Array
  readonly #mask: number

  constructor(entries: number) {
    let size = 8
    while (size < entries * 2) size *= 2
    this.#cells = new Int32Array(size * 2)
    this.#mask = size - 1
  }

  set(hash: number, value: number): void {
    let at = hash & this.#mask
    while (this.#cells[at * 2 + 1] !== 0 && this.#cells[at * 2] !== hash) at = (at + 1) & this.#mask
    this.#cells[at * 2] = hash
    this.#cells[at * 2 + 1] = value
  }

  get(hash: number): number {
    const cells = this.#cells
    let at = hash & this.#mask
    for (;;) {
      const value = cells[at * 2 + 1]!
      if (value === 0 || cells[at * 2] === hash) return value
      at = (at + 1) & this.#mask
    }
  }
}
