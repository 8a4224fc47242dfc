import type { Page } from 'playwright-core'
import { placeOf, runCommand } from './editorPage.ts'
import { equal, eventually, test } from './suite/testing.ts'
import { chooseFromMenu, rowOf } from './viewRows.ts'

/** What a reader does in the trees but open articles from them: filter, type ahead, drag, take something with them. The views are open. */
export function useTrees(page: Page): void {
  const focused = page.locator('.sidebar .monaco-list-row.focused')
  const box = page.locator('.quick-input-widget .quick-input-box input')
  const entities = page.getByRole('tree', { name: /Entities/ })

  test('views: the funnel asks for words, whatever the case; its crossed twin shows all again', async () => {
    await useTitleAction(page, 'Entities', 'Filter the Entities…')
    await box.fill('KISHIDA')
    await page.keyboard.press('Enter')
    await rowOf(page, 'Entities', /Joe Biden/).waitFor({ state: 'detached' })
    await rowOf(page, 'Entities', /Fumio Kishida/).waitFor()
    await useTitleAction(page, 'Entities', 'Show All Entities')
    await rowOf(page, 'Entities', /Joe Biden/).waitFor()
  })
  test('views: where nothing holds the words, the view says so and leads back', async () => {
    await useTitleAction(page, 'Entities', 'Filter the Entities…')
    await box.fill('xyzzy')
    await page.keyboard.press('Enter')
    await page.getByText('No name holds what you seek.').waitFor()
    await page.getByRole('button', { name: 'Clear the Filter' }).click()
    await rowOf(page, 'Entities', /Joe Biden/).waitFor()
  })
  test('views: typing goes to the name that begins so', async () => {
    await rowOf(page, 'Entities', /Persons/).focus()
    await entities.focus()
    await page.keyboard.type('kurt')
    await eventually(async () => /Kurt Campbell/.test((await focused.allInnerTexts()).join()))
  })
  test('views: a name that is dragged onto another is proposed to be that one, place by place; Escape leaves all as it is', async () => {
    await page.keyboard.press('Home')
    await rowOf(page, 'Entities', /Joe Biden/).waitFor()
    const before = await entities.innerText()
    await rowOf(page, 'Entities', /Joe Biden/).dragTo(rowOf(page, 'Entities', /Fumio Kishida/))
    const places = page.locator('.quick-input-list .monaco-list-row')
    await places.filter({ hasText: 'Biden' }).first().waitFor()
    await page.keyboard.press('Escape')
    await places.first().waitFor({ state: 'hidden' })
    equal(await entities.innerText(), before)
  })
  test('views: the menu of a name offers what can be decided about it, and asks for the new name', async () => {
    const offered = page.locator('.quick-input-list .monaco-list-row')
    await chooseFromMenu(page, rowOf(page, 'Entities', /Fumio Kishida/), 'Decide…')
    await offered.first().waitFor()
    equal(await offered.allInnerTexts(), ['Same as…', 'Rename…', 'Type…', 'Not a name anywhere…'])
    await offered.filter({ hasText: 'Rename…' }).click()
    await eventually(async () => (await box.inputValue()) === 'Fumio Kishida')
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'hidden' })
  })
  test('views: what stands at the cursor is selected in its view', async () => {
    await page.locator('.tab').filter({ hasText: '003_' }).click()
    const { x, y } = await placeOf(page, 'official said <|>Wednesday')
    await page.mouse.click(x, y)
    await runCommand(page, 'Newsgloss: Reveal in the Views')
    await eventually(async () => /Wednesday/.test((await focused.allInnerTexts()).join()))
  })
}

/** Presses a button of a view's title, which is seen while the mouse is there. */
async function useTitleAction(page: Page, view: string, title: string): Promise<void> {
  const header = page.locator('.sidebar .pane-header').filter({ hasText: view })
  await header.hover()
  await header.getByRole('button', { name: title }).click()
}
