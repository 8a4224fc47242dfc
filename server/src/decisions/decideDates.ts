import type { Article, TimeExpression } from '../engine/article.ts'
import { bySpan, isSameSpan, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'
import { giveWay } from './giveWay.ts'

/** The time expressions after what was decided of them: a decided one takes the place of those it overlaps (`giveWay`). */
export function decideDates(article: Article, decisions: readonly Decision<Span>[]): Article {
  let dates: readonly TimeExpression[] = article.dates
  const own = new Map<TimeExpression, string>()
  for (const decision of decisions) {
    const { verdict, target } = decision
    const [at] = target
    if (!at || !(verdict.is === 'date' || (verdict.is === 'not' && verdict.what === 'date'))) continue
    const others = giveWay(dates, at, decision, own)
    if (verdict.is === 'not') {
      dates = others
      continue
    }
    const { type, value, mod } = verdict
    const detected = article.dates.find(date => isSameSpan(date, at))
    const same = detected?.type === type && detected.value === value && detected.mod === mod
    const decided: TimeExpression = same
      ? { ...detected, status: 'confirmed' }
      : { ...at, type, value, ...(mod && { mod }), why: 'a reader decided', status: 'added' }
    own.set(decided, decision.change)
    dates = [...others, decided]
  }
  return dates === article.dates ? article : { ...article, dates: [...dates].sort(bySpan) }
}
