import type { TimeExpression } from '../../article.ts'
import type { Token } from '../../text/tokens.ts'
import type { Anchor, Fixed, Meaning, Shift, Unit } from '../timeCandidate.ts'

/** One linguistic form of time expressions. */
export interface Form {
  /** The lower-case words it can begin with, an article "the" not counted; `#` stands for every token of kind number, `#th` for those that end in a letter. */
  readonly starts: readonly string[]
  /** Reads the form at `at`, which is past any "the"; undefined when it does not stand there. Looks at a bounded number of tokens. */
  read(tokens: readonly Token[], at: number, inner: Inner): Match | undefined
}

/** Reads any form at `at`, an article "the" included: for forms that contain others ("the end of …"). Contained forms contain no further ones. */
export type Inner = (at: number) => Match | undefined

/** A form found. */
export interface Match {
  /** Index of the first token, when it is not where the reading began. */
  readonly first?: number
  /** Index past the last token. */
  readonly end: number
  readonly type: TimeExpression['type']
  readonly meaning: Meaning
  readonly time?: string
  readonly mod?: NonNullable<TimeExpression['mod']>
  /** Whether a "the" before it belongs to it, or has to stand there; left out when present otherwise. */
  readonly the?: 'within' | 'needed'
  /** A second expression that shares parts with this one: "3 to 5 March". */
  readonly next?: Match
}

const NONE: Token = { start: 0, end: 0, text: '', lower: '', kind: 'mark', spaced: true }

/** The token at `at`, or an empty one outside the text. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? NONE
}

/** The token's text in lower case without a closing full stop ("sept" for "Sept."); empty outside the text. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const lower = tokens[at]?.lower ?? ''
  return lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower
}

/** The token's value when it is a plain whole number of `least` to `most` digits. */
export function digitsAt(tokens: readonly Token[], at: number, least: number, most: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length < least || token.text.length > most) return undefined
  for (let i = 0; i < token.text.length; i++) {
    const code = token.text.charCodeAt(i)
    if (code < 48 || code > 57) return undefined
  }
  return Number(token.text)
}

/** Whether a hyphen or dash stands at `at`. */
export function isDash(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text
  return text === '-' || text === '–' || text === '—' || text === '‑'
}

/** Whether a hyphen stands at `at` without white space on either side. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false && isDash(tokens, at)
}

/** The meaning of an expression that needs no context. */
export function fixed(value: string, why = 'length'): Fixed {
  return { kind: 'fixed', value, why }
}

/** The unit that the anchor itself lies in: "this week", "the day". */
export function here(unit: Unit, from: Anchor): Shift {
  return { kind: 'shift', unit, count: 0, sign: 0, from }
}

/** Whether the expression found names a day. */
export function isDay({ meaning }: Match): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== undefined || meaning.weekday !== undefined
  return meaning.kind === 'shift' ? meaning.unit === 'day' : meaning.kind === 'holiday'
}

/** Whether the expression found is one stretch of the calendar, so that it has a beginning and an end. */
export function isPeriod({ type, meaning, next }: Match): boolean {
  if (type !== 'DATE' || next) return false
  return meaning.kind !== 'fixed' || (meaning.value !== null && !meaning.value.endsWith('_REF'))
}

/** Whether the token is an apostrophe, as before a shortened year. */
export function isApostrophe(token: Token): boolean {
  return token.text === "'" || token.text === '’' || token.text === '‘'
}
