import type { Hover, Position } from 'vscode-languageserver-types'
import type { Span } from '../engine/span.ts'
import { claimHover } from './claimHover.ts'
import { dateHover } from './dateHover.ts'
import { differenceHover } from './differenceHover.ts'
import { unknownEditor } from './editor.ts'
import { entityHover } from './entityHover.ts'
import { dateAt, mentionAt } from './found.ts'
import { linesOf } from './lines.ts'
import { content, list, type Markup, markdown } from './markup.ts'
import { tellingAt } from './tellings.ts'
import type { View } from './view.ts'

/**
 * What is known of the name, date, quotation or claim at the position, the first of these that stands there, and what other articles tell differently of it; null
 * when nothing is.
 */
export function hover(view: View, position: Position, markup: Markup = markdown, editor = unknownEditor): Hover | null {
  const lines = linesOf(view.article)
  const offset = lines.offsetAt(position)
  const answer = (span: Span, text: (string | undefined)[]): Hover => ({
    contents: content(markup, [...text, remarkLines(view, offset, markup), differenceHover(view, offset, markup)]),
    range: lines.range(span),
  })
  const mention = mentionAt(view, offset)
  if (mention) return answer(mention, entityHover(view, mention, markup, editor))
  const date = dateAt(view, offset)
  if (date) return answer(date, dateHover(view, date, markup, editor))
  const { quotation, claim } = tellingAt(view, offset)
  if (quotation) return answer(quotation, claimHover(view, { quotation }, markup, editor))
  if (!claim) return differing(view, offset, markup)
  const part = [...claim.source, ...(claim.chain ?? []), ...claim.cue, ...claim.content].find(
    ({ start, end }) => start <= offset && offset <= end,
  )!
  return answer(part, claimHover(view, { claim }, markup, editor))
}

/** The notes and tags of readers there; undefined when there are none. */
function remarkLines({ remarks = [] }: View, offset: number, markup: Markup): string | undefined {
  const here = remarks.filter(({ start, end }) => start <= offset && offset <= end)
  return list(
    markup,
    here.map(({ text, creator }) => markup.text(creator === undefined ? text : `${text} (${creator})`)),
    MOST_REMARKS,
  )
}

const MOST_REMARKS = 8

/** Where nothing else stands: what readers have noted and what is told differently of it. */
function differing(view: View, offset: number, markup: Markup): Hover | null {
  const lines = [remarkLines(view, offset, markup), differenceHover(view, offset, markup)]
  return lines.every(line => line === undefined) ? null : { contents: content(markup, lines) }
}
