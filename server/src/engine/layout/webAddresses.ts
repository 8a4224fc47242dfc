/** The text with its web addresses blanked by as many spaces: they are no prose, and words inside them name nobody. */
export function withoutAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('www.')) return text
  return text.replace(ADDRESS, address => ' '.repeat(address.length))
}

/** A full stop, comma or bracket at the end belongs to the sentence. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”„»]*[^\s<>"“”„».,;:!?)\]'’]/g
