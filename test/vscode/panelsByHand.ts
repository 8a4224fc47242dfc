import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { problemsIn } from './axe.ts'
import { openByClick, runCommand } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'

/** Opens the timeline and the table of claims, uses them with mouse and keyboard, and has axe look at them. Leaves a picture of each theme. */
export async function usePanels(browser: Browser, server: CodeServer, scratch: string): Promise<Report> {
  const { page, folder, choose, picture } = await openSeedsByHand(browser, server, scratch)
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
    test(`panels: the ${panel} that is open is shown again, not another`, async () => {
      await openByClick(page, /003_/)
      await runCommand(page, command)
      await frameWith(page, shown)
      equal(await page.locator('iframe.webview').count(), 1)
    })
    for (const [name, theme] of Object.entries(themes)) {
      test(`panels: ${panel}, ${name}: axe finds nothing`, async () => {
        await choose(theme)
        const frame = await frameWith(page, shown)
        await picture(`${name}-${panel.replace(' ', '-')}`)
        equal(await eventually(() => problemsIn(frame)), [])
      })
    }
    if (panel === 'timeline') {
      saveTimeline(page, folder)
      changeArticles(page, folder)
    } else copyTable(page, folder)
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
    // Each mark that is drawn is one of the list, and the other way round.
    const all = await drawnAndListed(frame)
    equal(all.drawn, all.listed)
    await frame.locator('#filter').fill('nikkei')
    await eventually(async () => (await frame.locator('.marks li').count()) < all.listed)
    const few = await drawnAndListed(frame)
    equal(few.drawn, few.listed)
    contains((await frame.locator('.marks li').allInnerTexts()).join(), 'Nikkei')
  })
  return runTests(line => console.log(line), 'panels')
}

