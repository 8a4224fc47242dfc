import type { CueClass } from '../article.ts'
import { accordingTo } from './accordingTo.ts'
import type { Attribution, ContentPlan } from './attribution.ts'
import { joinsChain } from './chain.ts'
import { settleContents } from './contents.ts'
import type { CueReading, CueVerb } from './cueLexicon.ts'
import { afterCircumstances, contentAfter } from './frames.ts'
import { antecedentBefore, phraseFrom, subjectBefore, trimmed, type WordRange } from './nounPhrase.ts'
import { nounAttribution } from './nouns.ts'
import { passiveAttribution } from './passive.ts'
import { hasFinite, isFiniteVerb, type VerbGroup, verbGroup } from './verbGroup.ts'
import {
  ADVERB,
  BASE,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  DO,
  FINITE,
  ING,
  MODAL,
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

/** The attributions of one sentence, in order of their cues. `titled`: the sentence is a headline, whose capitals say nothing. */
export function attribute(words: readonly Word[], titled: boolean): Attribution[] {
  const found: Attribution[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.bits & CAPITAL && !titled) {
      continue
    }
    if (joinsChain(words, i, found.at(-1))) continue
    const attribution =
      (word.verbs && verbAttribution(words, i, word.verbs, found)) ??
      (word.noun && nounAttribution(words, i, word.noun, found)) ??
      accordingTo(words, i)
    if (!attribution) continue
    found.push(attribution)
    i = Math.max(i, attribution.cue.at(-1)!.last - 1)
  }
  return settleContents(words, found)
}

function verbAttribution(
  words: readonly Word[],
  at: number,
  readings: readonly CueReading[],
  found: readonly Attribution[],
): Attribution | undefined {
  if (readsAsNoun(words, at)) return undefined
  const group = verbGroup(words, at)
  if (!group) return undefined
  for (const { verb } of readings) {
    const last = at + 1 + verb.particles.length
    if (!verb.particles.every((particle, k) => words[at + 1 + k]?.lower === particle)) continue
    const cue = { first: at, last }
    const attribution =
      group.form === 'passive'
        ? passiveAttribution(words, cue, verb, group, floorOf(words, group.first, found))
        : activeAttribution(words, cue, verb, group, found)
    if (attribution) return attribution
  }
  return undefined
}

/** "the report", "a call for", "Iran's claims": no verb stands behind a determiner, and none before another finite verb. */
function readsAsNoun(words: readonly Word[], at: number): boolean {
  const { bits, noun } = words[at]!
  const previous = words[at - 1]
  if (previous && previous.bits & (DETERMINER | POSSESSIVE) && !(previous.bits & PRONOUN)) return true
  if (previous && previous.bits & PREPOSITION && previous.lower !== 'to' && !(bits & ING)) return true
  if (!noun && !(bits & NOMINAL)) return false
  if (bits & (PAST | PARTICIPLE | ING) && !noun) return false
  if (previous && previous.bits & POSSESSIVE) return true
  const next = words[at + 1]
  if (
    next &&
    (next.bits & FINITE ||
      next.lower === 'of' ||
      (noun && !(previous && previous.bits & (PRONOUN | ADVERB)) && ['from', 'by', 'about'].includes(next.lower)))
  )
    return true
  if (noun && next && isFiniteVerb(words, at + 1, true)) return true
  return false
}

/** Where the clause around `at` may begin at the earliest: behind the last cue whose content it is in. */
function floorOf(words: readonly Word[], at: number, found: readonly Attribution[]): number {
  let floor = 0
  for (const { content, cue } of found) {
    if (content.open !== undefined && content.open <= at) floor = Math.max(floor, content.open)
    else if (cue.at(-1)!.last <= at) floor = Math.max(floor, cue.at(-1)!.last)
  }
  for (let i = at - 1; i >= floor; i--) if (words[i]!.bits & QUOTATION) return i + 1
  return floor
}

function activeAttribution(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  group: VerbGroup,
  found: readonly Attribution[],
): Attribution | undefined {
  const speaks = verb.frames.has('quote') || verb.frames.has('that') || verb.frames.has('that!')
  if (speaks && group.form === 'finite') {
    const inverted = invertedAttribution(words, cue, verb, group)
    if (inverted) return inverted
  }
  const floor = floorOf(words, group.first, found)
  const subject = subjectOf(words, group, cue.first, floor, found)
  if (!subject) return undefined
  const base = {
    cue: [cue],
    cueClass: verb.cueClass,
    lemma: verb.lemma,
    groupFirst: group.first,
    negated: group.negated,
    pieces: [],
    chain: [],
  }
  if (speaks && subject.source && !subject.shared) {
    const preposed = preposedContent(words, cue, subject.source)
    if (preposed) return { ...base, ...subject, clauseFirst: subject.source.first, content: preposed }
  }
  const denied =
    verb.cueClass === 'deny' && subject.source && !subject.shared && deniedCharge(words, cue, subject.source)
  if (denied)
    return {
      ...base,
      source: { first: denied.last, last: subject.source!.last },
      shared: false,
      clauseFirst: denied.first,
      content: { known: [denied] },
    }
  const content =
    contentAfter(words, cue.last, verb) ??
    (speaks && subject.source ? relativeContent(words, cue, subject.source) : undefined)
  if (!content) return undefined
  if (content.openKind === 'phrase' && !tellsOf(words, cue, verb, group, content.open!, subject)) return undefined
  return {
    ...base,
    ...subject,
    clauseFirst: subject.shared ? group.first : (subject.source?.first ?? group.first),
    content,
  }
}

