/** Whether a text holds what the reader seeks. */
export type Matches = (text: string) => boolean

/** What holds these words, whatever the case and the accents; everything where there are none. */
export function matching(filter: string): Matches {
  const wanted = folded(filter.trim())
  return wanted === '' ? () => true : text => folded(text).includes(wanted)
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
