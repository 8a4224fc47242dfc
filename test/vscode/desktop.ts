import { join } from 'node:path'
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron'
import { cacheFolder, VSCODE_VERSION } from '../../scripts/host/codeServerInstall.ts'
import { copySeeds, project, reportOf, suite } from './bundle.ts'
import type { Report } from './suite/testing.ts'

/** The program of desktop VS Code, downloaded once; or nothing, with the reason printed, where it cannot be had or shown. */
export async function findDesktop(): Promise<string | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    console.log('No desktop VS Code: there is no display (xvfb-run lends one)')
    return undefined
  }
  try {
    return await downloadAndUnzipVSCode({
      version: VSCODE_VERSION,
      cachePath: join(cacheFolder, 'vscode'),
      reporter: new SilentReporter(),
      timeout: 10_000,
    })
  } catch (error) {
    console.log(`No desktop VS Code: its download failed (${error instanceof Error ? error.message : error})`)
    return undefined
  }
}

/** Runs the suite in the extension host of desktop VS Code, with no other extension and a profile of its own. */
export async function runInDesktop(program: string, scratch: string): Promise<Report> {
  const folder = await copySeeds(scratch)
  await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: project,
    extensionTestsPath: join(project, suite),
    launchArgs: [folder, '--disable-extensions', '--user-data-dir', join(scratch, 'desktop')],
  }).catch((error: unknown) => console.log(String(error)))
  return reportOf(folder)
}
