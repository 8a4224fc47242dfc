import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types'
import { waitsForArticleDate } from '../engine/dates/waiting.ts'
import { type Editor, unknownEditor } from './editor.ts'
import { excerpt } from './excerpt.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** Which diagnostics a reader wants. */
export interface DiagnosticSettings {
  readonly relativeDates: boolean
}

/** The code of the diagnostic on relative dates, as docs/diagnostics.md explains it. */
export const RELATIVE_DATE = 'relative-date-without-article-date'

/** What keeps an article from being understood: hints at most, each once an article. */
export function diagnostics(view: View, settings: DiagnosticSettings, editor: Editor = unknownEditor): Diagnostic[] {
  return settings.relativeDates ? relativeDates(view, editor) : []
}

/** At the first expression that waits for the date of an article that bears none, with the number of all that do. */
function relativeDates({ article }: View, { docs }: Editor): Diagnostic[] {
  const waiting = article.documentDate ? [] : article.dates.filter(waitsForArticleDate)
  const [first] = waiting
  if (!first) return []
  const words = excerpt(article.text, first, 60)
  const more = waiting.length > 1 ? ` and ${waiting.length - 1} more` : ''
  return [
    {
      range: linesOf(article).range(first),
      severity: DiagnosticSeverity.Hint,
      source: 'newsgloss',
      code: RELATIVE_DATE,
      ...(docs && { codeDescription: { href: `${docs}/diagnostics.md#${RELATIVE_DATE}` } }),
      message: `The article bears no date from which to count “${words}”${more}.`,
    },
  ]
}
