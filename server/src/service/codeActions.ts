import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver-types'
import { waitsForArticleDate } from '../engine/dates/waiting.ts'
import { decisionActions } from './deciding/decisionActions.ts'
import { RELATIVE_DATE } from './diagnostics.ts'
import { type Editor, SET_ARTICLE_DATE, SET_ARTICLE_DATE_TITLE } from './editor.ts'
import { suggestedDate } from './impliedDates.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/**
 * What can be done about what stands in the range: the article's date can be set where an expression waits for it, and set again where it was; what is
 * annotated can be decided on.
 */
export function codeActions(view: View, range: Range, context: CodeActionContext, editor: Editor): CodeAction[] {
  const wanted = context.only?.some(kind => kind === '' || kind === CodeActionKind.QuickFix) ?? true
  if (!wanted) return []
  const date = editor.commands.has(SET_ARTICLE_DATE) ? setArticleDate(view, range, context) : []
  return [...date, ...decisionActions(view, range, context, editor)]
}

function setArticleDate(view: View, range: Range, context: CodeActionContext): CodeAction[] {
  const { article, uri } = view
  const decided = article.documentDate?.source === 'decision'
  if (article.documentDate && !decided) return []
  const lines = linesOf(article)
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)]
  const here = article.dates.some(
    date => date.start <= end && start <= date.end && (decided || waitsForArticleDate(date)),
  )
  const diagnostics = context.diagnostics.filter(({ code }) => code === RELATIVE_DATE)
  if (!here && diagnostics.length === 0) return []
  const suggested = decided ? undefined : suggestedDate(view)
  const title = suggested ? `${SET_ARTICLE_DATE_TITLE} (probably ${suggested.value})` : SET_ARTICLE_DATE_TITLE
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics }),
      command: { title, command: SET_ARTICLE_DATE, arguments: [uri] },
    },
  ]
}
