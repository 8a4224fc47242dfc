import type { Browser } from 'playwright-core'
import { copySeeds } from '../../test/vscode/bundle.ts'
import { openByClick, runCommand } from '../../test/vscode/editorPage.ts'
import { openOwnWindow } from './window.ts'

/**
 * How long VS Code says that it took to load the code of the extension and to call it, in milliseconds: before the extension's server has started.
 * It stands in the editor's own list of running extensions.
 */
export async function activationMilliseconds(browser: Browser, scratch: string): Promise<number> {
  await using window = await openOwnWindow(browser, scratch, await copySeeds(scratch), true)
  const { page } = window
  await openByClick(page, /003_/)
  await page.getByRole('button', { name: 'News text' }).waitFor()
  await runCommand(page, 'Developer: Show Running Extensions')
  const row = page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'Newsgloss' })
  const said = await row.locator('.activation-time').innerText()
  const milliseconds = /(\d+)\s*ms/.exec(said)?.[1]
  if (milliseconds === undefined) throw new Error(`no time in "${said}"`)
  return Number(milliseconds)
}
