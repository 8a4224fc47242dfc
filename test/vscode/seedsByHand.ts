import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { copySeeds, project } from './bundle.ts'
import { themed } from './editorPage.ts'

/** What a reader sees who has chosen nothing: VS Code's own default themes, each with the base it is built on. */
export const themes = {
  light: ['Light 2026', 'vs'],
  dark: ['Dark 2026', 'vs-dark'],
  'high-contrast': ['Default High Contrast', 'hc-black'],
  'high-contrast-light': ['Default High Contrast Light', 'hc-light'],
} as const
type Theme = readonly [name: string, base: Parameters<typeof themed>[1]]

/** A workbench over a copy of the seeds, to be used with mouse and keyboard. */
export interface SeedsByHand {
  readonly page: Page
  /** The folder that is open. */
  readonly folder: string
  /** Chooses a theme and waits until it is seen. */
  choose(theme: Theme): Promise<void>
  /** Leaves a picture of the page in `test/vscode/pictures`. */
  picture(name: string): Promise<unknown>
}

/** Opens the workbench and waits for the seeds in the file tree; `files` stand beside them, by name. */
export async function openSeedsByHand(
  browser: Browser,
  server: CodeServer,
  scratch: string,
  files: Readonly<Record<string, string>> = {},
): Promise<SeedsByHand> {
  const folder = await copySeeds(scratch)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const pictures = join(import.meta.dirname, 'pictures')
  await mkdir(pictures, { recursive: true })
  const settings = join(folder, '.vscode/settings.json')
  await mkdir(dirname(settings), { recursive: true })
  const options = { folder, extension: project, host: 'server', settings: quietSettings } as const
  const { page } = await openWorkbench(browser, server, options)
  await page.getByRole('treeitem', { name: /003_/ }).waitFor({ timeout: 60_000 })
  // Less than a test has, so that a failure tells what was waited for.
  page.setDefaultTimeout(15_000)
  return {
    page,
    folder,
    async choose([theme, base]) {
      await writeFile(settings, JSON.stringify({ 'workbench.colorTheme': theme }))
      await themed(page, base)
    },
    picture: name => page.screenshot({ path: join(pictures, `${name}.png`) }),
  }
}
