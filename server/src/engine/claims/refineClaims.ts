import type { Claim, Quotation } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import type { Refiner } from '../pipeline.ts'
import { OVER_PARAGRAPHS } from '../quotations/joinQuotations.ts'
import { contains, type Span, shifted } from '../span.ts'
import type { ClaimCandidate } from './claimCandidate.ts'
import { resolveSources } from './resolveSources.ts'

type Unnumbered = Omit<Claim, 'id' | 'within'> & Pick<ClaimCandidate, 'form'>

/**
 * Brings the claims of all paragraphs together: lets a speaker go on over following paragraphs that are only a quotation, resolves who the sources are, numbers
 * the claims in document order, notes which stand inside the content of which, and gives every quotation its speaker.
 */
export const refineClaims: Refiner = draft => {
  const claims: Unnumbered[] = []
  let before: { paragraph: number; claim: Unnumbered } | undefined
  let announced: Unnumbered | undefined
  for (const [p, paragraph] of draft.paragraphs.entries()) {
    const all = inDocument(paragraph)
    claims.push(...all.filter(({ form }) => form === 'quoted'))
    const found = all.filter(({ form }) => form !== 'quoted')
    const attributed = found.filter(claim => claim.source.length > 0 || claim.cue.length > 0)
    const quotation = found.find(({ source, cue }) => source.length + cue.length === 0)
    if (announced) {
      const quoted = quotation?.content[0]?.start === paragraph.start
      const content = quoted ? quotation.content : [{ start: paragraph.start, end: paragraph.end }]
      before = { paragraph: p, claim: { ...announced, mode: quoted ? 'direct' : 'indirect', content } }
      claims.push(before.claim)
    } else if (
      quotation &&
      found.length === 1 &&
      before &&
      before.paragraph === p - 1 &&
      fills(quotation.content[0]!, paragraph)
    ) {
      claims.push({
        ...quotation,
        source: before.claim.source.map(source => ({ ...source, why: 'goes on speaking' })),
        anonymous: before.claim.anonymous,
      })
      before = { paragraph: p, claim: before.claim }
      continue
    }
    announced = attributed.findLast(({ form }) => form === 'announcement')
    for (const claim of attributed) if (claim.form !== 'announcement') claims.push(claim)
    const speech = attributed.findLast(({ mode, source }) => mode === 'direct' && source.length > 0)
    if (speech && speech !== announced) before = { paragraph: p, claim: speech }
  }
  const whole = saidBySomebody(overParagraphs(withoutLoneTurn(claims), draft.quotations))
  draft.claims = nested(numbered(resolveSources(whole, draft)))
  draft.quotations = draft.quotations.map(quotation => withSpeaker(quotation, draft.claims))
}

/** A single line with a word in capitals and a colon is no transcript, nor are points “A:” without a “Q:”; in a transcript no colon is read twice. */
function withoutLoneTurn(claims: readonly Unnumbered[]): readonly Unnumbered[] {
  const turns = claims.filter(({ form }) => form === 'turn')
  const kinds = new Set(turns.map(({ cueClass }) => cueClass))
  if (turns.length === 1 || (kinds.size === 1 && turns.every(isLettered)))
    return claims.filter(({ form }) => form !== 'turn')
  const colons = new Set(turns.map(({ cue }) => cue[0]!.start))
  return claims.filter(({ form, cue }) => form === 'turn' || !cue[0] || !colons.has(cue[0].start))
}

function isLettered({ source: [speaker] }: Unnumbered): boolean {
  return speaker !== undefined && speaker.end - speaker.start === 1
}

/** In document order, without the claims inside quotations that nobody is found to say. */
function saidBySomebody(claims: readonly Unnumbered[]): Unnumbered[] {
  const sorted = [...claims].sort((a, b) => firstOf(a) - firstOf(b))
  const spans = sorted
    .flatMap(({ form, source, content }) => (form === 'quoted' || source.length === 0 ? [] : content))
    .sort((a, b) => a.start - b.start)
  let [at, furthest] = [0, 0]
  return sorted.filter(({ form, cue }) => {
    if (form !== 'quoted') return true
    for (; at < spans.length && spans[at]!.start <= cue[0]!.start; at++) furthest = Math.max(furthest, spans[at]!.end)
    return furthest >= cue[0]!.end
  })
}

