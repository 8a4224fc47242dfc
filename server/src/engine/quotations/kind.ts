import type { Quotation } from '../article.ts'
import { isFiniteToken } from '../claims/finiteToken.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Token } from '../text/tokens.ts'
import type { MarkPair } from './pairing.ts'

/**
 * direct: a clause or more that stands alone or beside its attribution. term: a name or a word introduced as a word. partial: any other fragment. nested: inside
 * another quotation. Decided from the words inside and the words next to the marks.
 */
export function kindOf(
  pair: MarkPair,
  tokens: readonly Token[],
  knowledge: Knowledge,
  before: MarkPair | undefined,
): Quotation['kind'] {
  if (pair.depth > 0) return 'nested'
  if (before && resumes(before, pair, tokens, knowledge)) return 'direct'
  if (isSpeech(pair, tokens, knowledge)) return 'direct'
  const { first, last } = pair.inner
  return nameLike(tokens, first, last) || INTRODUCERS.has(tokens[pair.first - 1]?.lower ?? '') ? 'term' : 'partial'
}

function isSpeech(pair: MarkPair, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const { first, last } = pair.inner
  const before = tokens[pair.first - 1]
  if (startsFreely(before, knowledge) && hasClause(tokens, first, last, knowledge)) return true
  const ends = tokens[last - 1]!.text
  const finished = ENDERS.has(ends) || ends === ','
  const announced = before?.text === ',' || before?.text === ':'
  if (announced && finished && knowledge.claims.cues.verbs.has(tokens[pair.first - 2]?.lower ?? '')) return true
  if (announced && finished && toldBefore(tokens, pair.first - 2, knowledge) && !nameLike(tokens, first, last))
    return true
  if (before && !ENDERS.has(before.text) && (before.text !== ':' || nameLike(tokens, first, last))) return false
  return finished || (tokens[pair.last]?.text === ',' && wordsIn(tokens, first, last) > 2)
}

/** "She told the agency, “…”": a verb of speech a few words before the comma or colon. */
function toldBefore(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  for (let i = at; i >= 0 && i > at - LONGEST_LISTENER && !ENDERS.has(tokens[i]!.text); i--)
    if (knowledge.claims.cues.verbs.get(tokens[i]!.lower)?.some(({ verb }) => verb.frames.has('quote'))) return true
  return false
}

/** Who is told, and when, is hardly longer. */
const LONGEST_LISTENER = 8

/** "“…,” said Ana Ruiz, the mayor, “…”": nothing between but a comma, who says it and a reporting verb. */
function resumes(before: MarkPair, pair: MarkPair, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const gap = pair.first - before.last
  if (gap < 3 || gap > LONGEST_GAP || before.depth > 0 || tokens[pair.first - 1]!.text !== ',') return false
  if (tokens[before.inner.last - 1]?.text !== ',' && tokens[before.last]?.text !== ',') return false
  let said = false
  for (let i = before.last; i < pair.first; i++) {
    if (ENDERS.has(tokens[i]!.text)) return false
    said ||= knowledge.claims.cues.verbs.get(tokens[i]!.lower)?.some(({ verb }) => verb.frames.has('quote')) ?? false
  }
  return said && ENDERS.has(tokens[pair.inner.last - 1]!.text)
}

/** An apposition to the speaker fits in; another statement hardly does. */
const LONGEST_GAP = 25

const ENDERS = new Set(['.', '!', '?', '…'])
/** Words that introduce a word as a word. */
const INTRODUCERS = new Set(
  'called dubbed nicknamed termed named titled entitled so-called word term phrase words slogan hashtag'.split(' '),
)
const OPENING = new Set([',', ':', '.', '!', '?', '…', '-', '–', '—', '(', ';'])

/** Whether the sentence does not need what follows for its grammar: after nothing, a mark, a reporting verb or its "that". */
function startsFreely(before: Token | undefined, knowledge: Knowledge): boolean {
  if (!before || OPENING.has(before.text) || before.lower === 'that') return true
  return knowledge.claims.cues.verbs.get(before.lower)?.some(({ verb }) => verb.frames.has('quote')) ?? false
}

/** Whether a subject and a finite verb stand inside. */
function hasClause(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): boolean {
  for (let i = first + 1; i < last && i < first + 60; i++)
    if (isFiniteToken(tokens, i, knowledge.claims.classes)) return true
  return false
}

/** Whether every word is capitalised or a number, but for small words between them ("Pillar 2", "Meet the Press"). */
function nameLike(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' || token.kind === 'symbol' || token.kind === 'number') continue
    if (!startsCapitalised(token)) {
      if (i === first || token.text.length > 4) return false
    } else words++
    if (words > 8) return false
  }
  return words > 0
}

function startsCapitalised(token: Token): boolean {
  return token.kind === 'word' && token.text[0] !== token.lower[0]
}

function wordsIn(tokens: readonly Token[], first: number, last: number): number {
  let count = 0
  for (let i = first; i < last && count < 4; i++)
    if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') count++
  return count
}
