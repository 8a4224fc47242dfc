/** What an editor brings beyond LSP. */
export interface Editor {
  /** The commands of ours that it knows; only these are offered. */
  readonly commands: ReadonlySet<string>
  /** URI of the folder of this project's documentation, where the editor can show it. */
  readonly docs?: string | undefined
}

/** An editor that says nothing of itself. */
export const unknownEditor: Editor = { commands: new Set() }

/** The editor's command that asks for an article's date; its argument is the article's URI. */
export const SET_ARTICLE_DATE = 'newsgloss.setArticleDate'
/** The title under which it is offered. */
export const SET_ARTICLE_DATE_TITLE = 'Set the article’s date…'
