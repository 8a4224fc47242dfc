import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchChromium } from '../../scripts/host/chromium.ts'
import { startCodeServer } from '../../scripts/host/codeServer.ts'
import { bundleSuite, project } from './bundle.ts'
import { decideByHand } from './decidingByHand.ts'
import { findDesktop, runInDesktop } from './desktop.ts'
import { lookWithMouse } from './mouse.ts'
import { usePanels } from './panelsByHand.ts'
import { runInWorkbench } from './server.ts'
import type { Report } from './suite/testing.ts'
import { useViews } from './viewsByHand.ts'

/** The parts that use mouse and keyboard, by the word that chooses each. */
const PARTS = {
  mouse: ['Colours, hover and outline with the mouse', lookWithMouse],
  views: ['The views with mouse and keyboard', useViews],
  panels: ['Timeline and table of claims', usePanels],
  deciding: ['Deciding with mouse and keyboard', decideByHand],
} as const

const {
  values: { report: file, only },
} = parseArgs({ options: { report: { type: 'string' }, only: { type: 'string' } } })
const report = await run().catch(broken)
if (file !== undefined) await writeFile(file, JSON.stringify(report, null, 2))
for (const failure of report.failures) console.log(`\n✗ ${failure}`)
console.log(`\n${report.passed} passed, ${report.failed} failed`)
process.exit(report.failed > 0 ? 1 : 0)

/** Runs the suite in an extension host with Node and in the browser's, then looks at the editor with the mouse. */
async function run(): Promise<Report> {
  const { main, browser: worker } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
  for (const bundle of [main, worker]) {
    if (!existsSync(join(project, bundle))) throw new Error(`${bundle} is missing: run "npm run build" first`)
  }
  await bundleSuite(only)
  await using cleanup = new AsyncDisposableStack()
  const scratch = await mkdtemp(join(tmpdir(), 'newsgloss-'))
  cleanup.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
  const browser = await launchChromium()
  cleanup.defer(() => browser.close())
  const server = await startCodeServer({ profile: join(scratch, 'profile'), idleTimeout: 120 })
  cleanup.defer(() => server.stop())

  const suites = only !== undefined && only in PARTS ? [] : await suitesIn(browser, server, scratch)
  const reports = [...suites]
  for (const [word, [title, use]] of Object.entries(PARTS))
    if (only === undefined || only === word) reports.push(await part(title, () => use(browser, server, scratch)))
  return sum(reports)
}

/** The suite where extensions run in Node, and where they run in the browser. */
async function suitesIn(...[browser, server, scratch]: Parameters<typeof lookWithMouse>): Promise<Report[]> {
  const desktop = await findDesktop()
  return [
    desktop
      ? await part('Suite in desktop VS Code', () => runInDesktop(desktop, scratch))
      : await part('Suite in the extension host of the VS Code server', () =>
          runInWorkbench(browser, server, scratch, 'server'),
        ),
    await part('Suite in the extension host of the browser', () => runInWorkbench(browser, server, scratch, 'browser')),
  ]
}

/** Runs a part, whose breaking down counts as a failure: the other parts still run. */
async function part(title: string, body: () => Promise<Report>): Promise<Report> {
  console.log(`\n${title}`)
  const started = performance.now()
  const report = await body().catch(broken)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${report.passed} passed, ${report.failed} failed in ${seconds} s`)
  return { ...report, failures: report.failures.map(failure => `${title}: ${failure}`) }
}

function broken(error: unknown): Report {
  const failure = error instanceof Error ? error.message : String(error)
  console.log(`✗ ${failure}`)
  return { passed: 0, failed: 1, failures: [failure] }
}

function sum(reports: readonly Report[]): Report {
  return {
    passed: reports.reduce((total, { passed }) => total + passed, 0),
    failed: reports.reduce((total, { failed }) => total + failed, 0),
    failures: reports.flatMap(({ failures }) => failures),
  }
}
