import type { Difference, Telling } from './difference.ts'

/** The two sides of a difference as seen from an article: its own telling first, then the other. */
export function sidesFrom({ tellings }: Difference, uri: string): readonly [own: Telling, other: Telling] {
  const [first, second] = tellings
  return first.uri === uri ? [first, second] : [second, first]
}

/**
 * A difference as a sentence from an article's side: `Japan, AUKUS: “joined” differs from “no membership offered” in b.txt (the prime minister)`. It says that
 * tellings differ, never which is right. `place` is how the other side is called.
 */
export function differenceSentence(difference: Difference, uri: string, place: string): string {
  const [own, other] = sidesFrom(difference, uri)
  const source = other.source ? ` (${other.source})` : ''
  const about = difference.about ? `${difference.about}: ` : ''
  switch (difference.kind) {
    case 'headline':
      return `${about}the headline’s “${own.says}” differs from “${other.says}” in the text${source}`
    case 'republished':
      return `“${difference.about}” is ${own.says} here and differs from ${other.says} in ${place}, where the same passage stands`
    case 'wording':
      return `quoted as “${own.says}” here, which differs from “${other.says}” in ${place}`
    default:
      return `${about}“${own.says}” differs from “${other.says}” in ${place}${source}`
  }
}
