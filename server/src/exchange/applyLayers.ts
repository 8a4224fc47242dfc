import type { Article, Claim, Status } from '../engine/article.ts'
import { bySpan, overlaps, type Span } from '../engine/span.ts'
import { articleFrom } from './importAnnotations.ts'
import type { Layers } from './imported.ts'
import { decidedLayers } from './mergeImported.ts'

/**
 * The article with what people have decided in place of what is detected: a name or date of theirs takes the place of those it overlaps, a quotation
 * that of the one between the same marks, a claim that of the one with the same cue, or without cue the same content. What was detected alike is
 * confirmed. What is marked as detected only decides nothing.
 */
export function applyLayers(article: Article, layers: Layers): Article {
  const decided = articleFrom({ text: article.text, layers: decidedLayers(layers) })
  const given = new Map(layers.entities.map(mention => [keyOf(mention), mention]))
  const entities = decided.entities.map(mention => {
    const detected = article.entities.find(other => keyOf(other) === keyOf(mention) && other.type === mention.type)
    const { entity } = given.get(keyOf(mention))!
    if (!detected || (entity !== undefined && entity !== detected.entity)) return mention
    return { ...detected, status: confirmed(mention.status) }
  })
  const dates = decided.dates.map(date => {
    const detected = article.dates.find(other => keyOf(other) === keyOf(date) && other.type === date.type)
    const same = detected && (date.value === null || date.value === detected.value)
    return same ? { ...detected, status: confirmed(date.status) } : date
  })
  const quotations = decided.quotations.map(quotation => {
    const detected = article.quotations.find(other => keyOf(other) === keyOf(quotation))
    return detected ? { ...detected, ...quotation, status: confirmed(quotation.status) } : quotation
  })
  return {
    ...article,
    entities: inPlaceOf(article.entities, entities, overlaps),
    dates: inPlaceOf(article.dates, dates, overlaps),
    quotations: inPlaceOf(article.quotations, quotations, (a, b) => keyOf(a) === keyOf(b)),
    claims: numbered(article.claims, decided.claims),
  }
}

/** What a person repeats of what is detected is confirmed by it. */
function confirmed(status: Status): Status {
  return status === 'added' ? 'confirmed' : status
}

function inPlaceOf<T extends Span>(detected: readonly T[], decided: readonly T[], gives: (a: T, b: T) => boolean): T[] {
  return [...detected.filter(one => !decided.some(other => gives(one, other))), ...decided].sort(bySpan)
}

/** All claims in the order of the text, with ids after their place; `within` follows. */
function numbered(detected: readonly Claim[], decided: readonly Claim[]): Claim[] {
  const taken = new Map(decided.map(claim => [placeOf(claim), claim]))
  const before = new Map(detected.map(claim => [placeOf(claim), claim]))
  const kept: { readonly old: string | undefined; readonly claim: Claim }[] = [
    ...detected.filter(claim => !taken.has(placeOf(claim))).map(claim => ({ old: claim.id, claim })),
    ...decided.map(claim => {
      const same = before.get(placeOf(claim))
      return { old: same?.id, claim: same ? { ...same, ...claim, status: confirmed(claim.status) } : claim }
    }),
  ]
  const sorted = kept.sort((a, b) => bySpan(a.claim.content[0]!, b.claim.content[0]!))
  const ids = new Map(sorted.flatMap(({ old }, n) => (old === undefined ? [] : [[old, `c${n}`]])))
  return sorted.map(({ claim: { within, ...claim } }, n) => {
    const outer = within === undefined ? undefined : ids.get(within)
    return { ...claim, id: `c${n}`, ...(outer !== undefined && { within: outer }) }
  })
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`
}

function placeOf({ cue, content }: Claim): string {
  return (cue.length ? cue : content).map(keyOf).join()
}
