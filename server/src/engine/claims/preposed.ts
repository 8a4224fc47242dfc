import type { Attribution, ContentPlan } from './attribution.ts'
import { afterCircumstances, isInfinitive } from './circumstances.ts'
import type { CueVerb } from './cueLexicon.ts'
import { phraseFrom, type WordRange } from './nounPhrase.ts'
import { hasFinite, isFiniteVerb, type VerbGroup } from './verbGroup.ts'
import {
  ADVERB,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  ING,
  PREPOSITION,
  PRONOUN,
  QUOTATION,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  TIME,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/**
 * "“…,” he said", "Japan is keen, an official said": the content stands before the source, and behind the cue nothing or another piece. Unquoted only before verbs
 * that need no "that" ("It is, you know, late").
 */
export function preposedContent(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  source: WordRange,
): ContentPlan | undefined {
  let before = source.first - 1
  while (before >= 0 && words[before]!.bits & ADVERB && !(words[before]!.bits & (PREPOSITION | PRONOUN))) before--
  const gap = words[before]
  if (!gap) return undefined
  const quotation =
    gap.bits & QUOTATION
      ? before
      : gap.bits & COMMA && words[before - 1] && bitsAt(words, before - 1) & QUOTATION
        ? before - 1
        : -1
  const after = verb.frames.has('told') ? afterListener(words, cue.last) : afterCircumstances(words, cue.last)
  const next = words[after]
  const later = laterQuotation(words, after)
  if (quotation < 0 && later.length > 0 && !hasFinite(words, after, later[0]!.first, true)) return undefined
  if (quotation >= 0) return { known: [{ first: quotation, last: quotation + 1 }, ...later] }
  if (!(gap.bits & (COMMA | DASH)) && !words[before]!.closed) return undefined
  if (!verb.frames.has('that') && !verb.frames.has('quote')) return undefined
  if (next && !(next.bits & (STOP | COMMA | DASH | COLON)) && !(next.bits & ING && next.verbs))
    return tailOnly(words, after) || tellsWhen(words, after) ? wholeBefore(words, before) : undefined
  const last = gap.bits & (COMMA | DASH) && !gap.closed ? before : before + 1
  return piecesAround(words, startOfContent(words, before), last, after)
}

/** "…, he said during his campaign.": nothing but a phrase with a preposition between the cue and the sentence's end. */
function tailOnly(words: readonly Word[], after: number): boolean {
  if (!(words[after]!.bits & PREPOSITION) || words[after]!.lower === 'about' || isInfinitive(words, after)) return false
  const end = endOfSentence(words, after)
  return (!words[end] || (words[end]!.bits & STOP) !== 0) && end - after < 16 && !hasFinite(words, after, end, false)
}

/** "…, he told his aides as he left.": nothing but a clause of time between the cue and the sentence's end. */
function tellsWhen(words: readonly Word[], after: number): boolean {
  const opens = ['as', 'while'].includes(words[after]!.lower)
  return opens && hasFinite(words, after, endOfSentence(words, after), false)
}

/** The clause before the source, when it is a whole one. */
function wholeBefore(words: readonly Word[], before: number): ContentPlan | undefined {
  const first = startOfContent(words, before)
  const last = words[before]!.closed ? before + 1 : before
  const opening = words[first]!.bits & (PREPOSITION | SUBORDINATOR) ? commaWithin(words, first, last) : first
  if (opening < 0 || !hasFinite(words, opening, last, false)) return undefined
  return { known: [{ first, last }] }
}

/** The first comma of a clause that begins with a circumstance ("During the inquiry, he …"); -1 when there is none. */
function commaWithin(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i < last; i++) if (words[i]!.bits & COMMA) return i
  return -1
}

/** Past the person told, up to the next mark ("he told The Huffington Post on Thursday."); behind the cue when a clause follows instead. */
export function afterListener(words: readonly Word[], from: number): number {
  for (let i = from; i < words.length && i < from + 16; i++) {
    if (words[i]!.bits & (STOP | COMMA | DASH)) return i
    if (i > from + 1 && tellsWhen(words, i)) return i
    if (words[i]!.bits & (QUOTATION | COLON) || words[i]!.lower === 'that' || isFiniteVerb(words, i, true)) break
  }
  return afterCircumstances(words, from)
}

