import type { NameCandidate } from '../entities/nameCandidate.ts'
import { accordingTo, asToldBy } from './accordingTo.ts'
import { adjectiveAttribution } from './adjectives.ts'
import { allegation } from './allegation.ts'
import { asContent } from './asClause.ts'
import { asked } from './asked.ts'
import type { Attribution } from './attribution.ts'
import { joinsChain } from './chain.ts'
import { settleContents } from './contents.ts'
import type { CueReading, CueVerb } from './cueLexicon.ts'
import { contentAfter } from './frames.ts'
import type { WordRange } from './nounPhrase.ts'
import { nounAttribution } from './nouns.ts'
import { passiveAttribution, reducedPassive } from './passive.ts'
import { invertedAttribution, preposedContent } from './preposed.ts'
import { speakerLabel } from './speakerLabel.ts'
import { floorOf, subjectOf } from './subject.ts'
import { bareRelative, deniedCharge, documentBefore, indefiniteObject, relativeContent, tellsOf } from './told.ts'
import { hasFinite, isFiniteVerb, type VerbGroup, verbGroup } from './verbGroup.ts'
import {
  ADVERB,
  BASE,
  BE,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DETERMINER,
  DO,
  FINITE,
  HAVE,
  ING,
  MODAL,
  NEGATION,
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
  TIME,
  TO,
} from './wordClass.ts'
import type { Word } from './words.ts'

/**
 * The attributions of one sentence, in order of their cues. `titled`: the sentence is a headline, whose capitals say nothing. `names`: those of the paragraph. `headline`: the sentence heads the article.
 */
export function attribute(
  words: readonly Word[],
  titled: boolean,
  names: readonly NameCandidate[],
  headline = false,
): Attribution[] {
  const label = speakerLabel(words, titled, names, headline)
  const found: Attribution[] = label ? [label] : []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.bits & CAPITAL && !titled) {
      continue
    }
    if (joinsChain(words, i, found.at(-1))) continue
    const attribution =
      asked(words, i) ??
      allegation(words, i, found) ??
      (word.adjective && adjectiveAttribution(words, i, word.adjective, found)) ??
      (word.verbs && (asToldBy(words, i) ?? verbAttribution(words, i, word.verbs, found))) ??
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
  const reduced = group.form === 'finite' && group.first === at ? reducedPassive(words, at, readings) : undefined
  if (reduced) return reduced
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

/** "The governor added:" with nothing behind: what she added is the next paragraph. */
function announces(words: readonly Word[], after: number): boolean {
  const last = words.length - 1
  return (words[last]!.bits & COLON) !== 0 && last - after < 12 && !hasFinite(words, after, last, true)
}

/** "the report", "a call for", "Iran's claims": no verb stands behind a determiner, and none before another finite verb. */
function readsAsNoun(words: readonly Word[], at: number): boolean {
  const { bits, noun, lower } = words[at]!
  const previous = words[at - 1]
  if (COMPOUNDS.has(`${lower} ${words[at + 1]?.lower}`)) return true
  if (bits & ING && isQualified(words, at)) return true
  if (
    previous &&
    previous.bits & (DETERMINER | POSSESSIVE) &&
    !(previous.bits & PRONOUN) &&
    !(QUANTIFIERS.has(previous.lower) && !noun && !(bits & (NOMINAL | ING)))
  )
    return true
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
  if (words[at]!.lower === 'states' && (!next || next.bits & (STOP | COMMA | PREPOSITION)) && !followsSpeech(words, at))
    return true
  if (bits & NOMINAL && next && next.bits & PAST && !(next.bits & (NOMINAL | CAPITAL))) return true
  if (bits & BASE && !(bits & PAST) && previous && !takesBase(previous)) return true
  if (noun && next && (isFiniteVerb(words, at + 1, true) || tellsAtEnd(words, at + 1))) return true
  return false
}

