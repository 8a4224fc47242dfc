import { tagWords } from '../grammar/tagWords.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Reading } from '../paragraph.ts'
import type { Recogniser } from '../pipeline.ts'
import type { Span } from '../span.ts'
import type { Token } from '../text/tokens.ts'
import { ALLEGATIONS } from './allegation.ts'
import { attribute } from './attribute.ts'
import type { Attribution } from './attribution.ts'
import { candidateOf } from './candidate.ts'
import type { ClaimCandidate } from './claimCandidate.ts'
import type { ClaimKnowledge } from './claimKnowledge.ts'
import { signature } from './speakerLabel.ts'
import { turnOf } from './transcript.ts'
import { NOMINAL, QUOTATION, STOP } from './wordClass.ts'
import { UNTAGGED, type Word, wordsOf } from './words.ts'

/** Finds who is reported to say, think or want what in one paragraph. Sentences without a cue and without a direct quotation are passed over. */
export const recogniseClaims: Recogniser = (reading, knowledge) => {
  if (reading.kind === 'dateline' || reading.kind === 'byline' || reading.kind === 'source') return
  const turn = turnOf(reading.tokens, reading.names)
  const claims: ClaimCandidate[] = turn ? [turn] : []
  const titled = isTitleCase(reading.tokens)
  const utterances = utterancesOf(reading, knowledge, titled)
  const headline = reading.kind === 'headline' || (reading.sentences.length === 1 && reading.tokens.length < SHORT)
  let speaking: Span[] | undefined
  for (const words of utterances) {
    const signed = signature(words)
    const unsigned = claims.at(-1)
    if (signed && unsigned && unsigned.cue.length === 0) {
      claims[claims.length - 1] = { ...candidateOf(words, signed), mode: 'direct', content: unsigned.content }
      speaking = undefined
      continue
    }
    const attributions = attribute(words, titled, reading.names, headline)
    const carried = carriedQuotation(words, attributions)
    if (carried && speaking) speaking.push(carried)
    else if (carried && !turn) claims.push(orphan(carried))
    else speaking = undefined
    for (const attribution of attributions) {
      const claim = candidateOf(words, attribution)
      claims.push(claim)
      if (attribution.content.known.some(({ first }) => words[first]!.bits & QUOTATION)) speaking = claim.content
    }
  }
  if (!turn) claims.push(...quotedClaims(reading, knowledge))
  reading.claims = claims.sort((a, b) => start(a) - start(b))
}

/** The claims inside the direct quotations of a paragraph: what a speaker says that others, or the speaker too, say or think. */
function quotedClaims(reading: Reading, { claims: knowledge, tags }: Knowledge): ClaimCandidate[] {
  const { tokens, sentences, quotations } = reading
  const claims: ClaimCandidate[] = []
  let s = 0
  for (const quotation of quotations) {
    if (quotation.kind !== 'direct') continue
    const width = isDoubled(tokens, quotation.first) ? 2 : 1
    const from = quotation.first + width
    const to = quotation.closed ? quotation.last - width : quotation.last
    while (s < sentences.length && sentences[s]!.last <= from) s++
    for (; s < sentences.length && sentences[s]!.first < to; s++) {
      const first = Math.max(from, sentences[s]!.first)
      const last = Math.min(to, sentences[s]!.last)
      if (last - first < LONGEST && mayAttribute(reading, first, last, NO_ATOMS, knowledge.cues)) {
        const told = tagsOf(tokens, first, last, knowledge, tags)
        const words = wordsOf(tokens, first, last, NO_ATOMS, NO_MARKS, knowledge, false, told)
        for (const attribution of attribute(words, false, reading.names))
          if (!isAddressed(words, attribution)) claims.push({ ...candidateOf(words, attribution), form: 'quoted' })
      }
      if (sentences[s]!.last > to) break
    }
  }
  return claims
}

/** A paragraph of fewer tokens may be a headline, wherever it stands. */
const SHORT = 30

const NO_ATOMS: ReadonlyMap<number, { last: number; quotation: Reading['quotations'][number] }> = new Map()
const NO_MARKS: ReadonlyMap<number, 'open' | 'close'> = new Map()

/** "you know": nothing that is claimed of the person spoken to. */
function isAddressed(words: readonly Word[], { source, content }: Attribution): boolean {
  return content.follows || (source !== undefined && words[source.last - 1]!.lower === 'you')
}

function start(claim: ClaimCandidate): number {
  return (claim.content[0] ?? claim.cue[0]!).start
}

/** A direct quotation that fills its sentence and that no cue claims. */
function carriedQuotation(words: readonly Word[], attributions: readonly Attribution[]): Span | undefined {
  if (attributions.length > 0) return undefined
  const [first, second] = words
  if (!first || !(first.bits & QUOTATION) || (second && !(second.bits & STOP))) return undefined
  return { start: first.start, end: first.end }
}

