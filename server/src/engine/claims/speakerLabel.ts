import type { NameCandidate } from '../entities/nameCandidate.ts'
import type { Attribution } from './attribution.ts'
import type { WordRange } from './nounPhrase.ts'
import { isFiniteVerb } from './verbGroup.ts'
import { CAPITAL, COLON, DASH, ING, NOMINAL, QUOTATION, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** More words than this are no name. */
const LONGEST = 8

/**
 * "Merkel: “We …”", "Said Merkel: “We …”", and in a headline "Poll: voters …": a name, a colon and what it said at the start of a sentence. The colon is the cue, as in PolNeAR.
 * `titled`: every word is capitalised. `headline`: in a headline, or a paragraph
 * as short as one, a clause will do for a quotation and a title for a name ("US ambassador: ‘We …’").
 */
export function speakerLabel(
  words: readonly Word[],
  titled: boolean,
  names: readonly NameCandidate[],
  headline: boolean,
): Attribution | undefined {
  const colon = words.findIndex(({ bits }, i) => i > LONGEST || (bits & (COLON | STOP | QUOTATION)) !== 0)
  if (colon < 1 || !(words[colon]!.bits & COLON)) return undefined
  const said = words[0]!.verbs?.some(({ verb, forms }) => verb.frames.has('quote') && forms.has('past')) && colon > 1
  if (said && bitsAt(words, colon + 1) & QUOTATION && bitsAt(words, 1) & CAPITAL)
    return labelled(
      { first: 1, last: colon },
      { first: 0, last: 1 },
      { known: [{ first: colon + 1, last: colon + 2 }] },
    )
  const cue = { first: colon, last: colon + 1 }
  const source = { first: 0, last: headline ? endOfName(words, colon, names) : colon }
  if (!(bitsAt(words, colon + 1) & QUOTATION)) {
    const finder = colon === 1 && FINDERS.has(words[0]!.lower)
    if (words.length < colon + 4 || !(finder || isNamed(words, source, names))) return undefined
    if (!titled && !(headline && (finder || tellsSomething(words, colon + 1)))) return undefined
    return labelled(source, cue, { known: [], open: colon + 1, openKind: 'clause' })
  }
  for (let i = 1; i < source.last; i++)
    if (!(words[i]!.bits & (headline ? CAPITAL | NOMINAL : CAPITAL))) return undefined
  return labelled(source, cue, { known: [{ first: colon + 1, last: colon + 2 }] })
}

/** "Berg to Lopez: …", "Berg on the plan: …": the end of who speaks, before whom or what it is told to. */
function endOfName(words: readonly Word[], colon: number, names: readonly NameCandidate[]): number {
  for (let i = 1; i < colon; i++)
    if (ADDRESSES.has(words[i]!.lower)) return isNamed(words, { first: 0, last: i }, names) ? i : colon
  return colon
}

const ADDRESSES = new Set(['to', 'on', 'at'])

/** Whether something is stated, or quoted in part: a verb of any form but a bare noun's. */
function tellsSomething(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) {
    const { opened, bits } = words[i]!
    if (opened || isFiniteVerb(words, i, false) || (i > from && bits & ING && !(bits & NOMINAL))) return true
  }
  return false
}

/** Whether the words are an organization's name, or a person's with nothing but capitalised words before ("Mayor Anna Berg"). */
function isNamed(words: readonly Word[], { last }: WordRange, names: readonly NameCandidate[]): boolean {
  return names.some(({ start, end, type }) => {
    if (end !== words[last - 1]!.end) return false
    if (start === words[0]!.start) return type === 'person' || type === 'organization'
    return type === 'person' && words.every((word, i) => i === 0 || word.start >= start || (word.bits & CAPITAL) !== 0)
  })
}

/** Labels of headlines that name who found something out. */
const FINDERS = new Set(
  'poll polls survey report reports study studies sources source officials police experts analysts exclusive analysis'.split(
    ' ',
  ),
)
/** "― Sonya Herridge": a dash and a name, and nothing else, as a quotation before it is signed. The dash is the cue; the content is left to the caller. */
export function signature(words: readonly Word[]): Attribution | undefined {
  const last = bitsAt(words, words.length - 1) & STOP ? words.length - 1 : words.length
  if (last < 3 || last > LONGEST || !(words[0]!.bits & DASH)) return undefined
  for (let i = 1; i < last; i++) if (!(words[i]!.bits & CAPITAL)) return undefined
  return labelled({ first: 1, last }, { first: 0, last: 1 }, { known: [] })
}

function labelled(
  source: Attribution['source'],
  cue: Attribution['cue'][number],
  content: Attribution['content'],
): Attribution {
  return {
    cue: [cue],
    cueClass: 'say',
    lemma: ':',
    source,
    clauseFirst: 0,
    groupFirst: cue.first,
    shared: false,
    content,
    pieces: [],
    negated: false,
    chain: [],
  }
}