/** Whether a verb with a plain object or infinitive tells of a saying, rather than modifying the noun before it or naming an aim. */
function tellsOf(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  group: VerbGroup,
  open: number,
  subject: Subject,
): boolean {
  if (group.form === 'participle')
    return group.first === 0 || (bitsAt(words, group.first - 1) & (COMMA | CONJUNCTION | PREPOSITION)) !== 0
  if (group.form === 'infinitive') return !NOT_TOLD.has(verb.cueClass)
  return group.first !== cue.first || !isReducedRelative(words, cue.first, open, subject)
}

/** ", a charge Tehran denies": an object before its verb, without a relative pronoun. */
function deniedCharge(words: readonly Word[], cue: WordRange, { first, last }: WordRange): WordRange | undefined {
  if (
    last - first < 3 ||
    !(words[first]!.bits & DETERMINER) ||
    !words[first + 1]!.noun ||
    bitsAt(words, first + 2) & PREPOSITION
  )
    return undefined
  return words[cue.last] && !(words[cue.last]!.bits & STOP) ? undefined : { first, last: first + 2 }
}

/** "a raid that officials say killed five": what the relative pronoun stands for is the first piece of the content. */
function relativeContent(words: readonly Word[], cue: WordRange, source: WordRange): ContentPlan | undefined {
  const relative = source.first - 1
  if (!['that', 'which', 'who'].includes(words[relative]?.lower ?? '') || !isFiniteVerb(words, cue.last, false))
    return undefined
  const antecedent = antecedentBefore(words, relative)
  return antecedent && { known: [antecedent], open: cue.last, openKind: 'phrase' }
}

/** "The company called Acme makes shoes": a form that may be a participle, with the clause's own verb behind its object. */
function isReducedRelative(words: readonly Word[], cue: number, open: number, { source, shared }: Subject): boolean {
  if (!(words[cue]!.bits & PARTICIPLE)) return false
  if (
    source &&
    !shared &&
    source.first > 0 &&
    bitsAt(words, source.first - 1) & (PAST | PRESENT | ING) &&
    !(bitsAt(words, source.first - 1) & NOMINAL)
  )
    return true
  for (let i = open + 1; i < words.length; i++) {
    const { bits } = words[i]!
    if (bits & (COMMA | STOP | SUBORDINATOR | RELATIVE | CONJUNCTION | TO | DASH | PRONOUN)) return false
    if (!(bits & BASE) && isFiniteVerb(words, i, true)) return true
  }
  return false
}

/** Classes whose infinitive tells of an aim, not of something said ("to defend itself", "refused to recognise"). */
const NOT_TOLD: ReadonlySet<CueClass> = new Set(['praise', 'agree', 'deny', 'find'])

interface Subject {
  readonly source: WordRange | undefined
  readonly shared: Attribution['shared']
}

/** The subject of a verb group: before it, or that of the verb it is coordinated with or hangs on. Undefined when the verb can have none. */
function subjectOf(
  words: readonly Word[],
  group: VerbGroup,
  at: number,
  floor: number,
  found: readonly Attribution[],
): Subject | undefined {
  const before = group.first - 1
  const previous = words[before]
  if (group.form === 'infinitive')
    return { source: governingSubject(words, group.first, found, true), shared: 'participle' }
  if (group.form === 'participle') {
    if (previous && (previous.lower === 'as' || previous.lower === 'for')) {
      const object = objectBefore(words, before, found)
      if (object) return { source: object, shared: false }
    }
    if (previous && previous.bits & (NOMINAL | CAPITAL) && !(previous.bits & (PREPOSITION | TIME))) {
      const source = subjectBefore(words, group.first, floor)
      if (previous.bits & PREPOSITION || !source) return undefined
    }
    return { source: governingSubject(words, group.first, found, false), shared: 'participle' }
  }
  if (!previous) return undefined
  if (previous.bits & CONJUNCTION || (previous.bits & COMMA && bitsAt(words, before - 1) & CONJUNCTION))
    return {
      source: governingSubject(words, before, found, joinsInner(words, group, at, found)),
      shared: 'coordinated',
    }
  if (previous.bits & RELATIVE && previous.lower !== 'what')
    return { source: { first: before, last: before + 1 }, shared: false }
  const source = subjectBefore(words, group.first, floor)
  if (source) return { source, shared: false }
  return undefined
}

/** "quotes officials as saying", "criticised him for saying": the object of the cue to the left, or its subject when that is a passive. */
function objectBefore(words: readonly Word[], before: number, found: readonly Attribution[]): WordRange | undefined {
  const outer = found.at(-1)
  if (!outer || outer.content.open === undefined || outer.content.open > before) return undefined
  const [subject] = outer.content.known
  return subject && outer.content.open === before ? subject : trimmed(words, outer.content.open, before)
}

