import type { Span } from '../engine/span.ts'
import { onlyPlaceOf } from '../engine/text/anchor.ts'

/** The text with every run of white space as one space: the same for lines broken elsewhere. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** A text to be searched regardless of how its lines are broken. */
export class FoldedText {
  readonly text: string
  /** Of every folded code unit the one of the text it comes from. */
  readonly #from: Uint32Array

  constructor(text: string) {
    const from = new Uint32Array(text.length + 1)
    let out = ''
    let last = 0
    for (const { index, 0: run } of text.matchAll(/\s+/g)) {
      for (let unit = last; unit < index; unit++) from[out.length + unit - last] = unit
      out += text.slice(last, index)
      from[out.length] = index
      out += ' '
      last = index + run.length
    }
    for (let unit = last; unit < text.length; unit++) from[out.length + unit - last] = unit
    out += text.slice(last)
    this.text = out
    this.#from = from
  }

  /** Where the words stand, if in one place only. */
  once(words: string): number | undefined {
    return onlyPlaceOf(words, this.text)
  }

  /** The stretch of the text itself; its last code unit is the one that the folded stretch ends with. */
  original({ start, end }: Span): Span {
    return { start: this.#from[start]!, end: this.#from[end - 1]! + 1 }
  }
}
