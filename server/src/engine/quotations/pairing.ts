import type { Span } from '../span.ts'
import type { Token } from '../text/tokens.ts'
import { type MarkFamily, type QuotationMark, quotationMarks } from './marks.ts'

/** A pair of quotation marks with what stands between them. `first` and `last` (exclusive) are tokens, marks included. */
export interface MarkPair extends Span {
  readonly first: number
  readonly last: number
  /** The tokens between the marks, `last` exclusive. */
  readonly inner: TokenRange
  /** In how many other pairs it stands. */
  readonly depth: number
  readonly closed: boolean
  /** Why it ends where it does, when no mark closes it. */
  readonly why?: string
}

interface TokenRange {
  readonly first: number
  readonly last: number
}

/**
 * Pairs the quotation marks of one paragraph in one pass with a stack; linear. A mark closes the nearest open one of its family, so that a curly one may be
 * closed by a straight one; what was opened inside and never closed was no quotation. A double mark that nothing closes runs to where the next one opens or to
 * the paragraph's end; a single one was an apostrophe. Pairs without a word or number inside are left out. Sorted by start, the longer first.
 */
export function pairMarks(tokens: readonly Token[]): MarkPair[] {
  const marks = quotationMarks(tokens)
  if (marks.length === 0) return []
  const doubtful = doubtfulClosers(marks)
  const wordFrom = nextWords(tokens)
  const pairs: Omit<MarkPair, 'depth'>[] = []
  const open: QuotationMark[] = []
  const ofFamily: Record<MarkFamily, QuotationMark[]> = { double: [], single: [], guillemet: [], angle: [] }
  const pop = () => {
    const mark = open.pop()!
    ofFamily[mark.family].pop()
    return mark
  }
  const popThrough = (mark: QuotationMark) => {
    while (pop() !== mark);
    return mark
  }
  const add = (from: QuotationMark, to: TokenRange, why?: string) => {
    const inner = { first: from.last, last: to.first }
    if (wordFrom(inner.first) >= inner.last) return
    const span = {
      start: tokens[from.first]!.start,
      end: tokens[to.last - 1]!.end,
      first: from.first,
      last: to.last,
      inner,
    }
    pairs.push(why ? { ...span, closed: false, why } : { ...span, closed: true })
  }
  for (const [at, mark] of marks.entries()) {
    const partner = ofFamily[mark.family].at(-1)
    if (partner && closes(mark, partner, doubtful.has(at))) add(popThrough(partner), mark)
    else if (mark.opens) {
      if (partner?.text === '"' && mark.text === '"')
        add(popThrough(partner), { first: mark.first, last: mark.first }, UNTIL_NEXT)
      if (open.length === DEEPEST) continue
      open.push(mark)
      ofFamily[mark.family].push(mark)
    }
  }
  const unclosed = open.find(mark => mark.family !== 'single')
  if (unclosed) {
    const reopened = ofFamily[unclosed.family].find(mark => mark.first > unclosed.first)
    const end = { first: tokens.length, last: tokens.length }
    add(unclosed, reopened ? { first: reopened.first, last: reopened.first } : end, reopened ? UNTIL_NEXT : UNTIL_END)
    if (reopened) add(reopened, end, UNTIL_END)
  }
  return withDepths(pairs.sort((a, b) => a.first - b.first || b.last - a.last))
}

/** How the reasons of quotations begin whose closing mark is missing. */
export const NOT_CLOSED = 'not closed: '
const UNTIL_NEXT = `${NOT_CLOSED}ends where the next one opens`
const UNTIL_END = `${NOT_CLOSED}ends with its paragraph`
/** Quotations within quotations: more levels than this are no text. */
const DEEPEST = 6
/** An apostrophe that may close a quotation closes one of at most so many tokens. */
const LONGEST_DOUBTFUL = 40

function closes(mark: QuotationMark, partner: QuotationMark, doubtfulCloses: boolean): boolean {
  if (mark.closes === 'doubtful') return doubtfulCloses && mark.first - partner.last <= LONGEST_DOUBTFUL
  if (!mark.closes || !mark.opens) return mark.closes
  if (mark.text === '“' || mark.text === '‟') return partner.text === '„'
  if (mark.text === '«' || mark.text === '‹') return partner.text === '»' || partner.text === '›'
  if (mark.text === '»' || mark.text === '›') return partner.text === '«' || partner.text === '‹'
  return true
}

/** Which of the doubtful closers close: those after which no sure closer of a single quotation comes before the next one opens. */
function doubtfulClosers(marks: readonly QuotationMark[]): ReadonlySet<number> {
  const closing = new Set<number>()
  let sureAhead = false
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!
    if (mark.family !== 'single') continue
    if (mark.closes !== 'doubtful') sureAhead = mark.closes
    else if (!sureAhead) closing.add(i)
  }
  return closing
}

/** Answers which is the first word or number at or behind a token. */
function nextWords(tokens: readonly Token[]): (from: number) => number {
  const next = new Uint32Array(tokens.length + 1).fill(tokens.length)
  for (let i = tokens.length - 1; i >= 0; i--)
    next[i] = tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number' ? i : next[i + 1]!
  return from => next[from]!
}

function withDepths(pairs: readonly Omit<MarkPair, 'depth'>[]): MarkPair[] {
  const around: TokenRange[] = []
  return pairs.map(pair => {
    while (around.length > 0 && around.at(-1)!.last <= pair.first) around.pop()
    around.push(pair)
    return { ...pair, depth: around.length - 1 }
  })
}
