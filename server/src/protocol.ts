/** What client and server say to each other beyond the Language Server Protocol. Names and shapes only: both sides import this file. */

import type { DecisionPlace, Proposal } from './decisions/proposal.ts'
import type { UndecidedItem } from './service/deciding/undecided.ts'
import type { ToDecide } from './service/editor.ts'
import type { ClaimsTable } from './service/panels/claimsTable.ts'
import type { Timeline } from './service/panels/timeline.ts'
import type { ViewName, ViewPage, ViewStep } from './service/views/viewItem.ts'

/** `initializationOptions` of a client that lends the server its files; another LSP editor sends none, and the server reads the disk itself. */
export interface InitializationOptions {
  readonly lendsFiles?: boolean
  /** The commands of ours that the client has registered. */
  readonly commands?: readonly string[]
  /** URI of the folder of the documentation, where the client can open it. */
  readonly docs?: string
  /** URI of a folder in which what was read may be kept for the next start. */
  readonly cacheFolder?: string
}

/** Client → server: the date an article bears, and the one that other articles imply where it bears none. Waits until the folder is read. */
export const ArticleDate = 'newsgloss/articleDate'
export interface ArticleDateParams {
  readonly uri: string
}
/** Null where the document is not open or not news. */
export type ArticleDateResult = {
  /** ISO date. */
  readonly value: string | null
  readonly suggested?: { readonly value: string; readonly why: string }
} | null

/** Client → server: the quotation or claim at a position and how other articles tell it; null where none stands. Waits until the folder is read. */
export const Tellings = 'newsgloss/tellings'
export interface TellingsParams {
  readonly uri: string
  readonly position: { readonly line: number; readonly character: number }
}
export type TellingsResult = { readonly here: Passage; readonly elsewhere: readonly SamePassage[] } | null
export interface Passage {
  readonly uri: string
  /** The file's name and line. */
  readonly place: string
  readonly position: TellingsParams['position']
  readonly text: string
}
export interface SamePassage extends Passage {
  /** How like the two are and why. */
  readonly likeness: string
}

/** Server → client: the URIs of the files below a workspace folder that match the folder's include and exclude settings. */
export const FindFiles = 'newsgloss/findFiles'
export interface FindFilesParams {
  readonly folder: string
}
export type FindFilesResult = readonly string[]

/** Server → client: a file's text as the editor decodes it, or why there is none. */
export const ReadFile = 'newsgloss/readFile'
export interface ReadFileParams {
  readonly uri: string
}
export type ReadFileResult = { readonly text: string } | { readonly problem: FileProblem }
export type FileProblem = 'binary' | 'encoding' | 'missing' | 'tooLarge'

/** Server → client, in a web worker only: one of the engine's data files. Transferred as bytes, never as a JSON array of numbers. */
export const ReadResource = 'newsgloss/readResource'
export interface ReadResourceParams {
  readonly name: string
}
export type ReadResourceResult = Uint8Array

/** Client → server: whether an open document is news and, if so, what is known of it. Waits until the document is annotated. */
export const DocumentStatus = 'newsgloss/documentStatus'
export interface DocumentStatusParams {
  readonly uri: string
}
export type DocumentStatusResult = NewsStatus | NoNewsStatus
export interface NewsStatus {
  readonly news: true
  readonly claims: number
  readonly quotations: number
  readonly entities: number
  readonly dates: number
  /** ISO date, or null when the article bears none. */
  readonly documentDate: string | null
  /** Articles in the corpus this document belongs to, itself included. */
  readonly articles: number
  /** Files that may be news and are not read, where there are too many or the reader has stopped the reading. */
  readonly notRead?: number
}
export interface NoNewsStatus {
  readonly news: false
  readonly reason: NoNewsReason
}
/** scheme: a diff, output or source control view; excluded: the file settings leave it out; notProse: it does not read as prose; language: neither news, plain text nor Markdown. */
export type NoNewsReason = 'scheme' | 'excluded' | 'notProse' | 'language' | 'empty' | 'unknown' | FileProblem

/** Server → client: annotations or status of open documents may have changed; the client asks again for what it shows. */
export const StatusChanged = 'newsgloss/statusChanged'

/** Client → server: the annotations of an article, or of all articles of a folder, in a format of other tools. Waits until the folder is read. */
export const Export = 'newsgloss/export'
export interface ExportParams {
  /** One of `FORMAT_NAMES`. */
  readonly format: string
  /** The URI of an article, or of a workspace folder. */
  readonly uri: string
  /** Only what people have confirmed or added. */
  readonly decided: boolean
  /** Whether the articles' words may be passed on. */
  readonly text: boolean
}
/** Null where there is no such format. */
export type ExportResult = {
  readonly files: FileContents
  /** In words what the format could not carry. */
  readonly losses: readonly string[]
  readonly articles: number
} | null

/** Client → server: lets what another tool's files say of the articles be decided, as one change. Waits until the folder is read. */
export const Import = 'newsgloss/import'
export interface ImportParams {
  /** One of `FORMAT_NAMES` that can be read. */
  readonly format: string
  readonly files: FileContents
  /** The name that the reader has set. */
  readonly creator?: string
}
/** Null where there is no such format. */
export type ImportResult = {
  readonly made: number
  /** What undoes it. */
  readonly change: string
  /** About how many articles. */
  readonly articles: number
  /** How many annotations are marked as detected, and are detected here too: they decide nothing. */
  readonly left: number
  /** What could not be read, placed or understood, a sentence each. */
  readonly problems: readonly string[]
} | null
type FileContents = readonly { readonly name: string; readonly content: string }[]

