import type { Span } from '../span.ts'
import { isCapitalised, type Token } from './tokens.ts'

/** A sentence of a paragraph; `first` and `last` are indices into the paragraph's tokens, `last` exclusive. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
}

const ENDERS = new Set(['.', '!', '?', '…', '。'])
const CLOSERS = new Set(['"', '”', '’', "'", '»', '“', ')', ']', '›'])

/**
 * Divides the tokens of one paragraph into sentences. A full stop ends one unless it belongs to an abbreviation in mid-sentence; marks that
 * close a quotation or parenthesis go with the sentence before. A line break inside the paragraph's `prose` alone does not end a sentence; a blank line does.
 */
export function sentencesOf(tokens: readonly Token[], prose: string): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i, prose)) continue
    let last = i + 1
    while (
      last < tokens.length &&
      !tokens[last]!.spaced &&
      (CLOSERS.has(tokens[last]!.text) || ENDERS.has(tokens[last]!.text))
    )
      last++
    sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last })
    first = last
    i = last - 1
  }
  if (first < tokens.length)
    sentences.push({ start: tokens[first]!.start, end: tokens.at(-1)!.end, first, last: tokens.length })
  return sentences
}

/** Abbreviations that stand before a name, so that a capital after them starts no sentence. */
const BEFORE_NAMES = new Set(
  'mr mrs ms dr prof gen col lt sgt capt maj adm cmdr gov sen rep rev hon st mt ft pres amb sec no vs messrs'.split(
    ' ',
  ),
)
/** Words that plainly begin a sentence when they stand capitalised after "U.S." and the like. */
const BEGINNERS = new Set(
  'the a an it he she they we i in on at but and this that these those however meanwhile after before when while if as for its his her their there'.split(
    ' ',
  ),
)

const AFTER_HOUR = new Set(['a.m', 'p.m'])
/** What may stand capitalised after "a.m." in mid-sentence; time zones in capitals besides. */
const OF_HOUR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december eastern pacific central mountain greenwich local'.split(
    ' ',
  ),
)
/** Verbs that take up a quotation after its question or exclamation mark: "“Why?” Mr. Ito asked." */
const SAID = new Set(
  'said says asked asks told added wrote writes shouted cried replied tweeted exclaimed declared'.split(' '),
)

function endsSentence(tokens: readonly Token[], i: number, prose: string): boolean {
  const token = tokens[i]!
  const next = nextWord(tokens, i + 1)
  if (ENDERS.has(token.text)) {
    if (!next) return true
    const after = tokens[i + 1]!
    if (token.text === '.' && !after.spaced && !CLOSERS.has(after.text)) return false
    if (after.text === '.' && after.spaced) return false
    if (isSpeakerNext(tokens, i + 1, token.text === '.')) return false
    if (token.text === '…') return isCapitalised(next)
    return !startsLower(next) || after.spaced === false ? !startsLower(next) : false
  }
  if (token.kind === 'word' && token.text.endsWith('.')) {
    const after = tokens[i + 1]
    if (!after) return true
    if (!after.spaced || !next || !isCapitalised(next) || after.kind === 'number') return opensQuotation(after)
    const stem = token.lower.slice(0, -1)
    if (BEFORE_NAMES.has(stem)) return false
    if (AFTER_HOUR.has(stem)) return !OF_HOUR.has(next.lower) && next.text !== next.text.toUpperCase()
    return BEGINNERS.has(next.lower)
  }
  return tokens[i + 1] !== undefined && blankLine(prose, token.end, tokens[i + 1]!.start)
}

/**
 * Whether closing quotation marks, at most four capitalised words and a verb of saying follow. `plain`: behind a full stop, where nothing but when and where it was
 * said may come after the verb.
 */
function isSpeakerNext(tokens: readonly Token[], from: number, plain: boolean): boolean {
  let speaker = from
  while (speaker < from + 3 && isClosing(tokens[speaker])) speaker++
  let at = speaker
  while (at < speaker + 4 && at < tokens.length && isCapitalised(tokens[at]!)) at++
  if (speaker === from || at === speaker || !SAID.has(tokens[at]?.lower ?? '')) return false
  const after = tokens[at + 1]
  return !plain || !after || ENDERS.has(after.text) || CIRCUMSTANCES.has(after.lower)
}

function isClosing(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && CLOSERS.has(token.text) && token.text !== ')' && token.text !== ']'
}

const CIRCUMSTANCES = new Set(
  'in on at during after before to , monday tuesday wednesday thursday friday saturday sunday last this reporters'.split(
    ' ',
  ),
)

function opensQuotation(token: Token): boolean {
  return token.spaced && (token.text === '“' || token.text === '„')
}

/** The next word or number, looking past marks that close or open something. */
function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < tokens.length && i < from + 5; i++)
    if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') return tokens[i]
  return undefined
}

function startsLower(token: Token): boolean {
  return token.kind === 'word' && token.text[0] === token.lower[0] && token.text[0] !== token.text[0]!.toUpperCase()
}

function blankLine(prose: string, from: number, to: number): boolean {
  let breaks = 0
  for (let i = from; i < to; i++) if (prose.charCodeAt(i) === 10) breaks++
  return breaks > 1
}
