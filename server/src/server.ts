import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { capabilities as serverCapabilities } from './capabilities.ts'
import { clientDecisions } from './clientDecisions.ts'
import { clientFiles } from './clientFiles.ts'
import { clientSettings } from './clientSettings.ts'
import { answerRequests } from './features.ts'
import type { Host } from './host.ts'
import type { Progress } from './indexer.ts'
import { type FileProblem, type InitializationOptions, StatusChanged } from './protocol.ts'
import { canonicalUri, type Editor } from './service/languageService.ts'
import { Workspace } from './workspace.ts'

/** Serves one client until it goes. Whatever fails inside is logged to the client and answered with nothing; the server goes on. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  let ended = false
  let session: Session | undefined
  connection.onShutdown(async () => {
    const written = session?.workspace.decisions.end().catch(onError)
    await Promise.race([written, host.scheduler.pause(LAST_MILLISECONDS)])
    ended = true
  })
  /** Nobody listens any more to what fails because the client has gone. */
  const onError = (error: unknown) => {
    if (!ended) connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`)
  }

  connection.onInitialize(params => {
    session = new Session(connection, host, params, onError)
    const { workspace, editor } = session
    documents.onDidOpen(({ document }) => workspace.opened(document))
    const forget = answerRequests(connection, workspace, params.capabilities, editor, onError)
    documents.onDidClose(({ document }) => {
      workspace.closed(document.uri)
      forget(document.uri)
    })
    connection.onInitialized(() => void session?.begin().catch(onError))
    return { capabilities: serverCapabilities, serverInfo: { name: 'newsgloss' } }
  })
  documents.listen(connection)
  connection.listen()
}

/** So long a client that ends the server waits for what is still to be written. */
const LAST_MILLISECONDS = 1000

/** What is set up with one client: folders, settings, knowledge, file events. */
class Session {
  readonly workspace: Workspace
  readonly editor: Editor
  readonly #connection: Connection
  readonly #host: Host
  readonly #capabilities: ClientCapabilities
  readonly #lendsFiles: boolean
  readonly #onError: (error: unknown) => void
  #folders: string[]
  #pushed: unknown
  #arranging = 0
  #telling = false

  constructor(connection: Connection, host: Host, params: InitializeParams, onError: (error: unknown) => void) {
    this.#connection = connection
    this.#host = host
    this.#capabilities = params.capabilities
    this.#onError = onError
    this.#folders = foldersOf(params)
    const { lendsFiles, commands, docs, cacheFolder }: InitializationOptions = params.initializationOptions ?? {}
    this.#lendsFiles = lendsFiles === true
    this.editor = { commands: new Set(commands), docs }
    this.workspace = new Workspace({
      scheduler: host.scheduler,
      files: this.#lendsFiles ? clientFiles(connection) : host.files,
      threads: host.threads,
      cache: cacheFolder === undefined ? undefined : host.openCache?.(cacheFolder),
      beginProgress: () => this.#beginProgress(),
      onChange: () => this.#tellSoon(),
      onIndexed: () => this.#refreshCompared(),
      decisionFiles: this.#lendsFiles ? clientDecisions(connection) : host.decisionFiles,
      now: host.now,
      newId: host.newId,
      onDecided: () => void this.#refresh().catch(onError),
      onDecisionProblem: (message, lost) => {
        connection.console.warn(message)
        const shown = { type: MessageType.Warning, message: `Newsgloss: ${message}` }
        if (lost) connection.sendNotification(ShowMessageNotification.method, shown).catch(onError)
      },
      onUnreadable: files => connection.console.warn(unreadable(files)),
      onError,
    })
  }

  async begin(): Promise<void> {
    const connection = this.#connection
    const { workspace } = this.#capabilities
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed = settings
      this.#rearrange()
    })
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const of = (gone: boolean) =>
        changes.filter(({ type }) => (type === FileChangeType.Deleted) === gone).map(({ uri }) => uri)
      const sidecars = changes.flatMap(({ uri }) => (isSidecar(uri) ? [canonicalUri(uri)] : []))
      if (sidecars.length > 0) this.workspace.decisions.changed(sidecars).catch(this.#onError)
      this.workspace.deleted(of(true))
      this.workspace.changed(of(false))
    })
    connection.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.workspace.decisions.moved(canonicalUri(oldUri), canonicalUri(newUri))
    })
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)))
        const come = added.map(({ uri }) => canonicalUri(uri))
        this.#folders = [...new Set([...this.#folders.filter(folder => !gone.has(folder)), ...come])]
        this.#rearrange()
      })
    }
    // Before anything is read: what changes meanwhile is told.
    const watching =
      workspace?.didChangeWatchedFiles?.dynamicRegistration &&
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
    this.#rearrange()
    await watching
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'newsgloss' })
    }
  }

  /** Asks for the settings of all folders anew and hands them on; only the latest of several changes counts. */
  #rearrange(): void {
    const turn = ++this.#arranging
    const arrange = async () => {
      const folders = this.#folders
      const settings = clientSettings(this.#connection, this.#capabilities, folders, this.#pushed)
      const decisions = this.workspace.decisions.load(folders)
      const [knowledge, [general, ...ofFolders]] = await Promise.all([this.#host.knowledge(), settings, decisions])
      if (turn !== this.#arranging) return
      if (turn === 1) knowledge.faults.forEach(this.#onError)
      const byFolder = new Map(folders.map((folder, i) => [folder, ofFolders[i]!]))
      this.workspace.arrange({
        knowledge,
        folders,
        settingsFor: uri => byFolder.get(this.workspace.corpora.folderOf(uri) ?? uri) ?? general!,
      })
      if (turn > 1) await this.#refresh()
    }
    arrange().catch(error => {
      this.#onError(error)
      this.workspace.giveUp()
    })
  }

  /** Has the client ask again for what it shows without being asked. */
  async #refresh(): Promise<void> {
    const { semanticTokens, inlayHint, diagnostics } = this.#capabilities.workspace ?? {}
    const { languages } = this.#connection
    await Promise.all([
      semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
      inlayHint?.refreshSupport && languages.inlayHint.refresh(),
      diagnostics?.refreshSupport && languages.diagnostics.refresh(),
      this.#refreshCodeLenses(),
    ])
  }

  async #refreshCodeLenses(): Promise<void> {
    if (this.#capabilities.workspace?.codeLens?.refreshSupport)
      await this.#connection.sendRequest(CodeLensRefreshRequest.type)
  }

  /** Has the client ask again for what depends on the other articles. */
  #refreshCompared(): void {
    const { diagnostics } = this.#capabilities.workspace ?? {}
    const refreshed = diagnostics?.refreshSupport && this.#connection.languages.diagnostics.refresh()
    Promise.all([refreshed, this.#refreshCodeLenses()]).catch(this.#onError)
  }

  /** Tells our own client, once for all that happens in one turn, that it may ask for status again. */
  #tellSoon(): void {
    if (!this.#lendsFiles || this.#telling) return
    this.#telling = true
    this.#host.scheduler
      .turn()
      .then(() => {
        this.#telling = false
        return this.#connection.sendNotification(StatusChanged)
      })
      .catch(this.#onError)
  }

  async #beginProgress(): Promise<Progress> {
    if (!this.#capabilities.window?.workDoneProgress) return { report: () => {}, done: () => {}, stopped: false }
    const reporter = await this.#connection.window.createWorkDoneProgress()
    reporter.begin('Newsgloss: reading the folder', 0, undefined, true)
    return {
      report: (done, of) => reporter.report(Math.floor((100 * done) / of), `${done} of ${of} files`),
      done: () => reporter.done(),
      get stopped() {
        return reporter.token.isCancellationRequested
      },
    }
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.map(uri => canonicalUri(uri).replace(/\/$/, ''))
}

/** Whether it is a file of decisions. */
function isSidecar(uri: string): boolean {
  return uri.includes('/.newsgloss/') && uri.endsWith('.jsonld')
}

/** One message for all of them, however many. */
function unreadable(files: readonly (readonly [uri: string, problem: FileProblem])[]): string {
  const lines = files.slice(0, 100).map(([uri, problem]) => `  ${uri}: ${problem}`)
  if (files.length > 100) lines.push(`  and ${files.length - 100} more`)
  return ['These files could not be read and are left out:', ...lines].join('\n')
}
