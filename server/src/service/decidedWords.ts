import type { Status } from '../engine/article.ts'

/** What a person has had to do with an annotation; undefined when nobody has looked at it. */
export function decidedWords(status: Status): string | undefined {
  if (status === 'detected') return undefined
  return status === 'confirmed' ? 'confirmed by a reader' : 'decided by a reader'
}
