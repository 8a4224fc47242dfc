import type { Article } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import type { Side } from './differ.ts'
import { compareTellings, type Difference, type DifferenceKind, differenceKey, type Telling } from './difference.ts'

/** A place in an article and what it says there, before it is put beside another. */
export interface Place extends Span {
  readonly uri: string
  readonly article: Article
  readonly context: Span
  /** Its own words when left out. */
  readonly says?: string
}

/** The difference between two facts of one matter. */
export function differenceBetween(kind: DifferenceKind, a: Side, b: Side): Difference {
  const [first, second] = [a, b].map(({ uri, article, fact: { start, end, context, says } }) => ({
    uri,
    article,
    start,
    end,
    context,
    ...(says !== undefined && { says }),
  }))
  return makeDifference(kind, aboutOf(kind, a), [first!, second!])
}

/** Puts two places into the order in which differences are kept, with their key. */
export function makeDifference(kind: DifferenceKind, about: string, places: readonly [Place, Place]): Difference {
  const tellings = places.map(place => tellingOf(kind, place)).sort(compareTellings)
  const contexts = places.map(({ article, context }) => sliceOf(article, context))
  const key = differenceKey(kind, contexts as [string, string])
  return { kind, about, tellings: tellings as [Telling, Telling], key }
}

function tellingOf(kind: DifferenceKind, { uri, article, start, end, context, says }: Place): Telling {
  // Whoever is reported in the sentence has not spelt the name.
  const source = kind === 'name' ? undefined : sourceOf(article, start, end)
  return { uri, start, end, context, says: says ?? sliceOf(article, { start, end }), ...(source && { source }) }
}

/** Who says what stands there, by the innermost claim around it. */
function sourceOf(article: Article, start: number, end: number): string | undefined {
  const claim = article.claims.findLast(({ content }) => content.some(span => span.start <= start && end <= span.end))
  const source = claim?.source[0]
  return source && sliceOf(article, source)
}

/** The parties' names, and for numbers and dates the matter. */
function aboutOf(kind: DifferenceKind, { article, fact }: Side): string {
  if (kind === 'republished') return sliceOf(article, fact)
  const names = [...new Set(fact.parties.map(party => nameOf(article, party)))]
  const what = kind === 'number' || kind === 'date' ? WHAT.exec(fact.matter)?.[1] : undefined
  return [...names, ...(what ? [what] : [])].join(', ')
}

/** The words for a reader in "age", "toll killed", "count win delegate", "day death". */
const WHAT = /^(?:toll |count |day )?([\w$ ]+)$/

function nameOf(article: Article, local: string): string {
  return article.entities.find(({ entity }) => entity === local)?.name ?? local
}

function sliceOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end)
}
