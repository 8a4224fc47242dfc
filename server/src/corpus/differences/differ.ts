import type { Article } from '../../engine/article.ts'
import { dayNumber, parseIsoDate } from '../../engine/dates/calendar.ts'
import type { DifferenceKind } from './difference.ts'
import type { Fact } from './facts.ts'

/** A fact with the article it stands in and all that the article says of the matter. */
export interface Side {
  readonly fact: Fact
  readonly article: Article
  readonly all: readonly Fact[]
}

/** In which way two facts of one matter and the same parties differ; undefined when they do not, or when time alone may have changed the matter. */
export function differ(a: Side, b: Side): DifferenceKind | undefined {
  switch (a.fact.kind) {
    case 'status':
      return statusDiffers(a, b)
    default:
      return undefined
  }
}

/** Longer after, the same parties may have begun anew. */
const MOST_DAYS = 14

/**
 * A step that an article tells as reached, and that one of the same day or later puts in doubt: a matter goes on in time, so that an earlier "may join"
 * does not differ from a later "joined". Articles without a date are compared as they stand. An article that tells both is not held against another.
 */
function statusDiffers(a: Side, b: Side): DifferenceKind | undefined {
  const [high, low] = Number(a.fact.value) >= Number(b.fact.value) ? [a, b] : [b, a]
  if (!apart(Number(high.fact.value), Number(low.fact.value))) return undefined
  if (a.article === b.article) {
    const headlines = high.all.filter(({ headline }) => headline)
    const bodies = high.all.filter(({ headline }) => !headline)
    return high.fact.headline &&
      !low.fact.headline &&
      headlines.length > 0 &&
      bodies.every(({ value }) => apart(Number(high.fact.value), Number(value)))
      ? 'headline'
      : undefined
  }
  if (low.all.some(({ value }) => value === high.fact.value)) return undefined
  const days = daysBetween(high.article, low.article)
  if (days !== undefined && (days < 0 || days > MOST_DAYS)) return undefined
  return 'status'
}

/** Reached or agreed against denied or undecided; reached against no more than considered; offered against denied. */
function apart(high: number, low: number): boolean {
  return (high >= 4 && low <= 1) || (high === 5 && low <= 2) || (high === 3 && low === 0)
}

/** From the first article's date to the second's; undefined when one bears none. */
export function daysBetween(a: Article, b: Article): number | undefined {
  const [from, to] = [a, b].map(({ documentDate }) => documentDate && parseIsoDate(documentDate.value))
  return from && to ? dayNumber(to) - dayNumber(from) : undefined
}
