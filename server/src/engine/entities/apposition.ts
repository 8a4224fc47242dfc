import type { Reading } from '../paragraph.ts'
import type { Token } from '../text/tokens.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { hasCapital, isParticle } from './tagger/stretches.ts'

/** The most tokens of a title before a name, and of a phrase before its office. */
export const LONGEST = 12
/** What joins the words of a title. */
export const JOINERS = new Set(['of', 'for', 'and', 'to', '-', "'s", '&'])
/** What leads from an office to whom it is for, never to where somebody is. */
export const FOR_WHOM = new Set(['of', 'for', 'to'])
/** Words that stand before a title and are no part of it. */
export const OPENERS = new Set(
  'according the a an but and as when while after before if in on at by with for from since that then though although because however'.split(
    ' ',
  ),
)

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my'])
const PREPOSITIONS = new Set([...FOR_WHOM, 'at', 'in', 'on'])
const VERBS = new Set('said says told was is has had have were are who which added will would'.split(' '))
/** In tokens. */
const LONGEST_APPOSITION = 14
/** What closes an apposition. */
const CLOSING = new Set([',', '.', ';', ')', '"', '”'])

/**
 * The title in "the Chancellor of the Exchequer, Maria Virtanen,", for a name from token `name` to token `end` (exclusive): it begins behind an article, a pronoun or with
 * whom it belongs to. Undefined when there is none, or what stands before the comma is a clause.
 */
export function titleBeforeComma(
  { tokens, prose }: Reading,
  name: number,
  end: number,
  names: NameKnowledge,
): string | undefined {
  if (tokens[name - 1]?.text !== ',' || !CLOSING.has(tokens[end]?.text ?? '.')) return undefined
  const last = name - 2
  for (let office = last; office >= 0 && last - office < LONGEST_APPOSITION; office--) {
    const { kind, lower } = tokens[office]!
    if ((kind !== 'word' && !JOINERS.has(lower)) || VERBS.has(lower)) return undefined
    if (!isOneOffice(lower, names) || !(office === last || FOR_WHOM.has(tokens[office + 1]!.lower))) continue
    const first = phraseFrom(tokens, office)
    return first === undefined ? undefined : prose.slice(tokens[first]!.start, tokens[last]!.end)
  }
  return undefined
}

/** The title in "Maria Virtanen, the ambassador to Peru,", for a name that ends before token `end`. Undefined when there is none. */
export function titleAfterComma({ tokens, prose }: Reading, end: number, names: NameKnowledge): string | undefined {
  if (tokens[end]?.text !== ',' || !tokens[end + 1]) return undefined
  const office = officeFrom(tokens, end + 1, names)
  if (office === undefined) return undefined
  const first = DETERMINERS.has(tokens[end + 1]!.lower) ? end + 2 : end + 1
  for (let i = office + 1; i < tokens.length && i < first + LONGEST_APPOSITION; i++) {
    const { text, lower } = tokens[i]!
    if (text === ',' || text === '.' || text === ';') return prose.slice(tokens[first]!.start, tokens[i - 1]!.end)
    if (VERBS.has(lower)) return undefined
  }
  return undefined
}

/** Whether a word is an office that one person holds: "minister", not "ministers" nor, before a comma, "father". */
function isOneOffice(word: string, { titles }: NameKnowledge): boolean {
  return titles.has(word) && !KIN.has(word) && !(word.endsWith('s') && titles.has(word.slice(0, -1)))
}

/** Titles of the clergy that are kin before a comma. */
const KIN = new Set(['father', 'brother', 'sister'])

/** The first token of the phrase whose head stands at `head`, behind its determiner or with its owner; undefined when it has neither. */
function phraseFrom(tokens: readonly Token[], head: number): number | undefined {
  for (let first = head; first > 0 && head - first < LONGEST; first--) {
    const { kind, text, lower } = tokens[first - 1]!
    if (DETERMINERS.has(lower)) return first
    if (lower === "'s") return ownerFrom(tokens, first - 1) ?? first
    if ((kind !== 'word' && text !== '-') || PREPOSITIONS.has(lower) || OPENERS.has(lower) || VERBS.has(lower))
      return undefined
  }
  return undefined
}

/** The first token of the name before a possessive: "Osama bin Laden" of "Osama bin Laden's", "Bank of Finland"; undefined where no name is. */
function ownerFrom(tokens: readonly Token[], possessive: number): number | undefined {
  const isNamed = (i: number) => i >= 0 && hasCapital(tokens[i]!) && !OPENERS.has(tokens[i]!.lower)
  const isInside = (i: number) => isParticle(tokens[i]!) || tokens[i]!.lower === 'of'
  let first = possessive
  while (first > 0 && possessive - first < LONGEST)
    if (isNamed(first - 1)) first--
    else if (first < possessive && isInside(first - 1) && isNamed(first - 2)) first -= 2
    else break
  return first < possessive ? first : undefined
}

/**
 * Where the first office of a phrase stands that begins at `start`; undefined when there is none or what is before it makes the phrase a clause or a list: "met the foreign
 * minister", "and her lawyer".
 */
function officeFrom(tokens: readonly Token[], start: number, names: NameKnowledge): number | undefined {
  const noun = TIMES.has(tokens[start]!.lower) ? start + 1 : start
  const opening = tokens[noun]
  if (!opening || opening.lower === 'and') return undefined
  const mayOwn = DETERMINERS.has(opening.lower) || hasCapital(opening)
  for (let i = noun; i < tokens.length && i < noun + LONGEST; i++) {
    const { kind, text, lower } = tokens[i]!
    if (names.titles.has(lower)) return i
    if ((kind === 'mark' && text !== '-') || PREPOSITIONS.has(lower) || VERBS.has(lower)) return undefined
    if (i > noun && lower !== 'and' && (DETERMINERS.has(lower) || OPENERS.has(lower))) return undefined
    if (!mayOwn && lower === "'s") return undefined
  }
  return undefined
}

/** Words before an office that say when it was held. */
const TIMES = new Set(['now', 'then', 'formerly', 'currently', 'previously'])
