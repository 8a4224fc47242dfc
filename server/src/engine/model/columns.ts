/**
 * A model file read as columns of numbers one after another, little-endian, each beginning at a multiple of the size of its numbers: views of the file, nothing is
 * copied. A column that is cut short throws a RangeError. On a big-endian machine the magic of a file differs, so that its reader refuses it.
 */
export class Columns {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(file: Uint8Array) {
    this.#bytes = file.byteOffset % WIDEST === 0 ? file : new Uint8Array(file)
  }

  ints(count: number): Int32Array {
    return new Int32Array(...this.#column(count, 4))
  }

  floats(count: number): Float32Array {
    return new Float32Array(...this.#column(count, 4))
  }

  shorts(count: number): Uint16Array {
    return new Uint16Array(...this.#column(count, 2))
  }

  signedShorts(count: number): Int16Array {
    return new Int16Array(...this.#column(count, 2))
  }

  bytes(count: number): Uint8Array {
    return new Uint8Array(...this.#column(count, 1))
  }

  signedBytes(count: number): Int8Array {
    return new Int8Array(...this.#column(count, 1))
  }

  /** How many bytes are left. */
  get rest(): number {
    return this.#bytes.length - this.#at
  }

  #column(count: number, width: number): [ArrayBufferLike, number, number] {
    const begin = Math.ceil(this.#at / width) * width
    this.#at = begin + count * width
    if (this.#at > this.#bytes.length) throw new RangeError(`${this.#at - this.#bytes.length} bytes are missing`)
    return [this.#bytes.buffer, this.#bytes.byteOffset + begin, count]
  }
}

/** Bytes of the widest numbers. */
const WIDEST = 4
