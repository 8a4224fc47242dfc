import type { Span } from '../span.ts'

export type TokenKind = 'word' | 'number' | 'mark' | 'symbol'

/** A word, number, mark (punctuation) or symbol of a paragraph's prose. Clitics ("'s", "n't") and the parts of a hyphenated compound are tokens of their own. */
export interface Token extends Span {
  readonly text: string
  /** The text in lower case, with ’ written as '. */
  readonly lower: string
  readonly kind: TokenKind
  /** Whether white space (or the paragraph's start) stands before it. */
  readonly spaced: boolean
}

/** Whether the token begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  return token.kind === 'word' && token.text[0] !== token.lower[0]
}

const APOSTROPHES = new Set(["'", '’'])
const NOTHING: ReadonlySet<string> = new Set()

/**
 * The tokens of `prose` in order, without white space. Abbreviations keep their full stop when their word, in lower case and without the stop, is in
 * `abbreviations` ("jr"), when they are a single capital ("J.") or letters with stops between ("U.S.", "a.m."); "no." only before a number, and a word in small
 * letters not before a capital ("his rep. He"). Linear in the length.
 */
export function tokenize(prose: string, abbreviations: ReadonlySet<string> = NOTHING): Token[] {
  const tokens: Token[] = []
  const length = prose.length
  let at = 0
  let spaced = true
  const push = (start: number, end: number, kind: TokenKind) => {
    const text = prose.slice(start, end)
    const lower = text.toLowerCase()
    tokens.push({ start, end, text, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower, kind, spaced })
    spaced = false
    at = end
  }
  while (at < length) {
    const code = prose.charCodeAt(at)
    const kind = classOf(code, prose, at)
    if (kind === SPACE) {
      spaced = true
      at++
    } else if (kind === LETTER) {
      const end = wordEnd(prose, at)
      const dotted = dottedEnd(prose, at, end, abbreviations)
      if (dotted > end) push(at, dotted, 'word')
      else pushWord(prose, at, end, push)
    } else if (kind === DIGIT) push(at, numberEnd(prose, at), 'number')
    else if (APOSTROPHES.has(prose[at]!) && cliticEnd(prose, at) > at) push(at, cliticEnd(prose, at), 'word')
    else {
      const end = at + (isLead(code) && isTrail(prose.charCodeAt(at + 1)) ? 2 : 1)
      push(at, end, kind === MARK ? 'mark' : 'symbol')
    }
  }
  return tokens
}

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const SYMBOL = 4

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (code <= 32 || code === 127) return SPACE
  if (/[A-Za-z]/.test(char)) return LETTER
  if (/[0-9]/.test(char)) return DIGIT
  return '$%+<=>^`|~@#&*_/\\'.includes(char) ? SYMBOL : MARK
})
const WIDE_LETTER = /^[\p{L}\p{M}]/u
const WIDE_DIGIT = /^\p{N}/u
const WIDE_SPACE = /^[\s\u200b\u2060\ufeff]/u
const WIDE_MARK = /^\p{P}/u

const wide = new Uint8Array(0x10000).fill(255)

function classOf(code: number, prose: string, at: number): number {
  if (code < 128) return ASCII[code]!
  if (isLead(code)) return classify(prose.slice(at, at + 2))
  const known = wide[code]!
  if (known !== 255) return known
  const found = classify(prose[at]!)
  wide[code] = found
  return found
}

