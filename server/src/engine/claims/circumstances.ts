import { isFiniteVerb } from './verbGroup.ts'
import {
  ADVERB,
  CAPITAL,
  COLON,
  COMMA,
  DASH,
  DETERMINER,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTATION,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  TIME,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

const END = STOP | COMMA | COLON | DASH

/** Past the words that tell when, where or how something was said ("Tuesday", "on Saturday", "in a statement"); those belong to no role. */
export function afterCircumstances(words: readonly Word[], from: number): number {
  let i = from
  for (;;) {
    const word = words[i]
    if (!word) return i
    if (word.bits & TIME && words[i + 1]?.lower !== "'s") {
      i++
      if (bitsAt(words, i) & NUMBER && bitsAt(words, i - 1) & TIME) i++
      continue
    }
    if (
      (word.lower === 'last' ||
        word.lower === 'this' ||
        word.lower === 'earlier' ||
        word.lower === 'late' ||
        word.lower === 'early') &&
      words[i + 1] &&
      bitsAt(words, i + 1) & TIME
    ) {
      i += 2
      continue
    }
    if (word.lower === '(') {
      let close = i
      while (close < words.length && words[close]!.lower !== ')' && close < i + 8) close++
      if (words[close]?.lower === ')') {
        i = close + 1
        continue
      }
    }
    const phrase = circumstanceEnd(words, i)
    if (phrase > i) {
      i = phrase
      continue
    }
    if (
      word.bits & ADVERB &&
      !(word.bits & (PREPOSITION | PRONOUN | SUBORDINATOR)) &&
      words[i + 1] &&
      bitsAt(words, i + 1) & (END | QUOTATION | TIME | PREPOSITION)
    ) {
      i++
      continue
    }
    return i
  }
}

const SPEAKING = new Set(
  'statement interview news conference briefing speech letter report article post email e-mail message condition anonymity phone call telephone television radio reporters tweet memo release press address remarks meeting visit rally debate editorial note text hearing testimony court'.split(
    ' ',
  ),
)

/** "on Saturday", "in a statement", "at a news conference in Geneva", "on condition of anonymity". */
function circumstanceEnd(words: readonly Word[], at: number): number {
  if (!(words[at]!.bits & PREPOSITION) || words[at]!.lower === 'of') return at
  if (isInfinitive(words, at) && words[at + 1]!.lower !== 'reporters') return at
  let i = at + 1
  let speaking = false
  while (i < words.length && i < at + 9) {
    const { bits, lower } = words[i]!
    if (bits & (END | QUOTATION | SUBORDINATOR | RELATIVE | PRONOUN) && !(bits & DETERMINER && lower !== 'that')) break
    if (bits & TIME) {
      if (i <= at + 3 || speaking) return i + 1
      break
    }
    if (SPEAKING.has(lower)) speaking = true
    else if (speaking || isFiniteVerb(words, i, false)) break
    i++
  }
  return speaking ? i : at
}

/** "to" with a verb behind it, rather than with a place or person. */
export function isInfinitive(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'to' || !words[at + 1]) return false
  const { bits } = words[at + 1]!
  return (
    (bits & (DETERMINER | POSSESSIVE | PRONOUN | NUMBER | CAPITAL | PREPOSITION | QUOTATION | STOP | COMMA)) === 0 ||
    (bits & ADVERB) !== 0
  )
}
