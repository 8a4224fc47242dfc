import type { Attribution } from './attribution.ts'
import { isInfinitive } from './circumstances.ts'
import type { WordRange } from './nounPhrase.ts'
import { hasFinite, isFiniteVerb, verbGroup } from './verbGroup.ts'
import {
  ADVERB,
  BASE,
  BE,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  FINITE,
  HAVE,
  ING,
  NOMINAL,
  PARTICIPLE,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  QUOTATION,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  TIME,
  TO,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Gives every attribution its pieces of content, now that all cues of the sentence are known; drops those that are left with none. */
export function settleContents(words: readonly Word[], found: readonly Attribution[]): Attribution[] {
  found.forEach((attribution, k) => {
    const { known, open, openKind } = attribution.content
    attribution.pieces = known.filter(({ first, last }) => first < last)
    const end = (from: number) => endOfContent(words, attribution, from, openKind ?? 'clause', found, k)
    let last = Math.max(attribution.cue.at(-1)?.last ?? 0, attribution.source?.last ?? 0)
    if (open !== undefined && open < words.length) {
      const first = bitsAt(words, open) & COMMA ? open + 1 : open
      last = end(open)
      const more = openKind === 'phrase' ? -1 : behindAndThat(words, last)
      if (last > first) attribution.pieces.push({ first, last: more < 0 ? last : end(more) })
      return
    }
    const second = behindAndThat(words, last)
    if (second >= 0 && attribution.pieces.length > 0) attribution.pieces.push({ first: second, last: end(second) })
  })
  return found.filter(({ pieces, content }) => pieces.length > 0 || content.follows)
}

/** "“…,” and that …": where the second thing begins that is said, behind what ends with a quotation or stands before the cue; -1 when there is none. */
function behindAndThat(words: readonly Word[], last: number): number {
  const at = bitsAt(words, last) & COMMA ? last + 1 : last
  const that = bitsAt(words, at) & CONJUNCTION && words[at + 1]?.lower === 'that' && !isFiniteVerb(words, at + 2, true)
  return that && words[at + 2] ? at + 2 : -1
}

function endOfContent(
  words: readonly Word[],
  attribution: Attribution,
  open: number,
  kind: 'clause' | 'phrase',
  found: readonly Attribution[],
  k: number,
): number {
  let end = Math.min(
    sentenceEnd(words, open),
    chainBehind(attribution, open) ?? words.length,
    endAround(attribution, found, k),
  )
  for (let next = k + 1; next < found.length; next++) {
    const cut = cutBefore(words, attribution, found[next]!, open)
    if (cut !== undefined && cut < end) {
      end = cut
      break
    }
  }
  end = Math.min(end, endOfRelative(words, attribution, open))
  if (attribution.content.reduced) end = mainVerb(words, attribution, open, end)
  if (kind === 'phrase' && leads(words, attribution)) end = mainClause(words, open, end)
  const limit = kind === 'phrase' ? phraseEnd(words, open, end) : clauseEnd(words, attribution, open, end)
  return withoutTrailing(words, open, limit)
}

/** Where the content ends in which the cue stands; no claim inside another runs on behind it. */
function endAround({ cue }: Attribution, found: readonly Attribution[], k: number): number {
  const at = cue[0]?.first ?? 0
  let end = Number.POSITIVE_INFINITY
  for (let outer = 0; outer < k; outer++)
    for (const { first, last } of found[outer]!.pieces) if (first <= at && at < last) end = Math.min(end, last)
  return end
}

/** Where the content ends because another cue with the same source, or a clause with its own, begins. */
function cutBefore(
  words: readonly Word[],
  attribution: Attribution,
  next: Attribution,
  open: number,
): number | undefined {
  const [own] = attribution.cue
  if (own && next.source && next.source.first < own.first && open < next.source.last) return next.groupFirst
  if (next.clauseFirst <= open) return closesInsertion(words, attribution, next, open) ? next.groupFirst - 1 : undefined
  let before = clauseStart(attribution, next, open)
  const same = next.shared && next.source === attribution.source
  if (next.lemma === 'according to') return before
  if (next.content.known.length > 0 && next.source && next.content.known[0]!.first <= open)
    return tellsOfAside(words, next, before, false) ?? before
  const spoken = next.content.known[0]?.first ?? 0
  const apposed = spoken < next.clauseFirst || spoken < (next.source?.first ?? 0)
  if (next.source && spoken > open + 1 && bitsAt(words, spoken - 1) & (apposed ? COLON | COMMA | DASH : COLON))
    return spoken - 1
  if (bitsAt(words, before - 1) & ADVERB && bitsAt(words, before - 2) & CONJUNCTION) before--
  const previous = words[before - 1]
  if (!previous) return undefined
  const phrase = attribution.content.openKind === 'phrase'
  if (previous.bits & COLON && next.source && (phrase || words[before]!.bits & CAPITAL)) return before - 1
  const aside = tellsOfAside(words, next, before, phrase)
  if (aside !== undefined && aside > open && (phrase || hasFinite(words, open, aside, false))) return aside
  if (previous.lower === '(' && before - 1 > open) return before - 1
  const evenAs = previous.lower === 'as' && words[before - 2]?.lower === 'even'
  const conjoined =
    previous.bits & CONJUNCTION || evenAs || ['while', 'although', 'though', 'whereas'].includes(previous.lower)
  if (conjoined) before -= words[before - 2]?.lower === 'even' ? 2 : 1
  const mark = beforeMark(words, before - 1)
  const named = phrase && !(bitsAt(words, open) & TO)
  if (next.shared === 'participle' && same && named && MEANS.has(previous.lower)) return before - 1
  if (next.shared === 'participle')
    return same ? (mark ?? (isParallel(words, attribution, next) ? before : undefined)) : undefined
  if (next.shared === 'coordinated' && before > Math.min(next.clauseFirst, next.groupFirst) - 2)
    return same ? (mark ?? before) : undefined
  if (!conjoined) {
    const separate = previous.bits & (COMMA | DASH) && next.source && !(words[next.source.first]!.bits & RELATIVE)
    return separate && (phrase || leads(words, attribution)) ? mark : undefined
  }
  return mark ?? (phrase || previous.lower === 'and' || previous.lower === 'but' ? before : undefined)
}

/** Where the clause of the next cue begins: with its own subject, also where another verb stands before ("When he told her, she laughed and said …"). */
function clauseStart({ source }: Attribution, next: Attribution, open: number): number {
  const before = Math.min(next.clauseFirst, next.groupFirst)
  if (next.shared !== 'coordinated' || !next.source || next.source === source || next.source.first <= open)
    return before
  return Math.min(before, next.source.first)
}

/** The comma before "which he called a mistake": what a speaker adds of the last thing named. Undefined when no relative clause with a subject of its own stands there. */
function tellsOfAside(
  words: readonly Word[],
  { source, shared }: Attribution,
  clause: number,
  named: boolean,
): number | undefined {
  const relative = clause - 1
  if (!source || shared) return undefined
  if (
    named &&
    source.last - source.first === 1 &&
    bitsAt(words, source.first) & RELATIVE &&
    bitsAt(words, clause - 1) & COMMA
  )
    return clause - 1
  if (source.first !== clause || !(bitsAt(words, relative) & RELATIVE)) return undefined
  return bitsAt(words, relative - 1) & (COMMA | DASH) ? relative - 1 : undefined
}

/** What joins to a report how or when it was made ("dismissed the charge by saying …"). */
const MEANS = new Set(['by', 'before', 'after'])

/** "calling him a friend and thanking him": two participles that a conjunction joins. */
function isParallel(words: readonly Word[], { cue }: Attribution, next: Attribution): boolean {
  const [first] = cue
  return (
    first !== undefined &&
    (bitsAt(words, first.first) & ING) !== 0 &&
    (bitsAt(words, next.cue[0]!.first) & ING) !== 0 &&
    (bitsAt(words, next.groupFirst - 1) & CONJUNCTION) !== 0
  )
}

/** The end of what a comma or dash closes, which is behind it where a quotation ends with it; undefined when no such mark stands there. */
function beforeMark(words: readonly Word[], mark: number): number | undefined {
  if (!(bitsAt(words, mark) & (COMMA | DASH))) return undefined
  return words[mark]!.closed ? mark + 1 : mark
}

/** Where a chain begins that stands behind the content. */
function chainBehind({ chainFirst }: Attribution, open: number): number | undefined {
  return chainFirst !== undefined && chainFirst > open ? chainFirst : undefined
}

/** "the general, who denied the charge, died": a relative clause behind a comma ends at the next comma with a verb directly behind it. */
function endOfRelative(words: readonly Word[], { source, clauseFirst }: Attribution, open: number): number {
  const first = Math.max(clauseFirst, source?.first ?? 0)
  const relative = bitsAt(words, first) & RELATIVE ? first : first - 1
  if (!(bitsAt(words, relative) & RELATIVE) || !(bitsAt(words, relative - 1) & COMMA)) return words.length
  for (let i = open + 1; i + 1 < words.length; i++)
    if (words[i]!.bits & COMMA && (isFiniteVerb(words, i + 1, true) || verbBehindComma(words, i + 1))) return i
  return words.length
}

/** A past or present form that nothing but the comma before keeps from being plain. */
function verbBehindComma(words: readonly Word[], at: number): boolean {
  const { bits } = words[at]!
  return (bits & (PAST | PRESENT)) !== 0 && (bits & (NOMINAL | ING | CAPITAL)) === 0
}

/** Whether the cue stands in a clause between the source and the verb of the next one ("Mr. Berg, who denied it, said"). */
function closesInsertion(words: readonly Word[], { cue }: Attribution, next: Attribution, open: number): boolean {
  return (
    next.source !== undefined &&
    cue.length > 0 &&
    next.source.first < cue[0]!.first &&
    next.groupFirst > open + 1 &&
    (bitsAt(words, next.groupFirst - 1) & COMMA) !== 0 &&
    next.content.known.length === 0
  )
}

function sentenceEnd(words: readonly Word[], from: number): number {
  let depth = 0
  for (let i = from; i < words.length; i++) {
    const { bits, lower } = words[i]!
    if (lower === '(' || lower === '[') depth++
    else if (lower === ')' || lower === ']') {
      if (depth === 0) return i
      depth--
    } else if (bits & STOP && depth === 0) {
      if (words[i]!.closed) return i + 1
      if (lower === '.' && i + 1 < words.length && !(bitsAt(words, i + 1) & QUOTATION) && words[i + 1]!.lower === '.')
        continue
      return i
    }
  }
  return words.length
}

/** A clause goes on to the sentence's end, unless its cue stands in a clause that itself hangs on what follows ("As officials say X, Y"). */
function clauseEnd(words: readonly Word[], attribution: Attribution, open: number, end: number): number {
  if (words[open]!.bits & QUOTATION) return open + 1
  if (isSubject(words, attribution)) return secondVerb(words, open, end)
  if (!leads(words, attribution)) return end
  for (let i = open; i < end; i++) {
    if (!(words[i]!.bits & COMMA) || bitsAt(words, i + 1) & (CONJUNCTION | ING | RELATIVE)) continue
    if (hasFinite(words, i + 1, end, true) && hasFinite(words, open, i, false)) return words[i]!.closed ? i + 1 : i
  }
  return end
}

/** The comma behind which the main clause begins ("After she praised the plan, the mayor left"); `end` when none does. */
function mainClause(words: readonly Word[], open: number, end: number): number {
  for (let i = open + 1; i < end; i++)
    if (
      words[i]!.bits & COMMA &&
      !(bitsAt(words, i + 1) & (CONJUNCTION | RELATIVE)) &&
      clauseFollows(words, i + 1, end)
    )
      return words[i]!.closed ? i + 1 : i
  return end
}

/** "The claim that the drug is safe was rejected": whether the cue is a noun before the sentence's own verb. */
function isSubject(words: readonly Word[], { cue }: Attribution): boolean {
  const [first] = cue
  return first !== undefined && words[first.first]!.noun !== undefined && !hasFinite(words, 0, first.last, false)
}

/** Where the verb begins behind which the clause's own is over; `end` when a comma or conjunction may join the two. */
function secondVerb(words: readonly Word[], open: number, end: number): number {
  let own = open
  while (own < end && !isFiniteVerb(words, own, false)) own++
  while (own + 1 < end && bitsAt(words, own + 1) & (BE | HAVE | PAST | PARTICIPLE | ING | ADVERB)) own++
  for (let i = own + 1; i < end; i++) {
    if (words[i]!.bits & (COMMA | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN)) return end
    if (words[i]!.bits & FINITE && isFiniteVerb(words, i, true)) return verbStart(words, i)
  }
  return end
}

/** Where the sentence's own verb begins behind a participle that says which noun is meant; `end` when it stands before, or none does. */
function mainVerb(words: readonly Word[], { groupFirst }: Attribution, open: number, end: number): number {
  if (hasFinite(words, 0, groupFirst, true)) return end
  let likely = end
  for (let i = open + 2; i < end; i++) {
    if (words[i]!.bits & (COMMA | SUBORDINATOR | RELATIVE)) break
    if (isFiniteVerb(words, i, true)) return verbStart(words, i)
    const { bits } = words[i]!
    const behindNoun = bits & PAST && bitsAt(words, i - 1) & (NOMINAL | CAPITAL)
    const before =
      words[i + 1]?.lower !== 'by' && (!(bits & NOMINAL) || bitsAt(words, i + 1) & (DETERMINER | POSSESSIVE))
    if (likely === end && behindNoun && before) likely = i
  }
  return likely
}

/** Whether the attribution stands in a clause or phrase that opens the sentence and hangs on what follows ("As officials say …, …", "To explain it, …"). */
function leads(words: readonly Word[], { clauseFirst, source, groupFirst, cue }: Attribution): boolean {
  let first = Math.min(clauseFirst, source?.first ?? clauseFirst)
  while (first > 1 && bitsAt(words, first - 1) & ADVERB && !(bitsAt(words, first - 1) & SUBORDINATOR)) first--
  if (
    bitsAt(words, first - 1) & SUBORDINATOR &&
    !(bitsAt(words, first - 1) & RELATIVE) &&
    !hasFinite(words, 0, first - 1, true)
  )
    return true
  if (bitsAt(words, 0) & SUBORDINATOR && !(bitsAt(words, 0) & RELATIVE) && isFirstClause(words, first)) return true
  const [verb] = cue
  if (verb === undefined || groupFirst > LEADING || !isNonFinite(words, groupFirst, verb.first)) return false
  return !hasFinite(words, 0, verb.first, true)
}

/** Whether nothing but a subject stands between the sentence's first word and the clause. */
function isFirstClause(words: readonly Word[], clause: number): boolean {
  for (let i = 1; i < clause; i++) if (words[i]!.bits & COMMA || isFiniteVerb(words, i, true)) return false
  return true
}

/** How far into the sentence a phrase may begin that opens it. */
const LEADING = 6

/** "to explain", "explaining", "having explained". */
function isNonFinite(words: readonly Word[], first: number, verb: number): boolean {
  return (bitsAt(words, verb) & ING) !== 0 || (bitsAt(words, first) & TO) !== 0 || words[first]!.lower === 'having'
}

/** A phrase ends where a comma, conjunction, time or verb shows that something else begins. */
function phraseEnd(words: readonly Word[], open: number, end: number): number {
  if (words[open]!.bits & QUOTATION) return open + 1
  const infinitive = words[open]!.lower === 'to' || words[open]!.lower === 'not'
  let [subordinate, told] = [false, infinitive]
  for (let i = open; i < end; i++) {
    if (words[i]!.opened) i = closingOf(words, i, end)
    const { bits, lower, closed } = words[i]!
    if (bits & TO && isInfinitive(words, i)) told = true
    if (!told && i > open + 1 && !subordinate && turnsToTime(words, i)) return i
    if (bits & (SUBORDINATOR | RELATIVE | PRONOUN)) subordinate = true
    if (
      i > open &&
      bits & CONJUNCTION &&
      (lower === 'but' || subordinate === false) &&
      clauseFollows(words, i + 1, end)
    )
      return i
    if (!infinitive && i > open && isWeekday(words, i))
      return bitsAt(words, i - 1) & PREPOSITION && words[i - 1]!.lower === 'on' ? i - 1 : i
    if (!subordinate && i > open && bits & FINITE && isFiniteVerb(words, i, true)) return verbStart(words, i)
    if (!(bits & (COMMA | DASH | COLON)) || closed) continue
    const next = bitsAt(words, i + 1)
    if (next & CONJUNCTION && clauseFollows(words, i + 2, end)) return i
    if (next & (ING | SUBORDINATOR | PREPOSITION) && !(next & DETERMINER) && !GOES_ON.has(words[i + 1]!.lower)) return i
  }
  return end
}

/** The word behind which the mark closes that opens before the one at `at`; `at` when none does before `end`. */
function closingOf(words: readonly Word[], at: number, end: number): number {
  for (let i = at; i < end; i++) if (words[i]!.closed) return i
  return at
}

/** "as he accepted the nomination", "after she had left": what somebody did meanwhile is no part of a phrase that names what was praised. */
function turnsToTime(words: readonly Word[], at: number): boolean {
  if (!MEANWHILE.has(words[at]!.lower) || !SUBJECTS.has(words[at + 1]?.lower ?? '')) return false
  return isFiniteVerb(words, at + 2, false) || (bitsAt(words, at + 2) & ADVERB) !== 0
}

const MEANWHILE = new Set(['as', 'while', 'when', 'after', 'before'])
const SUBJECTS = new Set(['i', 'he', 'she', 'it', 'we', 'they'])

/** Words that go on with a phrase after a comma. */
const GOES_ON = new Set(['including', 'such', 'like', 'to', 'as', 'of', 'especially'])

/** Whether a finite verb follows before the next comma or subordinate clause. */
function clauseFollows(words: readonly Word[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (!(words[i]!.bits & BASE) && isFiniteVerb(words, i, i > from)) return true
    if (words[i]!.bits & (COMMA | SUBORDINATOR | RELATIVE | STOP)) return false
  }
  return false
}

/** A weekday by itself, not "Tuesday's" and not after "by" or "until". */
function isWeekday(words: readonly Word[], at: number): boolean {
  const { bits, lower } = words[at]!
  if (!(bits & TIME) || !(lower.endsWith('day') || lower === 'week') || bitsAt(words, at + 1) & (POSSESSIVE | NOMINAL))
    return false
  const before = words[at - 1]!
  return before.lower === 'on' || !(before.bits & (PREPOSITION | DETERMINER | POSSESSIVE | TIME))
}

function verbStart(words: readonly Word[], verb: number): number {
  return verbGroup(words, verb)?.first ?? verb
}

/** Without commas, dashes and conjunctions at its end, unless they stand inside quotation marks. */
function withoutTrailing(words: readonly Word[], open: number, end: number): number {
  let last = end
  while (last > open && bitsAt(words, last - 1) & (COMMA | DASH | COLON | CONJUNCTION) && !words[last - 1]!.closed)
    last--
  return last
}

/** The words of a range as text positions. */
export function spanOf(words: readonly Word[], { first, last }: WordRange): { start: number; end: number } {
  return { start: words[first]!.start, end: words[last - 1]!.end }
}
