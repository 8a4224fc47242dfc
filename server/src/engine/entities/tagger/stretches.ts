import type { Sentence } from '../../text/sentences.ts'
import type { Token } from '../../text/tokens.ts'

/** A run of tokens that may hold names, `last` exclusive, with the sentence it stands in. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
}

/** Words, marks and clitics that may stand inside a name, between words with a capital. */
const CONNECTORS = new Set(
  "of and for the de del della dei degli delle la le las los bin ibn bint ould arap al el ul van von der den da do dos das du di e es y zu af ter und et sur upon on in to with against without - ' & 's".split(
    ' ',
  ),
)
const MOST_CONNECTORS = 3

/** Words that may open a name before its first capital: "al-Qaida", "bin Laden", "sub-Saharan Africa". */
const PREFIXES = new Set(
  'al el as an ash bin ibn bint abu umm ben de da di du la le van von der den ten ter zu sub pan'.split(' '),
)

/** Whether a word may open a name or stand inside it in lower case: the "bin" of "Osama bin Laden". */
export function isParticle({ lower }: Token): boolean {
  return PREFIXES.has(lower)
}

/** Words in lower case that may close a name: "Democratic party", "Korean peninsula". */
const CLOSERS = new Set(
  'party war agreement treaty accord accords pact peninsula strait straits games movement group army act award prize championship championships throne day river sea islands'.split(
    ' ',
  ),
)

/**
 * The stretches of a paragraph that may hold names: words with a capital, what may stand between, before and after them. Everything else is in no name.
 * In news this is about a quarter of the tokens.
 */
export function stretchesOf(tokens: readonly Token[], sentences: readonly Sentence[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.last) {
      if (!mayBeNamed(tokens, at)) {
        at++
        continue
      }
      const floor = stretches.at(-1)?.last ?? sentence.first
      const first = openedAt(tokens, at, Math.max(floor, sentence.first))
      const last = closedAt(tokens, at, sentence.last)
      stretches.push({ first, last, sentence })
      at = last
    }
  }
  return stretches
}

/** Whether a token is a word with a capital, but for letters that say whose dollar: "US$ 5", "HK$5", "US $5". */
function mayBeNamed(tokens: readonly Token[], at: number): boolean {
  return hasCapital(tokens[at]!) && !isCurrency(tokens, at)
}

function isCurrency(tokens: readonly Token[], at: number): boolean {
  const dollar = tokens[at + 1]
  return dollar?.text === '$' && (!dollar.spaced || tokens[at]!.text === 'US')
}

/** Where the name that has its first capital at `at` may begin, not before `floor`. */
function openedAt(tokens: readonly Token[], at: number, floor: number): number {
  let first = at
  if (first - 2 >= floor && tokens[first - 1]!.text === '-' && PREFIXES.has(tokens[first - 2]!.lower)) first -= 2
  while (first - 1 >= floor && PREFIXES.has(tokens[first - 1]!.lower)) first--
  if (first - 1 >= floor && tokens[first - 1]!.kind === 'number') first--
  return first
}

function closedAt(tokens: readonly Token[], at: number, ceiling: number): number {
  let last = at + 1
  for (let i = last; i < ceiling; i++) {
    const token = tokens[i]!
    if (mayBeNamed(tokens, i) || (token.kind === 'number' && i - last <= 1)) last = i + 1
    else if (i === last && CLOSERS.has(token.lower)) return i + 1
    else if (i === last && token.text === '-' && hyphenated(tokens, i, ceiling)) last = ++i + 1
    else if (i === last && QUOTES.has(token.text) && nicknamed(tokens, i, ceiling)) i += 2
    else if (i === last && token.text === ',' && i + 1 < ceiling && SUFFIXES.has(tokens[i + 1]!.lower)) continue
    else if (!CONNECTORS.has(token.lower) || i - last >= MOST_CONNECTORS) break
  }
  return last < ceiling && tokens[last]!.lower === "'s" ? last + 1 : last
}

/** "Ban Ki-moon": the part after the hyphen in lower case. */
function hyphenated(tokens: readonly Token[], hyphen: number, ceiling: number): boolean {
  const part = tokens[hyphen + 1]
  return hyphen + 1 < ceiling && !tokens[hyphen]!.spaced && !part!.spaced && part!.kind === 'word' && !hasCapital(part!)
}

/** 'Sean "Diddy" Combs': one capitalised word in marks, between capitalised words. */
function nicknamed(tokens: readonly Token[], mark: number, ceiling: number): boolean {
  return (
    mark + 3 < ceiling &&
    hasCapital(tokens[mark + 1]!) &&
    QUOTES.has(tokens[mark + 2]!.text) &&
    hasCapital(tokens[mark + 3]!)
  )
}

const QUOTES = new Set(['"', '“', '”', '‘', '’', "'", '„'])

/** What stands after a comma and still belongs to the name. */
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'inc', 'inc.', 'ltd', 'ltd.', 'llc', 'iii'])

/** Whether the token is a word with a capital letter anywhere in it. */
export function hasCapital(token: Token): boolean {
  if (token.kind !== 'word') return false
  const { text, lower } = token
  if (text === lower) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? code >= 65 && code <= 90 : code !== 0x2019 && text[i] !== lower[i]) return true
  }
  return false
}
