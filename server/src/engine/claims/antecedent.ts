import type { EntityType, Mention } from '../article.ts'
import type { Span } from '../span.ts'

/** What a pronoun or "the embassy" may stand for: an earlier source, or a name. */
export interface Referent extends Span {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly entity: string | undefined
  readonly type: EntityType | undefined
  readonly plural: boolean
}

const MASCULINE = new Set(['he', 'him', 'his'])
const FEMININE = new Set(['she', 'her', 'hers'])
const NEUTER = new Set(['it', 'its'])
const PLURAL = new Set(['they', 'them', 'their', 'both'])
/** Pronouns that stand for nobody named before. */
const UNRESOLVED = new Set(['who', 'whom', 'which', 'that', 'what', 'i', 'we', 'you', 'me', 'us', 'my', 'our'])

export function isPronoun(text: string): boolean {
  const lower = text.toLowerCase()
  return [MASCULINE, FEMININE, NEUTER, PLURAL, UNRESOLVED].some(set => set.has(lower))
}

/** Words that tell a man from a woman, as titles and nouns do; first names are not looked at. */
const MEN = new Set(
  'mr sir lord king prince pope father brother son husband man businessman spokesman chairman congressman policeman'.split(
    ' ',
  ),
)
const WOMEN = new Set(
  'mrs ms miss lady queen princess mother sister daughter wife woman businesswoman spokeswoman chairwoman congresswoman policewoman'.split(
    ' ',
  ),
)
/** Nouns for what is no person, though it may speak. */
const BODIES = new Set(
  'government ministry embassy company firm agency army police court council commission committee party group union bank paper newspaper report study poll survey statement office department parliament administration organization organisation association university institute country nation city state'.split(
    ' ',
  ),
)

/**
 * The nearest of `earlier` (in document order) that a pronoun agrees with in number, gender and kind, or that has the noun of a definite phrase ("the embassy") in
 * it. Undefined for a phrase that names somebody anew and where nothing fits.
 */
export function antecedentOf(text: string, earlier: readonly Referent[]): Referent | undefined {
  const lower = text.toLowerCase()
  if (UNRESOLVED.has(lower)) return undefined
  if (MASCULINE.has(lower)) return earlier.findLast(known => isPerson(known) && !hasAny(known, WOMEN))
  if (FEMININE.has(lower)) return earlier.findLast(known => isPerson(known) && !hasAny(known, MEN))
  if (NEUTER.has(lower)) return earlier.findLast(known => !known.plural && !mustBePerson(known))
  if (PLURAL.has(lower)) return earlier.findLast(({ plural }) => plural) ?? earlier.at(-1)
  const words = headOf(lower).split(' ')
  const noun = words.at(-1)
  if (!DEFINITE.has(words[0]!) || !noun || words.length > 3 || words.length < 2) return undefined
  return (
    earlier.findLast(known => known.words.has(noun) && known.text.toLowerCase() !== lower) ??
    earlier.findLast(known => known.words.has(noun))
  )
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** A single person, as far as can be told. */
function isPerson({ type, plural, words }: Referent): boolean {
  if (plural) return false
  return type === undefined ? !hasAny({ words }, BODIES) : type === 'person'
}

function mustBePerson({ type, words }: Referent): boolean {
  return type === 'person' || hasAny({ words }, MEN) || hasAny({ words }, WOMEN)
}

function hasAny({ words }: Pick<Referent, 'words'>, of: ReadonlySet<string>): boolean {
  for (const word of words) if (of.has(word)) return true
  return false
}

/** The source as something later words may stand for. `entity`: what it is linked to. */
export function referentOf(span: Span, text: string, entity: Mention | undefined): Referent {
  const { start, end } = span
  return {
    start,
    end,
    text,
    words: wordsOf(text),
    entity: entity?.entity,
    type: entity?.type,
    plural: isPlural(text, entity),
  }
}

/** A name with its title as something later words may stand for. */
export function namedReferent(mention: Mention): Referent {
  const { start, end, name, title, entity, type } = mention
  return { start, end, text: name, words: wordsOf(`${title ?? ''} ${name}`), entity, type, plural: type === 'group' }
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
}

/** A plural noun at the end of the phrase's head, or a list; a name alone is one. */
function isPlural(text: string, entity: Mention | undefined): boolean {
  const head = headOf(text)
  if (/ and /.test(head)) return true
  if (entity && entity.type !== 'group' && text.endsWith(entity.name)) return false
  return /s$/i.test(head) && !/(?:ss|us|is|'s|’s)$/i.test(head)
}

/** The phrase up to its first comma or preposition. */
export function headOf(text: string): string {
  const end = text.search(/,| (?:of|in|from|at|for|on|with|who|which|that|to|working|speaking) /)
  return end < 0 ? text : text.slice(0, end)
}