/** Client → server: the first items of a level of a view over the articles that are read together with one. Waits until the folder is read, but not long. */
export const ViewItems = 'newsgloss/viewItems'
export interface ViewItemsParams {
  readonly view: ViewName
  /** The article whose folder is shown; without it the largest folder is. */
  readonly uri?: string | undefined
  /** The keys from the top level down; empty for the top level itself. */
  readonly path: readonly string[]
  readonly filter: string
  readonly count: number
}
export type ViewItemsResult = ViewPage

/** Client → server: where what stands at a position of an open document is found in a view; null where nothing stands or the filter hides it. */
export const ViewTrail = 'newsgloss/viewTrail'
export interface ViewTrailParams extends TellingsParams {
  readonly view: ViewName
  readonly filter: string
}
export type ViewTrailResult = readonly ViewStep[] | null

/** Server → client: the files that hold the decisions of a workspace folder, from its `.newsgloss/` and from where the editor keeps what cannot be written there. */
export const ReadDecisions = 'newsgloss/readDecisions'
export interface ReadDecisionsParams {
  /** URI of a workspace folder; empty for documents in no folder. */
  readonly folder: string
  /** The files that are wanted; all where left out. */
  readonly names?: readonly string[]
}
export type ReadDecisionsResult = readonly DecisionFile[]
export interface DecisionFile {
  /** The path below `.newsgloss/`, with `/`. */
  readonly name: string
  readonly text: string
  /** Why it could not be read; it is there all the same. */
  readonly problem?: string
  /** It is not in the folder: the editor keeps it for the file of that name, which lacks what it holds, and may be there too. */
  readonly kept?: true
}

/** Server → client: writes one of these files where it says, or deletes it when the text is empty. Nothing is written over a text that is not `before`. */
export const WriteDecisions = 'newsgloss/writeDecisions'
export interface WriteDecisionsParams extends DecisionFile {
  readonly folder: string
  /** What the file held when it was last read or written; empty when there was none. */
  readonly before: string
}
/** `changed`: the file holds something else, which is given. */
export type WriteDecisionsResult =
  | { readonly written: true }
  | { readonly changed: string }
  | { readonly problem: string }

/** Client → server: what a decision would do, to be looked at and chosen from before it is made. Waits until the folder is read. */
export const Propose = 'newsgloss/propose'
export type ProposeParams = ToDecide
/** Null where the action can do nothing there. */
export type ProposeResult = Proposal | null

/** Client → server: makes the decisions at these places of a proposal, together. */
export const Decide = 'newsgloss/decide'
export interface DecideParams {
  readonly places: readonly DecisionPlace[]
  /** The name that the reader has set. */
  readonly creator?: string
}
/** How many were made, and what undoes them; the rest was for a text that has changed since. */
export type DecideResult = { readonly made: number; readonly change: string }

/** Client → server: what has been decided in the folder of a document, the latest first. */
export const DecisionHistory = 'newsgloss/decisionHistory'
export interface DecisionHistoryParams {
  readonly uri?: string | undefined
}
export type DecisionHistoryResult = readonly Change[]
/** All decisions of one command. */
export interface Change {
  readonly change: string
  /** ISO instant. */
  readonly made: string
  readonly creator?: string
  /** What was decided, in words. */
  readonly label: string
  readonly places: number
  /** Later decisions contradict every one of them, and hold. */
  readonly overruled?: true
  /** Where the first of them stands, as far as it is about a stretch of an article. */
  readonly at?: { readonly uri: string; readonly position: TellingsParams['position'] }
}

/** Client → server: takes the decisions of a command away again, or of the last one. Answers with their words; null when there are none. */
export const UndoDecision = 'newsgloss/undoDecision'
export interface UndoDecisionParams extends DecisionHistoryParams {
  readonly change?: string | undefined
}
export type UndoDecisionResult = { readonly label: string } | null

/** Client → server: the annotations of a document, or of the whole folder, that nobody has decided on, the least certain first. */
export const Undecided = 'newsgloss/undecided'
export interface UndecidedParams {
  readonly uri: string
  readonly folder: boolean
  readonly count: number
}
export type UndecidedResult = {
  readonly total: number
  readonly items: readonly UndecidedItem[]
}
export type { UndecidedItem }

/** Client → server: decisions whose place is not found any more, and what is wrong with the files that hold them. */
export const DecisionProblems = 'newsgloss/decisionProblems'
export type DecisionProblemsParams = DecisionHistoryParams
export type DecisionProblemsResult = {
  readonly orphans: readonly LostDecision[]
  readonly problems: readonly string[]
}
export interface LostDecision {
  readonly uri: string
  /** The article's file. */
  readonly name: string
  readonly label: string
  /** What undoes it, with all that was decided by the same command. */
  readonly change: string
}

/** Client → server: what the articles that are read together with one speak of, by day; without it those of the largest folder. Waits a little for the folder to be read. */
export const TimelineRequest = 'newsgloss/timeline'
export interface TimelineParams extends PanelParams {
  /** Whom the sentences name, whatever the case and the accents; empty for all sentences. */
  readonly filter: string
  /** Differences are to be looked for in however large a folder; without it only in a small one. */
  readonly compare?: boolean
}
/** Client → server: which of these articles tell which statements. Waits as that does. */
export const ClaimsTableRequest = 'newsgloss/claimsTable'
export interface PanelParams {
  readonly uri?: string | undefined
}
export type TimelineResult = Timeline & SoFar
export type ClaimsTableResult = ClaimsTable & SoFar
export interface SoFar {
  /** Files of the folders are still being read: there may be more. */
  readonly reading?: boolean
}

/** Client → server: what is said at a position, as a line for one's notes; null where nothing is. */
export const Citation = 'newsgloss/citation'
export type CitationResult = string | null
