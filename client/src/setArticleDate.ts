import { l10n, window } from 'vscode'
import type { DecisionPlace } from '../../server/src/decisions/proposal.ts'
import { parseIsoDate } from '../../server/src/engine/dates/calendar.ts'
import type { ArticleDateResult } from '../../server/src/protocol.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'
import { make } from './decisions/decide.ts'
import type { NewsServer } from './newsServer.ts'

/**
 * Asks for the date of an article, by its URI or that of the active editor, and keeps it. The box holds the date that the article has or seems to have; empty,
 * it takes a date that was given before away. Rejects when the server fails.
 */
export async function setArticleDate(server: NewsServer, given?: string): Promise<void> {
  const raw = given ?? window.activeTextEditor?.document.uri.toString()
  if (raw === undefined) return
  const uri = canonicalUri(raw)
  const known = await server.articleDate(uri)
  const answer = await window.showInputBox({
    title: l10n.t('The article’s date'),
    prompt: promptFor(known),
    placeHolder: l10n.t('year-month-day, such as 2024-03-06'),
    value: known?.value ?? known?.suggested?.value ?? '',
    validateInput: text => problemOf(text),
  })
  if (answer === undefined || answer.trim() === known?.value) return
  const value = answer.trim()
  const said =
    value === '' ? l10n.t('The article has the date that its text tells') : l10n.t('The article is of {0}', value)
  await make(server, [dateOf(uri, value)], said)
}

/** The decision that an article is of that day; an empty one takes a day that was given before away. */
export function dateOf(uri: string, value: string): DecisionPlace {
  return {
    uri,
    verdict: { is: 'articleDate', value },
    ...{ target: [], textHash: '', place: '', line: '', mark: { start: 0, end: 0 } },
  }
}

/** Why a text is no date; undefined when it is one, or empty. */
function problemOf(text: string): string | undefined {
  const date = text.trim()
  return date === '' || parseIsoDate(date) ? undefined : l10n.t('Not a day of the calendar as year-month-day')
}

function promptFor(known: ArticleDateResult): string {
  if (known?.suggested) return l10n.t('Probably {0} or soon after: {1}', known.suggested.value, known.suggested.why)
  return l10n.t('Dates such as “Monday” count from it. Leave empty to go back to what the text says.')
}
