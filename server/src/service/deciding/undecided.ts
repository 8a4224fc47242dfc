import type { Range } from 'vscode-languageserver-types'
import type { DecisionPlace } from '../../decisions/proposal.ts'
import type { Article, Status, TimeExpression } from '../../engine/article.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'
import type { View } from '../view.ts'
import { type Annotation, firstSpan } from './annotationAt.ts'
import { confirming, rejecting } from './propose.ts'

/** An annotation that nobody has decided on. */
export interface UndecidedItem {
  readonly uri: string
  readonly range: Range
  /** What it is taken for, in words. */
  readonly label: string
  readonly accept: DecisionPlace
  readonly reject: DecisionPlace
}

/** The first of the annotations of these articles that nobody has decided on, the least certain first, and how many there are. */
export function undecided(views: readonly View[], count: number): { total: number; items: UndecidedItem[] } {
  const all = views.flatMap(view =>
    annotationsOf(view.article).map(one => ({ view, one, certainty: certaintyOf(one) })),
  )
  all.sort(
    (a, b) =>
      a.certainty - b.certainty ||
      (a.view.uri < b.view.uri ? -1 : a.view.uri > b.view.uri ? 1 : firstSpan(a.one).start - firstSpan(b.one).start),
  )
  return { total: all.length, items: all.slice(0, count).map(({ view, one }) => itemOf(view, one)) }
}

function annotationsOf({ entities, dates, quotations, claims }: Article): Annotation[] {
  const open = ({ item: { status } }: { readonly item: { readonly status: Status } }) => status === 'detected'
  return [
    ...entities.map(item => ({ kind: 'entity', item }) as const).filter(open),
    ...dates.map(item => ({ kind: 'date', item }) as const).filter(open),
    ...quotations.map(item => ({ kind: 'quotation', item }) as const).filter(open),
    ...claims.map(item => ({ kind: 'claim', item }) as const).filter(open),
  ]
}

/** From 0 to 1. Dates and quotations bear no measured confidence: what is unresolved or has alternatives comes early, what is plain late. */
function certaintyOf({ kind, item }: Annotation): number {
  if (kind === 'entity' || kind === 'claim') return item.confidence
  if (kind === 'date') return certaintyOfDate(item)
  return item.kind === 'direct' && !item.speaker ? 0.6 : 0.95
}

function certaintyOfDate({ value, alternatives }: TimeExpression): number {
  if (value === null) return 0.5
  return alternatives?.length ? 0.6 : 0.95
}

function itemOf(view: View, annotation: Annotation): UndecidedItem {
  const span = firstSpan(annotation)
  return {
    uri: view.uri,
    range: linesOf(view.article).range(span),
    label: `${whatIs(annotation)}: ${excerpt(view.article.text, span, 80)}`,
    accept: confirming(view, annotation),
    reject: rejecting(view, annotation),
  }
}

function whatIs({ kind, item }: Annotation): string {
  if (kind === 'entity') return item.type
  if (kind === 'date') return `date ${item.value ?? 'unresolved'}`
  if (kind === 'quotation') return `${item.kind} quotation`
  return `${item.mode} claim`
}
