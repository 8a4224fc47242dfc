import { linkArticles, type NamedArticle } from '../corpus/linkArticles.ts'
import type { Article, EntityType } from '../engine/article.ts'
import { bare, isSameSpan, overlaps, type Span, sameSpans } from '../engine/span.ts'
import type { ImportedClaim, ImportedDate, ImportedMention, ImportedQuotation, Layers } from './imported.ts'

/** How an article stands before another tool's annotations of it are taken over. */
export interface Standing {
  /** As it is detected: alone, and where its entities are known by other ids among other articles, under those too. */
  readonly detected: readonly Article[]
  /** With what has been decided of it so far. */
  readonly decided: Article
}

export interface DecidedLayers {
  readonly layers: Layers
  /** How many annotations are marked as detected, and are as they are detected here: they decide nothing. */
  readonly left: number
}

/**
 * What other people's annotations of an article decide. What a file marks as detected is decided only where it is another than what is detected here:
 * then somebody has changed it. What a file does not say of a date's value, of who speaks or of whose claim it is stays as it stands.
 */
export function decidedOf(layers: Layers, { detected, decided }: Standing): DecidedLayers {
  let left = 0
  const changed =
    <L extends DecidableLayer>(layer: L, alike: Alike<L>) =>
    (given: Given<L>): boolean => {
      if (given.status !== 'detected') return true
      const there = detected.some(article => article[layer].some(one => alike(one as never, given)))
      if (there) left++
      return !there
    }
  return {
    layers: {
      ...layers,
      entities: layers.entities
        .filter(changed('entities', sameMention))
        .map(mention => mentionAsItStands(mention, detected, decided)),
      dates: layers.dates.filter(changed('dates', sameDate)).map(date => dateAsItStands(date, decided)),
      quotations: layers.quotations
        .filter(changed('quotations', sameQuotation))
        .map(quotation => quotationAsItStands(quotation, decided)),
      claims: layers.claims.filter(changed('claims', sameClaim)).map(claim => claimAsItStands(claim, decided)),
    },
    left,
  }
}

type DecidableLayer = 'entities' | 'dates' | 'quotations' | 'claims'
type Given<L extends DecidableLayer> = Layers[L][number]
type Alike<L extends DecidableLayer> = (detected: Article[L][number], given: Given<L>) => boolean

const sameMention: Alike<'entities'> = (detected, { type, entity = detected.entity, ...span }) =>
  isSameSpan(detected, span) && detected.type === type && detected.entity === entity

const sameDate: Alike<'dates'> = (detected, { type, value = detected.value, mod = detected.mod, ...span }) =>
  isSameSpan(detected, span) && detected.type === type && detected.value === value && detected.mod === mod

const sameQuotation: Alike<'quotations'> = (detected, { kind = detected.kind, speaker, cue, ...span }) =>
  isSameSpan(detected, span) &&
  detected.kind === kind &&
  sameSpans(spansOf(detected.speaker), spansOf(speaker)) &&
  sameSpans(spansOf(detected.cue), spansOf(cue))

const sameClaim: Alike<'claims'> = (detected, given) =>
  sameSpans(detected.content, given.content) &&
  sameSpans(detected.cue, given.cue) &&
  sameSpans(detected.source, given.source) &&
  sameSpans(detected.chain ?? [], given.chain ?? []) &&
  (given.mode ?? detected.mode) === detected.mode &&
  (given.modality ?? detected.modality) === detected.modality &&
  (given.cueClass ?? detected.cueClass) === detected.cueClass

/** A label for several types does not say which of them it is; the id that an entity has among other articles does not say that it is another here. */
function mentionAsItStands(
  { isBroad, ...mention }: ImportedMention,
  detected: readonly Article[],
  { entities }: Article,
): ImportedMention {
  const here = entities.find(one => isSameSpan(one, mention))
  if (isBroad && here && BROAD.has(here.type)) return { ...mention, type: here.type }
  const isDetected = (given: ImportedMention) =>
    detected.some(article => article.entities.some(one => sameMention(one, given)))
  if (!here || mention.entity === here.entity) return mention
  if (!isDetected(mention) || !isDetected({ ...mention, entity: here.entity })) return mention
  const { entity: _, name, ...rest } = mention
  return rest
}

const BROAD: ReadonlySet<EntityType> = new Set<EntityType>(['group', 'event', 'other'])

/** A label alone does not say which day is meant, also where others count the preposition in. */
function dateAsItStands({ isBroad, ...date }: ImportedDate, { text, dates }: Article): ImportedDate {
  if (date.value !== undefined) return date
  const candidates = dates.filter(one => isBroad || one.type === date.type)
  const isIn = (one: Span) =>
    one.end === date.end && one.start > date.start && PREPOSITION.test(text.slice(date.start, one.start))
  const there = candidates.find(one => isSameSpan(one, date)) ?? candidates.find(isIn)
  if (!there) return date
  const { type, value, mod = date.mod } = there
  return { ...date, type, ...(value !== null && { value }), ...(mod !== undefined && { mod }) }
}

const PREPOSITION = /^(?:on|in|at|by|for|from|during)\s+(?:the\s+)?$|^the\s+$/i

/** A label alone does not say who speaks. What is written by us says so, and names the kind. */
function quotationAsItStands(quotation: ImportedQuotation, { text, quotations }: Article): ImportedQuotation {
  if (quotation.speaker || quotation.kind || quotation.status) return quotation
  const there =
    quotations.find(one => isSameSpan(one, quotation)) ?? quotations.find(one => haveSameWords(text, one, quotation))
  if (!there) return quotation
  const { kind, speaker, cue } = there
  return { ...bare(there), kind, ...(speaker && { speaker: bare(speaker) }), ...(cue && { cue: bare(cue) }) }
}

/** A content alone does not say whose it is. */
function claimAsItStands(claim: ImportedClaim, { text, claims }: Article): ImportedClaim {
  const { content: given, ...said } = claim
  const says = Object.values(said).some(fact => !Array.isArray(fact) || fact.length > 0)
  const [only, ...others] = given
  if (says || !only) return claim
  const there =
    claims.find(one => sameSpans(one.content, given)) ??
    claims.find(({ content: [one, ...more] }) => !others.length && !more.length && haveSameWords(text, one!, only))
  if (!there) return claim
  const { content, source, chain, cue, mode, modality, cueClass } = there
  return {
    ...{ content: content.map(bare), mode, modality, source: source.map(bare), cue: cue.map(bare) },
    ...(chain && { chain: chain.map(bare) }),
    ...(cueClass && { cueClass }),
  }
}

/** Whether one of the stretches has nothing but marks more than the other. */
function haveSameWords(text: string, a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false
  const more = [sorted(a.start, b.start), sorted(a.end, b.end)].map(([from, to]) => text.slice(from, to))
  return more.every(piece => piece.length <= MOST_MARKS && !WORD.test(piece))
}

function sorted(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a]
}

const WORD = /[\p{L}\p{N}]/u
/** Marks and spaces at one end. */
const MOST_MARKS = 4

function spansOf(span: Span | null | undefined): Span[] {
  return span ? [span] : []
}

/** The articles by their ids, with one id for one entity. */
export async function linkedById(articles: Iterable<NamedArticle>): Promise<ReadonlyMap<string, Article>> {
  const linked = new Map<string, Article>()
  for await (const { id, article } of linkArticles(articles)) linked.set(id, article)
  return linked
}
