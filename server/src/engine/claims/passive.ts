import type { Attribution } from './attribution.ts'
import { afterCircumstances, isInfinitive } from './circumstances.ts'
import type { CueReading, CueVerb } from './cueLexicon.ts'
import { antecedentBefore, phraseFrom, subjectBefore, type WordRange } from './nounPhrase.ts'
import type { VerbGroup } from './verbGroup.ts'
import { ADVERB, CAPITAL, COMMA, CONJUNCTION, NOMINAL, NUMBER, PARTICIPLE, PAST, RELATIVE, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** Passives that only attribute when their content is spelled out ("is called", "was reported" need "to", "that" or "as"). */
const PREDICATE = new Set(['considered', 'deemed', 'believed', 'called', 'dubbed', 'thought', 'feared'])

/**
 * "is expected to meet": no source, the subject is the first piece of the content. "it is stated that …": no source, the clause is the content. "was quoted as
 * saying", "are accused of having": likewise; a phrase with "by" is the source.
 */
export function passiveAttribution(
  words: readonly Word[],
  cue: WordRange,
  verb: CueVerb,
  group: VerbGroup,
  floor: number,
): Attribution | undefined {
  const previous = words[group.first - 1]
  const relative = previous && previous.bits & RELATIVE
  const subject = relative
    ? previous.lower === 'who'
      ? { first: group.first - 1, last: group.first }
      : antecedentBefore(words, group.first - 1)
    : subjectBefore(words, group.first, floor)
  if (!subject) return undefined
  let after = cue.last
  let source: WordRange | undefined
  if (words[after]?.lower === 'by') {
    source = phraseFrom(words, after + 1, false)
    if (source && verb.frames.has('objof')) source = { first: source.first, last: before(words, source, 'of') }
    if (!source || source.last <= source.first) return undefined
    after = source.last
  }
  after = afterCircumstances(words, after)
  const next = words[after]
  const attribution = (content: Attribution['content']): Attribution => ({
    cue: [cue],
    cueClass: verb.cueClass,
    lemma: verb.lemma,
    source,
    clauseFirst: subject.first,
    groupFirst: group.first,
    shared: false,
    content,
    pieces: [],
    negated: group.negated,
    chain: [],
  })
  const has = (...frames: readonly string[]) => frames.some(frame => verb.frames.has(frame as never))
  const impersonal = subject.last - subject.first === 1 && words[subject.first]!.lower === 'it'
  if (impersonal) {
    if (next?.lower === 'that' && has('that', 'that!'))
      return attribution({ known: [], open: after + 1, openKind: 'clause' })
    if (next && ['whether', 'how', 'if'].includes(next.lower))
      return attribution({ known: [], open: after, openKind: 'clause' })
    if (next && !(next.bits & STOP) && has('that') && next.lower !== 'to' && next.lower !== 'as') return undefined
  }
  if (next?.lower === 'to' && has('that', 'that!', 'objto', 'to', 'objas'))
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (next?.lower === 'as' && has('objas', 'quote'))
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (next?.lower === 'of' && has('objof', 'of'))
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (next?.lower === 'with' && has('objwith'))
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (next?.lower === 'for' && verb.lemma === 'blame')
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (next?.lower === 'that' && has('told')) return attribution({ known: [], open: after + 1, openKind: 'clause' })
  if (PREDICATE.has(words[cue.first]!.lower) && next && !(next.bits & (STOP | COMMA | CONJUNCTION | ADVERB)))
    return attribution({ known: [subject], open: after, openKind: 'phrase' })
  if (source && has('obj', 'that')) return attribution({ known: [subject] })
  if (has('that', 'expect') && ['report', 'expect', 'announce', 'predict', 'confirm'].includes(verb.lemma)) {
    return next && !(next.bits & (STOP | COMMA))
      ? attribution({ known: [subject], open: after, openKind: 'phrase' })
      : attribution({ known: [subject] })
  }
  return undefined
}

/** The first place of a word in a range, or its end. */
function before(words: readonly Word[], { first, last }: WordRange, lower: string): number {
  for (let i = first; i < last; i++) if (words[i]!.lower === lower) return i
  return last
}

/** Participles that cannot be a past form before "to": nobody "believed to". */
const RUMOURED = new Set([
  'believed',
  'thought',
  'said',
  'feared',
  'alleged',
  'considered',
  'rumored',
  'rumoured',
  'presumed',
])

/** "men accused of murder", "a man believed to be the leader", "a raid blamed on rebels": a passive without its auxiliary, behind the noun it tells of. */
export function reducedPassive(
  words: readonly Word[],
  at: number,
  readings: readonly CueReading[],
): Attribution | undefined {
  if (!(words[at]!.bits & (PARTICIPLE | PAST)) || bitsAt(words, at) & CAPITAL) return undefined
  const previous = words[at - 1]
  if (!previous || !(previous.bits & (NOMINAL | CAPITAL | COMMA | NUMBER))) return undefined
  const next = words[at + 1]?.lower
  const verb = readings.find(({ verb: { lemma, frames } }) => {
    if (next === 'of') return frames.has('objof')
    if (next === 'to') return RUMOURED.has(words[at]!.lower) && isInfinitive(words, at + 1)
    return lemma === 'blame' && (next === 'for' || next === 'on')
  })?.verb
  const subject = verb && words[at + 2] && antecedentBefore(words, at)
  if (!subject) return undefined
  return {
    cue: [{ first: at, last: at + 1 }],
    cueClass: verb.cueClass,
    lemma: verb.lemma,
    source: undefined,
    clauseFirst: subject.first,
    groupFirst: at,
    shared: false,
    content: { known: [subject], open: at + 1, openKind: 'phrase', reduced: true },
    pieces: [],
    negated: false,
    chain: [],
  }
}
