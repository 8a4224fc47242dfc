import type { CancellationToken, Connection } from 'vscode-languageserver'
import {
  Decide,
  type DecideParams,
  type DecideResult,
  DecisionHistory,
  type DecisionHistoryParams,
  type DecisionHistoryResult,
  DecisionProblems,
  type DecisionProblemsParams,
  type DecisionProblemsResult,
  Propose,
  type ProposeParams,
  type ProposeResult,
  Undecided,
  type UndecidedParams,
  type UndecidedResult,
  UndoDecision,
  type UndoDecisionParams,
  type UndoDecisionResult,
} from './protocol.ts'
import * as service from './service/languageService.ts'
import type { Workspace } from './workspace.ts'

/** Connects the requests by which people decide on annotations. */
export function answerDecisions(connection: Connection, workspace: Workspace, onError: (error: unknown) => void): void {
  const { decisions } = workspace
  const textOf = (uri: string) => workspace.detected(uri)?.text
  const detected = (uri: string) => workspace.detected(uri)
  const canonical = (uri: string | undefined) => (uri === undefined ? undefined : service.canonicalUri(uri))

  /** Answers when the folder is read, with nothing when it fails. */
  const answered =
    <P, R>(answer: (params: P) => R, nothing: R) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      try {
        await workspace.reach('indexed', token)
        return token.isCancellationRequested ? nothing : answer(params)
      } catch (error) {
        onError(error)
        return nothing
      }
    }

  const propose = ({ uri, range, action }: ProposeParams): ProposeResult => {
    const view = workspace.view(uri) ?? workspace.closedView(uri)
    return view && service.propose(view, range, action)
  }
  connection.onRequest<ProposeResult, void>(Propose, answered(propose, null))
  const decide = ({ places, creator }: DecideParams): DecideResult => ({
    made: decisions.make(places, textOf, creator || undefined),
  })
  connection.onRequest<DecideResult, void>(Decide, answered(decide, { made: 0 }))
  const history = ({ uri }: DecisionHistoryParams): DecisionHistoryResult => decisions.history(canonical(uri), detected)
  connection.onRequest<DecisionHistoryResult, void>(DecisionHistory, answered(history, []))
  const undo = ({ uri, change }: UndoDecisionParams): UndoDecisionResult => {
    const label = decisions.undo(canonical(uri), change)
    return label === undefined ? null : { label }
  }
  connection.onRequest<UndoDecisionResult, void>(UndoDecision, answered(undo, null))
  const undecided = ({ uri, folder, count }: UndecidedParams): UndecidedResult => {
    const view = workspace.view(uri)
    if (!view) return { total: 0, items: [] }
    const { corpus } = view
    const others = [...corpus.uris()].map(other => ({ uri: other, article: corpus.get(other)!, corpus }))
    return service.undecided(folder ? others : [view], count)
  }
  connection.onRequest<UndecidedResult, void>(Undecided, answered(undecided, { total: 0, items: [] }))
  const problems = ({ uri }: DecisionProblemsParams): DecisionProblemsResult =>
    decisions.problems(canonical(uri), detected)
  connection.onRequest<DecisionProblemsResult, void>(
    DecisionProblems,
    answered(problems, { orphans: [], problems: [] }),
  )
  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }, token) => {
    if (command !== service.APPLY_DECISION) return null
    const proposal = await answered(propose, null)(given as service.ToDecide, token)
    if (proposal) decisions.make(proposal.whole ?? proposal.places, textOf, undefined)
    return null
  })
}
