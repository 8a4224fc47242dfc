import type { Article, Region } from '../engine/article.ts'
import { bySpan, isSameSpan, overlaps, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/** The regions after what was decided of them. What a reader takes for boilerplate bears no annotations. */
export function decideRegions(article: Article, decisions: readonly Decision<Span>[]): Article {
  let regions: readonly Region[] = article.regions
  for (const { verdict, target } of decisions) {
    const [at] = target
    if (!at) continue
    if (verdict.is === 'region')
      regions = [...regions.filter(region => !overlaps(region, at)), { ...at, kind: verdict.kind }]
    else if (verdict.is === 'not' && verdict.what === 'region')
      regions = regions.filter(region => !isSameSpan(region, at))
  }
  if (regions === article.regions) return article
  const dead = regions.filter(({ kind }) => kind === 'boilerplate')
  const lives = (span: Span | undefined) => !span || !dead.some(region => overlaps(region, span))
  return {
    ...article,
    regions: [...regions].sort(bySpan),
    sentences: article.sentences.filter(lives),
    paragraphs: article.paragraphs.filter(lives),
    entities: article.entities.filter(lives),
    dates: article.dates.filter(lives),
    quotations: article.quotations.filter(lives),
    claims: article.claims.filter(({ source, cue, content }) => [...source, ...cue, ...content].every(lives)),
  }
}
