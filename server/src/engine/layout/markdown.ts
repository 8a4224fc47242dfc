import { isBlank, isBreak } from './lines.ts'

/** A Markdown text with its markup blanked. */
export interface Markup {
  /** As long as the text: what is not prose is blanked by spaces, line ends are kept. */
  readonly prose: string
  /** The start of a heading's prose and its level. */
  readonly headings: ReadonlyMap<number, number>
  /** The start of the prose of lines that begin a block of their own: list items, quotations, table rows, headings. */
  readonly starts: ReadonlySet<number>
  /** The start of the prose of lines that are emphasised from end to end. */
  readonly emphasised: ReadonlySet<number>
}

/**
 * Blanks what is not prose in Markdown: link targets and the brackets of links, images, marks of headings, emphasis, lists, quotations and
 * tables, code blocks and spans, HTML tags and comments, reference definitions. A reading of CommonMark 0.31 that never looks more than
 * {@link REACH} code units ahead, so that it is linear; indented code is taken for prose, since pasted articles are often indented.
 */
export function withoutMarkup(text: string): Markup {
  const blanks = new Blanks(text)
  const headings = new Map<number, number>()
  const starts = new Set<number>()
  const emphasised = new Set<number>()
  let fence = ''
  let previous = -1
  for (let at = 0; at < text.length; ) {
    let end = at
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++
    if (end === at) {
      at++
      previous = -1
      continue
    }
    const line = text.slice(at, end)
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence || opened) {
      blanks.add(at, end)
      if (!fence) fence = opened!
      else if (opened?.startsWith(fence) && line.trim() === opened) fence = ''
      previous = -1
    } else if (SETEXT.test(line) && previous >= 0) {
      blanks.add(at, end)
      headings.set(previous, line.includes('=') ? 1 : 2)
      previous = -1
    } else if (line.length <= REACH && (RULE.test(line) || TABLE_RULE.test(line) || DEFINITION.test(line))) {
      blanks.add(at, end)
      previous = -1
    } else {
      const mark = LINE_MARK.exec(line)![0].length
      const heading = /^ {0,3}(#{1,6})(?=\s|$)/.exec(line)?.[1]
      blanks.add(at, at + mark)
      let start = at + mark
      while (start < end && (isBlank(text.charCodeAt(start)) || text[start] === '|')) start++
      if (heading) {
        let tail = end
        while (tail > start && (isBlank(text.charCodeAt(tail - 1)) || text[tail - 1] === '#')) tail--
        blanks.add(tail, end)
      }
      if (text[at + mark] === '|' || line.trimStart().startsWith('|')) blankAll(text, '|', at, end, blanks)
      const whole = EMPHASISED.exec(text.slice(start, Math.min(end, start + REACH)))
      if (whole) start += whole[1]!.length
      if (whole) emphasised.add(start)
      if (heading) headings.set(start, heading.length)
      if (mark > 0 || line.startsWith('|')) starts.add(start)
      previous = start < end && mark === 0 ? start : -1
    }
    at = end + 1
  }
  blankInline(text, blanks)
  return { prose: blanks.applied(), headings, starts, emphasised }
}

/** How far the end of an inline construct is looked for. */
const REACH = 2000

