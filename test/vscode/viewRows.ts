import type { Locator, Page } from 'playwright-core'
import { appears } from './editorPage.ts'
import { eventually } from './suite/testing.ts'

/** The first row of a view that says something. */
export function rowOf(page: Page, view: string, name: RegExp): Locator {
  return page
    .getByRole('tree', { name: new RegExp(view) })
    .getByRole('treeitem')
    .filter({ hasText: name })
    .first()
}

/** What a view shows once a row says what is waited for. */
export async function textOf(page: Page, view: string, sought: RegExp): Promise<string> {
  return eventually(async () => {
    const text = (await page.getByRole('tree', { name: new RegExp(view) }).allInnerTexts()).join('\n')
    return sought.test(text) && text
  })
}

/** Opens a view that is folded. */
export async function unfold(page: Page, view: string): Promise<void> {
  const header = page.getByRole('button', { name: new RegExp(`^${view} Section`) })
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click()
}

/** Chooses from the menu of a row. VS Code takes no click on a menu that has just opened: it is clicked until the menu has gone. */
export async function chooseFromMenu(page: Page, row: Locator, entry: string): Promise<void> {
  const chosen = page.getByRole('menuitem', { name: entry })
  await eventually(async () => {
    await row.click({ button: 'right' })
    return appears(chosen)
  })
  await eventually(async () => {
    await chosen.click({ timeout: 500 }).catch(() => {})
    await page.waitForTimeout(100)
    return (await chosen.count()) === 0
  })
}
