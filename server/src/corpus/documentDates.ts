import type { Article, Quotation, TimeExpression } from '../engine/article.ts'
import { civilDate, dayNumber, isoDate, parseIsoDate, weekdayOf } from '../engine/dates/calendar.ts'
import { type Interval, intervalOf } from '../engine/dates/interval.ts'
import type { Corpus, Occurrence } from './corpus.ts'
import { dayOfSaying } from './dayOfSaying.ts'
import { isQuotation } from './utterances/utterance.ts'

/** What speaks for a day: words in an article, or the date that the article bears, which need not stand in its text. */
export interface DateEvidence {
  readonly uri: string
  readonly article: Article
  /** Undefined where it is the date that the article bears. */
  readonly date?: TimeExpression
}

/** On which day, by what other articles say, something was said that an article without a date reports. */
export interface ImpliedDay {
  /** The TIMEX3 value that the article itself gives the day, in which something is unknown; undefined when it gives none. */
  readonly value: string | undefined
  /** ISO dates, the likeliest first: one to three. */
  readonly days: readonly string[]
  readonly evidence: readonly DateEvidence[]
}

/** The date that an article without one seems to be of. */
export interface ImpliedArticleDate {
  /** ISO date: the earliest that fits. */
  readonly value: string
  readonly evidence: readonly DateEvidence[]
}

/**
 * The days that other articles imply for what an article without a date quotes. All tellings of one utterance mean one day, so that a Monday here and "the
 * 8th" there is a Monday the 8th; which one, the dates around it say. Empty when the article bears a date, when nothing fits, or too much.
 */
export function impliedDays(corpus: Corpus, uri: string): ImpliedDay[] {
  const article = corpus.get(uri)
  if (!article || article.documentDate) return []
  const implied = new Map<string, ImpliedDay>()
  for (const quotation of article.quotations.filter(quotation => isStatement(article, quotation))) {
    const others = corpus.sameUtterances(uri, quotation)
    const own = others.length > 0 ? dayOfSaying(article, quotation.cue, [quotation]) : undefined
    const tellings: Telling[] = own ? [{ uri, article, item: own }] : []
    for (const other of others) {
      if (!isQuotation(other.item)) continue
      const item = dayOfSaying(other.article, other.item.cue, [other.item])
      if (item) tellings.push({ ...other, item })
    }
    const found = agreement(corpus, tellings, own !== undefined)
    const key = `${own?.value}: ${found?.days}`
    if (found && !implied.has(key)) implied.set(key, { value: own?.value ?? undefined, ...found })
  }
  return [...implied.values()]
}

/**
 * The earliest date that an article without one can be of by {@link impliedDays}; undefined unless each of them is one day. The weekdays on which the article
 * says that something was said fall into the shortest run of days: Monday and Tuesday are two days, not seven.
 */
export function impliedArticleDate(corpus: Corpus, uri: string): ImpliedArticleDate | undefined {
  const implied = impliedDays(corpus, uri)
  if (implied.length === 0 || implied.some(({ days }) => days.length > 1)) return undefined
  const latest = implied.reduce((a, b) => (b.days[0]! > a.days[0]! ? b : a))
  const article = corpus.get(uri)!
  const weekdays = article.claims.flatMap(({ cue, content }) => {
    const weekday = /^XXXX-WXX-(\d)/.exec(dayOfSaying(article, cue[0] ?? null, content)?.value ?? '')
    return weekday ? Number(weekday[1]) : []
  })
  const day = endOfRun(dayNumber(parseIsoDate(latest.days[0]!)!), weekdays)
  return { value: isoDate(civilDate(day)), evidence: latest.evidence }
}

/** Shorter wordings are slogans and names, which are said on more than one day. */
const LEAST_WORDS = 7

function isStatement({ text }: Article, { kind, start, end }: Quotation): boolean {
  if (kind !== 'direct' && kind !== 'partial') return false
  return text.slice(start, Math.min(end, start + 500)).split(/\s+/).length >= LEAST_WORDS
}

type Telling = Occurrence<TimeExpression>

/** A longer list is of no use to a reader. */
const MOST_DAYS = 3

/** The days on which all tellings agree, with what speaks for them; undefined when there are none or too many. */
function agreement(corpus: Corpus, tellings: readonly Telling[], own: boolean): Omit<ImpliedDay, 'value'> | undefined {
  const values = new Set(tellings.map(({ item }) => item.value!))
  // What only this article says is nothing new, nor is "Monday" or "the 8th" alone.
  if (tellings.length === (own ? 1 : 0)) return undefined
  const fits = (day: number) => tellings.every(({ item }) => mayBe(item.value!, day))
  const evidence: DateEvidence[] = tellings.map(({ uri, article, item }) => ({ uri, article, date: item }))
  const dated = [...values].flatMap(value => intervalOf(value) ?? []).find(({ first, last }) => first === last)
  if (dated) return fits(dated.first) ? { days: [isoDate(civilDate(dated.first))], evidence } : undefined
  if (values.size < 2) return undefined
  const spans = spansAround(corpus, tellings)
  const possible = daysIn(spans, fits)
  const inNamedMonth = possible.filter(day => namingMonthOf(corpus, day) !== undefined)
  const days = inNamedMonth.length > 0 ? inNamedMonth : possible
  if (days.length === 0 || days.length > MOST_DAYS) return undefined
  const off = (day: number) => Math.min(...spans.map(({ first, last }) => Math.abs((first + last) / 2 - day)))
  days.sort((a, b) => off(a) - off(b) || a - b)
  return {
    days: days.map(day => isoDate(civilDate(day))),
    evidence: [...evidence, ...evidenceAround(corpus, tellings, days[0]!)],
  }
}

