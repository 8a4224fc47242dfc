/** How long a run may be silent, in milliseconds. */
const A_MOMENT = 500

/** Counts inputs on standard error while a person waits at a terminal; says nothing elsewhere, nor in the first moment. */
export class Progress {
  readonly #started = performance.now()
  #shown = false

  /** So many of all are done. */
  show(done: number, all: number): void {
    if (!process.stderr.isTTY || performance.now() - this.#started < A_MOMENT) return
    process.stderr.write(`\r\x1b[K${done} of ${all} articles`)
    this.#shown = true
  }

  /** Takes the count off the screen, before anything else is written or at the end. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K')
    this.#shown = false
  }
}
