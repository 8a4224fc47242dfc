import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  type SemanticTokens,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { type Knowledge, loadKnowledge } from '../../server/src/engine/knowledge.ts'
import type { Scheduler } from '../../server/src/host.ts'
import { nodeResources } from '../../server/src/node/nodeResources.ts'
import { nodeScheduler } from '../../server/src/node/nodeScheduler.ts'
import {
  FindFiles,
  ReadDecisions,
  type ReadDecisionsParams,
  type ReadDecisionsResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
  StatusChanged,
  WriteDecisions,
  type WriteDecisionsParams,
  type WriteDecisionsResult,
} from '../../server/src/protocol.ts'
import { startServer } from '../../server/src/server.ts'

/** What the engine knows, loaded once for all tests of a file. */
const knowledge = loadKnowledge(nodeResources(new URL('../../server/src/engine/data', import.meta.url).pathname))

export interface ClientOptions {
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[]
  /** What the client lends, by URI; may be changed while the server runs. */
  readonly files?: Map<string, string | ReadFileResult>
  /** The files of decisions that the client keeps, by name. */
  readonly decisions?: Map<string, string>
  /** The files of decisions that cannot be written, neither in the folder nor elsewhere. */
  readonly unwritable?: ReadonlySet<string>
  /** The files of decisions that it keeps elsewhere, by folder and name. */
  readonly kept?: Map<string, string>
  /** The answer to workspace/configuration for the section `newsgloss`. */
  readonly settings?: unknown
  readonly capabilities?: ClientCapabilities
  /** The commands of ours that the client knows. */
  readonly commands?: readonly string[]
  /** What of the server's time is not the machine's. */
  readonly scheduler?: Partial<Scheduler>
  /** What the engine knows, when not all it should. */
  readonly knowledge?: () => Promise<Knowledge>
}

/** A language client in the test's own process, at the other end of two streams. */
export class TestClient {
  readonly connection: ProtocolConnection
  /** How often the server has said that status may have changed. */
  statusChanges = 0
  /** How often a file of decisions was written. */
  written = 0
  settings: unknown
  readonly logged: string[] = []
  /** What the server has shown to the reader. */
  readonly shown: string[] = []
  /** What the server said of its progress: begin, report and end. */
  readonly progress: { readonly kind: string; readonly message?: string }[] = []
  #version = 0

  /** Talks to whatever reads `toServer` and writes `fromServer`. */
  constructor(
    toServer: NodeJS.WritableStream,
    fromServer: NodeJS.ReadableStream,
    { files, decisions = new Map(), kept = new Map(), unwritable }: ClientOptions = {},
  ) {
    this.connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer))
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings ?? null),
    )
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.onRequest('workspace/semanticTokens/refresh', () => null)
    this.connection.onRequest('window/workDoneProgress/create', () => null)
    this.connection.onRequest(FindFiles, ({ folder }: { folder: string }) =>
      [...(files?.keys() ?? [])].filter(uri => uri.startsWith(`${folder}/`)),
    )
    this.connection.onRequest<ReadFileResult, void>(ReadFile, ({ uri }: ReadFileParams): ReadFileResult => {
      const file = files?.get(uri) ?? { problem: 'missing' }
      return typeof file === 'string' ? { text: file } : file
    })
    this.connection.onRequest<ReadDecisionsResult, void>(ReadDecisions, ({ folder, names }: ReadDecisionsParams) =>
      [
        ...(folder === '' ? [] : [...decisions].map(([name, text]) => ({ name, text }))),
        ...[...kept]
          .filter(([key]) => key.startsWith(`${folder}|`))
          .map(([key, text]) => ({ name: key.slice(folder.length + 1), text, kept: true as const })),
      ].filter(({ name }) => names?.includes(name) ?? true),
    )
    this.connection.onRequest<WriteDecisionsResult, void>(
      WriteDecisions,
      ({ folder, name, text, before, kept: isKept }: WriteDecisionsParams) => {
        const [files, key] = isKept ? [kept, `${folder}|${name}`] : [decisions, name]
        const now = files.get(key) ?? ''
        if (now !== before) return { changed: now }
        if (unwritable?.has(name)) return { problem: 'no space' }
        if (text === '') files.delete(key)
        else files.set(key, text)
        this.written++
        return { written: true }
      },
    )
    this.connection.onNotification(StatusChanged, () => {
      this.statusChanges++
    })
    this.connection.onNotification('$/progress', ({ value }) => {
      this.progress.push(value)
    })
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message)
    })
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message)
    })
    this.connection.listen()
  }

  async initialize({ folders = [], settings, files, capabilities, ...ours }: ClientOptions): Promise<InitializeResult> {
    this.settings = settings
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map(uri => ({ uri, name: uri })),
      capabilities: capabilities ?? { workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: {
        lendsFiles: files !== undefined,
        commands: ours.commands,
      },
    })
    await this.connection.sendNotification('initialized', {})
    return result
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = { uri, languageId, version: ++this.#version, text }
    return this.connection.sendNotification('textDocument/didOpen', { textDocument })
  }

  /** Replaces what stands between two positions. */
  edit(uri: string, start: Position, end: Position, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    })
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }

  ask<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...params })
  }

  async tokens(uri: string): Promise<number[]> {
    return (await this.ask<SemanticTokens>('textDocument/semanticTokens/full', uri)).data
  }

  /** The hover's text once the other articles are read, or undefined when there is none. */
  async hover(uri: string, line: number, character: number): Promise<string | undefined> {
    await this.ask('textDocument/definition', uri, { position: { line, character } })
    const hover = await this.ask<Hover | null>('textDocument/hover', uri, { position: { line, character } })
    return (hover?.contents as MarkupContent | undefined)?.value
  }

  symbols(uri: string): Promise<DocumentSymbol[] | null> {
    return this.ask('textDocument/documentSymbol', uri)
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown')
    this.connection.end()
    this.connection.dispose()
  }
}

/** A server and a client in one process, initialized. Requests wait for the index however long it takes. */
export async function connect(options: ClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough()
  const fromServer = new PassThrough()
  const reader = new StreamMessageReader(toServer)
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(fromServer))
  const scheduler = { ...nodeScheduler, pause: () => new Promise<void>(() => {}), ...options.scheduler }
  startServer(connection, { knowledge: options.knowledge ?? (() => knowledge), scheduler, ...counted() })
  const client = new TestClient(toServer, fromServer, options)
  await client.initialize(options)
  return client
}

/** Times and ids that are the same in every run. */
function counted() {
  let count = 0
  return {
    now: () => new Date(Date.UTC(2024, 0, 1, 0, 0, ++count)).toISOString(),
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  }
}
