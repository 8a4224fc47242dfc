/**
 * Offsets of one text in Unicode code points and in UTF-16 code units, each from the other. Python, brat and the W3C's selectors count code points; a character
 * outside the Basic Multilingual Plane is one of these and two code units. A lone surrogate counts one.
 */
export class CodePoints {
  /** How many code points the text has. */
  readonly length: number
  readonly #units: number
  /** The code units at which the pairs begin, ascending. */
  readonly #pairs: readonly number[]

  constructor(text: string) {
    this.#pairs = [...text.matchAll(PAIR)].map(({ index }) => index)
    this.#units = text.length
    this.length = text.length - this.#pairs.length
  }

  /** The code points before a code unit. A unit in the middle of a pair counts as the pair's beginning. */
  at(unit: number): number {
    return unit - before(this.#pairs, pair => pair < unit)
  }

  /** The code units before a code point; undefined where the text has no such place. */
  unitsAt(point: number): number | undefined {
    if (!Number.isInteger(point) || point < 0 || point > this.length) return undefined
    return Math.min(this.#units, point + before(this.#pairs, (pair, index) => pair - index < point))
  }
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

/** How many entries at the front of a sorted list pass a test that holds for a beginning of it only. */
function before(list: readonly number[], test: (entry: number, index: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(list[middle]!, middle)) low = middle + 1
    else high = middle
  }
  return low
}
