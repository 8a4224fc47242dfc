import type { Token } from '../text/tokens.ts'
import type { NameCandidate } from './nameCandidate.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { ownerApart } from './owners.ts'
import { hasCapital, type Stretch } from './tagger/stretches.ts'
import { tokenAt } from './tokenAt.ts'

/** A paragraph as the rules read it. */
export interface RuledText {
  readonly tokens: readonly Token[]
  readonly prose: string
  readonly stretches: readonly Stretch[]
}

/**
 * The names that the tagger found in a paragraph, put right by what is certain whatever it has learnt: listed names of several words, programmes and articles with their
 * number ("Pillar II"), the country that belongs to an institution's name ("UK House of Commons"), web sites ("Example.com"), agencies side by side ("AFP Reuters"), and
 * what stands in a possessive ("Apple's Siri Ltd"). Sorted by start.
 */
export function ruledNames(text: RuledText, found: readonly NameCandidate[], names: NameKnowledge): NameCandidate[] {
  const certain: NameCandidate[] = []
  for (const stretch of text.stretches)
    for (let i = stretch.first; i < stretch.last; i++) {
      const name = hasCapital(text.tokens[i]!)
        ? (numbered(text, i, names) ?? webSite(text, i) ?? listed(text, i, stretch.last, names))
        : undefined
      if (!name) continue
      certain.push(name)
      while (i + 1 < stretch.last && text.tokens[i + 1]!.start < name.end) i++
    }
  return withCountry(text, merged(text, found, certain, names), names)
    .flatMap(name => agenciesApart(text, name, names))
    .flatMap(name => ownerApart(text.prose, name, owner => names.known.get(owner)?.type))
    .map(name => relisted(text, name, names))
}

/** Two agencies that a source line names without a mark between them, taken for one. */
function agenciesApart({ prose }: RuledText, name: NameCandidate, { agencies }: NameKnowledge): NameCandidate[] {
  if (name.type !== 'organization') return [name]
  for (
    let space = prose.indexOf(' ', name.start);
    space >= 0 && space < name.end;
    space = prose.indexOf(' ', space + 1)
  )
    if (agencies.has(prose.slice(name.start, space)) && agencies.has(prose.slice(space + 1, name.end)))
      return [
        { ...name, end: space },
        { ...name, start: space + 1 },
      ]
  return [name]
}

/** Below this a type that the lists contradict gives way. */
const DOUBTFUL = 0.9

/** A listed organisation that was doubtfully taken for a people, an event or a work. */
function relisted({ prose }: RuledText, name: NameCandidate, { known }: NameKnowledge): NameCandidate {
  if (name.confidence > DOUBTFUL || !(name.type === 'group' || name.type === 'event' || name.type === 'other'))
    return name
  const { type } = known.get(prose.slice(name.start, name.end)) ?? name
  return type === 'organization' || type === 'place' ? { ...name, type } : name
}

/** "Pillar II", "Article 9". */
export function numbered({ tokens }: RuledText, at: number, { numbered }: NameKnowledge): NameCandidate | undefined {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !numbered.has(token.lower) || !(next.kind === 'number' || ROMAN.test(next.text))) return undefined
  return { start: token.start, end: next.end, type: 'other', confidence: 0.9 }
}

const ROMAN = /^[IVX]+$/

/** "Example.com", but no part of an address. */
function webSite({ tokens }: RuledText, at: number): NameCandidate | undefined {
  const first = tokens[at]!
  const dot = tokens[at + 1]
  const domain = tokens[at + 2]
  if (dot?.text !== '.' || dot.spaced || !domain || domain.spaced || !DOMAINS.has(domain.text)) return undefined
  const before = tokens[at - 1]
  const after = tokens[at + 3]
  if (before && !first.spaced && (before.text === '.' || ADDRESS.has(before.text))) return undefined
  if (after && !after.spaced && (after.kind === 'word' || ADDRESS.has(after.text))) return undefined
  return { start: first.start, end: domain.end, type: 'organization', confidence: 0.9 }
}

const DOMAINS = new Set(['com', 'org', 'net'])
/** What joins the parts of an address. */
const ADDRESS = new Set(['/', '@', '-', '_'])

/**
 * A listed name of two words or more, the longest that begins at `at`, an abbreviated state after its city or a party
 * ("Flint, Mich.", "D-Mich."), or an organisation of one word that speaks, is spoken to or stands
 * in quotation marks by itself.
 */
