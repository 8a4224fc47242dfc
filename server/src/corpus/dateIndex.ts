import type { Article, TimeExpression } from '../engine/article.ts'
import { Postings } from './postings.ts'

/** Finds time expressions by the calendar time they stand for. */
export class DateIndex {
  readonly #byValue = new Postings<TimeExpression>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    for (const date of article.dates) {
      if (date.value !== null && CALENDAR.test(date.value)) this.#byValue.add(date.value, uri, date)
    }
  }

  delete(uri: string): void {
    this.#byValue.delete(uri)
  }

  /** The expressions of every article that stand for `value` or a part of it ("2024-03-06" for "2024-03"); empty for what is no calendar time. */
  within(value: string): { uri: string; date: TimeExpression }[] {
    if (!CALENDAR.test(value)) return []
    const found: { uri: string; date: TimeExpression }[] = []
    for (const key of this.#byValue.keys()) {
      if (!key.startsWith(value)) continue
      for (const [uri, dates] of this.#byValue.get(key)) for (const date of dates) found.push({ uri, date })
    }
    return found
  }
}

/** A value that names a stretch of the calendar: not a duration, a reference like PRESENT_REF or an open one like XXXX-XX-08. */
const CALENDAR = /^\d/
