import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  MarkupKind,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver'
import { answerDecisions } from './decisionRequests.ts'
import { exportAnnotations } from './exportAnnotations.ts'
import { CANCELLED, guardedBy } from './guarded.ts'
import { importAnnotations } from './importAnnotations.ts'
import {
  ArticleDate,
  type ArticleDateParams,
  type ArticleDateResult,
  Citation,
  type CitationResult,
  ClaimsTableRequest,
  type ClaimsTableResult,
  DocumentStatus,
  type DocumentStatusParams,
  type DocumentStatusResult,
  Export,
  type ExportParams,
  type ExportResult,
  Import,
  type ImportParams,
  type ImportResult,
  type PanelParams,
  Tellings,
  type TellingsParams,
  type TellingsResult,
  type TimelineParams,
  TimelineRequest,
  type TimelineResult,
  ViewItems,
  type ViewItemsParams,
  type ViewItemsResult,
  ViewTrail,
  type ViewTrailParams,
  type ViewTrailResult,
} from './protocol.ts'
import * as service from './service/languageService.ts'
import { defaultSettings } from './settings.ts'
import type { Phase, Workspace } from './workspace.ts'

/**
 * Connects every request to its feature: each says which phase it needs, gives way when cancelled, and answers with nothing when it fails. Returns a
 * function that forgets what was sent of a document, for when it is closed.
 */