/** "“…,” said Ana Ruiz, the country's under-secretary"; "Japan will participate, says US ambassador". */
export function invertedAttribution(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  group: VerbGroup,
): Attribution | undefined {
  const gap = words[group.first - 1]
  if (!gap || group.first !== cue.first) return undefined
  const direct =
    gap.bits & QUOTATION
      ? group.first - 1
      : gap.bits & (COMMA | DASH) && words[group.first - 2] && bitsAt(words, group.first - 2) & QUOTATION
        ? group.first - 2
        : -1
  const ends = (gap.bits & (COMMA | DASH)) !== 0 || gap.closed
  if (direct < 0 && !ends) return undefined
  const next = words[cue.last]
  if (!next || next.bits & (STOP | COMMA | QUOTATION | PREPOSITION | TIME)) return undefined
  const source = phraseFrom(words, cue.last, true)
  if (!source) return undefined
  const goesOn = bitsAt(words, source.last) & COMMA && isFiniteVerb(words, source.last + 1, true)
  if (
    direct < 0 &&
    !goesOn &&
    (hasFinite(words, cue.last, endOfSpeaker(words, cue.last), true) || !mayBeSaid(words, cue, group.first, source))
  )
    return undefined
  const first = direct >= 0 ? direct : startOfContent(words, group.first - 1)
  const last = direct >= 0 ? direct + 1 : gap.closed ? group.first : group.first - 1
  const known = [{ first, last }, ...laterQuotation(words, afterCircumstances(words, source.last))]
  return {
    cue: [cue],
    cueClass: verb.cueClass,
    lemma: verb.lemma,
    source,
    clauseFirst: group.first,
    groupFirst: group.first,
    shared: false,
    content: direct < 0 && goesOn ? { known, open: source.last + 1, openKind: 'clause' } : { known },
    pieces: [],
    negated: group.negated,
    chain: [],
  }
}

/** The second half of a quotation that the cue interrupts. */
function laterQuotation(words: readonly Word[], after: number): WordRange[] {
  if (bitsAt(words, after) & QUOTATION) return [{ first: after, last: after + 1 }]
  for (let i = after; i < after + 14 && words[i]; i++)
    if (bitsAt(words, i + 1) & QUOTATION && (words[i]!.bits & (COMMA | COLON) || words[i]!.lower === ';'))
      return [{ first: i + 1, last: i + 2 }]
    else if (words[i]!.bits & STOP || words[i + 1]?.verbs) return []
  return []
}

/** Whether what stands before an inverted cue may be its content: a clause, something quoted, or several words that a named person "said". */
function mayBeSaid(words: readonly Word[], cue: WordRange, end: number, source: WordRange): boolean {
  if (hasMainVerb(words, end)) return true
  for (let i = 0; i < end; i++) if (words[i]!.bits & QUOTATION) return true
  const said = words[cue.first]!.lower
  return end > 5 && (said === 'said' || said === 'says') && (bitsAt(words, source.first) & CAPITAL) !== 0
}

/** Whether a finite verb stands before `end` outside what a relative pronoun behind a comma begins ("The company, which makes watches, said …"). */
function hasMainVerb(words: readonly Word[], end: number): boolean {
  for (let i = 0; i < end; i++) {
    if (words[i]!.bits & RELATIVE && bitsAt(words, i - 1) & COMMA) while (i < end && !(words[i]!.bits & COMMA)) i++
    else if (isFiniteVerb(words, i, true)) return true
  }
  return false
}

/** Up to the first mark or to the clause that says which people are meant ("said those who had seen it"). */
function endOfSpeaker(words: readonly Word[], from: number): number {
  const end = endOfSentence(words, from)
  for (let i = from + 1; i < end; i++) if (words[i]!.lower === 'who') return i
  return end
}

function piecesAround(words: readonly Word[], first: number, last: number, after: number): ContentPlan | undefined {
  if (last <= first) return undefined
  const known = [{ first, last }]
  const next = words[after]
  const complete = hasFinite(words, first, last, false) || (words[first]!.bits & QUOTATION) !== 0
  if (!next || next.bits & (STOP | ING)) return complete || words[last - 1]!.closed ? { known } : undefined
  const resumed = words[after + 1]
  if (!resumed) return { known }
  if (resumed.bits & ING || (resumed.bits & (RELATIVE | CONJUNCTION | SUBORDINATOR) && complete)) return { known }
  return { known, open: after + 1, openKind: 'clause' }
}

function startOfContent(words: readonly Word[], before: number): number {
  let start = before
  while (start > 0 && !(bitsAt(words, start - 1) & STOP || opensSpeech(words, start))) start--
  return start
}

/** Whether quoted words begin here behind a colon ("… his plan: “Wait and see,” he said"). */
function opensSpeech(words: readonly Word[], at: number): boolean {
  return words[at]!.opened && (bitsAt(words, at - 1) & COLON) !== 0
}

function endOfSentence(words: readonly Word[], from: number): number {
  let end = from
  while (end < words.length && !(words[end]!.bits & (STOP | COMMA))) end++
  return end
}
