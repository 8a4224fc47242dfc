import { commands, type Disposable, type ExtensionContext, type TextDocument, Uri, workspace } from 'vscode'
import {
  COMPARE_TELLINGS,
  DECIDE,
  SET_ARTICLE_DATE,
  SHOW_PLACES,
  SHOW_TELLINGS,
  type ToDecide,
} from '../../server/src/service/languageService.ts'
import { compareTellings, PASSAGE_SCHEME, passages, showTellings, type TellingArguments } from './compareTellings.ts'
import { copyCitationHere } from './copyCitation.ts'
import { attempt } from './decisions/attempt.ts'
import { decide, decideHere, rename } from './decisions/decide.ts'
import { showHistory, showLostDecisions, undoDecision } from './decisions/history.ts'
import { Review } from './decisions/review.ts'
import { EXPORT, type ExportArguments, exportAnnotations } from './exportAnnotations.ts'
import { handOverDates } from './handOverDates.ts'
import { IMPORT, type ImportArguments, importAnnotations } from './importAnnotations.ts'
import { mayBeNews } from './newsDocuments.ts'
import { NewsLanguage } from './newsLanguage.ts'
import { type ClientFactory, NewsServer } from './newsServer.ts'
import { registerPanels } from './panels/panels.ts'
import { OPEN_SAMPLES, openSamples, provideSamples } from './samples.ts'
import { setArticleDate } from './setArticleDate.ts'
import { showPlaces } from './showPlaces.ts'
import { RESTART_SERVER, Status } from './status.ts'
import { Views } from './views/views.ts'

let server: NewsServer | undefined

/** Shows in the editor what the server says. The server starts with the first open document that may be news, and nothing waits for it. */
export function activateClient(context: ExtensionContext, createClient: ClientFactory): void {
  const docs = Uri.joinPath(context.extensionUri, 'docs').toString()
  const cache = Uri.joinPath(context.globalStorageUri, 'articles').toString()
  const storage = context.storageUri ?? context.globalStorageUri
  const running = new NewsServer(createClient, docs, cache, storage, context.workspaceState)
  server = running
  const { start, restart } = running
  const language = new NewsLanguage(running, context.workspaceState)
  const status = new Status(running)
  const review = new Review(running)

  const startFor = (document: TextDocument) => mayBeNews(document) && start()
  const startForAny = () => workspace.textDocuments.some(startFor)
  context.subscriptions.push(
    running,
    language,
    status,
    new Views(running),
    registerPanels(running, context.extensionUri),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeConfiguration(startForAny),
    provideSamples(context.extensionUri),
    commands.registerCommand(OPEN_SAMPLES, openSamples),
    commands.registerCommand(RESTART_SERVER, restart),
    commands.registerCommand(EXPORT, (given?: ExportArguments) => exportAnnotations(running, given)),
    workspace.registerTextDocumentContentProvider(PASSAGE_SCHEME, passages),
    commands.registerCommand(COMPARE_TELLINGS, (...at: TellingArguments) => compareTellings(running, ...at)),
    commands.registerCommand(SHOW_TELLINGS, (...at: TellingArguments) => showTellings(running, ...at)),
    commands.registerCommand(SHOW_PLACES, showPlaces),
    commands.registerCommand('newsgloss.copyCitation', () => copyCitationHere(running)),
    ...deciding(running),
    review,
    review.commands(),
    running.onDidChange(() => handOverDates(running, context.workspaceState)),
  )
  // Once the extension is active: loading the language client takes longer than all of this.
  void Promise.resolve().then(startForAny)
}

function deciding(server: NewsServer): Disposable[] {
  const attempts: Record<string, (given?: never) => Promise<void>> = {
    // The menu of the editor hands over the article's URI.
    [DECIDE]: (given?: ToDecide | Uri) => (given && 'action' in given ? decide(server, given) : decideHere(server)),
    [IMPORT]: (given?: ImportArguments) => importAnnotations(server, given),
    [SET_ARTICLE_DATE]: (uri?: string) => setArticleDate(server, uri),
    'newsgloss.rename': () => rename(server),
    'newsgloss.undoDecision': (change?: string) => undoDecision(server, change),
    'newsgloss.decisionHistory': () => showHistory(server),
    'newsgloss.lostDecisions': () => showLostDecisions(server),
  }
  return Object.entries(attempts).map(([command, run]) => commands.registerCommand(command, attempt(run)))
}

/** Resolves when the server, if it runs, has stopped. */
export async function deactivateClient(): Promise<void> {
  await server?.stop()
}
