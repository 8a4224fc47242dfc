import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type Memento,
  type TextDocument,
  type Uri,
} from 'vscode'
import type {
  BaseLanguageClient,
  ErrorHandler,
  LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient'
import {
  ArticleDate,
  type ArticleDateParams,
  type ArticleDateResult,
  Citation,
  type CitationResult,
  ClaimsTableRequest,
  type ClaimsTableResult,
  Decide,
  type DecideParams,
  type DecideResult,
  DecisionHistory,
  type DecisionHistoryParams,
  type DecisionHistoryResult,
  DecisionProblems,
  type DecisionProblemsParams,
  type DecisionProblemsResult,
  DocumentStatus,
  type DocumentStatusParams,
  type DocumentStatusResult,
  Export,
  type ExportParams,
  type ExportResult,
  Import,
  type ImportParams,
  type ImportResult,
  type InitializationOptions,
  type PanelParams,
  Propose,
  type ProposeParams,
  type ProposeResult,
  StatusChanged,
  Tellings,
  type TellingsParams,
  type TellingsResult,
  type TimelineParams,
  TimelineRequest,
  type TimelineResult,
  Undecided,
  type UndecidedParams,
  type UndecidedResult,
  UndoDecision,
  type UndoDecisionParams,
  type UndoDecisionResult,
  ViewItems,
  type ViewItemsParams,
  type ViewItemsResult,
  ViewTrail,
  type ViewTrailParams,
  type ViewTrailResult,
} from '../../server/src/protocol.ts'
import {
  COMPARE_TELLINGS,
  DECIDE,
  SET_ARTICLE_DATE,
  SHOW_PLACES,
  SHOW_TELLINGS,
} from '../../server/src/service/languageService.ts'
import { lendDecisions } from './decisions/lendDecisions.ts'
import { lendFiles } from './files.ts'
import { literal } from './literal.ts'
import { documentSelector } from './newsDocuments.ts'

/** Values of the language client, whose code is loaded when the server is started, not when the extension is. */
const RUNNING: State.Running = 2
const STARTING: State.Starting = 3
const NEVER: RevealOutputChannelOn.Never = 4

/** Makes a client of the server in the place this extension runs in: a process, or a web worker. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient

/** `idle`: not started, since no document needed it. `failed`: it did not start, or crashed too often to be started again. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed'

/** The one server of this window. Its failures stand in its output channel and in `state`; nothing pops up but that what was decided would be lost. */
export class NewsServer implements Disposable {
  readonly #createClient: ClientFactory
  readonly #docs: string
  readonly #cache: string
  readonly #storage: Uri
  readonly #memento: Memento
  readonly #changed = new EventEmitter<void>()
  #client: BaseLanguageClient | undefined

  /** Fires when the state, or what the server has to say of open documents, may be another. */
  readonly onDidChange = this.#changed.event

  /** `docs` and `cache`: the URIs of the folder of the documentation and of one in which to keep what was read; `storage` and `memento`: a folder for decisions that no other takes, and what this window keeps. */
  constructor(createClient: ClientFactory, docs: string, cache: string, storage: Uri, memento: Memento) {
    this.#createClient = createClient
    this.#docs = docs
    this.#cache = cache
    this.#storage = storage
    this.#memento = memento
  }

  get state(): ServerState {
    if (!this.#client) return 'idle'
    if (this.#client.state === RUNNING) return 'running'
    return this.#client.state === STARTING ? 'starting' : 'failed'
  }

  /** Starts the server unless that was done before. */
  readonly start = (): true => {
    if (this.#client) return true
    const options = (): InitializationOptions => ({
      lendsFiles: true,
      commands: COMMANDS,
      docs: this.#docs,
      cacheFolder: this.#cache,
    })
    const client = this.#createClient(clientOptions(options, () => client.createDefaultErrorHandler()))
    this.#client = client
    lendFiles(client)
    lendDecisions(client, this.#storage, this.#memento)
    client.onNotification(StatusChanged, () => this.#changed.fire())
    client.onDidChangeState(() => this.#changed.fire())
    client.start().catch(error => client.error('The server did not start', error, false))
    return true
  }

  readonly restart = async (): Promise<void> => {
    await this.stop()
    this.start()
  }

  /** Resolves when the server, if it runs, has stopped. */
  async stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.dispose().catch(() => {})
  }

  /** What the server knows of an open document; undefined when it is not running, or fails to answer. */
  status({ uri }: TextDocument): Promise<DocumentStatusResult | undefined> {
    const params: DocumentStatusParams = { uri: uri.toString() }
    return this.#ask<DocumentStatusResult | undefined>(DocumentStatus, params, undefined)
  }

  /** The date of an open document, as borne and as implied; null when it is no news, or the server is not running or fails. */
  articleDate(uri: string): Promise<ArticleDateResult> {
    const params: ArticleDateParams = { uri }
    return this.#ask<ArticleDateResult>(ArticleDate, params, null)
  }

  /** The quotation or claim at a position of an open document and how other articles tell it; null when there is none, or the server is not running or fails. */
  tellings(params: TellingsParams): Promise<TellingsResult> {
    return this.#ask<TellingsResult>(Tellings, params, null)
  }

  /** The first items of a level of a view; none when the server is not running or fails. */
  viewItems(params: ViewItemsParams): Promise<ViewItemsResult> {
    return this.#ask<ViewItemsResult>(ViewItems, params, { items: [], total: 0, articles: 0 })
  }

  /** Where what stands at a position of an open document is found in a view; null when it is not, or the server is not running or fails. */
  viewTrail(params: ViewTrailParams): Promise<ViewTrailResult> {
    return this.#ask<ViewTrailResult>(ViewTrail, params, null)
  }

  /** What is said at a position, for one's notes; null when nothing is, or the server is not running or fails. */
  citation(params: TellingsParams): Promise<CitationResult> {
    return this.#ask<CitationResult>(Citation, params, null)
  }

  /** What the articles speak of, by day; empty when the server is not running or fails. */
  timeline(params: TimelineParams): Promise<TimelineResult> {
    return this.#ask<TimelineResult>(TimelineRequest, params, { articles: [], marks: [], total: 0, compared: true })
  }

  /** Which articles tell which statements; empty when the server is not running or fails. */
  claimsTable(params: PanelParams): Promise<ClaimsTableResult> {
    return this.#ask<ClaimsTableResult>(ClaimsTableRequest, params, {
      articles: [],
      silent: 0,
      origins: [],
      rows: [],
      total: 0,
    })
  }

  /** What a decision would do; null when it can do nothing there. Rejects, as all that decides does, when the server does not run or fails. */
  propose(params: ProposeParams): Promise<ProposeResult> {
    return this.#request(Propose, params)
  }

  /** Makes decisions. */
  decide(params: DecideParams): Promise<DecideResult> {
    return this.#request(Decide, params)
  }

  /** What has been decided, the latest first. */
  decisionHistory(params: DecisionHistoryParams): Promise<DecisionHistoryResult> {
    return this.#request(DecisionHistory, params)
  }

  /** Takes a decision back; null when there is none. */
  undoDecision(params: UndoDecisionParams): Promise<UndoDecisionResult> {
    return this.#request(UndoDecision, params)
  }

  /** What nobody has decided on. */
  undecided(params: UndecidedParams): Promise<UndecidedResult> {
    return this.#request(Undecided, params)
  }

  /** Decisions whose place is not found, and what is wrong with their files. */
  decisionProblems(params: DecisionProblemsParams): Promise<DecisionProblemsResult> {
    return this.#request(DecisionProblems, params)
  }

  /** Annotations in a format of other tools. Rejects when the server is not running or fails, or when it is cancelled. */
  export(params: ExportParams, token: CancellationToken): Promise<ExportResult> {
    return this.#request(Export, params, token)
  }

  /** Lets the annotations of another tool be decided. Rejects as {@link export} does. */
  import(params: ImportParams, token: CancellationToken): Promise<ImportResult> {
    return this.#request(Import, params, token)
  }

  /** Asks the server, which is started for it. Rejects when it does not start or fails. */
  async #request<R>(request: string, params: object, token?: CancellationToken): Promise<R> {
    this.start()
    await this.#client!.start()
    return this.#client!.sendRequest<R>(request, params, ...(token ? [token] : []))
  }

  /** Asks a server that runs. */
  async #ask<R>(request: string, params: object, nothing: R): Promise<R> {
    if (this.#client?.state !== RUNNING) return nothing
    return this.#client.sendRequest<R>(request, params).catch(() => nothing)
  }

  dispose(): void {
    this.#changed.dispose()
  }
}

/** Links in hovers run no other commands. */
const LINKED = [SET_ARTICLE_DATE, COMPARE_TELLINGS, SHOW_TELLINGS, SHOW_PLACES]
/** The commands of ours that the server may offer. */
const COMMANDS = [DECIDE, ...LINKED]

function clientOptions(
  initializationOptions: () => InitializationOptions,
  defaultErrorHandler: () => ErrorHandler,
): LanguageClientOptions {
  let handler: ErrorHandler | undefined
  const errorHandler = () => {
    handler ??= defaultErrorHandler()
    return handler
  }
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    revealOutputChannelOn: NEVER,
    markdown: { isTrusted: { enabledCommands: LINKED } },
    initializationFailedHandler: () => false,
    middleware: {
      // They may hold a file's name.
      provideCodeLenses: async (document, token, next) => {
        const lenses = (await next(document, token)) ?? []
        for (const { command } of lenses) if (command) command.title = literal(command.title)
        return lenses
      },
    },
    errorHandler: {
      error: async (...failure) => ({ ...(await errorHandler().error(...failure)), handled: true }),
      closed: async () => ({ ...(await errorHandler().closed()), handled: true }),
    },
  }
}
