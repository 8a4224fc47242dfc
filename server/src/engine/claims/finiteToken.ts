import type { Token } from '../text/tokens.ts'
import {
  CONJUNCTION,
  DETERMINER,
  FINITE,
  guessedClass,
  MODAL,
  NOMINAL,
  PARTICIPLE,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  type WordClasses,
} from './wordClass.ts'

/** Whether the token plainly is a finite verb, from itself and the word before it alone. */
export function isFiniteToken(tokens: readonly Token[], at: number, classes: WordClasses): boolean {
  const token = tokens[at]!
  if (token.kind !== 'word') return false
  const bits = classes.get(token.lower) ?? guessedClass(token.lower)
  const capital = token.text[0] !== token.lower[0]
  if (bits & FINITE) return !(capital && bits & MODAL)
  if (capital || !(bits & (PAST | PRESENT))) return token.lower === "'s" && isPronoun(tokens[at - 1], classes)
  const previous = classes.get(tokens[at - 1]?.lower ?? '') ?? NOMINAL
  if (previous & PRONOUN && !(previous & PREPOSITION)) return true
  if (previous & (PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION)) return false
  return !(bits & (NOMINAL | PARTICIPLE))
}

function isPronoun(token: Token | undefined, classes: WordClasses): boolean {
  return token !== undefined && ((classes.get(token.lower) ?? 0) & PRONOUN) !== 0
}