/** Names of things that begin with the form of a reporting verb. */
const COMPOUNDS = new Set(
  'pledged delegates,pledged delegate,call center,call centers,call centre,call centres,report card,report cards,question mark,question marks,reading list'.split(
    ',',
  ),
)

/** "a strong showing in": a form in -ing behind an article and an adjective, with a preposition behind it. */
function isQualified(words: readonly Word[], at: number): boolean {
  const qualified = words[at - 1] && words[at - 1]!.bits & NOMINAL && !(words[at - 1]!.bits & (CAPITAL | PREPOSITION))
  const next = words[at + 1]
  return Boolean(qualified && next && next.bits & PREPOSITION && ['a', 'an'].includes(words[at - 2]?.lower ?? ''))
}

/** "“They know,” a voice in the advertisement states": whether quoted words end a few words before. */
function followsSpeech(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) if (words[i]!.closed || words[i]!.bits & QUOTATION) return true
  return false
}

/** "its reports show.", "the claims said that": a reporting verb with nothing but "that" or an end behind it. */
function tellsAtEnd(words: readonly Word[], at: number): boolean {
  const { verbs, bits } = words[at]!
  if (!verbs || bits & CAPITAL || !(bits & (PRESENT | PAST))) return false
  const next = words[at + 1]
  return !next || (next.bits & STOP) !== 0 || next.lower === 'that'
}

/** Whether a verb in its base form may follow: after a plural, a pronoun, an auxiliary, an adverb or a conjunction ("state television" is no clause). */
function takesBase({ bits, lower }: Word): boolean {
  if (bits & (PRONOUN | MODAL | DO | TO | NEGATION | ADVERB | CONJUNCTION | RELATIVE | COMMA | BE | HAVE | TIME))
    return true
  return lower.endsWith('s') || PLURALS.has(lower)
}

/** Words for an amount that stand for people by themselves ("some believe", "all agreed"). */
const QUANTIFIERS = new Set([
  'half',
  'more',
  'some',
  'all',
  'both',
  'each',
  'several',
  'many',
  'most',
  'few',
  'another',
  'neither',
])

const PLURALS = new Set([
  'percent',
  'people',
  'police',
  'women',
  'men',
  'children',
  'media',
  'others',
  'most',
  'many',
  'some',
  'few',
])

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
    negated: group.negated || words[group.first - 1]?.lower === 'nor',
    pieces: [],
    chain: [],
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
  if (speaks && subject.source && !subject.shared) {
    const preposed = asContent(words, cue, verb, subject.source) ?? preposedContent(words, cue, verb, subject.source)
    if (preposed) return { ...base, ...subject, clauseFirst: subject.source.first, content: preposed }
  }
  const content =
    contentAfter(words, cue.last, verb, subject.source) ??
    ((speaks || verb.frames.has('objas') || verb.frames.has('obj')) && subject.source
      ? (relativeContent(words, cue, verb, subject.source) ?? indefiniteObject(words, cue, subject.source))
      : undefined)
  const bare = !content && verb.frames.has('that') && subject.source && !subject.shared && group.first === cue.first
  const relative = bare ? bareRelative(words, cue, subject.source!) : undefined
  if (relative)
    return {
      ...base,
      source: relative.speaker,
      shared: false,
      clauseFirst: subject.source!.first,
      content: relative.content,
    }
  if (!content)
    return speaks && subject.source && announces(words, cue.last)
      ? { ...base, ...subject, clauseFirst: subject.source.first, content: { known: [], follows: true } }
      : undefined
  if (content.openKind === 'phrase' && !tellsOf(words, cue, verb, group, content.open!, subject)) {
    const source = group.form === 'participle' ? documentBefore(words, group.first) : undefined
    return source && { ...base, source, shared: false, clauseFirst: source.first, content }
  }
  return {
    ...base,
    ...subject,
    clauseFirst: subject.shared ? group.first : (subject.source?.first ?? group.first),
    content,
  }
}
