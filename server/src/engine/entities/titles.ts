import type { Reading } from '../paragraph.ts'
import type { Span } from '../span.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { hasCapital } from './tagger/stretches.ts'
import { tokenAt } from './tokenAt.ts'

/**
 * The office or title printed with the person at `span`, as printed: before the name ("Finnish Foreign Minister Maria Virtanen") or after it in apposition
 * ("Maria Virtanen, the ambassador to Peru,"). Undefined when there is none.
 */
export function titleOf(reading: Reading, span: Span, names: NameKnowledge): string | undefined {
  return (
    before(reading, tokenAt(reading.tokens, span.start), names) ??
    after(reading, tokenAt(reading.tokens, span.end), names)
  )
}

const LONGEST = 9
const JOINERS = new Set(['of', 'for', 'and', 'to', '-', "'s", '&'])

function before({ tokens, prose }: Reading, name: number, names: NameKnowledge): string | undefined {
  let first = name
  let seen = false
  while (first > 0 && name - first < LONGEST) {
    const token = tokens[first - 1]!
    const office = names.titles.has(token.lower)
    const joins = first < name && JOINERS.has(token.lower)
    if (!office && !hasCapital(token) && !joins && !MODIFIERS.has(token.lower)) break
    seen ||= office
    first--
  }
  while (first < name && (JOINERS.has(tokens[first]!.lower) || OPENERS.has(tokens[first]!.lower))) first++
  return seen ? prose.slice(tokens[first]!.start, tokens[name - 1]!.end) : undefined
}

/** Words that stand before a title and are no part of it. */
const OPENERS = new Set(
  'the a an but and as when while after before if in on at by with for from since that then though although because however'.split(
    ' ',
  ),
)

/** Lower-case words inside a title. */
const MODIFIERS = new Set(
  'presidential congressional gubernatorial senatorial political military economic legal royal founding managing communications prime foreign defense defence interior finance economy trade former acting deputy vice senior top chief assistant first second opposition party state press executive general national'.split(
    ' ',
  ),
)

function after({ tokens, prose }: Reading, at: number, names: NameKnowledge): string | undefined {
  if (tokens[at]?.text !== ',') return undefined
  const from = at + 1
  let head = false
  for (let i = from; i < tokens.length && i < from + 14; i++) {
    const token = tokens[i]!
    if (names.titles.has(token.lower)) head = true
    if (token.text === ',' || token.text === '.' || token.text === ';') {
      const first = ['the', 'a', 'an'].includes(tokens[from]!.lower) ? from + 1 : from
      return head && first < i ? prose.slice(tokens[first]!.start, tokens[i - 1]!.end) : undefined
    }
    if (VERBS.has(token.lower)) return undefined
  }
  return undefined
}

const VERBS = new Set('said says told was is has had have were are who which added will would'.split(' '))
