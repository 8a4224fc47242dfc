import type { Article, TimeExpression } from '../engine/article.ts'
import { type Interval, intervalOf } from '../engine/dates/interval.ts'
import { Postings } from './postings.ts'

/** A TIMEX3 value that articles speak of, with its days. */
export interface DatedValue extends Interval {
  readonly value: string
  readonly count: number
}

/** Finds time expressions by the days they stand for. */
export class DateIndex {
  readonly #byValue = new Postings<TimeExpression>()
  /** The days of every value that was ever seen: a calendar has but so many. */
  readonly #days = new Map<string, Interval | undefined>()

  set(uri: string, article: Article): void {
    this.delete(uri)
    for (const date of article.dates) {
      if (date.value !== null && this.#daysOf(date.value)) this.#byValue.add(date.value, uri, date)
    }
  }

  delete(uri: string): void {
    this.#byValue.delete(uri)
  }

  /** The expressions of every article whose days lie within those of the value ("2024-03-06" in "2024-03"); empty for what is no calendar time. */
  within(value: string): { uri: string; date: TimeExpression }[] {
    const days = this.#daysOf(value)
    const found: { uri: string; date: TimeExpression }[] = []
    if (!days) return found
    for (const key of this.#byValue.keys()) {
      const { first, last } = this.#daysOf(key)!
      if (first < days.first || last > days.last) continue
      for (const [uri, dates] of this.#byValue.get(key)) for (const date of dates) found.push({ uri, date })
    }
    return found
  }

  /** The values that stand in articles, with how many expressions have them: chronological, of those that begin together the longer first. */
  values(): DatedValue[] {
    return [...this.#byValue.keys()]
      .map(value => ({ value, ...this.#daysOf(value)!, count: this.#byValue.count(value) }))
      .sort((a, b) => a.first - b.first || b.last - a.last || (a.value < b.value ? -1 : 1))
  }

  #daysOf(value: string): Interval | undefined {
    if (!this.#days.has(value)) this.#days.set(value, intervalOf(value))
    return this.#days.get(value)
  }
}
