import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types'
import type { Difference } from '../corpus/differences/difference.ts'
import { differenceSentence, sidesFrom } from '../corpus/differences/sentence.ts'
import type { Article } from '../engine/article.ts'
import { waitsForArticleDate } from '../engine/dates/waiting.ts'
import { NOT_CLOSED } from '../engine/quotations/pairing.ts'
import type { Span } from '../engine/span.ts'
import { nameOf } from './documentUri.ts'
import { type Editor, unknownEditor } from './editor.ts'
import { BLANK, excerpt } from './excerpt.ts'
import { linesOf, locationOf } from './lines.ts'
import type { View } from './view.ts'

/** Which diagnostics a reader wants. */
export interface DiagnosticSettings {
  readonly relativeDates: boolean
  readonly quotations: boolean
  readonly differences: boolean
}

/** The code of the diagnostic on relative dates, as docs/diagnostics.md explains it. */
export const RELATIVE_DATE = 'relative-date-without-article-date'

/** The codes of the diagnostics on quotations. */
const NO_SPEAKER = 'quotation-without-speaker'
const UNBALANCED = 'unbalanced-quotation-marks'

/** The code of the diagnostics on what other articles, or the headline, tell differently. */
export const DIFFERENCE = 'differs-from-another-article'

/** What keeps an article from being understood, hinted at once an article, and what it tells differently from others. */
export function diagnostics(view: View, settings: DiagnosticSettings, editor: Editor = unknownEditor): Diagnostic[] {
  return [
    ...(settings.relativeDates ? relativeDates(view, editor) : []),
    ...(settings.quotations ? [...unnamedSpeakers(view, editor), ...unbalancedMarks(view, editor)] : []),
    ...(settings.differences ? differences(view, editor) : []),
  ]
}

/** At the first expression that waits for the date of an article that bears none, with the number of all that do. */
function relativeDates({ article }: View, { docs }: Editor): Diagnostic[] {
  const waiting = article.documentDate ? [] : article.dates.filter(waitsForArticleDate)
  return hint(
    article,
    waiting,
    RELATIVE_DATE,
    docs,
    (first, more) => `The article bears no date from which to count “${first}”${more && ` and ${more} more`}.`,
  )
}

/** At the first quotation of a clause or more whose speaker was not found. */
function unnamedSpeakers({ article }: View, { docs }: Editor): Diagnostic[] {
  const unnamed = article.quotations.filter(({ kind, speaker }) => kind === 'direct' && !speaker)
  return hint(
    article,
    unnamed,
    NO_SPEAKER,
    docs,
    (first, more) => `It is not known who says ${first}${more && `, nor ${more} more`}.`,
  )
}

/** At the first quotation that has no closing mark. */
function unbalancedMarks({ article }: View, { docs }: Editor): Diagnostic[] {
  const open = article.quotations.filter(({ why }) => why?.includes(NOT_CLOSED))
  return hint(
    article,
    open,
    UNBALANCED,
    docs,
    (_, more) => `This quotation has no closing mark${more && `, nor have ${more} more`}.`,
  )
}

/** One hint at the first of the places, with the number of all; none where there are none. */
function hint(
  article: Article,
  places: readonly Span[],
  code: string,
  docs: string | undefined,
  message: (words: string, more: number | '') => string,
): Diagnostic[] {
  const [first] = places
  if (!first) return []
  return [
    {
      range: linesOf(article).range(first),
      severity: DiagnosticSeverity.Hint,
      source: 'newsgloss',
      code,
      ...described(code, docs),
      message: message(excerpt(article.text, first, 60), places.length - 1 || ''),
    },
  ]
}

/** So many other sides are named at one place; further ones are counted. */
const MOST_SIDES = 8

/** One diagnostic a place that is told differently, with the other sides as related information. */
function differences({ corpus, uri, article, dismissed }: View, { docs }: Editor): Diagnostic[] {
  const byPlace = new Map<string, Difference[]>()
  for (const difference of corpus.differences(uri, dismissed)) {
    const [own] = sidesFrom(difference, uri)
    const key = `${own.start} ${own.end} ${difference.kind}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), difference])
  }
  return [...byPlace.values()].map(all => {
    const [own, other] = sidesFrom(all[0]!, uri)
    const sentence = differenceSentence(all[0]!, uri, nameOf(other.uri)).replace(BLANK, ' ')
    return {
      range: linesOf(article).range(own),
      severity: DiagnosticSeverity.Information,
      source: 'newsgloss',
      code: DIFFERENCE,
      ...described(DIFFERENCE, docs),
      message: `${sentence}${all.length > 1 ? `, and ${all.length - 1} more` : ''}.`,
      relatedInformation: all.slice(0, MOST_SIDES).flatMap(difference => {
        const [, side] = sidesFrom(difference, uri)
        const there = corpus.get(side.uri)
        return there
          ? [{ location: locationOf(side.uri, there, side), message: excerpt(there.text, side.context, 200) }]
          : []
      }),
      data: { keys: all.map(({ key }) => key) },
    }
  })
}

function described(code: string, docs: string | undefined): Pick<Diagnostic, 'codeDescription'> {
  return docs === undefined ? {} : { codeDescription: { href: `${docs}/diagnostics.md#${code}` } }
}
