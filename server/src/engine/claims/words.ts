import type { QuotationCandidate } from '../quotations/quotationCandidate.ts'
import type { Token } from '../text/tokens.ts'
import type { ClaimKnowledge } from './claimKnowledge.ts'
import type { CueNoun, CueReading, CueVerb } from './cueLexicon.ts'
import { taggedClass, trustedTag } from './taggedClass.ts'
import { BE, CAPITAL, FINITE, guessedClass, MODAL, NOMINAL, NUMBER, QUOTATION } from './wordClass.ts'

/**
 * A word as the grammar of attribution sees it. Quotation marks are no words: they belong to the word beside them, inside whose span they fall; a direct
 * quotation is one word.
 */
export interface Word {
  start: number
  end: number
  readonly lower: string
  /** Bits of `wordClass.ts`. */
  readonly bits: number
  /** The readings of the word as a reporting verb. */
  readonly verbs: readonly CueReading[] | undefined
  readonly noun: CueNoun | undefined
  readonly adjective: CueVerb | undefined
  /** The direct quotation that this word stands for. */
  readonly quotation: QuotationCandidate | undefined
  /** Whether a quotation mark opens before or closes after this word. */
  opened: boolean
  closed: boolean
}

/** Stands for a word class that is not told. */
export const UNTAGGED = 255

/**
 * The words of the tokens from `first` to `last` (exclusive). `atoms` are the direct quotations among them, `marks` the tokens that are quotation marks.
 * `titled`: every word is capitalised, as in a headline, so that a capital says nothing about a word that is known. `tags`: the word classes of the tokens from `first`,
 * {@link UNTAGGED} where none is told.
 */
export function wordsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  atoms: ReadonlyMap<number, { readonly last: number; readonly quotation: QuotationCandidate }>,
  marks: ReadonlyMap<number, 'open' | 'close'>,
  knowledge: ClaimKnowledge,
  titled: boolean,
  tags: Uint8Array | undefined,
): Word[] {
  const words: Word[] = []
  let openedAt = -1
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    const atom = atoms.get(i)
    const mark = marks.get(i)
    if (atom) {
      const { start, end } = atom.quotation
      words.push({
        start,
        end,
        lower: '“”',
        bits: QUOTATION,
        verbs: undefined,
        noun: undefined,
        adjective: undefined,
        quotation: atom.quotation,
        opened: true,
        closed: true,
      })
      i = atom.last - 1
    } else if (token.text === '>' && tokens[i - 1]?.kind === 'word' && words.length > 0) words.at(-1)!.end = token.end
    else if (mark === 'open') openedAt = openedAt < 0 ? token.start : openedAt
    else if (mark === 'close') {
      const word = words.at(-1)
      if (word) {
        word.end = token.end
        word.closed = true
      }
    } else {
      words.push(
        isHyphen(tokens, i) || isInnerStop(tokens, i)
          ? plainWord(token, openedAt, 0)
          : isHyphen(tokens, i - 1)
            ? plainWord(token, openedAt, NOMINAL)
            : wordOf(
                token,
                openedAt,
                i > first,
                i === first && knowledge.cues.verbs.has(tokens[i + 1]?.lower ?? ''),
                isInMarkup(tokens, i),
                knowledge,
                titled,
                tags && tags[i - first] !== UNTAGGED
                  ? trustedTag(tokens, i, tags[i - first]!, knowledge.cues)
                  : undefined,
              ),
      )
      contract(words)
      openedAt = -1
    }
  }
  return words
}

/** "it's late", "that's all": behind these words the last one is a verb, not a possessor's mark. */
function contract(words: Word[]): void {
  const last = words.at(-1)!
  if (last.lower === "'s" && CONTRACTED.has(words.at(-2)?.lower ?? ''))
    words[words.length - 1] = { ...last, bits: BE | FINITE }
}

const CONTRACTED = new Set('he she it that there here what who where how'.split(' '))

function wordOf(
  token: Token,
  openedAt: number,
  inside: boolean,
  isLoneName: boolean,
  inMarkup: boolean,
  { classes, cues }: ClaimKnowledge,
  titled: boolean,
  tag: number | undefined,
): Word {
  const { lower, kind } = token
  const capital = kind === 'word' && inside && token.text[0] !== lower[0] && !(titled && classes.has(lower))
  const verbs = kind === 'word' && !inMarkup ? cues.verbs.get(lower) : undefined
  const noun = kind === 'word' ? cues.nouns.get(lower) : undefined
  const known = isAcronym(token) ? NOMINAL : classes.get(lower)
  const guessed = capital || isLoneName ? NOMINAL : guessedClass(lower)
  const untagged = kind === 'number' ? NUMBER | NOMINAL : (known ?? (kind === 'word' ? guessed : 0))
  const bits = tag === undefined || kind !== 'word' ? untagged : taggedClass(untagged, tag, known !== undefined)
  return {
    start: openedAt < 0 ? token.start : openedAt,
    end: token.end,
    lower,
    bits: capital ? ((bits & CLOSED_BITS) === 0 || bits & MODAL ? NOMINAL | CAPITAL : bits | CAPITAL) : bits,
    verbs,
    noun,
    adjective: cues.adjectives.get(lower),
    quotation: undefined,
    opened: openedAt >= 0,
    closed: false,
  }
}

/** A hyphen inside a compound ("Cheng-sheng", "well-known"). */
function isHyphen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return (
    token !== undefined &&
    token.text === '-' &&
    !token.spaced &&
    tokens[i + 1] !== undefined &&
    !tokens[i + 1]!.spaced &&
    i > 0
  )
}

/** The full stop of an abbreviation that no list has, before a comma or bracket ("R-Ky., said", "(R-Conn.) said"), or within a ticker ("<ACM.N>"). */
function isInnerStop(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== '.' || tokens[i]!.spaced) return false
  const next = tokens[i + 1]?.text
  return next === ',' || (next === ')' && tokens[i - 2]?.text === '-') || tokens[i + 2]?.text === '>'
}

/** "<tweet author=…", "tweet_id=…": code that was left in a text. */
function isInMarkup(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return tokens[i - 1]?.text === '<' || (next !== undefined && !next.spaced && /^[=_]/.test(next.text))
}

/** "WHO", "US", "IT": not the pronouns they look like. */
function isAcronym({ text, kind }: Token): boolean {
  return (
    kind === 'word' && text.length > 1 && text.length < 5 && text === text.toUpperCase() && text !== text.toLowerCase()
  )
}

function plainWord({ start, end, lower }: Token, openedAt: number, bits: number): Word {
  return {
    start: openedAt < 0 ? start : openedAt,
    end,
    lower,
    bits,
    verbs: undefined,
    noun: undefined,
    adjective: undefined,
    quotation: undefined,
    opened: openedAt >= 0,
    closed: false,
  }
}

/** The classes that a capital letter does not take away (a capitalised "Calls" in mid-sentence is a name's word, and so are "May" and "Will"; "The" stays what it is). */
const CLOSED_BITS = 0x1fffff | (1 << 29)

/** The classes of the word at `at`, none outside the sentence. */
export function bitsAt(words: readonly Word[], at: number): number {
  return words[at]?.bits ?? 0
}
