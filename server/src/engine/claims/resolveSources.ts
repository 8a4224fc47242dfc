import type { Claim, Mention, Source } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { contains, type Span } from '../span.ts'
import { antecedentOf, headOf, isPronoun, namedReferent, type Referent, referentOf } from './antecedent.ts'
import type { ClaimCandidate } from './claimCandidate.ts'

type Unnumbered = Omit<Claim, 'id' | 'within'> & Pick<ClaimCandidate, 'form'>

/** How many earlier sources, and names before them, a pronoun or "the embassy" may go back to. */
const MEMORY = 12

/**
 * Says who the sources are: the entity whose name is the head of the phrase, or for a pronoun and a definite phrase ("They", "the embassy") the nearest earlier
 * source that fits, or else the nearest name, with the reason. Inside a quotation "I" and "we" are whoever is quoted. `claims` in document order.
 */
export function resolveSources(
  claims: readonly Unnumbered[],
  { paragraphs, entities }: { readonly paragraphs: readonly ReadParagraph[]; readonly entities: readonly Mention[] },
): Unnumbered[] {
  const textOf = textReader(paragraphs)
  const earlier: Referent[] = []
  const settled = new Map<number, Source>()
  let speaking: Unnumbered | undefined
  return claims.map(claim => {
    const resolve = (source: Source): Source => {
      const done = settled.get(source.start)
      if (done && done.end === source.end) return source.why ? { ...done, why: source.why } : done
      const text = textOf(source)
      const entity = headEntity(source, text, entities)
      const quoted = claim.form === 'quoted'
      const resolved = entity
        ? { ...source, entity: entity.entity }
        : quoted && SPEAKERS.has(text.toLowerCase())
          ? spokenBy(source, speaking, textOf)
          : withAntecedent(
              source,
              besideRelative(source, text, earlier) ??
                antecedentOf(text, earlier) ??
                nameBefore(source, text, entities),
            )
      settled.set(source.start, resolved)
      if (!isPronoun(text) && !quoted) {
        earlier.push({ ...referentOf(source, text, entity), entity: resolved.entity })
        if (earlier.length > MEMORY) earlier.shift()
      }
      return resolved
    }
    const resolved = { ...claim, source: claim.source.map(resolve) }
    if (claim.form !== 'quoted' && claim.mode !== 'indirect') speaking = resolved
    return resolved
  })
}

const SPEAKERS = new Set(['i', 'we'])

function spokenBy(source: Source, claim: Unnumbered | undefined, textOf: (span: Span) => string): Source {
  const [speaker] = claim?.source ?? []
  if (!speaker || !claim!.content.some(span => contains(span, source))) return source
  return { ...source, ...(speaker.entity && { entity: speaker.entity }), why: `spoken by “${textOf(speaker)}”` }
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

/** The person named in the phrase, or the name that ends its head ("the BBC", "Japan's Nikkei", but not "the US officials"). */
function headEntity(source: Span, text: string, entities: readonly Mention[]): Mention | undefined {
  const inside = mentionsIn(entities, source)
  const person = inside.find(({ type }) => type === 'person')
  const headEnd = source.start + headOf(text).length
  const head = inside.find(({ end, type }) => end === headEnd && type !== 'group')
  return head ?? person
}

function mentionsIn(entities: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const inside: Mention[] = []
  for (let i = firstFrom(entities, start); i < entities.length && entities[i]!.start < end; i++)
    if (entities[i]!.end <= end) inside.push(entities[i]!)
  return inside
}

/** Where the first mention that begins at or behind a place stands. */
function firstFrom(entities: readonly Mention[], start: number): number {
  let [low, high] = [0, entities.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

function withAntecedent(source: Source, known: Referent | undefined): Source {
  if (!known) return source
  return { ...source, ...(known.entity && { entity: known.entity }), why: source.why ?? `stands for “${known.text}”` }
}

/** The source that "who" or "which" follows at once. */
function besideRelative({ start }: Span, text: string, earlier: readonly Referent[]): Referent | undefined {
  if (!['who', 'which'].includes(text.toLowerCase())) return undefined
  return earlier.findLast(({ end }) => end <= start && start - end <= 2)
}

/** The nearest name before the source that a pronoun or definite phrase may stand for, where no earlier source does. */
function nameBefore(source: Span, text: string, entities: readonly Mention[]): Referent | undefined {
  if (!isPronoun(text) && !/^(?:the|this|that|these|those) /i.test(text)) return undefined
  const at = firstFrom(entities, source.start)
  const names = entities.slice(Math.max(0, at - MEMORY), at).filter(({ type }) => type !== 'place' || !isPronoun(text))
  return antecedentOf(text, names.map(namedReferent))
}
