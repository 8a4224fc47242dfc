import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Frame, Page } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { openByClick, runCommand } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens the timeline and the table of claims, uses them with mouse and keyboard, and has axe look at them. Leaves a picture of each theme. */
export async function usePanels(browser: Browser, server: CodeServer, scratch: string): Promise<Report> {
  const { page, choose, picture } = await openSeedsByHand(browser, server, scratch)
  test('panels: there is news', async () => {
    await openByClick(page, /003_/)
    await page.getByRole('tab', { name: 'Newsgloss' }).waitFor()
  })
  for (const [panel, command, shown] of [
    ['timeline', 'Newsgloss: Show the Timeline', '.marks li'],
    ['claims table', 'Newsgloss: Show Claims and Articles as a Table', 'tbody tr'],
  ] as const) {
    test(`panels: the ${panel} opens and is filled`, async () => {
      await openByClick(page, /003_/)
      await runCommand(page, command)
      await frameWith(page, shown)
    })
    for (const [name, theme] of Object.entries(themes)) {
      test(`panels: ${panel}, ${name}: axe finds nothing`, async () => {
        await choose(theme)
        const frame = await frameWith(page, shown)
        await picture(`${name}-${panel.replace(' ', '-')}`)
        await frame.evaluate(axe)
        equal(await eventually(() => problemsIn(frame)), [])
      })
    }
    test(`panels: ${panel}: the keyboard opens the place of an entry`, async () => {
      const frame = await frameWith(page, shown)
      const entry = frame.locator('button.place').first()
      await entry.focus()
      await page.keyboard.press('Enter')
      // The article has the focus: keys that are pressed now are meant for it.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    })
    test(`panels: ${panel} is closed`, async () => {
      const gone = { state: 'detached', timeout: 3000 } as const
      await eventually(async () => {
        await runCommand(page, 'View: Close All Editors')
        return page
          .locator('iframe.webview')
          .first()
          .waitFor(gone)
          .then(
            () => true,
            () => false,
          )
      })
    })
  }
  test('panels: the timeline is narrowed to what names somebody', async () => {
    await openByClick(page, /003_/)
    await runCommand(page, 'Newsgloss: Show the Timeline')
    const frame = await frameWith(page, '.marks li')
    const all = await frame.locator('.marks li').count()
    const paths = await frame.locator('svg path.mark').evaluateAll(marks => marks.map(mark => mark.getAttribute('d')))
    contains(paths.join(), 'z')
    await frame.locator('#filter').fill('nikkei')
    await eventually(async () => (await frame.locator('.marks li').count()) < all)
    contains((await frame.locator('.marks li').allInnerTexts()).join(), 'Nikkei')
  })
  return runTests(line => console.log(line), 'panels')
}

/** The frame of the webview that shows something. */
async function frameWith(page: Page, selector: string): Promise<Frame> {
  return eventually(async () => {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame
    return undefined
  })
}

/** What is wrong for some readers, a line each. */
async function problemsIn(frame: Frame): Promise<string[]> {
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`)
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
