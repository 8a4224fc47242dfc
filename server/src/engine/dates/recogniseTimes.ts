import type { Knowledge } from '../knowledge.ts'
import type { Reading } from '../paragraph.ts'
import type { Token } from '../text/tokens.ts'
import { directionAt } from './direction.ts'
import type { Inner, Match } from './forms/form.ts'
import { CONTAINERS, type FormIndex, formsAt } from './forms/forms.ts'
import type { TimeCandidate } from './timeCandidate.ts'

/** Fills `reading.times` with the time expressions of a paragraph, unresolved, in order and without overlaps. Linear in the number of tokens. */
export function recogniseTimes(reading: Reading, knowledge: Knowledge): void {
  const { tokens } = reading
  const { forms } = knowledge.times
  const times: TimeCandidate[] = []
  let sentence = 0
  let free = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.lower === 'the') continue
    const match = longestAt(tokens, at, forms, false)
    if (!match) continue
    for (let part: Match | undefined = match; part; part = part.next) {
      const first = Math.max(free, part.first ?? at)
      while (sentence + 1 < reading.sentences.length && reading.sentences[sentence]!.last <= first) sentence++
      times.push(candidate(reading, part, first, sentence))
      free = part.end
    }
    at = free - 1
  }
  reading.times = times
}

/** The longest form at `at`, past a "the"; inside another form none that contains others itself. */
function longestAt(tokens: readonly Token[], at: number, forms: FormIndex, inside: boolean): Match | undefined {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const token = tokens[from]
  const list = token && formsAt(forms, token)
  if (!list) return undefined
  const inner: Inner = next => (inside ? undefined : longestAt(tokens, next, forms, true))
  let best: Match | undefined
  for (const form of list) {
    if (inside && CONTAINERS.has(form)) continue
    const match = form.read(tokens, from, inner)
    if (match && (!best || lastEnd(match) > lastEnd(best))) best = match
  }
  return best && withArticle(tokens, from, best)
}

/** Takes "the" in where it belongs to the expression; undefined where it is missing. */
function withArticle(tokens: readonly Token[], from: number, match: Match): Match | undefined {
  const first = match.first ?? from
  if (!match.the) return match.first === undefined ? { ...match, first } : match
  const before = tokens[first - 1]?.lower
  if (before === 'the') return { ...match, first: first - 1 }
  return match.the === 'needed' ? undefined : { ...match, first }
}

function lastEnd(match: Match): number {
  return match.next ? lastEnd(match.next) : match.end
}

function candidate({ tokens, sentences }: Reading, match: Match, first: number, sentence: number): TimeCandidate {
  const { type, meaning, time, mod } = match
  const open = meaning.kind === 'calendar' || meaning.kind === 'holiday' || meaning.kind === 'part'
  const direction = open && sentences[sentence] ? directionAt(tokens, sentences[sentence], first, match.end) : undefined
  return {
    start: tokens[first]!.start,
    end: tokens[match.end - 1]!.end,
    type,
    meaning,
    sentence,
    ...(time !== undefined && { time }),
    ...(mod !== undefined && { mod }),
    ...(direction && { direction }),
  }
}
