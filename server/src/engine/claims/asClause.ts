import type { ContentPlan } from './attribution.ts'
import { afterCircumstances } from './circumstances.ts'
import type { CueVerb } from './cueLexicon.ts'
import type { WordRange } from './nounPhrase.ts'
import { afterListener } from './preposed.ts'
import { COMMA, CONJUNCTION, DASH, QUOTATION, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** "…, as police have said", "as the minister put it, …", "…, as she pointed out, …": the content is the clause that the one with "as" hangs on. */
export function asContent(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  source: WordRange,
): ContentPlan | undefined {
  const as = source.first - 1
  if (words[as]?.lower !== 'as') return undefined
  const after = verb.frames.has('told') ? afterListener(words, cue.last) : afterCircumstances(words, cue.last)
  const next = words[after]
  const resumes = next !== undefined && (next.bits & COMMA) !== 0 && words[after + 1] !== undefined
  if (next && !resumes && !(next.bits & (STOP | DASH))) return undefined
  const open = bitsAt(words, after + 1) & QUOTATION ? after + 1 : after
  let first = as
  while (first > 0 && !(bitsAt(words, first - 1) & STOP)) first--
  const last = bitsAt(words, as - 1) & (COMMA | DASH) && !words[as - 1]!.closed ? as - 1 : as
  if (last === first || (last - first === 1 && bitsAt(words, first) & CONJUNCTION))
    return resumes ? { known: [], open, openKind: 'clause' } : undefined
  return resumes ? { known: [{ first, last }], open, openKind: 'clause' } : { known: [{ first, last }] }
}
