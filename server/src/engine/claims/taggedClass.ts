import { isVerb, Tag } from '../grammar/tags.ts'
import type { Token } from '../text/tokens.ts'
import type { CueLexicon } from './cueLexicon.ts'
import { ADVERB, BASE, FINITE, ING, NOMINAL, PARTICIPLE, PAST, PRESENT } from './wordClass.ts'

/** What each tag leaves of the open classes. An adjective may be a participle too: "prepared last year". */
const BY_TAG: Readonly<Record<number, number>> = {
  [Tag.noun]: NOMINAL,
  [Tag.pluralNoun]: NOMINAL,
  [Tag.properNoun]: NOMINAL,
  [Tag.adjective]: NOMINAL | PARTICIPLE | ING,
  [Tag.verbBase]: BASE | PRESENT,
  [Tag.verbPresent]: BASE | PRESENT,
  [Tag.verbThird]: PRESENT,
  [Tag.verbPast]: PAST,
  [Tag.verbParticiple]: PARTICIPLE,
  [Tag.verbIng]: ING,
}

const OPEN = NOMINAL | PARTICIPLE | ING | BASE | PRESENT | PAST | ADVERB

/**
 * The classes of a word that its tag leaves: it chooses among those of a known word, and decides for an unknown one, but for a past form that may be a
 * participle ("unnamed officials"). Closed classes stay.
 */
export function taggedClass(bits: number, tag: number, known: boolean): number {
  const told = BY_TAG[tag]
  if (told === undefined || bits & (~OPEN | FINITE)) return bits
  if (!known && told === PAST && bits & PARTICIPLE) return bits
  return bits & told || (known ? bits : told)
}

/**
 * The tag of a token, or nothing where it is not to be trusted: a form in -s of a reporting verb is a noun and a verb alike to the tagger ("The Associated Press
 * reports the …", "sources said"), and a participle behind a comma is one ("…, warning that").
 */
export function trustedTag(tokens: readonly Token[], at: number, tag: number, cues: CueLexicon): number | undefined {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return tag
  if (tag === Tag.noun && tokens[at - 1]?.text === ',' && token.lower.endsWith('ing') && cues.verbs.has(token.lower))
    return undefined
  if (!token.lower.endsWith('s')) return tag === Tag.noun && callsFor(tokens, at) ? undefined : tag
  if (isVerb(tag)) return cues.verbs.has(next.lower) ? undefined : tag
  return tag <= Tag.properNoun && cues.verbs.has(token.lower) && beginsContent(next) ? undefined : tag
}

/** "Democrats call for a vote", "critics claim that": a plural, a form that is a verb too, and what begins its content. */
function callsFor(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    before.text.length > 4 &&
    before.lower.endsWith('s') &&
    (DEMANDED.has(tokens[at + 1]!.lower) || STATED.has(tokens[at + 1]!.lower))
  )
}

const STATED = new Set(['he', 'she', 'it', 'they', 'we', 'the', 'a', 'an'])
const DEMANDED = new Set(['for', 'on', 'that', 'to'])

/** Whether what is said may begin here, which nothing behind a noun in -s does. */
function beginsContent({ kind, lower, text }: Token): boolean {
  return BEGINNINGS.has(lower) || kind === 'number' || (kind === 'word' && text[0] !== lower[0])
}

const BEGINNINGS = new Set(
  'a an the he she it they there his her its their these those him them me us himself herself itself themselves “ " ‘ .'.split(
    ' ',
  ),
)
