import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { installPackage, startCodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { project } from '../../test/vscode/bundle.ts'

/** A window of a VS Code of its own, closed with it. */
export interface OwnWindow extends AsyncDisposable {
  readonly page: Page
}

/** Opens a folder in a VS Code that has the package, or no extension at all, and nothing kept from before. */
export async function openOwnWindow(
  browser: Browser,
  scratch: string,
  folder: string,
  installed: boolean,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<OwnWindow> {
  const profile = await mkdtemp(join(scratch, 'profile-'))
  if (installed) await installPackage(profile, join(project, 'newsgloss.vsix'))
  const server = await startCodeServer({ profile, idleTimeout: 600 })
  const { page } = await openWorkbench(browser, server, { folder, settings: { ...quietSettings, ...settings } })
  await page.getByRole('treeitem').first().waitFor({ timeout: 60_000 })
  return {
    page,
    async [Symbol.asyncDispose]() {
      await page.context().close()
      await server.stop()
    },
  }
}
