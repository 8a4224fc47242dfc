import type { Claim, Mention, Source } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import type { Span } from '../span.ts'

type Unnumbered = Omit<Claim, 'id' | 'within'>

interface Known extends Span {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly entity: string | undefined
  readonly plural: boolean
}

/** How many earlier sources a pronoun or "the embassy" may go back to. */
const MEMORY = 12

/**
 * Says who the sources are: the entity whose name is the head of the phrase, or for a pronoun and a definite phrase ("They", "the embassy") the nearest earlier
 * source that fits, with the reason.
 */
export function resolveSources(
  claims: readonly Unnumbered[],
  { paragraphs, entities }: { readonly paragraphs: readonly ReadParagraph[]; readonly entities: readonly Mention[] },
): Unnumbered[] {
  const textOf = textReader(paragraphs)
  const earlier: Known[] = []
  const settled = new Map<number, Source>()
  return claims.map(claim => ({
    ...claim,
    source: claim.source.map(source => {
      const done = settled.get(source.start)
      if (done && done.end === source.end) return source.why ? { ...done, why: source.why } : done
      const text = textOf(source)
      const entity = headEntity(source, text, entities)
      const resolved = entity ? { ...source, entity } : withAntecedent(source, text, earlier)
      settled.set(source.start, resolved)
      if (!isPronoun(text)) {
        earlier.push({ ...source, text, words: wordsOf(text), entity: resolved.entity, plural: isPlural(text) })
        if (earlier.length > MEMORY) earlier.shift()
      }
      return resolved
    }),
  }))
}

/** Reads spans of the document from the prose of its paragraphs; spans come in ascending order of paragraph, or nearly. */
function textReader(paragraphs: readonly ReadParagraph[]): (span: Span) => string {
  let at = 0
  return ({ start, end }) => {
    while (at > 0 && paragraphs[at]!.start > start) at--
    while (at + 1 < paragraphs.length && paragraphs[at + 1]!.start <= start) at++
    const paragraph = paragraphs[at]
    return paragraph ? paragraph.prose.slice(start - paragraph.start, end - paragraph.start) : ''
  }
}

const PLURAL_PRONOUNS = new Set(['they', 'we', 'both', 'them'])
const PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'who',
  'which',
  'that',
  'i',
  'his',
  'her',
  'its',
  'their',
  'him',
  ...PLURAL_PRONOUNS,
])
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

function isPronoun(text: string): boolean {
  return PRONOUNS.has(text.toLowerCase())
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
}

/** A plural noun at the end of the phrase's head, or a list. */
function isPlural(text: string): boolean {
  const head = headOf(text)
  return / and /.test(head) || (/s$/i.test(head) && !/(?:ss|us|is|'s|’s)$/i.test(head))
}

/** The phrase up to its first comma or preposition. */
function headOf(text: string): string {
  const end = text.search(/,| (?:of|in|from|at|for|on|with|who|which|that|to|working|speaking) /)
  return end < 0 ? text : text.slice(0, end)
}

/** The person named in the phrase, or the name that ends its head ("the BBC", "Japan's Nikkei", but not "the US officials"). */
function headEntity(source: Span, text: string, entities: readonly Mention[]): string | undefined {
  const inside = mentionsIn(entities, source)
  const person = inside.find(({ type }) => type === 'person')
  const headEnd = source.start + headOf(text).length
  const head = inside.find(({ end, type }) => end === headEnd && type !== 'group')
  return (head ?? person)?.entity
}

function mentionsIn(entities: readonly Mention[], { start, end }: Span): readonly Mention[] {
  let [low, high] = [0, entities.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const inside: Mention[] = []
  for (let i = low; i < entities.length && entities[i]!.start < end; i++)
    if (entities[i]!.end <= end) inside.push(entities[i]!)
  return inside
}

function withAntecedent(source: Source, text: string, earlier: readonly Known[]): Source {
  const known = antecedent(text, earlier)
  if (!known) return source
  return { ...source, ...(known.entity && { entity: known.entity }), why: source.why ?? `stands for “${known.text}”` }
}

/** The nearest earlier source that a pronoun agrees with, or that has the noun of a definite phrase in it. */
function antecedent(text: string, earlier: readonly Known[]): Known | undefined {
  const lower = text.toLowerCase()
  if (['who', 'which', 'that', 'i', 'we'].includes(lower)) return undefined
  if (PRONOUNS.has(lower)) {
    const plural = PLURAL_PRONOUNS.has(lower) || lower === 'their'
    return earlier.findLast(known => known.plural === plural) ?? (plural ? earlier.at(-1) : undefined)
  }
  const words = headOf(lower).split(' ')
  const noun = words.at(-1)
  if (!DEFINITE.has(words[0]!) || !noun || words.length > 3) return undefined
  return earlier.findLast(known => known.words.has(noun))
}