const SETEXT = /^ {0,3}(?:=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TABLE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-{2,}[-:| \t]*$/
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S/
const LINE_MARK = /^[ \t]*(?:>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+|#{1,6}(?:[ \t]+|$))*/
const EMPHASISED = /^(\*{1,3}|_{1,3})[^\s*_][^*_]*\1\s*$/

/** Spans to be blanked, in any order. */
class Blanks {
  readonly #text: string
  readonly #mask: Uint8Array
  constructor(text: string) {
    this.#text = text
    this.#mask = new Uint8Array(text.length)
  }
  add(start: number, end: number): void {
    this.#mask.fill(1, start, end)
  }
  has(at: number): boolean {
    return this.#mask[at] === 1
  }
  applied(): string {
    const parts: string[] = []
    let from = 0
    while (from < this.#text.length) {
      const value = this.#mask[from]!
      let to = from
      while (to < this.#text.length && this.#mask[to] === value) to++
      const part = this.#text.slice(from, to)
      parts.push(value ? part.replace(/[^\r\n\u2028\u2029]/g, ' ') : part)
      from = to
    }
    return parts.join('')
  }
}

function blankAll(text: string, char: string, start: number, end: number, blanks: Blanks): void {
  for (let at = text.indexOf(char, start); at >= 0 && at < end; at = text.indexOf(char, at + 1)) blanks.add(at, at + 1)
}

/** Code spans, links, images, tags, emphasis and escapes. */
function blankInline(text: string, blanks: Blanks): void {
  let brackets: number[] = []
  let escaped = -1
  for (const match of text.matchAll(/[\\`[\]<*_~]|\n[ \t]*\r?\n/g)) {
    const at = match.index
    if (blanks.has(at) || at === escaped) continue
    const char = match[0]
    if (char.length > 1) brackets = []
    else if (char === '\\') {
      if (/[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) blanks.add(at, at + 1)
      escaped = at + 1
    } else if (char === '`') blankCode(text, at, blanks)
    else if (char === '[') brackets.push(at)
    else if (char === ']') blankLink(text, brackets.pop(), at, blanks)
    else if (char === '<') blankTag(text, at, blanks)
    else blankEmphasis(text, at, char, blanks)
  }
}

function blankCode(text: string, at: number, blanks: Blanks): void {
  let ticks = 1
  while (text[at + ticks] === '`') ticks++
  const run = '`'.repeat(Math.min(ticks, 100))
  const close = text.slice(at + ticks, at + ticks + REACH).indexOf(run)
  blanks.add(at, close < 0 ? at + ticks : at + ticks + close + ticks)
}

function blankLink(text: string, open: number | undefined, close: number, blanks: Blanks): void {
  if (open === undefined || blanks.has(open)) return
  const image = open > 0 && text[open - 1] === '!'
  const target = targetEnd(text, close + 1)
  if (target > 0 && image) blanks.add(open - 1, target)
  else if (target > 0) {
    blanks.add(open, open + 1)
    blanks.add(close, target)
  } else if (text[open + 1] === '^') blanks.add(open, close + 1)
}

/** The end of "(address "title")" or "[reference]" at `at`, or 0. */
function targetEnd(text: string, at: number): number {
  if (text[at] !== '(' && text[at] !== '[') return 0
  const closing = text[at] === '(' ? ')' : ']'
  let depth = 0
  for (let i = at; i < text.length && i < at + REACH; i++) {
    if (text[i] === text[at]) depth++
    else if (text[i] === closing && --depth === 0) return i + 1
    else if (isBreak(text.charCodeAt(i)) || (closing === ')' && text[i] === '[')) return 0
  }
  return 0
}

function blankTag(text: string, at: number, blanks: Blanks): void {
  const ahead = text.slice(at, at + REACH)
  const comment = ahead.startsWith('<!--') ? ahead.indexOf('-->') : -1
  if (comment > 0) blanks.add(at, at + comment + 3)
  else {
    const tag = /^<(?:\/?[a-zA-Z][^<>]*|https?:[^<>\s]*|[^<>\s@]{1,64}@[^<>\s]{1,200})>/.exec(ahead)
    if (tag) blanks.add(at, at + tag[0].length)
  }
}

/** Marks of emphasis stand against a word on one side; an underscore inside a word is none. */
function blankEmphasis(text: string, at: number, char: string, blanks: Blanks): void {
  let end = at + 1
  while (text[end] === char && end < at + 100) end++
  if (char === '~' && end - at < 2) return
  const before = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
  const after = /[\p{L}\p{N}]/u.test(text[end] ?? '')
  const open = at === 0 || isBlank(text.charCodeAt(at - 1))
  const close = end >= text.length || isBlank(text.charCodeAt(end))
  if ((open && close) || (char === '_' && before && after)) return
  blanks.add(at, end)
}
