import type { WordRange } from './nounPhrase.ts'
import { CAPITAL } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Nouns for people who are cited without a name. */
const UNNAMED = new Set(
  'official officials source sources diplomat diplomats aide aides adviser advisers advisor advisors insider insiders person people man woman witness witnesses analyst analysts expert experts critic critics observer observers resident residents spokesman spokeswoman spokesperson representative lawmaker lawmakers executive executives officer officers employee employees leaker'.split(
    ' ',
  ),
)

/** Whether the source is somebody who is not named: a noun for a person, indefinite or plural, with no name beside it. */
export function isAnonymous(words: readonly Word[], source: WordRange | undefined): boolean {
  if (!source) return false
  let head = -1
  for (let i = source.first; i < source.last; i++) {
    const { lower } = words[i]!
    if (lower === 'unnamed' || lower === 'anonymous' || lower === 'unidentified') return true
    if (head < 0 && UNNAMED.has(lower)) head = i
  }
  if (head < 0) return false
  const definite = ['the', 'this', 'that'].includes(words[source.first]!.lower)
  const named = words[head + 1] !== undefined && head + 1 < source.last && (bitsAt(words, head + 1) & CAPITAL) !== 0
  return !definite && !named
}
