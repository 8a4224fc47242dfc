import type { Browser, Locator, Page } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { problemsIn } from './axe.ts'
import { openByClick, runCommand } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'

/** An article whose names mean something in Markdown, HTML and in VS Code's own labels. */
const odd = 'Fairness in Oslo\n\nMayor Ana <b>Lund</b> said on 6 March 2024 that **Oslo** would be $(zap) ready.\n'

/**
 * Our trees alone: what is around them is VS Code's own. So is that it sets the description of a row against its label without a space, for which its
 * text never quite is its name.
 */
const trees = { within: '.sidebar .pane-body [role="tree"]', except: ['label-content-name-mismatch'] } as const

/** Opens the views with mouse and keyboard, filters, arranges and opens from them. Leaves a picture of each theme in `test/vscode/pictures`. */
export async function useViews(browser: Browser, server: CodeServer, scratch: string): Promise<Report> {
  const { page, choose, picture } = await openSeedsByHand(browser, server, scratch, { 'odd.news': odd })
  const icon = page.getByRole('tab', { name: 'Newsgloss' })

  test('views: the icon appears with the first news, not before', async () => {
    equal(await icon.count(), 0)
    await openByClick(page, /003_/)
    await icon.waitFor()
  })
  test('views: the entities are listed with their counts', async () => {
    await icon.click()
    contains(await textOf(page, 'Entities', /Kishida/), 'Persons', '5 mentions · 5 articles')
  })
  test('views: the keyboard opens an article where the name stands, and leaves the focus in the tree', async () => {
    await rowOf(page, 'Entities', /Fumio Kishida/).click()
    await rowOf(page, 'Entities', /001_/).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active').filter({ hasText: '001_' }).waitFor()
    equal(await page.evaluate(() => document.activeElement?.closest('.sidebar') !== null), true)
  })
  test('views: claims are listed by article, and what is markup elsewhere is shown as it stands', async () => {
    await unfold(page, 'Claims')
    await runCommand(page, 'Newsgloss: List Claims by Article')
    const row = rowOf(page, 'Claims', /odd\.news/)
    // A click opens the article; the arrow opens the level, once the view has come to rest.
    await row.click()
    await eventually(async () => {
      if ((await row.getAttribute('aria-expanded')) === 'true') return true
      await page.keyboard.press('ArrowRight')
      return false
    })
    contains(await textOf(page, 'Claims', /zap/), '**Oslo** would be $(zap) ready')
  })
  test('views: claims are listed by shared statement', async () => {
    await runCommand(page, 'Newsgloss: List Claims by Shared Statement')
    contains(await textOf(page, 'Claims', /articles: /), 'articles: Japan')
  })
  test('views: dates are chronological', async () => {
    await unfold(page, 'Dates')
    contains(await textOf(page, 'Dates', /2024/), '2021', 'March 2024')
  })
  test('views: each row is read out as it is seen: its label, then what is said of it', async () => {
    const rows = page.locator(trees.within).getByRole('treeitem')
    const seen = await rows.evaluateAll(rows =>
      rows.map(row =>
        [row.getAttribute('aria-label'), ...row.querySelectorAll('.label-name, .label-description')].map(part =>
          typeof part === 'string' ? part : (part?.textContent ?? ''),
        ),
      ),
    )
    equal(seen.length > 10, true)
    equal(
      seen.filter(([read, ...parts]) => read?.replace('\n', '') !== parts.join('')),
      [],
    )
  })
  for (const [name, theme] of Object.entries(themes)) {
    test(`views: ${name}: axe finds nothing in the trees`, async () => {
      await choose(theme)
      await picture(`${name}-views`)
      equal(await problemsIn(page, trees), [])
    })
  }
  return runTests(line => console.log(line), 'views')
}

function rowOf(page: Page, view: string, name: RegExp): Locator {
  return page
    .getByRole('tree', { name: new RegExp(view) })
    .getByRole('treeitem')
    .filter({ hasText: name })
    .first()
}

/** What a view shows once a row says what is waited for. */
async function textOf(page: Page, view: string, sought: RegExp): Promise<string> {
  return eventually(async () => {
    const text = (await page.getByRole('tree', { name: new RegExp(view) }).allInnerTexts()).join('\n')
    return sought.test(text) && text
  })
}

async function unfold(page: Page, view: string): Promise<void> {
  const header = page.getByRole('button', { name: new RegExp(`^${view} Section`) })
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click()
}
