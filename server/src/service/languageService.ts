/**
 * What an editor may ask of an article: each feature a plain function of a {@link View} and LSP's own parameters, answering in LSP-shaped data. Nothing
 * here reads a file, waits, or decides what is in a text; all positions are UTF-16.
 */
export { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts'
export { citation } from './citation.ts'
export { codeActions } from './codeActions.ts'
export { codeLenses } from './codeLenses.ts'
export { propose } from './deciding/propose.ts'
export { undecided } from './deciding/undecided.ts'
export { definition } from './definition.ts'
export { type DiagnosticSettings, diagnostics, RELATIVE_DATE } from './diagnostics.ts'
export { documentHighlights } from './documentHighlights.ts'
export { documentSymbols } from './documentSymbols.ts'
export { canonicalUri, nameOf, pathBelow, SAMPLE_SCHEME, schemeOf, uriBelow } from './documentUri.ts'
export {
  APPLY_DECISION,
  COMPARE_TELLINGS,
  DECIDE,
  type Editor,
  SET_ARTICLE_DATE,
  SET_ARTICLE_DATE_TITLE,
  SHOW_PLACES,
  SHOW_TELLINGS,
  type ToDecide,
} from './editor.ts'
export { foldingRanges } from './foldingRanges.ts'
export { hover } from './hover.ts'
export { suggestedDate } from './impliedDates.ts'
export { type InlayHintSettings, inlayHints } from './inlayHints.ts'
export { linesOf } from './lines.ts'
export { type Markup, markdown, plainText } from './markup.ts'
export {
  isNewsFile,
  LONGEST_TEXT,
  languageOf,
  type NewsFiles,
  type NoNewsReason,
  noNewsReason,
  reasonByName,
  reasonByText,
} from './newsDocument.ts'
export { type ClaimsCell, type ClaimsTable, claimsTableOf } from './panels/claimsTable.ts'
export { type Timeline, type TimelineMark, timelineOf } from './panels/timeline.ts'
export { references } from './references.ts'
export { selectionRanges } from './selectionRanges.ts'
export { semanticTokens, tokenEdits, tokenModifiers, tokenTypes } from './semanticTokens.ts'
export { type Passage, type SamePassage, type Tellings, tellings } from './tellings.ts'
export type { View } from './view.ts'
export type { ViewItem, ViewItemKind, ViewName, ViewPage, ViewStep } from './views/viewItem.ts'
export { viewPage, viewTrail } from './views/views.ts'
export { wordDiff } from './wordDiff.ts'
export { workspaceSymbols } from './workspaceSymbols.ts'
