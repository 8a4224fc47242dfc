import type { NameCandidate } from '../entities/nameCandidate.ts'
import type { Token } from '../text/tokens.ts'
import type { ClaimCandidate } from './claimCandidate.ts'

/** More words in capitals than this are no speaker. */
const LONGEST = 4

/** Fewer tokens behind a name and a colon are a heading ("Berg: Now or never."), unless they ask something. */
const SHORTEST = 8

/** "WALLACE: Let’s start …": a paragraph of a transcript, with its speaker in capitals or a person's name before a colon; undefined when it is none. */
export function turnOf(tokens: readonly Token[], names: readonly NameCandidate[]): ClaimCandidate | undefined {
  const first = tokens[0]?.text === '"' || tokens[0]?.text === '“' ? 1 : 0
  let colon = first
  while (colon < first + LONGEST && isInCapitals(tokens[colon])) colon++
  if (colon === first) colon = behindPerson(tokens, first, names)
  const [mark, next, last] = [tokens[colon], tokens[colon + 1], tokens.at(-1)!]
  if (colon === first || mark?.text !== ':' || !next) return undefined
  const closed = (last.text === '"' || last.text === '”') && tokens.length > colon + 2
  return {
    form: 'turn',
    mode: 'direct',
    source: [{ start: tokens[first]!.start, end: tokens[colon - 1]!.end }],
    anonymous: false,
    cue: [{ start: mark.start, end: mark.end }],
    cueClass: tokens[colon - 1]!.text === 'Q' ? 'ask' : 'say',
    content: [{ start: next.start, end: closed ? tokens.at(-2)!.end : last.end }],
    modality: 'asserted',
    confidence: 0.7,
  }
}

/** Behind a person's name before a colon; `first` when none stands there. */
function behindPerson(tokens: readonly Token[], first: number, names: readonly NameCandidate[]): number {
  const name = names.find(({ start, type }) => start === tokens[first]?.start && type === 'person')
  let colon = first
  while (name && colon < tokens.length && tokens[colon]!.end <= name.end) colon++
  const speaks = tokens.length - colon > SHORTEST || tokens.at(-1)?.text === '?'
  return tokens[colon]?.text === ':' && tokens[colon + 1]?.kind === 'word' && speaks ? colon : first
}

/** A word in capitals; of the single letters only those for question and answer. */
function isInCapitals(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.text.length > 1 || token.text === 'Q' || token.text === 'A') &&
    token.text !== token.lower &&
    token.text === token.text.toUpperCase()
  )
}
