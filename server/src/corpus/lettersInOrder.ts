/** What holds given letters in order, whatever the case. */
export interface LettersInOrder {
  /** The ASCII letters and figures among them, as {@link lettersOf} gives them: what lacks one of them need not be tried. */
  readonly letters: number
  test(text: string): boolean
}

/** Matches what holds the letters of the query in order; spaces do not count. Linear in the text. */
export function lettersInOrder(query: string): LettersInOrder {
  const letters = [...query.slice(0, 100).replace(/\s+/g, '')]
  const stretches = letters.map(letter => {
    const escaped = `\\u{${letter.codePointAt(0)!.toString(16)}}`
    return `[^${escaped}]*${escaped}`
  })
  // Never goes back: each stretch ends at the first letter of its kind.
  const pattern = new RegExp(`^${stretches.join('')}`, 'iu')
  const ascii = letters.filter(letter => letter < '\x80').join('')
  return { letters: lettersOf(ascii), test: text => pattern.test(text) }
}

/** The ASCII letters and figures of a text as bits, whatever the case; all bits where it has others, which may be taken for them ("ſ" for "s"). */
export function lettersOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) return -1
    const letter = (code | 0x20) - 97
    if (letter >= 0 && letter < 26) bits |= 1 << letter
    else if (code >= 48 && code < 58) bits |= 1 << (26 + ((code - 48) % 6))
  }
  return bits
}
