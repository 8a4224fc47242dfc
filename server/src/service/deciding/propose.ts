import type { Range } from 'vscode-languageserver-types'
import type { Verdict } from '../../decisions/decision.ts'
import { describe } from '../../decisions/describe.ts'
import type { DecisionPlace, Proposal, ProposalAction } from '../../decisions/proposal.ts'
import type { TimeExpression } from '../../engine/article.ts'
import { parseIsoDate } from '../../engine/dates/calendar.ts'
import { isValue } from '../../engine/dates/describe.ts'
import { bare, type Span } from '../../engine/span.ts'
import { ENTITY_TYPES } from '../../engine/vocabulary.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'
import type { View } from '../view.ts'
import { type Annotation, annotationAt, annotationsAt, firstSpan } from './annotationAt.ts'
import { folderWide, placeIn } from './places.ts'
import { notSameAs, rejectName, rename, retype, sameAs } from './proposeNames.ts'
import { claimPlace, cue, quotationPlace, speaker } from './proposeSayings.ts'

/** What an action would decide about what stands in the range; null where there is nothing that it could be about. */
export function propose(view: View, range: Range, action: ProposalAction): Proposal | null {
  const lines = linesOf(view.article)
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
  const found = annotationsAt(view, span)
  const mention = found.find(({ kind }) => kind === 'entity') as Extract<Annotation, { kind: 'entity' }> | undefined
  switch (action.do) {
    case 'confirm':
      return found[0] ? single(view, confirming(view, found[0])) : null
    case 'reject':
      if (found[0]?.kind === 'entity') return rejectName(view, found[0].item, action)
      return found[0] ? single(view, rejecting(view, found[0])) : null
    case 'type':
      return mention ? retype(view, mention.item, action) : null
    case 'sameAs':
      return mention ? sameAs(view, mention.item, action) : null
    case 'notSameAs':
      return mention ? notSameAs(view, mention.item, action) : null
    case 'rename':
      return mention ? rename(view, mention.item, action) : null
    case 'speaker': {
      const saying = found.find(one => one.kind === 'quotation' || one.kind === 'claim')
      return saying ? speaker(view, saying, action) : null
    }
    case 'cue':
      return cue(view, span.start < span.end ? [trimmed(view.article.text, span)] : [], action)
    case 'date': {
      const date = found.find(({ kind }) => kind === 'date')
      const value = action.value.trim() || null
      if (value !== null && !isValue(value)) return null
      const type = date?.kind === 'date' ? date.item.type : typeOfValue(action.value)
      return single(view, placeIn(view, { is: 'date', type, value }, [bare(meant(view, span))]))
    }
    case 'articleDate':
      if (action.value !== '' && !parseIsoDate(action.value)) return null
      return single(view, placeIn(view, { is: 'articleDate', value: action.value }, []))
    case 'annotate':
      return annotate(view, span, action)
    case 'region':
      return single(view, regionPlace(view, span, action.kind))
    case 'note':
      return single(view, placeIn(view, { is: 'note', text: action.text }, [bare(meant(view, span))]))
    case 'tag':
      return single(view, placeIn(view, { is: 'tag', label: action.label }, [bare(meant(view, span))]))
    case 'notDifference':
      return single(view, folderWide(view.uri, { is: 'notDifference', key: action.key }))
  }
}

/** What is found is right. */
export function confirming(view: View, { kind, item }: Annotation): DecisionPlace {
  switch (kind) {
    case 'entity': {
      const { type, entity, name } = item
      return placeIn(view, { is: 'entity', type, entity, name }, [item])
    }
    case 'date':
      return placeIn(view, dateVerdict(item), [item])
    case 'quotation':
      return quotationPlace(view, item)
    case 'claim':
      return claimPlace(view, item)
  }
}

/** What is found is none. */
export function rejecting(view: View, { kind, item }: Annotation): DecisionPlace {
  const verdict: Verdict = { is: 'not', what: kind }
  if (kind !== 'claim') return placeIn(view, verdict, [item])
  return placeIn(view, verdict, item.content, item.cue.length ? { cue: item.cue.map(bare) } : undefined)
}

function dateVerdict({ type, value, mod }: TimeExpression): Verdict {
  return { is: 'date', type, value, ...(mod && { mod }) }
}

/** The type of a TIMEX3 value. */
function typeOfValue(value: string): TimeExpression['type'] {
  if (value.startsWith('P')) return 'DURATION'
  return value.includes('T') ? 'TIME' : 'DATE'
}

/** The selected words; where none are, what stands there, or else the line. */
function meant(view: View, span: Span): Span {
  if (span.start < span.end) return trimmed(view.article.text, span)
  const found = annotationAt(view, span)
  return found ? firstSpan(found) : wordsOrLine(view, span)
}

function wordsOrLine(view: View, span: Span): Span {
  if (span.start < span.end) return trimmed(view.article.text, span)
  const lines = linesOf(view.article)
  const { line } = lines.positionAt(span.start)
  return trimmed(view.article.text, { start: lines.lineStart(line), end: lines.lineEnd(line) })
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  if (words.trim() === '') return { start, end }
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

function annotate(view: View, selected: Span, { as }: Extract<ProposalAction, { do: 'annotate' }>): Proposal | null {
  if (selected.start >= selected.end || view.article.text.slice(selected.start, selected.end).trim() === '') return null
  const span = trimmed(view.article.text, selected)
  if (as === undefined)
    return {
      label: `Annotate “${excerpt(view.article.text, span, 60)}” as`,
      places: [],
      choices: [...ENTITY_TYPES, 'date', 'quotation', 'claim'].map(what => ({
        label: what,
        action: { do: 'annotate', as: what as (typeof ENTITY_TYPES)[number] },
      })),
    }
  return single(view, placeIn(view, verdictFor(as), [span]))
}

function verdictFor(as: NonNullable<Extract<ProposalAction, { do: 'annotate' }>['as']>): Verdict {
  if (as === 'date') return { is: 'date', type: 'DATE', value: null }
  if (as === 'quotation' || as === 'claim') return { is: as }
  return { is: 'entity', type: as }
}

function regionPlace(view: View, span: Span, kind: Extract<ProposalAction, { do: 'region' }>['kind']): DecisionPlace {
  if (kind !== null) return placeIn(view, { is: 'region', kind }, [wordsOrLine(view, span)])
  const region = view.article.regions.find(({ start, end }) => start <= span.start && span.start <= end)
  return placeIn(view, { is: 'not', what: 'region' }, [bare(region ?? span)])
}

function single(view: View, place: DecisionPlace): Proposal {
  const [first] = place.target
  const words = first ? view.article.text.slice(first.start, first.end) : place.place
  return { label: describe(place.verdict, words), places: [place] }
}
