import type { Browser } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { problemsIn } from './axe.ts'
import { openByClick, runCommand } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'
import { useTrees } from './treesByHand.ts'
import { chooseFromMenu, rowOf, textOf, unfold } from './viewRows.ts'

/** An article whose words mean something in Markdown, HTML and VS Code's own labels, and whose control characters ring the bell and turn the direction of writing. */
const odd =
  'Fairness in Oslo\n\nMayor Ana <b>Lund</b> said on 6 March 2024 that **Oslo** would be $(zap) re\u0007a\u202edy.\n'

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
    contains(await textOf(page, 'Claims', /zap/), '**Oslo** would be $(zap) re a dy')
  })
  test('views: the menu of a claim copies it as a citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    // A menu goes without a word when its row is drawn anew under it.
    const copied = await eventually(async () => {
      await chooseFromMenu(page, rowOf(page, 'Claims', /zap/), 'Copy as Citation')
      await page.waitForTimeout(500)
      const text = await page.evaluate(() => navigator.clipboard.readText())
      return text.includes('zap') && text
    })
    contains(copied, 'Lund', '“Fairness in Oslo”', 'odd.news:3')
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
  useTrees(page)
  for (const [name, theme] of Object.entries(themes)) {
    test(`views: ${name}: axe finds nothing in the trees`, async () => {
      await choose(theme)
      await picture(`${name}-views`)
      equal(await problemsIn(page, trees), [])
    })
  }
  return runTests(line => console.log(line), 'views')
}