export function answerRequests(
  connection: Connection,
  workspace: Workspace,
  capabilities: ClientCapabilities,
  editor: service.Editor,
  onError: (error: unknown) => void,
): (uri: string) => void {
  const formats = capabilities.textDocument?.hover?.contentFormat
  const markup = formats && !formats.includes(MarkupKind.Markdown) ? service.plainText : service.markdown
  const tokens = new TokenHistory()

  const guarded = guardedBy(workspace, onError)
  /** Guarded for one document: `answer` is asked only when it is news. */
  const ofDocument = <P extends DocumentParams, R>(
    phase: Phase,
    answer: (view: service.View, params: P) => R,
    nothing: R,
  ) =>
    guarded(
      phase,
      (params: P) => {
        const view = workspace.view(params.textDocument.uri)
        return view ? answer(view, params) : nothing
      },
      nothing,
    )

  connection.languages.semanticTokens.on(ofDocument('annotated', view => tokens.full(view), { data: [] }))
  connection.languages.semanticTokens.onDelta(
    ofDocument('annotated', (view, { previousResultId }) => tokens.delta(view, previousResultId), { data: [] }),
  )
  connection.languages.semanticTokens.onRange(
    ofDocument('annotated', (view, { range }) => service.semanticTokens(view, range), { data: [] }),
  )
  connection.onDocumentSymbol(ofDocument('annotated', service.documentSymbols, null))
  connection.onFoldingRanges(ofDocument('annotated', service.foldingRanges, null))
  connection.onSelectionRanges(
    ofDocument('annotated', (view, { positions }) => service.selectionRanges(view, positions), null),
  )
  connection.onDocumentHighlight(
    ofDocument('annotated', (view, { position }) => service.documentHighlights(view, position), null),
  )
  connection.onHover(ofDocument('known', (view, { position }) => service.hover(view, position, markup, editor), null))
  connection.onDefinition(ofDocument('indexed', (view, { position }) => service.definition(view, position), null))
  connection.onReferences(ofDocument('indexed', (view, { position }) => service.references(view, position), null))
  connection.languages.callHierarchy.onPrepare(
    ofDocument('indexed', (view, { position }) => service.prepareCallHierarchy(view, position), null),
  )
  connection.languages.callHierarchy.onIncomingCalls(
    guarded('indexed', ({ item }) => service.incomingCalls(workspace.corpora.of(item.uri), item), null),
  )
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded('indexed', ({ item }) => service.outgoingCalls(workspace.corpora.of(item.uri), item), null),
  )
  connection.onWorkspaceSymbol(
    guarded('indexed', ({ query }) => service.workspaceSymbols(workspace.corpora.all(), query), null),
  )
  connection.onCodeAction(
    ofDocument('indexed', (view, { range, context }) => service.codeActions(view, range, context, editor), null),
  )
  const settingsFor = ({ uri }: service.View) => workspace.settingsFor(uri) ?? defaultSettings
  connection.onCodeLens(
    ofDocument('indexed', view => (settingsFor(view).codeLens ? service.codeLenses(view, editor) : []), null),
  )
  connection.languages.inlayHint.on(
    ofDocument('annotated', (view, { range }) => service.inlayHints(view, range, settingsFor(view).inlayHints), null),
  )
  connection.languages.diagnostics.on(
    ofDocument(
      'indexed',
      view => ({ kind: 'full', items: service.diagnostics(view, settingsFor(view).diagnostics, editor) }),
      { kind: 'full', items: [] },
    ),
  )
  const articleDate = guarded<ArticleDateParams, ArticleDateResult>(
    'indexed',
    ({ uri }) => {
      const view = workspace.view(uri)
      if (!view) return null
      const suggested = service.suggestedDate(view)
      return { value: view.article.documentDate?.value ?? null, ...(suggested && { suggested }) }
    },
    null,
  )
  connection.onRequest<ArticleDateResult, void>(ArticleDate, articleDate)
  const tellings = guarded<TellingsParams, TellingsResult>(
    'indexed',
    ({ uri, position }) => {
      const view = workspace.view(uri)
      return view ? service.tellings(view, position) : null
    },
    null,
  )
  connection.onRequest<TellingsResult, void>(Tellings, tellings)
  const viewItems = guarded<ViewItemsParams, ViewItemsResult>(
    'indexed',
    ({ view, uri, path, filter, count }) =>
      service.viewPage(workspace.corpora.shownFor(uri), view, path, filter, count),
    { items: [], total: 0, articles: 0 },
  )
  connection.onRequest<ViewItemsResult, void>(ViewItems, viewItems)
  const citation = guarded<TellingsParams, CitationResult>(
    'annotated',
    ({ uri, position }) => {
      const view = workspace.view(uri)
      return view && service.citation(view, position)
    },
    null,
  )
  connection.onRequest<CitationResult, void>(Citation, citation)
  const timeline = guarded<TimelineParams, TimelineResult>(
    'indexed',
    async ({ uri, filter, compare }) => {
      const corpus = workspace.corpora.shownFor(uri)
      const compared = (compare && (await workspace.compareAll(corpus))) || undefined
      return { ...service.timelineOf(corpus, filter, compared), reading: workspace.reading }
    },
    { articles: [], marks: [], total: 0, compared: true },
  )
  connection.onRequest<TimelineResult, void>(TimelineRequest, timeline)
  const claimsTable = guarded<PanelParams, ClaimsTableResult>(
    'indexed',
    ({ uri }) => ({ ...service.claimsTableOf(workspace.corpora.shownFor(uri)), reading: workspace.reading }),
    { articles: [], silent: 0, origins: [], rows: [], total: 0 },
  )
  connection.onRequest<ClaimsTableResult, void>(ClaimsTableRequest, claimsTable)
  const viewTrail = guarded<ViewTrailParams, ViewTrailResult>(
    'indexed',
    ({ view: name, uri, position, filter }) => {
      const view = workspace.view(uri)
      return view ? service.viewTrail(view, name, position, filter) : null
    },
    null,
  )
  connection.onRequest<ViewTrailResult, void>(ViewTrail, viewTrail)
  answerDecisions(connection, workspace, guarded)
  const status = guarded<DocumentStatusParams, DocumentStatusResult>('annotated', ({ uri }) => workspace.status(uri), {
    news: false,
    reason: 'unknown',
  })
  connection.onRequest<DocumentStatusResult, void>(DocumentStatus, status)
  const { corpora, decisions } = workspace
  const whenRead =
    <P, R>(answer: (params: P) => R | Promise<R>) =>
    async (params: P, token: CancellationToken) => {
      await workspace.readAll(token)
      return token.isCancellationRequested ? CANCELLED : answer(params)
    }
  const exported = whenRead((params: ExportParams) => exportAnnotations(corpora, decisions, params))
  connection.onRequest<ExportResult, void>(Export, exported)
  const imported = whenRead((params: ImportParams) => importAnnotations(corpora, decisions, params))
  connection.onRequest<ImportResult, void>(Import, imported)
  return uri => tokens.forget(service.canonicalUri(uri))
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string }
}

/** The tokens last sent for each document, so that the next answer need only say what has changed. */
class TokenHistory {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: number[] }>()
  #count = 0

  full(view: service.View): SemanticTokens {
    const sent = { resultId: String(++this.#count), data: service.semanticTokens(view).data }
    this.#sent.set(view.uri, sent)
    return sent
  }

  delta(view: service.View, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(view.uri)
    const now = this.full(view)
    if (before?.resultId !== previousResultId) return now
    return { resultId: now.resultId!, edits: service.tokenEdits(before.data, now.data) }
  }

  forget(uri: string): void {
    this.#sent.delete(uri)
  }
}
