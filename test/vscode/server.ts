import type { Browser } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { copySeeds, project, reportOf, suite } from './bundle.ts'
import type { Report } from './suite/testing.ts'

/** Runs the suite in one of the two extension hosts of a workbench: the server's, with Node, or the browser's web worker. */
export async function runInWorkbench(
  browser: Browser,
  server: CodeServer,
  scratch: string,
  host: 'server' | 'browser',
): Promise<Report> {
  const folder = await copySeeds(scratch)
  const { page, log, exitCode } = await openWorkbench(browser, server, {
    folder,
    extension: project,
    host,
    tests: suite,
    // In the browser VS Code saves by itself after a second, and what is saved cannot be reverted.
    settings: { ...quietSettings, 'files.autoSave': 'off' },
  })
  const { promise: late, reject } = Promise.withResolvers<never>()
  const patience = setTimeout(() => reject(new Error('no end after 7 minutes')), 420_000)
  try {
    await Promise.race([exitCode, late])
    const report = await reportOf(folder)
    console.log(log.filter(line => /^[✓✗]/.test(line)).join('\n'))
    return report
  } catch (error) {
    throw new Error(`The suite did not come to its end\n${log.join('\n')}\n${server.log()}`, { cause: error })
  } finally {
    clearTimeout(patience)
    await page.context().close()
  }
}