function listed(
  { tokens, prose }: RuledText,
  at: number,
  last: number,
  { known, reach }: NameKnowledge,
): NameCandidate | undefined {
  const first = tokens[at]!
  const most = reach.get(first.text) ?? 0
  for (let end = Math.min(at + most, last); end > at + 1; end--) {
    const name = known.get(prose.slice(first.start, tokens[end - 1]!.end))
    if (name && !(tokens[end]?.text === '-' && !tokens[end]!.spaced))
      return { start: first.start, end: tokens[end - 1]!.end, type: name.type, confidence: 0.95 }
  }
  const stop = tokens[at + 1]
  if (
    stop?.text === '.' &&
    !stop.spaced &&
    (tokens[at - 1]?.text === ',' || (tokens[at - 1]?.text === '-' && PARTIES.has(tokens[at - 2]?.text ?? ''))) &&
    known.get(`${first.text}.`)?.type === 'place'
  )
    return { start: first.start, end: stop.end, type: 'place', confidence: 0.9 }
  const before = tokens[at - 1]?.lower ?? ''
  const after = stop?.lower ?? ''
  const speaks = SPEAKING.has(after) || ADDRESSING.has(before) || (OPENING.has(before) && CLOSING.has(after))
  return speaks && known.get(first.text)?.type === 'organization'
    ? { start: first.start, end: first.end, type: 'organization', confidence: 0.9 }
    : undefined
}

/** As American papers abbreviate them before the state of who was elected. */
const PARTIES = new Set(['D', 'R', 'I'])
const SPEAKING = new Set(['said', 'says', 'reported', 'reports', 'quoted', 'cited', 'wrote', 'added'])
const OPENING = new Set(['‘', '“', '„', '"', "'"])
const CLOSING = new Set(['’', '”', '“', '"', "'"])
const ADDRESSING = new Set(['told', 'tells', 'quoting', 'citing'])

/**
 * Both, where a certain name replaces what it is or crosses; a longer name that holds it stays, unless it is two names in one ("NATO Article 5").
 * Both are sorted by start, and so is what is returned.
 */
function merged(
  { prose }: RuledText,
  found: readonly NameCandidate[],
  certain: readonly NameCandidate[],
  { known }: NameKnowledge,
): NameCandidate[] {
  const all: NameCandidate[] = []
  let next = 0
  for (const name of found) {
    while (next < certain.length && certain[next]!.end <= name.start) all.push(certain[next++]!)
    const rival = certain[next]
    if (!rival || rival.start >= name.end) {
      all.push(name)
      continue
    }
    if (name.start > rival.start || name.end < rival.end) continue
    const front = known.get(prose.slice(name.start, rival.start).trimEnd())
    if (name.start === rival.start && name.end === rival.end)
      all.push({ ...rival, confidence: Math.max(rival.confidence, name.confidence) })
    else if (front && name.end === rival.end && rival.type === 'other')
      all.push(
        { ...name, end: name.start + prose.slice(name.start, rival.start).trimEnd().length, type: front.type },
        rival,
      )
    else all.push(name)
    while (next < certain.length && certain[next]!.start < name.end) next++
  }
  return all.concat(certain.slice(next))
}

/** The most words of a country's name before an institution: "Papua New Guinea Parliament". */
const COUNTRY_WORDS = 3

/** Joins a country or its people to the institution right after it, whether it was found or not. */
function withCountry(text: RuledText, found: readonly NameCandidate[], names: NameKnowledge): NameCandidate[] {
  const all: NameCandidate[] = []
  for (const name of found) {
    const start = name.type === 'organization' ? startWithCountry(text, name, names) : name.start
    const before = all.findLastIndex(other => other.start < start)
    // What crosses the country keeps it.
    if (before >= 0 && all[before]!.end > start) all.push(name)
    else all.splice(before + 1, all.length, { ...name, start })
  }
  return all
}

/** Where an institution's name begins with the country or people right before it; where any other begins. */
function startWithCountry(
  { tokens, prose }: RuledText,
  { start, end }: NameCandidate,
  { known, institutions }: NameKnowledge,
): number {
  const first = tokenAt(tokens, start)
  if (prose[start - 1] !== ' ' || !tokens.slice(first, tokenAt(tokens, end)).some(one => institutions.has(one.lower)))
    return start
  const country = tokens
    .slice(Math.max(0, first - COUNTRY_WORDS), first)
    .find(token => known.get(prose.slice(token.start, start - 1))?.country)
  return country?.start ?? start
}
