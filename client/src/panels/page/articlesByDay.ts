import { civilDate, isoDate } from '../../../../server/src/engine/dates/calendar.ts'
import { describeValue } from '../../../../server/src/engine/dates/describe.ts'
import type { TimelineArticle } from '../../../../server/src/service/panels/timeline.ts'

/** The articles that are of one day. */
export interface DayOfArticles {
  /** As a day number (1970-01-01 is 0). */
  readonly day: number
  /** The day in words. */
  readonly words: string
  readonly articles: readonly TimelineArticle[]
}

/** The articles that bear a date, by day, the earliest first. */
export function articlesByDay(articles: readonly TimelineArticle[]): DayOfArticles[] {
  const dated = articles.flatMap(article => (article.day === null ? [] : [{ article, day: article.day }]))
  return [...Map.groupBy(dated, ({ day }) => day)]
    .sort(([a], [b]) => a - b)
    .map(([day, group]) => ({
      day,
      words: describeValue(isoDate(civilDate(day))),
      articles: group.map(({ article }) => article),
    }))
}
