import type { Article, TimeExpression } from '../engine/article.ts'
import { bySpan, isSameSpan, overlaps, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/** The time expressions after what was decided of them: a decided one takes the place of those it overlaps. */
export function decideDates(article: Article, decisions: readonly Decision<Span>[]): Article {
  let dates: readonly TimeExpression[] = article.dates
  for (const { verdict, target } of decisions) {
    const [at] = target
    if (!at || !(verdict.is === 'date' || (verdict.is === 'not' && verdict.what === 'date'))) continue
    const others = dates.filter(date => !overlaps(date, at))
    if (verdict.is === 'not') {
      dates = others
      continue
    }
    const { type, value, mod } = verdict
    const detected = article.dates.find(date => isSameSpan(date, at))
    const same = detected?.type === type && detected.value === value && detected.mod === mod
    dates = [
      ...others,
      same
        ? { ...detected, status: 'confirmed' }
        : { ...at, type, value, ...(mod && { mod }), why: 'a reader decided', status: 'added' },
    ]
  }
  return dates === article.dates ? article : { ...article, dates: [...dates].sort(bySpan) }
}
