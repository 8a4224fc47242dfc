import type { Reading } from '../paragraph.ts'
import type { Span } from '../span.ts'
import type { Token } from '../text/tokens.ts'
import { FOR_WHOM, JOINERS, LONGEST, OPENERS, titleAfterComma, titleBeforeComma } from './apposition.ts'
import { titleCase } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { hasCapital } from './tagger/stretches.ts'
import { tokenAt } from './tokenAt.ts'

/**
 * The office or title printed with the person at `span`, as printed: before the name ("Finnish Foreign Minister Maria Virtanen") or in apposition to it.
 * Undefined when there is none.
 */
export function titleOf(reading: Reading, span: Span, names: NameKnowledge): string | undefined {
  const [first, end] = [tokenAt(reading.tokens, span.start), tokenAt(reading.tokens, span.end)]
  return (
    before(reading, first, names) ??
    titleBeforeComma(reading, first, end, names) ??
    titleAfterComma(reading, end, names)
  )
}

function before({ tokens, prose }: Reading, name: number, names: NameKnowledge): string | undefined {
  const is = (i: number, words: ReadonlySet<string>) => words.has(tokens[i]!.lower)
  const isArticle = (i: number) => i > 0 && tokens[i]!.lower === 'the' && FOR_WHOM.has(tokens[i - 1]!.lower)
  const mayBelong = (i: number) => is(i, names.titles) || is(i, MODIFIERS) || is(i, JOINERS) || isArticle(i)
  let first = name
  let hasOffice = false
  while (first > 0 && name - first < LONGEST && (mayBelong(first - 1) || hasCapital(tokens[first - 1]!))) {
    // "Secretary of the Treasury", not "a spokesman for the Prime Minister".
    if (hasOffice && isArticle(first - 1)) break
    first--
    hasOffice ||= is(first, names.titles)
  }
  const window = Array.from({ length: name - first }, (_, i) => first + i)
  const offices = window.filter(i => is(i, names.titles))
  const office = offices.at(-1)
  // "Secretary of State", not "President Macron Meets" nor "a spokesman for".
  const isJoined = (i: number) => i + 1 >= name || mayBelong(i + 1)
  if (office === undefined || !isJoined(office) || is(name - 1, JOINERS) || isArticle(name - 1)) return undefined
  const another = offices.findLast(i => !isJoined(i)) ?? (first > 0 && isArticle(first - 1) ? first - 1 : undefined)
  const and =
    another === undefined ? undefined : window.findLast(i => i > another && i < office && tokens[i]!.lower === 'and')
  let start = and === undefined ? first : and + 1
  if (and === undefined && (another !== undefined || isHeadline(tokens)))
    for (start = office; start > first && (mayBelong(start - 1) || isCountry(tokens[start - 1]!, names)); ) start--
  while (start < name && (is(start, JOINERS) || is(start, OPENERS))) start++
  return prose.slice(tokens[start]!.start, tokens[name - 1]!.end)
}

/** In tokens. */
const LONGEST_HEADLINE = 60

/** Whether all longer words have capitals, which then tell nothing. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_HEADLINE) return false
  return tokens.every(token => token.kind !== 'word' || token.text.length < 5 || hasCapital(token))
}

/** Whether it is a country or its people, in whatever letters. */
function isCountry({ text }: Token, { known }: NameKnowledge): boolean {
  return (known.get(text) ?? known.get(titleCase(text)))?.country === true
}

/** Lower-case words inside a title. */
const MODIFIERS = new Set(
  'presidential congressional gubernatorial senatorial political military economic legal royal founding managing communications prime financial operating foreign defense defence interior finance economy trade former acting deputy vice senior top chief assistant first second opposition party state press executive general national'.split(
    ' ',
  ),
)
