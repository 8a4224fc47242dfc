import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { Phase, Workspace } from './workspace.ts'

/** Has `answer` run when the phase is reached; `nothing` is answered where it fails: `FAILED` where the client must not take that for an answer. */
export type Guarded = <P, R>(
  phase: Phase,
  answer: (params: P) => R | Promise<R>,
  nothing: R | ResponseError<never>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>

/** Makes answers to requests wait for their phase, give way when cancelled, and never reject. */
export function guardedBy(workspace: Workspace, onError: (error: unknown) => void): Guarded {
  return (phase, answer, nothing) => async (params, token) => {
    try {
      await workspace.reach(phase, token)
      return token.isCancellationRequested ? CANCELLED : await answer(params)
    } catch (error) {
      onError(error)
      return nothing
    }
  }
}

export const CANCELLED = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled')
export const FAILED = new ResponseError<never>(LSPErrorCodes.RequestFailed, 'it failed; the output tells why')
