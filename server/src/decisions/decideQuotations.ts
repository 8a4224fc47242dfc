import type { Article, Quotation } from '../engine/article.ts'
import { bySpan, isSameSpan, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/** The quotations after what was decided of them; a speaker who was decided speaks in the claim of the same words too. */
export function decideQuotations(article: Article, decisions: readonly Decision<Span>[]): Article {
  let { quotations, claims } = article
  for (const { verdict, target, parts } of decisions) {
    const [at] = target
    if (!at || !(verdict.is === 'quotation' || (verdict.is === 'not' && verdict.what === 'quotation'))) continue
    const isHere = (span: Span) => isSameSpan(span, at)
    const others = quotations.filter(quotation => !isHere(quotation))
    if (verdict.is === 'not') {
      quotations = others
      continue
    }
    const detected = article.quotations.find(isHere)
    const speaker = parts?.speaker?.[0] ?? null
    const cue = parts?.cue?.[0] ?? null
    const kind = verdict.kind ?? detected?.kind ?? 'direct'
    const same = detected && detected.kind === kind && alike(detected.speaker, speaker)
    const quotation: Quotation = same
      ? { ...detected, status: 'confirmed' }
      : { ...at, kind, speaker, cue, status: 'added', why: 'a reader decided' }
    quotations = [...others, quotation]
    if (!same)
      claims = claims.map(claim =>
        claim.content.some(isHere) ? { ...claim, source: speaker ? [speaker] : [], anonymous: !speaker } : claim,
      )
  }
  if (quotations === article.quotations) return article
  return { ...article, quotations: [...quotations].sort(bySpan), claims }
}

function alike(a: Span | null, b: Span | null): boolean {
  return a && b ? isSameSpan(a, b) : a === b
}
