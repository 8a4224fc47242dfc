import type { Article } from '../../engine/article.ts'
import { dayNumber, parseIsoDate } from '../../engine/dates/calendar.ts'
import { contentWords } from '../words.ts'
import type { DifferenceKind } from './difference.ts'
import type { Fact } from './facts.ts'

/** A fact with the article it stands in and all that the article says of the matter. */
export interface Side {
  readonly uri: string
  readonly fact: Fact
  readonly article: Article
  readonly all: readonly Fact[]
}

/** In which way two facts of one matter and the same parties differ; undefined when they do not, or when time alone may have changed the matter. */
export function differ(a: Side, b: Side): DifferenceKind | undefined {
  const { kind, matter } = a.fact
  if (kind === 'status') return statusDiffers(a, b)
  if (a.uri === b.uri || a.fact.value === b.fact.value) return undefined
  if (saysTheSame(a, b) || saysTheSame(b, a)) return undefined
  const days = daysBetween(a.article, b.article)
  const near = Math.abs(days ?? 0)
  if (matter === 'age') return ageDiffers(Number(a.fact.value), Number(b.fact.value), days) ? kind : undefined
  if (kind === 'office') return days !== undefined && near <= OFFICE_DAYS ? kind : undefined
  if (kind === 'date') return days !== undefined && near <= EVENT_DAYS && dayDiffers(a, b) ? kind : undefined
  if (kind === 'republished') return days !== undefined && near > 0 && near <= EVENT_DAYS ? kind : undefined
  // Numbers change with time: without both dates nothing says that they are of one time.
  if (days === undefined) return undefined
  if (!numberDiffers(a, b)) return undefined
  if (near <= NUMBER_DAYS) return kind
  // A toll goes up as the dead are found, never down.
  const [early, late] = days > 0 ? [a, b] : [b, a]
  const falls = matter.startsWith('toll') && Number(late.fact.value) < Number(early.fact.value)
  return falls && near <= EVENT_DAYS ? kind : undefined
}

/** Offices change hands; within two months they mostly do not. */
const OFFICE_DAYS = 60
/** Articles farther apart tell of other events of the same kind. */
const EVENT_DAYS = 30
/** Numbers go on changing. */
const NUMBER_DAYS = 1

/** Whether the second article also gives the first's value: then it knows both, as an article does that corrects or updates. */
function saysTheSame({ fact }: Side, { all }: Side): boolean {
  return all.some(({ value }) => value === fact.value)
}

/** Longer after, the same parties may have begun anew. */
const MOST_DAYS = 14

/**
 * A step that an article tells as reached, and that one of the same day or later puts in doubt: a matter goes on in time, so that an earlier "may join"
 * does not differ from a later "joined". Two articles without a date are compared as they stand, one
 * without is not held against one with. An article that tells both is not held against another.
 */
function statusDiffers(a: Side, b: Side): DifferenceKind | undefined {
  const [high, low] = Number(a.fact.value) >= Number(b.fact.value) ? [a, b] : [b, a]
  if (!apart(Number(high.fact.value), Number(low.fact.value))) return undefined
  if (a.uri === b.uri) {
    const bodies = high.all.filter(({ headline }) => !headline)
    return high.fact.headline &&
      !low.fact.headline &&
      bodies.every(({ value }) => apart(Number(high.fact.value), Number(value)))
      ? 'headline'
      : undefined
  }
  if (saysTheSame(high, low)) return undefined
  const dated = [high, low].filter(({ article }) => article.documentDate)
  if (dated.length === 1) return undefined
  const days = daysBetween(high.article, low.article) ?? 0
  return days >= 0 && days <= MOST_DAYS ? 'status' : undefined
}

/** Reached or agreed against denied or undecided; reached against no more than considered; offered against denied. */
function apart(high: number, low: number): boolean {
  return (high >= 4 && low <= 1) || (high === 5 && low <= 2) || (high === 3 && low === 0)
}

/** Ages that no birthday between the articles explains. */
function ageDiffers(a: number, b: number, days: number | undefined): boolean {
  if (days === undefined) return Math.abs(a - b) >= 2
  const [early, late] = days >= 0 ? [a, b] : [b, a]
  const years = Math.floor(Math.abs(days) / 365.25)
  return late - early < years || late - early > years + 1
}

/** A few days apart it is the same event; more make it another one. */
function dayDiffers({ fact: a }: Side, { fact: b }: Side): boolean {
  const [first, second] = [a, b].map(({ value }) => dayNumber(parseIsoDate(`${value}`)!))
  const apart = Math.abs(first! - second!)
  return apart >= 1 && apart <= 10
}

/** What befalls people: tolls are of one event only where its kind is named on both sides. */
const CAUSES =
  /\b(?:shooting|attack|bombing|blast|explosion|massacre|crash|earthquake|quake|flood|fire|storm|hurricane|tornado|tsunami|collision|stampede|siege|raid|strike|riot|clash)/i

function numberDiffers(a: Side, b: Side): boolean {
  const [x, y] = [a.fact, b.fact]
  if (!outOf(x, y) || !outOf(y, x)) return false
  const [here, there] = [a, b].map(({ article, fact }) => article.text.slice(fact.context.start, fact.context.end))
  if (x.matter.startsWith('toll')) {
    if (Math.max(Number(x.value), Number(y.value)) > MOST_RATIO * Math.min(Number(x.value), Number(y.value)))
      return false
    const cause = CAUSES.exec(here!)?.[0].toLowerCase()
    return cause !== undefined && there!.toLowerCase().includes(cause)
  }
  return alike(contentWords(here!), contentWords(there!)) >= LEAST_ALIKE
}

/** Tolls farther apart are of two events, or of all and of some. */
const MOST_RATIO = 3

/** Content words in common that make two sentences with the same subject, verb and noun one claim. */
const LEAST_ALIKE = 0.4

function alike(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared / Math.min(first.size, second.size)
}

/** Whether the second number is outside of what the first allows: "at least 10" allows 12, "about 10" allows 11, and a round number what is rounded to it. */
function outOf(a: Fact, b: Fact): boolean {
  const [x, y] = [Number(a.value), Number(b.value)]
  if (a.bound === 'least' && y >= x) return false
  if (a.bound === 'about' && Math.abs(x - y) <= 0.1 * x) return false
  return !(x >= 20 && roundness(x) >= 10 && Math.abs(x - y) < roundness(x) / 2)
}

/** The largest power of ten that divides a number. */
function roundness(value: number): number {
  let power = 1
  while (value !== 0 && Number.isInteger(value) && value % (power * 10) === 0) power *= 10
  return power
}

/** From the first article's date to the second's; undefined when one bears none. */
export function daysBetween(a: Article, b: Article): number | undefined {
  const [from, to] = [dayOf(a), dayOf(b)]
  return from === undefined || to === undefined ? undefined : to - from
}

/** The day that an article bears, told once. */
function dayOf(article: Article): number | undefined {
  if (!days.has(article)) {
    const date = article.documentDate && parseIsoDate(article.documentDate.value)
    days.set(article, date ? dayNumber(date) : undefined)
  }
  return days.get(article)
}

const days = new WeakMap<Article, number | undefined>()