function classify(char: string): number {
  if (WIDE_LETTER.test(char)) return LETTER
  if (WIDE_DIGIT.test(char)) return DIGIT
  if (WIDE_SPACE.test(char)) return SPACE
  return WIDE_MARK.test(char) ? MARK : SYMBOL
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

/** The end of the run of letters, with digits inside ("G20", "F1") and apostrophes between letters ("O'Brien", "don't"). */
function wordEnd(prose: string, from: number): number {
  let at = from
  while (at < prose.length) {
    const code = prose.charCodeAt(at)
    const kind = classOf(code, prose, at)
    if (kind === LETTER || kind === DIGIT) at += isLead(code) ? 2 : 1
    else if (
      APOSTROPHES.has(prose[at]!) &&
      at + 1 < prose.length &&
      classOf(prose.charCodeAt(at + 1), prose, at + 1) === LETTER
    )
      at++
    else break
  }
  return at
}

/** The end of an abbreviation's last full stop, or `end` when the word is none. */
function dottedEnd(prose: string, start: number, end: number, abbreviations: ReadonlySet<string>): number {
  if (prose[end] !== '.') return end
  if (end - start === 1) {
    let at = end
    while (
      prose[at] === '.' &&
      ASCII[prose.charCodeAt(at + 1)] === LETTER &&
      ASCII[prose.charCodeAt(at + 2)] !== LETTER &&
      ASCII[prose.charCodeAt(at + 2)] !== DIGIT
    )
      at += 2
    if (prose[at] === '.') at++
    const capital = prose[start] !== prose[start]!.toLowerCase()
    return at > end + 1 || (capital && prose[start] !== 'I' && !afterMark(prose, start)) ? at : end
  }
  if (end - start > 6 || afterMark(prose, start)) return end
  const word = prose.slice(start, end)
  const lower = word.toLowerCase()
  if (!abbreviations.has(lower)) return end
  if (lower === 'no') return ASCII[prose.charCodeAt(end + 2)] === DIGIT ? end + 1 : end
  return word === lower && lower !== 'vs' && isCapital(prose, end + 2) ? end : end + 1
}

/** Whether the word hangs on something before it: "Group-B.", "300 °C.", "06-Jan.". Second initials ("J.-P.") do not. */
function afterMark(prose: string, start: number): boolean {
  const before = prose[start - 1]
  return (before === '-' && prose[start - 2] !== '.') || before === '°'
}

function isCapital(prose: string, at: number): boolean {
  const char = prose[at]
  return char !== undefined && char !== char.toLowerCase()
}

/** "1,000", "3.5", "10:32", "8th", "1990s" are one number; "5-3" and "6/3/2024" are not. */
function numberEnd(prose: string, from: number): number {
  let at = from
  while (at < prose.length) {
    const code = prose.charCodeAt(at)
    const kind = classOf(code, prose, at)
    if (kind === DIGIT || kind === LETTER) at += isLead(code) ? 2 : 1
    else if ((code === 44 || code === 46 || code === 58) && ASCII[prose.charCodeAt(at + 1)] === DIGIT) at++
    else break
  }
  return at
}

const CLITICS = ["'s", "'re", "'ve", "'ll", "'d", "'m"]

/** Splits "Japan's" and "don't" into word and clitic. */
function pushWord(
  prose: string,
  start: number,
  end: number,
  push: (start: number, end: number, kind: TokenKind) => void,
): void {
  if (end - start > 2) {
    const tail = prose
      .slice(Math.max(start, end - 3), end)
      .toLowerCase()
      .replaceAll('’', "'")
    for (const clitic of CLITICS) {
      if (tail.endsWith(clitic) && end - start > clitic.length) {
        push(start, end - clitic.length, 'word')
        push(end - clitic.length, end, 'word')
        return
      }
    }
    if (tail === "n't" && end - start > 3) {
      push(start, end - 3, 'word')
      push(end - 3, end, 'word')
      return
    }
  }
  push(start, end, 'word')
}

/** The end of a clitic that stands after a mark or abbreviation ("U.S.'s"), or `at` when there is none. */
function cliticEnd(prose: string, at: number): number {
  if (at === 0 || classOf(prose.charCodeAt(at - 1), prose, at - 1) === SPACE) return at
  const next = prose[at + 1]
  const after = prose.charCodeAt(at + 2)
  const open =
    Number.isNaN(after) || (classOf(after, prose, at + 2) !== LETTER && classOf(after, prose, at + 2) !== DIGIT)
  return (next === 's' || next === 'S') && open ? at + 2 : at
}
