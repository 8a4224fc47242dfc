import type { CueClass } from '../article.ts'
import type { Attribution } from './attribution.ts'
import { aroundInsertion } from './insertion.ts'
import { subjectBefore, trimmed, type WordRange } from './nounPhrase.ts'
import { isFiniteVerb, type VerbGroup, verbGroup } from './verbGroup.ts'
import {
  ADVERB,
  BASE,
  CAPITAL,
  COLON,
  COMMA,
  CONJUNCTION,
  DASH,
  DO,
  FINITE,
  ING,
  MODAL,
  NOMINAL,
  PARTICIPLE,
  PAST,
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

/** Who a verb says it of. */
export interface Subject {
  /** Nothing where the verb may attribute without one. */
  readonly source: WordRange | undefined
  /** Whether it stands with another verb. */
  readonly shared: Attribution['shared']
}

/** The subject of a verb group: before it, or that of the verb it is coordinated with or hangs on. Undefined when the verb can have none. */
export function subjectOf(
  words: readonly Word[],
  group: VerbGroup,
  at: number,
  floor: number,
  found: readonly Attribution[],
): Subject | undefined {
  const before = group.form === 'finite' ? beforeTime(words, group.first) - 1 : group.first - 1
  const previous = words[before]
  if (group.form === 'infinitive' && EVALUATED.has(previous?.lower ?? '')) return undefined
  if (group.form === 'infinitive')
    return { source: governingSubject(words, group.first, found, true), shared: 'participle' }
  if (group.form === 'participle') {
    if (previous && (previous.lower === 'as' || previous.lower === 'for')) {
      const object = objectBefore(words, before, found)
      if (object) return { source: object, shared: false }
    }
    const absolute = behindWith(words, group.first)
    if (absolute) return { source: absolute, shared: false }
    if (previous && previous.bits & (NOMINAL | CAPITAL) && !(previous.bits & (PREPOSITION | TIME))) {
      const source = subjectBefore(words, group.first, floor)
      if (previous.bits & PREPOSITION || !source) return undefined
    }
    const governing = governingSubject(words, group.first, speakers(words, before, at, found), false)
    const apposed = !governing && previous && previous.bits & COMMA && !(bitsAt(words, before - 1) & QUOTATION)
    return { source: apposed ? subjectBefore(words, before, floor) : governing, shared: 'participle' }
  }
  if (!previous) return undefined
  const neither = previous.lower === 'nor' ? neitherBefore(words, before) : -1
  if (neither > 0) return { source: subjectBefore(words, neither, floor), shared: false }
  if (previous.bits & CONJUNCTION || (previous.bits & COMMA && bitsAt(words, before - 1) & CONJUNCTION))
    return {
      source: governingSubject(
        words,
        before,
        governors(words, group, at, found),
        joinsInner(words, group, at, found),
        isSpoken(words, at),
      ),
      shared: 'coordinated',
    }
  if (previous.bits & RELATIVE && previous.lower !== 'what')
    return { source: { first: before, last: before + 1 }, shared: false }
  const around = previous.bits & COMMA ? aroundInsertion(words, before, found) : undefined
  if (around) return { source: around, shared: false }
  const listed = previous.bits & COMMA ? listedWith(words, group, at, found) : undefined
  if (listed) return { source: listed, shared: 'coordinated' }
  const source = subjectBefore(words, group.first, floor)
  if (source) return { source, shared: false }
  return undefined
}

/** "Oslo neither confirmed nor denied it": where the first half begins; -1 when none stands shortly before. */
function neitherBefore(words: readonly Word[], nor: number): number {
  for (let i = nor - 1; i > 0 && i > nor - 6; i--) if (words[i]!.lower === 'neither') return i
  return -1
}

/** "He mocked one rival, praised another and called for a vote": the subject of the verbs in a list, by their tense and the last one's conjunction. */
function listedWith(
  words: readonly Word[],
  group: VerbGroup,
  at: number,
  found: readonly Attribution[],
): WordRange | undefined {
  const first = found.at(-1)
  if (!first?.source || first.shared === 'participle' || !first.cue[0] || group.first !== at) return undefined
  const tense = bitsAt(words, at) & (PAST | PRESENT)
  if (!(bitsAt(words, first.cue[0].first) & tense) || bitsAt(words, first.source.first) & RELATIVE) return undefined
  for (let i = at + 2; i + 1 < words.length && !(words[i]!.bits & STOP); i++) {
    if (!(words[i]!.bits & CONJUNCTION)) continue
    const next = bitsAt(words, i + 1) & ADVERB ? i + 2 : i + 1
    if (bitsAt(words, next) & tense && !(bitsAt(words, next) & NOMINAL)) return first.source
  }
  return undefined
}

/**
 * The cues that a participle may hang on: behind a comma a way of saying ("told us she believes it is late, adding …") hangs on who speaks, not on what is
 * reported to be believed.
 */
function speakers(
  words: readonly Word[],
  before: number,
  at: number,
  found: readonly Attribution[],
): readonly Attribution[] {
  if (!(bitsAt(words, before) & COMMA) || !isSpoken(words, at)) return found
  let last = found.length
  while (last > 1 && isThought(words, found[last - 1]!, found[last - 2]!)) last--
  return found.slice(0, last)
}

/** Whether the inner claim is what the outer one reports somebody to think or want, or is reproached with ("mocked her for saying so, noting …"). */
function isThought(words: readonly Word[], inner: Attribution, outer: Attribution): boolean {
  const { open, openKind } = outer.content
  if (!inner.cueClass || !inner.cue[0] || !outer.cueClass || PRIVATE.has(outer.cueClass) || open === undefined)
    return false
  if (openKind === 'phrase') return open < inner.groupFirst && words[inner.groupFirst - 1]!.lower === 'for'
  return PRIVATE.has(inner.cueClass) && openKind === 'clause' && open <= inner.clauseFirst
}

/** "It is too soon to say", "easy to forget", "the way to tell": nobody says it. */
const EVALUATED = new Set(
  'important fair unfair safe hard easy difficult impossible possible soon early late enough likely unlikely inclined way ways premature tempting unreasonable'.split(
    ' ',
  ),
)

/** "with the mayor calling it a joke": the phrase between "with" behind a comma and the participle. */
function behindWith(words: readonly Word[], verb: number): WordRange | undefined {
  for (let i = verb - 2; i > 0 && i > verb - LONGEST_SUBJECT && !(words[i + 1]!.bits & (COMMA | DASH | RELATIVE)); i--)
    if (words[i]!.lower === 'with')
      return bitsAt(words, i - 1) & (COMMA | DASH) ? trimmed(words, i + 1, verb) : undefined
  return undefined
}

const LONGEST_SUBJECT = 10

/** Before the words of time that stand between "who" or a comma and the verb ("who on Tuesday endorsed", ", last week said"); `verb` when there are none. */
function beforeTime(words: readonly Word[], verb: number): number {
  let first = verb
  while (bitsAt(words, first - 1) & TIME) first--
  if (first === verb) return verb
  if (TIME_OPENERS.has(words[first - 1]?.lower ?? '')) first--
  return bitsAt(words, first - 1) & (RELATIVE | COMMA) ? first : verb
}

const TIME_OPENERS = new Set(['on', 'in', 'last', 'this', 'late', 'early', 'earlier', 'next'])

/** Where the clause around `at` may begin at the earliest: behind the last cue whose content it is in. */
export function floorOf(words: readonly Word[], at: number, found: readonly Attribution[]): number {
  let floor = 0
  for (const attribution of found) {
    const { content, cue } = attribution
    if (restricts(words, attribution, at)) continue
    if (content.open !== undefined && content.open <= at) floor = Math.max(floor, content.open)
    else if (cue.at(-1)!.last <= at) floor = Math.max(floor, cue.at(-1)!.last)
  }
  for (let i = at - 1; i >= floor; i--) if (words[i]!.bits & QUOTATION) return i + 1
  return floor
}

/** "Groups that endorsed him say": whether a cue and its object only say which people the verb at `at` is told of. */
function restricts(words: readonly Word[], { source, content }: Attribution, at: number): boolean {
  const { open, openKind } = content
  if (!source || openKind !== 'phrase' || open === undefined || open >= at) return false
  if (!(bitsAt(words, source.first) & RELATIVE) || !(bitsAt(words, source.first - 1) & (NOMINAL | CAPITAL | PRONOUN)))
    return false
  for (let i = open; i < at; i++)
    if (words[i]!.bits & (COMMA | DASH | COLON | CONJUNCTION | SUBORDINATOR | RELATIVE) || isFiniteVerb(words, i, true))
      return false
  return true
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
  while (inner > outer.content.open! && !(isFiniteVerb(words, inner, false) && !isUninflected(words, inner))) inner--
  const tense = tenseOf(words, group.first, at)
  if (tense !== tenseOf(words, inner, inner) || isEmphatic(words, group.first, at) !== isEmphatic(words, inner, inner))
    return false
  const named = words[outer.cue[0]!.first]!.noun !== undefined && outer.groupFirst === outer.cue[0]!.first
  if (!named && tense !== tenseOf(words, outer.groupFirst, outer.cue[0]!.first)) return true
  return !isSpoken(words, at)
}

/** Whether the verb tells of a saying rather than of the mind. */
function isSpoken(words: readonly Word[], at: number): boolean {
  return words[at]!.verbs!.some(({ verb }) => !PRIVATE.has(verb.cueClass) || DEMANDS.has(verb.lemma))
}

/** "did not own": with "did" or "do", which a verb without does not go on from. */
function isEmphatic(words: readonly Word[], first: number, at: number): boolean {
  for (let i = first; i <= at; i++) if (words[i]!.bits & DO) return true
  return false
}

/** "run", "cut": a past form that is the base form too, and more often a noun. */
function isUninflected(words: readonly Word[], at: number): boolean {
  return (words[at]!.bits & BASE) !== 0 && (words[at]!.bits & (PAST | PARTICIPLE)) !== 0
}

/**
 * The cues that a coordinated verb may stand with: those up to the last finite one of its tense, where there is one ("said he had resigned since announcing it and
 * suggested …"); all of them otherwise.
 */
function governors(
  words: readonly Word[],
  group: VerbGroup,
  at: number,
  found: readonly Attribution[],
): readonly Attribution[] {
  const tense = tenseOf(words, group.first, at)
  const speaks = isSpoken(words, at)
  const last = found.findLastIndex((attribution, k) => {
    const { source, cue, groupFirst } = attribution
    const [verb] = cue
    if (speaks && k > 0 && isThought(words, attribution, found[k - 1]!)) return false
    return (
      source !== undefined &&
      verb !== undefined &&
      words[verb.first]!.verbs !== undefined &&
      !(bitsAt(words, verb.first) & ING) &&
      !(bitsAt(words, groupFirst) & TO) &&
      tenseOf(words, groupFirst, verb.first) === tense
    )
  })
  return last < 0 ? found : found.slice(0, last + 1)
}

/** Classes of verbs of the mind, which an article more often reports as told than coordinates with telling. */
const PRIVATE: ReadonlySet<CueClass> = new Set(['want', 'believe', 'expect', 'agree', 'decide'])

/** Verbs of those classes that are spoken all the same. */
const DEMANDS = new Set(
  'urge,call for,call on,call upon,encourage,exhort,implore,beg,appeal for,appeal to,appeal,plead for,recommend,propose,advise,predict,forecast'.split(
    ',',
  ),
)

function tenseOf(words: readonly Word[], first: number, at: number): 'past' | 'present' | 'base' {
  for (let i = first; i <= at; i++) {
    const { bits, lower } = words[i]!
    if (bits & MODAL) return 'base'
    if (bits & FINITE) return ['was', 'were', 'had', 'did'].includes(lower) ? 'past' : 'present'
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
  spoken = false,
): WordRange | undefined {
  const cue = found.findLast(({ cue, source }) => cue[0]!.first < before && source !== undefined)
  const leftmost = cue ? cue.cue[0]!.first : -1
  let verb = before - 1
  while (verb > leftmost && !isFiniteVerb(words, verb, false)) verb--
  const stated = cue?.content.openKind === 'clause' || (cue && cue.content.known.length > 0)
  if (cue && (verb <= leftmost || (!near && (stated || (spoken && isSubordinate(words, leftmost, verb))))))
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

/** Whether the verb stands in a clause that hangs on a noun behind the cue ("rejected the idea that it failed and said …"). */
function isSubordinate(words: readonly Word[], cue: number, verb: number): boolean {
  for (let i = verb - 1; i > cue + 1 && !(words[i]!.bits & (COMMA | CONJUNCTION)); i--)
    if (words[i]!.lower === 'that' || words[i]!.lower === 'who' || words[i]!.lower === 'which') return true
  return false
}
