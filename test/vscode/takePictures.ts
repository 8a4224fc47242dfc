// Takes the pictures of the README anew, of the seeds in real VS Code: `npm run pictures`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../scripts/host/chromium.ts'
import { startCodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { copySeeds, project } from './bundle.ts'
import { hoverOver, leaveText, openByClick, placeOf, runCommand, showOutline, themed } from './editorPage.ts'
import { eventually } from './suite/testing.ts'

const settings = {
  ...quietSettings,
  'workbench.colorTheme': 'Light 2026',
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  // What is pictured has come to rest.
  'workbench.reduceMotion': 'on',
} as const

/** Each picture: its file in `images/`, and what is done before it is taken. */
const pictures: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['readme-quotation.png', page => hoverOver(page, 'technical <|>cooperation in the field')],
  ['readme-outline.png', showOutline],
  ['readme-deciding.png', page => offerAt(page, 'Fumio <|>Kishida')],
  ['readme-places.png', showPlaces],
  ['readme-timeline.png', showTimeline],
]

/** Opens the light bulb's menu at a word. */
async function offerAt(page: Page, marked: string): Promise<void> {
  const { x, y } = await placeOf(page, marked)
  await page.mouse.click(x, y)
  await page.keyboard.press('Control+.')
  await page.getByText('Same as…').waitFor()
}

/** Chooses there what touches many places, which are shown first; again where the editor took the focus from them. */
async function showPlaces(page: Page): Promise<void> {
  const third = page.locator('.quick-input-list .monaco-list-row').nth(2)
  await eventually(async () => {
    await page.getByText(/^Not a name: .* anywhere$/).click()
    const shown = await third.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (!shown) await offerAt(page, 'Fumio <|>Kishida')
    return shown
  })
}

async function showTimeline(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility')
  await runCommand(page, 'Newsgloss: Show the Timeline')
  await page.frameLocator('iframe.webview').frameLocator('iframe').locator('.marks li').first().waitFor()
}

await using cleanup = new AsyncDisposableStack()
const scratch = await mkdtemp(join(tmpdir(), 'newsgloss-'))
cleanup.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
const browser = await launchChromium()
cleanup.defer(() => browser.close())
const server = await startCodeServer({ profile: join(scratch, 'profile'), idleTimeout: 120 })
cleanup.defer(() => server.stop())

const folder = await copySeeds(scratch)
await mkdir(join(folder, '.vscode'))
await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings))
const { page } = await openWorkbench(browser, server, { folder, extension: project, host: 'server', settings })
await page.setViewportSize({ width: 1180, height: 720 })
await page.getByRole('treeitem', { name: /003_/ }).waitFor({ timeout: 60_000 })
await openByClick(page, /003_/)
await themed(page, 'vs')
// The line above the article speaks of the others once they have been read.
await page.getByText('the same report as').waitFor({ timeout: 120_000 })
for (const [name, prepare] of pictures) {
  if (name !== 'readme-places.png') await leaveText(page)
  await prepare(page)
  const path = join(project, 'images', name)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path })
  console.log(path)
}
