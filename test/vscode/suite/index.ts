import * as vscode from 'vscode'
import './activation.ts'
import './semanticTokens.ts'
import './hover.ts'
import './documentSymbols.ts'
import './references.ts'
import './tellings.ts'
import './views.ts'
import './sourcing.ts'
import './documents.ts'
import './language.ts'
import './articleDate.ts'
import './export.ts'
import './decisions.ts'
import './samples.ts'
import { folder } from './seeds.ts'
import { runTests } from './testing.ts'

/** Put in when the suite is bundled: a part of the names of the tests that are to run. */
declare const ONLY: string

/**
 * What VS Code's extension host calls. Leaves the report beside the workspace folder, where the runner looks for it: what is
 * printed here goes different ways in different hosts.
 *
 * @throws when a test failed, which the host turns into its exit code.
 */
export async function run(): Promise<void> {
  const report = await runTests(line => console.log(line), ONLY)
  const file = vscode.Uri.joinPath(folder(), '../report.json')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(report)))
  if (report.failed > 0) throw new Error(`${report.failed} failed`)
}
