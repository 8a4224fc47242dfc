import type { CueClass } from '../article.ts'
import type { ContentPlan } from './attribution.ts'
import type { CueVerb } from './cueLexicon.ts'
import { antecedentBefore, type WordRange } from './nounPhrase.ts'
import type { Subject } from './subject.ts'
import { isFiniteVerb, type VerbGroup } from './verbGroup.ts'
import {
  BASE,
  CAPITAL,
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  ING,
  NOMINAL,
  NUMBER,
  PARTICIPLE,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  TIME,
  TO,
} from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Whether a verb with a plain object or infinitive tells of a saying, rather than modifying the noun before it or naming an aim. */
export function tellsOf(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  group: VerbGroup,
  open: number,
  subject: Subject,
): boolean {
  if (group.form === 'participle')
    return (
      group.first === 0 ||
      !subject.shared ||
      (bitsAt(words, group.first - 1) & (COMMA | CONJUNCTION | PREPOSITION)) !== 0
    )
  if (group.form === 'infinitive') return !NOT_TOLD.has(verb.cueClass)
  return group.first !== cue.first || !isReducedRelative(words, cue.first, open, subject)
}

/** "The company called Acme makes shoes": a form that may be a participle, with the clause's own verb behind its object. */
function isReducedRelative(words: readonly Word[], cue: number, open: number, { source, shared }: Subject): boolean {
  if (source && bitsAt(words, source.first) & RELATIVE) return false
  if (source && !shared && namesOnly(words, cue, open, source)) return true
  if (!(words[cue]!.bits & PARTICIPLE)) return false
  if (source && bitsAt(words, source.last - 1) & NUMBER && !(bitsAt(words, open) & TO)) return true
  if (
    source &&
    !shared &&
    source.first > 0 &&
    bitsAt(words, source.first - 1) & (PAST | PRESENT | ING) &&
    !(bitsAt(words, source.first - 1) & NOMINAL)
  )
    return true
  for (let i = open + 1; i < words.length; i++) {
    const { bits, opened } = words[i]!
    if (opened || bits & (COMMA | STOP | SUBORDINATOR | RELATIVE | CONJUNCTION | TO | DASH | PRONOUN)) return false
    if (!(bits & BASE) && isFiniteVerb(words, i, true)) return true
  }
  return false
}

/** "a band called Acme": nothing but a name behind the verb, and something indefinite before it. */
function namesOnly(words: readonly Word[], cue: number, open: number, source: WordRange): boolean {
  if (words[cue]!.lower !== 'called') return false
  if (isObject(words, cue)) return true
  if (!INDEFINITE.has(words[source.first]!.lower)) return false
  const { bits, opened } = words[open]!
  if (!opened && !(bits & CAPITAL && !(bits & DETERMINER))) return false
  for (let i = open + 1; i < words.length && !(words[i]!.bits & (STOP | COMMA | PREPOSITION | PAST)); i++)
    if (INDEFINITE.has(words[i]!.lower) || words[i]!.lower === 'the') return false
  return true
}

/** "shared a page of a class called Perception": something indefinite that a preposition or verb governs. */
function isObject(words: readonly Word[], cue: number): boolean {
  let first = cue - 1
  while (first > 0 && cue - first < 6 && bitsAt(words, first) & NOMINAL && !(bitsAt(words, first) & DETERMINER)) first--
  if (!INDEFINITE.has(words[first]?.lower ?? '') || first === cue - 1) return false
  const before = bitsAt(words, first - 1)
  return (before & (PREPOSITION | PAST | ING | BASE | PRESENT)) !== 0 && (before & TIME) === 0
}

const INDEFINITE = new Set(['a', 'an', 'another', 'one', 'something', 'someone'])

/** Classes whose infinitive tells of an aim, not of something said ("to defend itself", "refused to recognise"). */
const NOT_TOLD: ReadonlySet<CueClass> = new Set(['praise', 'agree', 'deny', 'find'])

/** "a statement condemning the raid", "signs calling for peace": the noun phrase right before the participle, where it names something that speaks. */
export function documentBefore(words: readonly Word[], verb: number): WordRange | undefined {
  if (!SPEAKING.has(words[verb - 1]?.lower ?? '')) return undefined
  let first = verb - 1
  while (first > 0 && verb - first < LONGEST_DOCUMENT) {
    const { bits, lower } = words[first - 1]!
    if (bits & (PREPOSITION | STOP | COMMA) || (bits & ING && !(bitsAt(words, first - 2) & DETERMINER))) break
    if (lower !== '-' && !(bits & (NOMINAL | CAPITAL | NUMBER | DETERMINER | POSSESSIVE))) break
    first--
    if (bits & DETERMINER) break
  }
  return { first, last: verb }
}

const LONGEST_DOCUMENT = 6

/** Things that are written, said or shown, singular and plural. */
const SPEAKING = new Set(
  'statement letter report reports poll polls survey surveys ad ads advertisement video videos footage sign signs banner banners placard placards leaflet leaflets poster posters op-ed editorial tweet tweets article articles column paper papers speech speeches address memo email emails e-mail e-mails message messages note notes book document documents filing filings lawsuit suit petition resolution resolutions bill order agreement announcement certificate affidavit testimony study studies data call calls strike strikes statements letters decree declaration ruling'.split(
    ' ',
  ),
)