/** The list tells days in words, and both kinds of file hold what is shown. */
function saveTimeline(page: Page, folder: string): void {
  test('panels: the timeline lists days in words', async () => {
    const days = await (await frameWith(page, '.marks li')).locator('.marks .day').allInnerTexts()
    contains(days.join('\n'), 'Wednesday, 6 March 2024')
    equal(
      days.filter(day => /\d-\d|^[PX]/.test(day)),
      [],
    )
  })
  test('panels: the picture is as wide as the panel, whatever that is', async () => {
    const frame = await frameWith(page, '.marks li')
    const widths = () =>
      frame.evaluate(() => [...document.querySelectorAll('.picture, .picture svg')].map(one => one.clientWidth))
    const [before] = await widths()
    for (const width of [1100, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const panel = await eventually(async () => {
        const [panel, picture] = await widths()
        return panel === picture && (width === 1280) === (panel === before) && panel
      })
      equal(panel > 320, true)
    }
  })
  test('panels: the timeline is saved as a picture, its colours as they are seen', async () => {
    const svg = await savedAs(page, 'Save as SVG', join(folder, 'News Timeline.svg'))
    contains(svg, '<svg ', ' xmlns="http://www.w3.org/2000/svg"', 'fill:rgb(', '<path')
    equal(svg.match(/var\(|class=|<script/), null)
  })
  test('panels: the timeline is saved as a table', async () => {
    const { listed } = await drawnAndListed(await frameWith(page, '.marks li'))
    const csv = await savedAs(page, 'Save as CSV', join(folder, 'News Timeline.csv'))
    equal(csv.split('\r\n', 1), ['\ufeffvalue,meaning,words,article,line,uncertain,conflict,names,sentence'])
    equal(csv.split('\r\n').filter(Boolean).length, listed + 1)
    contains(csv, '2024-03-06,"Wednesday, 6 March 2024",Wednesday,')
  })
}

/** What is shown follows the articles: written, changed in the editor, renamed and deleted while the timeline is open. Markup in them is text like any other. */
function changeArticles(page: Page, folder: string): void {
  const entries = async () => (await (await frameWith(page, '.marks')).locator('.marks li').allInnerTexts()).join('\n')
  const [first, renamed] = ['first.news', '_second_.news'].map(name => join(folder, name))
  test('panels: an article that comes is shown, its markup as it stands', async () => {
    await writeFile(first!, 'Bridge\n\nMayor Ana <b>Lund</b> said on 7 May 2019 that it was **open**.\n')
    await eventually(async () => (await entries()).includes('7 May 2019'))
    contains(await entries(), 'Mayor Ana <b>Lund</b> said on 7 May 2019 that it was **open**.', 'first.news')
  })
  test('panels: an article that is renamed keeps its place under its new name', async () => {
    await rename(first!, renamed!)
    await eventually(async () => !(await entries()).includes('first.news'))
    contains(await entries(), '7 May 2019', '_second_.news')
  })
  test('panels: an article that is changed is shown as it is now', async () => {
    await writeFile(renamed!, 'Bridge\n\nMayor Ana Lund said on 8 May 2019 that it was shut.\n')
    await eventually(async () => (await entries()).includes('8 May 2019'))
    equal((await entries()).includes('7 May 2019'), false)
  })
  test('panels: an article that is deleted goes', async () => {
    await rm(renamed!)
    await eventually(async () => !(await entries()).includes('8 May 2019'))
  })
}

/** What is copied is text to paste, what is saved a file for a spreadsheet. */
function copyTable(page: Page, folder: string): void {
  const heads = ['asserted', 'attributed', 'denied']
  test('panels: the table of claims is copied as Markdown', async () => {
    const frame = await frameWith(page, 'tbody tr')
    // One of the five tells nothing that another tells too.
    await frame.getByText('Articles that tell none of these: 1').waitFor()
    const rows = await frame.locator('tbody tr').count()
    const lines = (await copiedBy(page, 'Copy as Markdown', /^\| Statement \|/)).trimEnd().split('\n')
    equal(lines.length, rows + 2)
    contains(lines[0]!, '| Statement | Origins |', '003\\_')
    equal(lines[1], `|${' --- |'.repeat(6)}`)
    equal(
      lines.slice(2).filter(line => !heads.some(how => line.includes(how))),
      [],
    )
  })
  test('panels: the table of claims is copied and saved as CSV, only the file with a byte order mark', async () => {
    const copied = await copiedBy(page, 'Copy as CSV', /^\ufeff?Statement,/)
    equal(copied.slice(0, 18), 'Statement,Origins,')
    equal(await savedAs(page, 'Save as CSV', join(folder, 'Claims and Articles.csv')), `\ufeff${copied}`)
  })
}

/** Presses a button of the panel and accepts the name of the file that VS Code offers. Returns what the file then holds. */
async function savedAs(page: Page, button: string, file: string): Promise<string> {
  const frame = await frameWith(page, '.tools')
  await frame.getByRole('button', { name: button }).click()
  await page.locator('.quick-input-widget:visible input').first().waitFor()
  await eventually(async () =>
    (await page.locator('.quick-input-widget:visible input').first().inputValue()).endsWith(file.slice(-4)),
  )
  await page.keyboard.press('Enter')
  return eventually(async () => (await readFile(file, 'utf8').catch(() => '')) || undefined)
}

/** Presses a button of the panel and returns what is on the clipboard once it is what is meant. */
async function copiedBy(page: Page, button: string, begins: RegExp): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await (await frameWith(page, '.tools')).getByRole('button', { name: button }).click()
  return eventually(async () => {
    const text = await page.evaluate(() => navigator.clipboard.readText())
    return begins.test(text) && text
  })
}

/** How many marks the picture of all days has, and how many the list. */
async function drawnAndListed(frame: Frame): Promise<{ drawn: number; listed: number }> {
  await frame.getByRole('button', { name: 'Show all days' }).click()
  const paths = await frame.locator('svg path.mark').evaluateAll(marks => marks.map(mark => mark.getAttribute('d')))
  return { drawn: paths.join('').split('z').length - 1, listed: await frame.locator('.marks li').count() }
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