function orphan(content: Span): ClaimCandidate {
  return {
    mode: 'direct',
    source: [],
    anonymous: false,
    cue: [],
    cueClass: null,
    content: [content],
    modality: 'asserted',
    confidence: 0.5,
  }
}

/** The sentences that may hold claims, as words; sentences that one direct quotation spans are one. */
function utterancesOf(reading: Reading, { claims: knowledge, tags }: Knowledge, titled: boolean): Word[][] {
  const { tokens, sentences, quotations } = reading
  const atoms = new Map<number, { last: number; quotation: (typeof quotations)[number] }>()
  const marks = new Map<number, 'open' | 'close'>()
  for (const quotation of quotations) {
    if (quotation.kind === 'direct') atoms.set(quotation.first, { last: quotation.last, quotation })
    else {
      const { first, last } = quotation
      const width = isDoubled(tokens, first) ? 2 : 1
      for (let k = 0; k < width; k++) {
        marks.set(first + k, 'open')
        if (quotation.closed) marks.set(last - 1 - k, 'close')
      }
    }
  }
  const utterances: Word[][] = []
  let next = 0
  for (let s = 0; s < sentences.length; s++) {
    const { first } = sentences[s]!
    let last = sentences[s]!.last
    for (;;) {
      while (next < quotations.length && quotations[next]!.last <= last) next++
      const open = quotations[next]
      if (!open || open.first >= last) break
      while (s + 1 < sentences.length && sentences[s]!.last < open.last) s++
      last = sentences[s]!.last
      next++
    }
    if (!titled && !mayAttribute(reading, first, last, atoms, knowledge.cues)) continue
    const words = wordsOf(
      tokens,
      first,
      last,
      atoms,
      marks,
      knowledge,
      titled,
      titled ? undefined : tagsOf(tokens, first, last, knowledge, tags),
    )
    for (let from = 0; from < words.length; from += LONGEST)
      utterances.push(words.length > LONGEST ? words.slice(from, from + LONGEST) : words)
  }
  return utterances
}

/**
 * The word classes of the tokens from `first`, told only around the words that report or else name something ("plans", "report"): there they decide, elsewhere they
 * are not worth their time. Nothing when no such word is among them.
 */
function tagsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  { cues, classes }: ClaimKnowledge,
  model: Knowledge['tags'],
): Uint8Array | undefined {
  let tags: Uint8Array | undefined
  let from = first
  let to = first
  const tell = () => {
    if (from === to) return
    tags ??= new Uint8Array(last - first).fill(UNTAGGED)
    tags.set(tagWords(tokens, from, to, model), from - first)
  }
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!
    if (!cues.verbs.has(lower) || !((classes.get(lower) ?? 0) & NOMINAL)) continue
    if (i - AROUND > to) {
      tell()
      from = i - AROUND
    }
    to = Math.min(last, i + AROUND + 1)
  }
  tell()
  return tags
}

/** How many words on each side of a doubtful one are looked at to tell its class. */
const AROUND = 5

/** The typewriter's marks, which are two tokens each. */
function isDoubled(tokens: readonly Token[], first: number): boolean {
  const { text } = tokens[first]!
  return (text === "'" || text === '`') && tokens[first + 1]?.text === text && !tokens[first + 1]!.spaced
}

/** Whether it is short and most of its longer words are capitalised, so that a capital is no sign of a name: a headline, wherever it stands. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_TITLE) return false
  let balance = 0
  for (const { kind, text, lower } of tokens)
    if (kind === 'word' && text.length > 3) balance += text[0] === lower[0] ? -2 : 1
  return balance > 0
}

const LONGEST_TITLE = 40

/** No sentence is longer: more words without an end are no prose, and are read in pieces of this length so that the time stays linear. */
const LONGEST = 250

/** A colon among so many tokens may stand behind who speaks. */
const LABEL = 9

const DASHES = new Set('– — ― - −'.split(' '))

function mayAttribute(
  { tokens }: Reading,
  first: number,
  last: number,
  atoms: ReadonlyMap<number, unknown>,
  cues: Knowledge['claims']['cues'],
): boolean {
  for (let i = first; i < last; i++) {
    if (atoms.size > 0 && atoms.has(i)) return true
    const { kind, lower } = tokens[i]!
    if (i === first && last - first < 10 && DASHES.has(tokens[i]!.text)) return true
    if (i < first + LABEL && tokens[i]!.text === ':') return true
    if (
      kind === 'word' &&
      (cues.verbs.has(lower) ||
        cues.nouns.has(lower) ||
        cues.adjectives.has(lower) ||
        ALLEGATIONS.has(lower) ||
        lower === 'according' ||
        lower === 'words')
    )
      return true
  }
  return false
}