/** ", a charge Tehran denies": an object before its verb, without a relative pronoun. */
export function deniedCharge(
  words: readonly Word[],
  cue: WordRange,
  { first, last }: WordRange,
): WordRange | undefined {
  if (
    last - first < 3 ||
    !(words[first]!.bits & DETERMINER) ||
    !words[first + 1]!.noun ||
    bitsAt(words, first + 2) & PREPOSITION
  )
    return undefined
  return words[cue.last] && !(words[cue.last]!.bits & STOP) ? undefined : { first, last: first + 2 }
}

/**
 * "a move observers say is key": what is spoken of and who speaks, in one stretch without a relative pronoun between them. Only before a verb behind the cue, where
 * nothing else can be meant. Of "everything", "things" and "words" nothing is reported but that they were said ("everything Berg says is a lie").
 */
export function bareRelative(
  words: readonly Word[],
  cue: WordRange,
  source: WordRange,
): { speaker: WordRange; content: ContentPlan } | undefined {
  if (!isFiniteVerb(words, cue.last, false)) return undefined
  if (EVERYTHING.has(words[source.first]!.lower) && bitsAt(words, source.first + 1) & CAPITAL)
    return {
      speaker: { first: source.first + 1, last: source.last },
      content: { known: [{ first: source.first, last: source.first + 1 }] },
    }
  if (source.last - source.first === 1 && words[source.first]!.bits & PRONOUN) {
    const thing = bitsAt(words, source.first - 1) & NOMINAL ? antecedentBefore(words, source.first) : undefined
    if (!thing || SAYINGS.has(words[thing.last - 1]!.lower))
      return thing && { speaker: source, content: { known: [thing] } }
    return { speaker: source, content: { known: [thing], open: cue.last, openKind: 'phrase' } }
  }
  const split = speakerFrom(words, source)
  if (split <= source.first + 1) return undefined
  return {
    speaker: { first: split, last: source.last },
    content: { known: [{ first: source.first, last: split }], open: cue.last, openKind: 'phrase' },
  }
}

/** "everything he said", "all they want": a word for all or nothing before who says it, and nothing stated behind the cue. */
export function indefiniteObject(
  words: readonly Word[],
  cue: WordRange,
  { first }: WordRange,
): ContentPlan | undefined {
  if (!EVERYTHING.has(words[first - 1]?.lower ?? '')) return undefined
  const next = words[cue.last]
  const ends = !next || (next.bits & (STOP | COMMA | TIME | PREPOSITION)) !== 0 || isFiniteVerb(words, cue.last, false)
  return ends ? { known: [{ first: first - 1, last: first }] } : undefined
}

const EVERYTHING = new Set(['everything', 'all', 'anything', 'nothing'])
const SAYINGS = new Set([...EVERYTHING, 'things', 'words'])

/** Where the last of two noun phrases begins: at its article, or a bare plural with an adjective or two; -1 when there are not two. */
function speakerFrom(words: readonly Word[], { first, last }: WordRange): number {
  for (let i = last - 1; i > first + 1; i--)
    if (bitsAt(words, i) & DETERMINER && bitsAt(words, i - 1) & (NOMINAL | CAPITAL)) return i
  if (!words[last - 1]!.lower.endsWith('s') || bitsAt(words, first) & CAPITAL) return -1
  let start = last - 1
  while (start > first + 2 && ADJECTIVE_ENDINGS.some(ending => words[start - 1]!.lower.endsWith(ending))) start--
  return start
}

const ADJECTIVE_ENDINGS = ['al', 'an', 'ish', 'ese', 'ern', 'ign', 'ic']

/**
 * "a raid that officials say killed five", "a blast that she described as an act of war", "what the senators said was a mistake": what the relative pronoun stands
 * for is the first piece of the content.
 */
export function relativeContent(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  source: WordRange,
): ContentPlan | undefined {
  const relative = source.first - 1
  const { lower } = words[relative] ?? { lower: '' }
  if (!['that', 'which', 'who', 'whom', 'what'].includes(lower)) return undefined
  const next = words[cue.last]
  const predicated = verb.frames.has('objas') && next?.lower === 'as'
  const ends = !next || ((next.bits & (STOP | COMMA | PREPOSITION | CONJUNCTION)) !== 0 && !(next.bits & TO))
  if (ends && !predicated && verb.frames.has('obj') && ['that', 'which', 'whom'].includes(lower)) {
    const object = antecedentBefore(words, relative)
    return object && { known: [object] }
  }
  const speaks = verb.frames.has('that') || verb.frames.has('that!') || verb.frames.has('quote')
  if (!predicated && !(speaks && isFiniteVerb(words, cue.last, false))) return undefined
  const antecedent = lower === 'what' ? { first: relative, last: relative + 1 } : antecedentBefore(words, relative)
  return antecedent && { known: [antecedent], open: cue.last, openKind: 'phrase' }
}
