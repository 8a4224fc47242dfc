/** Columns of numbers written one after another, little-endian, each beginning at a multiple of the size of its numbers: what `Columns` reads. */
export class ColumnWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  bytes(values: ArrayLike<number>): this {
    return this.#column(values, 1)
  }

  shorts(values: ArrayLike<number>): this {
    return this.#column(values, 2)
  }

  ints(values: ArrayLike<number>): this {
    return this.#column(values, 4)
  }

  floats(values: ArrayLike<number>): this {
    return this.ints(new Int32Array(Float32Array.from(values).buffer))
  }

  #column(values: ArrayLike<number>, width: number): this {
    this.#length = Math.ceil(this.#length / width) * width
    this.#room(values.length * width)
    for (let i = 0; i < values.length; i++)
      for (let byte = 0; byte < width; byte++) this.#bytes[this.#length++] = values[i]! >>> (8 * byte)
    return this
  }

  file(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}
