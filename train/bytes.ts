/** Bytes written one after another, little-endian. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  byte(value: number): this {
    this.#room(1)
    this.#bytes[this.#length++] = value
    return this
  }

  short(value: number): this {
    return this.byte(value & 255).byte((value >>> 8) & 255)
  }

  int(value: number): this {
    return this.short(value & 65535).short(value >>> 16)
  }

  /** Seven bits a byte, the low ones first. */
  gap(value: number): this {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128)
    return this.byte(rest)
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}
