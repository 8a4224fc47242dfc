import type { Range } from 'vscode-languageserver-types'
import type { ProposalAction } from '../decisions/proposal.ts'

/** What an editor brings beyond LSP. */
export interface Editor {
  /** The commands of ours that it knows; only these are offered. */
  readonly commands: ReadonlySet<string>
  /** URI of the folder of this project's documentation, where the editor can show it. */
  readonly docs?: string | undefined
}

/** The editor's command that asks for what is still to be chosen and makes a decision; its argument is a {@link ToDecide}. */
export const DECIDE = 'newsgloss.decide'
/** The server's own command, for editors that do not know the other: makes the decision at all its places. */
export const APPLY_DECISION = 'newsgloss.applyDecision'
/** What is to be decided where. */
export interface ToDecide {
  readonly uri: string
  readonly range: Range
  readonly action: ProposalAction
}

/** An editor that says nothing of itself. */
export const unknownEditor: Editor = { commands: new Set() }

/** The editor's command that asks for an article's date; its argument is the article's URI. */
export const SET_ARTICLE_DATE = 'newsgloss.setArticleDate'
/** The title under which it is offered. */
export const SET_ARTICLE_DATE_TITLE = 'Set the article’s date…'

/**
 * The editor's command that shows a quotation or claim beside another article's telling of it; its arguments are the article's URI, a position in it and the other
 * article's URI. Without the last it asks which, without any it takes the cursor's.
 */
export const COMPARE_TELLINGS = 'newsgloss.compareTellings'
/** The editor's command that lists where a quotation or claim is told in other articles; its arguments are the article's URI and a position in it. */
export const SHOW_TELLINGS = 'newsgloss.showTellings'

/** The editor's command that shows places: the URI and position from which, and the locations; without them the references of what stands there. */
export const SHOW_PLACES = 'newsgloss.showPlaces'
