import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver-types'
import type { ProposalAction } from '../../decisions/proposal.ts'
import { bare, contains, type Span } from '../../engine/span.ts'
import { ENTITY_TYPES } from '../../engine/vocabulary.ts'
import { DIFFERENCE } from '../diagnostics.ts'
import { APPLY_DECISION, DECIDE, type Editor } from '../editor.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'
import type { View } from '../view.ts'
import { type Annotation, annotationsAt } from './annotationAt.ts'
import { claimsBeside } from './proposeSayings.ts'

/**
 * What can be decided about what stands in the range, or about the selected words. An editor that knows our command asks for what is still to be chosen; any other
 * is offered what needs no asking, which the server itself carries out.
 */
export function decisionActions(
  view: View,
  range: Range,
  { diagnostics }: CodeActionContext,
  { commands }: Editor,
): CodeAction[] {
  const lines = linesOf(view.article)
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
  const asks = commands.has(DECIDE)
  const differences = diagnostics
    .filter(({ code }) => code === DIFFERENCE)
    .flatMap(({ data }) => (data as { keys?: readonly string[] } | undefined)?.keys ?? [])
    .map((key): Offer => ({ title: 'Not a difference', action: { do: 'notDifference', key } }))
  const offered = [...differences, ...offers(view, span)].filter(({ asking, plain }) => (asks ? !plain : !asking))
  return offered.map(({ title, action }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: {
      title,
      command: asks ? DECIDE : APPLY_DECISION,
      arguments: [{ uri: view.uri, range, action }],
    },
  }))
}

interface Offer {
  readonly title: string
  readonly action: ProposalAction
  /** Something is to be chosen or written first. */
  readonly asking?: true
  /** In the place of one that asks. */
  readonly plain?: true
}

function offers(view: View, span: Span): Offer[] {
  const found = annotationsAt(view, span)
  const words = (item: Span) => `“${excerpt(view.article.text, item, 40)}”`
  const selected = span.start < span.end ? [...cueOffers(view, span), annotateOffer(words(span))] : []
  const [first] = found
  if (!first) return [...selected, ...(selected.length > 0 ? [NOTE] : [])]
  const saying = found.find(({ kind }) => kind === 'quotation' || kind === 'claim')
  const right: Offer[] =
    first.item.status === 'detected' ? [{ title: confirmTitle(first), action: { do: 'confirm' } }] : []
  return [
    ...right,
    ...offersFor(view, first, span, words),
    ...(saying
      ? [{ title: saying.kind === 'claim' ? 'Source…' : 'Speaker…', action: { do: 'speaker' }, asking: true } as const]
      : []),
    ...selected,
    NOTE,
  ]
}

/** The selected words are a claim's cue. */
function cueOffers(view: View, span: Span): Offer[] {
  const { text } = view.article
  return claimsBeside(view, span).map(({ content: [first] }) => ({
    title: `Cue of the claim “${excerpt(text, first!, 40)}”`,
    action: { do: 'cue', of: bare(first!) },
  }))
}

const NOTE: Offer = { title: 'Note…', action: { do: 'note', text: '' }, asking: true }

function annotateOffer(words: string): Offer {
  return { title: `Annotate ${words} as…`, action: { do: 'annotate' }, asking: true }
}

function confirmTitle({ kind, item }: Annotation): string {
  if (kind === 'entity') return `Confirm ${item.type} ${item.name}`
  return `Confirm this ${kind}`
}

function offersFor(view: View, { kind, item }: Annotation, span: Span, words: (item: Span) => string): Offer[] {
  if (kind === 'date')
    return [
      { title: `Not a date: ${words(item)}`, action: { do: 'reject' } },
      { title: 'Value of this date…', action: { do: 'date', value: item.value ?? '' }, asking: true },
    ]
  if (kind === 'claim' && item.cue.some(cue => contains(cue, span)))
    return [
      { title: 'Not a claim', action: { do: 'reject' } },
      { title: `${words(item.cue[0]!)} is not its cue`, action: { do: 'cue', of: bare(item.content[0]!) } },
    ]
  if (kind !== 'entity') return [{ title: `Not a ${kind}`, action: { do: 'reject' } }]
  const elsewhere = view.corpus.entityOf(view.uri, item.entity)?.mentions.some(({ uri }) => uri !== view.uri)
  const several = view.article.entities.filter(other => other.entity === item.entity).length > 1
  return [
    { title: `Not a name: ${words(item)} here`, action: { do: 'reject', scope: 'here' } },
    ...(several
      ? [{ title: `Not a name: ${words(item)} in this article`, action: { do: 'reject', scope: 'article' } } as const]
      : []),
    { title: `Not a name: ${words(item)} anywhere`, action: { do: 'reject', scope: 'folder' } },
    { title: `Type of ${words(item)}…`, action: { do: 'type' }, asking: true },
    ...ENTITY_TYPES.filter(type => type !== item.type).map(
      type => ({ title: `Type: ${type}`, action: { do: 'type', type, scope: 'here' }, plain: true }) as const,
    ),
    { title: 'Same as…', action: { do: 'sameAs' }, asking: true },
    { title: `Not the same as ${item.name}`, action: { do: 'notSameAs' } },
    ...(elsewhere
      ? [{ title: `Not the same as ${item.name} anywhere`, action: { do: 'notSameAs', scope: 'folder' } } as const]
      : []),
  ]
}