function inDocument({ start, reading }: ReadParagraph): Unnumbered[] {
  const move = <T extends Span>(span: T) => shifted(span, start)
  return reading.claims.map(claim => ({
    ...claim,
    source: claim.source.map(move),
    ...(claim.chain && { chain: claim.chain.map(move) }),
    cue: claim.cue.map(move),
    content: claim.content.map(move),
    status: 'detected',
  }))
}

/** Whether the quotation is all there is in the paragraph, but for a mark at its end. */
function fills(quotation: Span, paragraph: Span): boolean {
  return quotation.start === paragraph.start && paragraph.end - quotation.end <= 1
}

/** A content that is part of a quotation over several paragraphs is the whole quotation; further parts of it are no claims of their own. */
function overParagraphs(claims: readonly Unnumbered[], quotations: readonly Quotation[]): Unnumbered[] {
  const long = quotations.filter(({ why }) => why === OVER_PARAGRAPHS)
  if (long.length === 0) return [...claims]
  const taken = new Set<Quotation>()
  let at = 0
  return claims.flatMap(claim => {
    const [piece] = claim.content
    while (at < long.length && long[at]!.end <= piece!.start) at++
    const quotation = long[at]
    if (
      !quotation ||
      claim.mode !== 'direct' ||
      claim.form === 'turn' ||
      claim.form === 'quoted' ||
      !claim.content.every(span => contains(quotation, span))
    )
      return [claim]
    if (taken.has(quotation)) return claim.cue.length > 0 ? [claim] : []
    taken.add(quotation)
    return [{ ...claim, content: [{ start: quotation.start, end: quotation.end }] }]
  })
}

function numbered(claims: readonly Unnumbered[]): Claim[] {
  return [...claims]
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map(({ form: _, ...claim }, i) => ({ ...claim, id: `c${i}` }))
}

/** Where a claim begins: its content, source or cue, whichever comes first. */
function firstOf({ content, source, cue }: Unnumbered): number {
  return Math.min(
    content[0]!.start,
    source[0]?.start ?? Number.POSITIVE_INFINITY,
    cue[0]?.start ?? Number.POSITIVE_INFINITY,
  )
}

/** How many neighbours in document order are looked at for a claim around another. */
const NEIGHBOURS = 8

/** Each claim with the nearest one in whose content its cue stands; that one says more, so that no two stand in each other. */
function nested(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, at) => {
    const cue = claim.cue[0]
    if (!cue) return claim
    let within: string | undefined
    let size = Number.POSITIVE_INFINITY
    for (const outer of claims.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1))
      for (const piece of outer.content)
        if (contains(piece, cue) && piece.end - piece.start < size && lengthOf(outer) > lengthOf(claim)) {
          within = outer.id
          size = piece.end - piece.start
        }
    return within === undefined ? claim : { ...claim, within }
  })
}

function lengthOf({ content }: Claim): number {
  return content.reduce((length, { start, end }) => length + end - start, 0)
}

/** The quotation with the source and cue of the claim whose content holds it; names and nested quotations have none. */
function withSpeaker(quotation: Quotation, claims: readonly Claim[]): Quotation {
  if (quotation.kind === 'nested' || quotation.kind === 'term') return quotation
  let best: Claim | undefined
  let size = Number.POSITIVE_INFINITY
  for (const claim of claimsNear(claims, quotation))
    for (const piece of claim.content)
      if (contains(piece, quotation) && piece.end - piece.start < size) {
        best = claim
        size = piece.end - piece.start
      }
  const [speaker] = best?.source ?? []
  const [cue] = best?.cue ?? []
  return { ...quotation, speaker: speaker ?? null, cue: cue ?? null }
}

/** The claims that begin shortly before or after a place, by binary search. */
function claimsNear(claims: readonly Claim[], { start }: Span): readonly Claim[] {
  let [low, high] = [0, claims.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstOf(claims[middle]!) < start) low = middle + 1
    else high = middle
  }
  return claims.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS)
}