/**
 * Whether a coordinated verb belongs to the clause that the last cue reports ("said Russia was satisfied and plans to go on") rather than to that cue's own
 * ("said it was satisfied and called for more"): by its tense.
 */
function joinsInner(words: readonly Word[], group: VerbGroup, at: number, found: readonly Attribution[]): boolean {
  const outer = found.findLast(({ content }) => content.openKind === 'clause')
  if (!outer) return false
  if (words[group.first - 1]?.lower === 'or') return true
  let inner = group.first - 2
  while (inner > outer.content.open! && !isFiniteVerb(words, inner, false)) inner--
  const tense = tenseOf(words, group.first, at)
  if (tense !== tenseOf(words, inner, inner)) return false
  if (tense !== tenseOf(words, outer.groupFirst, outer.cue[0]!.first)) return true
  return words[at]!.verbs!.every(({ verb }) => PRIVATE.has(verb.cueClass))
}

/** Classes of verbs of the mind, which an article more often reports as told than coordinates with telling. */
const PRIVATE: ReadonlySet<CueClass> = new Set(['want', 'believe', 'expect', 'agree', 'decide'])

function tenseOf(words: readonly Word[], first: number, at: number): 'past' | 'present' | 'base' {
  for (let i = first; i <= at; i++) {
    const { bits, lower } = words[i]!
    if (bits & (MODAL | DO)) return 'base'
    if (bits & FINITE) return ['was', 'were', 'had'].includes(lower) ? 'past' : 'present'
    if (bits & (PAST | PARTICIPLE)) return 'past'
    if (bits & BASE) return 'base'
  }
  return 'present'
}

/** The subject of the verb to the left on which a coordinated verb, a participle or an infinitive depends. */
function governingSubject(
  words: readonly Word[],
  before: number,
  found: readonly Attribution[],
  near: boolean,
): WordRange | undefined {
  const cue = found.findLast(({ cue, source }) => cue[0]!.first < before && source !== undefined)
  const leftmost = cue ? cue.cue[0]!.first : -1
  let verb = before - 1
  while (verb > leftmost && !isFiniteVerb(words, verb, false)) verb--
  if (cue && (verb <= leftmost || (!near && (cue.content.openKind === 'clause' || cue.content.known.length > 0))))
    return cue.source
  if (verb < 0) return undefined
  const group = verbGroup(words, verb)
  const first = group?.first ?? verb
  const previous = words[first - 1]
  if (previous && previous.bits & CONJUNCTION)
    return first - 1 < before ? governingSubject(words, first - 1, found, near) : undefined
  return subjectBefore(
    words,
    first,
    cue && near && cue.content.open !== undefined && cue.content.open < first ? cue.content.open : 0,
  )
}

/** "“…,” he said", "Japan is keen, an official said": the content stands before the source, and behind the cue nothing or another piece. */
function preposedContent(words: readonly Word[], cue: WordRange, source: WordRange): ContentPlan | undefined {
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
  const after = afterCircumstances(words, cue.last)
  const next = words[after]
  if (quotation < 0 && laterQuotation(words, after).length > 0) return undefined
  if (quotation >= 0) return { known: [{ first: quotation, last: quotation + 1 }, ...laterQuotation(words, after)] }
  if (!(gap.bits & (COMMA | DASH)) && !words[before]!.closed) return undefined
  if (next && !(next.bits & (STOP | COMMA | DASH)) && !(next.bits & ING && next.verbs)) return undefined
  const last = gap.bits & (COMMA | DASH) && !gap.closed ? before : before + 1
  return piecesAround(words, startOfContent(words, before), last, after)
}

/** The second half of a quotation that the cue interrupts. */
function laterQuotation(words: readonly Word[], after: number): WordRange[] {
  if (bitsAt(words, after) & QUOTATION) return [{ first: after, last: after + 1 }]
  for (let i = after; i < after + 14 && words[i]; i++)
    if (bitsAt(words, i + 1) & QUOTATION && (words[i]!.bits & (COMMA | COLON) || words[i]!.lower === ';'))
      return [{ first: i + 1, last: i + 2 }]
    else if (words[i]!.bits & STOP) return []
  return []
}

function startOfContent(words: readonly Word[], before: number): number {
  let start = before
  while (start > 0 && !(bitsAt(words, start - 1) & STOP)) start--
  return start
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

/** "“…,” said Anton Youngman, the country's under-secretary"; "Japan will participate, says US ambassador". */
function invertedAttribution(
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
  if (
    direct < 0 &&
    (hasFinite(words, cue.last, endOfSentence(words, cue.last), true) || !hasFinite(words, 0, group.first, true))
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
    content: { known },
    pieces: [],
    negated: group.negated,
    chain: [],
  }
}

function endOfSentence(words: readonly Word[], from: number): number {
  let end = from
  while (end < words.length && !(words[end]!.bits & (STOP | COMMA))) end++
  return end
}