/** Half a year: farther off, the same weekday and day of the month come again. */
const NEAR = 183

/** Where the day is sought: around the dates that the articles bear; where none bears any, in the years that the tellings name. */
function spansAround(corpus: Corpus, tellings: readonly Telling[]): Interval[] {
  const borne = new Set<number>()
  for (const { documentDate } of articlesOf(corpus)) {
    const date = documentDate && parseIsoDate(documentDate.value)
    if (date) borne.add(dayNumber(date))
  }
  if (borne.size > 0) return [...borne].map(day => ({ first: day - NEAR, last: day + NEAR }))
  const years = tellings.flatMap(({ article }) =>
    article.dates.map(({ value }) => /^\d{4}(?!\d)/.exec(value ?? '')?.[0]),
  )
  return [...new Set(years)].flatMap(year => (year === undefined ? [] : (intervalOf(year) ?? [])))
}

function* articlesOf(corpus: Corpus): Iterable<Article> {
  for (const uri of corpus.uris()) yield corpus.get(uri)!
}

/** Some years of Mondays the 8th; beyond, an answer would be a guess. */
const MOST_TRIED = 40

/** The days of the spans that fit, each once, in order; not all when there are very many. */
function daysIn(spans: readonly Interval[], fits: (day: number) => boolean): number[] {
  const days: number[] = []
  let next = Number.NEGATIVE_INFINITY
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    for (let day = Math.max(first, next); day <= last && days.length < MOST_TRIED; day++) if (fits(day)) days.push(day)
    next = Math.max(next, last + 1)
  }
  return days
}

/** Whether a day can be what a TIMEX3 value with unknown parts means. */
function mayBe(value: string, day: number): boolean {
  const weekday = /^XXXX-WXX-(\d)/.exec(value)
  if (weekday) return weekdayOf(day) === Number(weekday[1])
  const open = /^XXXX-(XX|\d\d)(?:-(\d\d))?/.exec(value)
  if (open) {
    const date = civilDate(day)
    return (open[1] === 'XX' || Number(open[1]) === date.month) && (!open[2] || Number(open[2]) === date.day)
  }
  const days = intervalOf(value)
  return days !== undefined && days.first <= day && day <= days.last
}

/** The first words in any article that name the month of a day, or a day of it. */
function namingMonthOf(corpus: Corpus, day: number): Occurrence<TimeExpression> | undefined {
  return corpus.datesWithin(isoDate(civilDate(day)).slice(0, 7)).find(({ item }) => item.type === 'DATE')
}

/** The year as a telling names it, else the nearest article with a date; and the month as any article names it. */
function evidenceAround(corpus: Corpus, tellings: readonly Telling[], day: number): DateEvidence[] {
  const year = isoDate(civilDate(day)).slice(0, 4)
  for (const { uri, article } of tellings) {
    const date = article.dates.find(({ value }) => value === year)
    if (date) return [{ uri, article, date }, ...monthEvidence(corpus, day)]
  }
  return [...nearestArticle(corpus, day), ...monthEvidence(corpus, day)]
}

function monthEvidence(corpus: Corpus, day: number): DateEvidence[] {
  const found = namingMonthOf(corpus, day)
  return found ? [{ uri: found.uri, article: found.article, date: found.item }] : []
}

function nearestArticle(corpus: Corpus, day: number): DateEvidence[] {
  let nearest: DateEvidence[] = []
  let least = NEAR + 1
  for (const uri of corpus.uris()) {
    const article = corpus.get(uri)!
    const date = article.documentDate && parseIsoDate(article.documentDate.value)
    const off = date ? Math.abs(dayNumber(date) - day) : least
    if (off >= least) continue
    least = off
    nearest = [{ uri, article }]
  }
  return nearest
}

/** The last day of the shortest run of at most a week that holds `day` and the nearest of all the weekdays; the earliest of those as short. */
function endOfRun(day: number, weekdays: readonly number[]): number {
  const lengths = [0, 1, 2, 3, 4, 5, 6].map(ahead => {
    const last = day + ahead
    const first = Math.min(day, ...weekdays.map(weekday => last - ((weekdayOf(last) - weekday + 7) % 7)))
    return { last, length: last - first }
  })
  return lengths.reduce((best, run) => (run.length < best.length ? run : best)).last
}
