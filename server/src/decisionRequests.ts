import type { Connection } from 'vscode-languageserver'
import { FAILED, type Guarded } from './guarded.ts'
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
export function answerDecisions(connection: Connection, workspace: Workspace, guarded: Guarded): void {
  const { decisions } = workspace
  const textOf = (uri: string) => workspace.detected(uri)?.text
  const detected = (uri: string) => workspace.detected(uri)
  const canonical = (uri: string | undefined) => (uri === undefined ? undefined : service.canonicalUri(uri))

  const propose = ({ uri, range, action }: ProposeParams): ProposeResult => {
    const view = workspace.view(uri) ?? workspace.closedView(uri)
    return view && service.propose(view, range, action)
  }
  connection.onRequest<ProposeResult, void>(Propose, guarded('indexed', propose, FAILED))
  const decide = ({ places, creator }: DecideParams): DecideResult => decisions.make(places, textOf, creator)
  connection.onRequest<DecideResult, void>(Decide, guarded('indexed', decide, FAILED))
  const history = ({ uri }: DecisionHistoryParams): DecisionHistoryResult => decisions.history(canonical(uri), detected)
  connection.onRequest<DecisionHistoryResult, void>(DecisionHistory, guarded('indexed', history, FAILED))
  const undo = ({ uri, change }: UndoDecisionParams): UndoDecisionResult => {
    const label = decisions.undo(canonical(uri), change)
    return label === undefined ? null : { label }
  }
  connection.onRequest<UndoDecisionResult, void>(UndoDecision, guarded('indexed', undo, FAILED))
  const undecided = ({ uri, folder, count }: UndecidedParams): UndecidedResult => {
    const view = workspace.view(uri)
    if (!view) return { total: 0, items: [] }
    const { corpus } = view
    const others = [...corpus.uris()].map(other => ({ uri: other, article: corpus.get(other)!, corpus }))
    return service.undecided(folder ? others : [view], count)
  }
  connection.onRequest<UndecidedResult, void>(Undecided, guarded('indexed', undecided, FAILED))
  const problems = ({ uri }: DecisionProblemsParams): DecisionProblemsResult =>
    decisions.problems(canonical(uri), detected)
  connection.onRequest<DecisionProblemsResult, void>(DecisionProblems, guarded('indexed', problems, FAILED))
  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }, token) => {
    if (command !== service.APPLY_DECISION) return null
    const proposal = await guarded('indexed', propose, null)(given as service.ToDecide, token)
    if (proposal && 'places' in proposal) decisions.make(proposal.whole ?? proposal.places, textOf, undefined)
    return null
  })
}
