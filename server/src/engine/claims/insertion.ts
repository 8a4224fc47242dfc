import type { Attribution } from './attribution.ts'
import { subjectBefore, type WordRange, withOffice } from './nounPhrase.ts'
import { floorOf } from './subject.ts'
import { ADVERB, COLON, COMMA, ING, NOMINAL, PARTICIPLE, PREPOSITION, RELATIVE, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** No longer clause is looked over for the comma that opens it. */
const LONGEST = 45

/**
 * "Mr. Berg, who denied it, said", "Ana Ruiz, citing the law, said", "the mayor, a Liberal who called it a joke, said": the phrase before what the comma at `comma` closes,
 * with an apposition when that is what it is. Undefined when no clause, participle or apposition is closed there.
 */
export function aroundInsertion(
  words: readonly Word[],
  comma: number,
  found: readonly Attribution[],
): WordRange | undefined {
  for (let i = comma - 2; i > 0 && i > comma - LONGEST && !(words[i]!.bits & (STOP | COLON)); i--) {
    if (!(words[i]!.bits & COMMA)) continue
    const apposed = isApposition(words, i, comma, found)
    if (!apposed && !opensClause(words, i + 1) && !opensReport(words, i + 1, comma, found)) continue
    const head = withOffice(words, subjectBefore(words, i, floorOf(words, i, found)), 0)
    if (head) return apposed ? { first: head.first, last: comma } : head
  }
  return undefined
}

/** A relative clause, or a participle with no more than an adverb before it. */
function opensClause(words: readonly Word[], at: number): boolean {
  const first = words[at]!
  if (first.bits & RELATIVE) return first.lower.startsWith('wh')
  const verb = first.bits & ADVERB ? bitsAt(words, at + 1) : first.bits
  return (verb & (ING | PARTICIPLE)) !== 0 && (verb & NOMINAL) === 0
}

/** "in the wake of a poll showing …": a phrase in which something is reported. */
function opensReport(words: readonly Word[], at: number, comma: number, found: readonly Attribution[]): boolean {
  if (!(bitsAt(words, at) & PREPOSITION)) return false
  return found.some(({ cue }) => cue[0] !== undefined && cue[0].first > at && cue[0].first < comma)
}

/** A noun with a relative clause in which somebody says something. */
function isApposition(words: readonly Word[], opening: number, comma: number, found: readonly Attribution[]): boolean {
  if (!(bitsAt(words, opening + 1) & NOMINAL) && !['a', 'an', 'the'].includes(words[opening + 1]!.lower)) return false
  const inner = found.find(({ cue }) => cue[0] && cue[0].first > opening && cue[0].first < comma - 1)
  if (!inner) return false
  for (let i = opening + 2; i < inner.cue[0]!.first; i++) if (words[i]!.lower === 'who') return true
  return false
}
