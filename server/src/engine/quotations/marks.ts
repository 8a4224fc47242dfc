import type { Token } from '../text/tokens.ts'

/** Marks that pair with each other: double (“ ” „ " `` ''), single (‘ ’ ‚ ' `), and the two sizes of guillemets. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle'

/** A quotation mark in a paragraph; `first` and `last` (exclusive) are its tokens: `` and '' are two. */
export interface QuotationMark {
  readonly family: MarkFamily
  readonly text: string
  readonly first: number
  readonly last: number
  /** Whether its shape and its place allow it to open a quotation. */
  readonly opens: boolean
  /** Whether its shape and its place allow it to close one. A `doubtful` one also reads as an apostrophe ("the officials' plan"). */
  readonly closes: boolean | 'doubtful'
}

/** The marks among the tokens of one paragraph, in order: apostrophes, elisions, feet and inches left out. */
export function quotationMarks(tokens: readonly Token[]): QuotationMark[] {
  const marks: QuotationMark[] = []
  for (let i = 0; i < tokens.length; i++) {
    const family = familyOf(tokens[i]!)
    if (!family) continue
    const doubled = isDoubled(tokens, i)
    const mark = markAt(tokens, doubled ? 'double' : family, i, doubled ? i + 2 : i + 1)
    if (mark.opens || mark.closes) marks.push(mark)
    if (doubled) i++
  }
  return marks
}

const FAMILIES = new Map<string, MarkFamily>([
  ...['“', '”', '„', '‟', '"', '＂'].map(mark => [mark, 'double'] as const),
  ...['‘', '’', '‚', '‛', "'", '`'].map(mark => [mark, 'single'] as const),
  ...['«', '»'].map(mark => [mark, 'guillemet'] as const),
  ...['‹', '›'].map(mark => [mark, 'angle'] as const),
])

function familyOf(token: Token): MarkFamily | undefined {
  return token.kind === 'word' || token.kind === 'number' ? undefined : FAMILIES.get(token.text)
}

/** The typewriter's double marks: `` and ''. */
function isDoubled(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  const next = tokens[i + 1]
  return (text === '`' || text === "'") && next?.text === text && !next.spaced
}

/** After these a mark without white space before it may still open. */
const BEFORE_OPENING = new Set('( [ { – — ― - / ¿ ¡ … “ „ " ‘ ‚ \' « » ‹ › `'.split(' '))
/** Before these no mark opens. */
const AFTER_CLOSING = new Set(', . ; : ! ? ) ] }'.split(' '))

function markAt(tokens: readonly Token[], family: MarkFamily, first: number, last: number): QuotationMark {
  const { text, spaced } = tokens[first]!
  const before = tokens[first - 1]
  const after = tokens[last]
  const free = spaced || !before || BEFORE_OPENING.has(before.text)
  const touches = after !== undefined && !after.spaced && !AFTER_CLOSING.has(after.text)
  const mark = (opens: boolean, closes: boolean | 'doubtful') => ({ family, text, first, last, opens, closes })
  switch (text) {
    case '„':
    case '‚':
      return mark(after !== undefined, false)
    case '“':
    case '‟':
      return mark(after !== undefined && (free || touches), !free || !touches)
    case '”':
      return mark(spaced && touches, true)
    case '«':
    case '‹':
      return mark(after !== undefined, !free || !touches)
    case '»':
    case '›':
      return mark(free && touches, true)
    case '‘':
    case '‛':
      return mark(free && touches && !isElided(tokens, last, text), false)
    default:
      if (family === 'double')
        return isInches(tokens, first) ? mark(false, false) : mark(free && after !== undefined, !free || !touches)
  }
  const opens = text !== '’' && free && touches && !isElided(tokens, last, text)
  if (text === '`') return mark(opens, false)
  const attached =
    before !== undefined && !spaced && !(after && !after.spaced && after.kind !== 'mark' && after.kind !== 'symbol')
  return mark(opens, attached && (readsAsApostrophe(before, after) ? 'doubtful' : true))
}

/** The officials' plan; 6' tall. */
function readsAsApostrophe(before: Token, after: Token | undefined): boolean {
  if (before.kind === 'number') return after === undefined || !familyOf(after)
  return before.kind === 'word' && before.lower.endsWith('s') && after?.kind === 'word'
}

/** 5'10": the figure before the mark stands after feet. */
function isInches(tokens: readonly Token[], mark: number): boolean {
  const [feet, inches] = [tokens[mark - 2], tokens[mark - 1]]
  const touching = inches?.kind === 'number' && !inches.spaced && !tokens[mark]!.spaced
  return touching && feet !== undefined && ["'", '’', '′'].includes(feet.text)
}

/** Words that are written with an apostrophe in front. */
const ELIDED = new Set('em til tis twas cause n bout round ere neath cos cuz nuff kay'.split(' '))

/** '90s, ’em: an apostrophe in front of a shortened word; ‘ is one before years only. */
function isElided(tokens: readonly Token[], word: number, mark: string): boolean {
  const { lower, kind } = tokens[word]!
  if (kind === 'number') return lower.length === 3 ? lower.endsWith('s') : lower.length === 2 && mark !== '‘'
  return mark !== '‘' && kind === 'word' && ELIDED.has(lower)
}
