import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchChromium } from '../../scripts/host/chromium.ts'
import { startCodeServer } from '../../scripts/host/codeServer.ts'
import { bundleSuite, project } from './bundle.ts'
import { findDesktop, runInDesktop } from './desktop.ts'
import { lookWithMouse } from './mouse.ts'
import { usePanels } from './panelsByHand.ts'
import { runInWorkbench } from './server.ts'
import type { Report } from './suite/testing.ts'
import { useViews } from './viewsByHand.ts'

const { values } = parseArgs({ options: { report: { type: 'string' }, only: { type: 'string' } } })
const report = await run().catch(broken)
if (values.report !== undefined) await writeFile(values.report, JSON.stringify(report, null, 2))
console.log(`\n${report.passed} passed, ${report.failed} failed`)
process.exit(report.failed > 0 ? 1 : 0)

/** Runs the suite in an extension host with Node and in the browser's, then looks at the editor with the mouse. */
async function run(): Promise<Report> {
  const { main, browser: worker } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
  for (const bundle of [main, worker]) {
    if (!existsSync(join(project, bundle))) throw new Error(`${bundle} is missing: run "npm run build" first`)
  }
  await bundleSuite(values.only)
  await using cleanup = new AsyncDisposableStack()
  const scratch = await mkdtemp(join(tmpdir(), 'newsgloss-'))
  cleanup.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
  const browser = await launchChromium()
  cleanup.defer(() => browser.close())
  const server = await startCodeServer({ profile: join(scratch, 'profile'), idleTimeout: 120 })
  cleanup.defer(() => server.stop())

  const desktop = await findDesktop()
  return sum([
    desktop
      ? await part('Suite in desktop VS Code', () => runInDesktop(desktop, scratch))
      : await part('Suite in the extension host of the VS Code server', () =>
          runInWorkbench(browser, server, scratch, 'server'),
        ),
    await part('Suite in the extension host of the browser', () => runInWorkbench(browser, server, scratch, 'browser')),
    ...(values.only === undefined || values.only === 'mouse'
      ? [await part('Colours, hover and outline with the mouse', () => lookWithMouse(browser, server, scratch))]
      : []),
    ...(values.only === undefined || values.only === 'views'
      ? [await part('The views with mouse and keyboard', () => useViews(browser, server, scratch))]
      : []),
    ...(values.only === undefined || values.only === 'panels'
      ? [await part('Timeline and table of claims', () => usePanels(browser, server, scratch))]
      : []),
  ])
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
