import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { appears, hoverOver, leaveText, openByClick, placeOf, runCommand, styleOf } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'

const kishida = 'Fumio <|>Kishida'

/** Decides on the names of a seed with mouse and keyboard as a reader would. Leaves a picture of each theme in `test/vscode/pictures`. */
export async function decideByHand(browser: Browser, server: CodeServer, scratch: string): Promise<Report> {
  const { page, folder, choose, picture } = await openSeedsByHand(browser, server, scratch)
  const rows = page.locator('.quick-input-list .monaco-list-row')
  const box = page.locator('.quick-input-widget .quick-input-box input')
  const status = page.locator('.statusbar')
  const press = (key: string) => page.keyboard.press(key)
  const put = async (marked: string) => {
    const { x, y } = await placeOf(page, marked)
    await page.mouse.click(x, y)
  }
  const offered = async (title: RegExp) => {
    const offer = page.locator('.action-widget').getByText(title)
    await eventually(async () => {
      await put(kishida)
      await press('Control+.')
      if (await appears(offer)) return true
      await press('Escape')
      return false
    })
    await offer.click()
  }
  const says = (text: string) => status.getByText(text).first().waitFor()
  const hovered = async (marked: string, ...parts: readonly string[]) => {
    await eventually(async () => {
      await leaveText(page)
      const text = await hoverOver(page, marked)
      return parts.every(part => text.includes(part))
    })
    await leaveText(page)
  }
  const undo = async () => {
    await runCommand(page, 'Newsgloss: Undo the Last Decision')
    await says('Undone: ')
  }

  await openByClick(page, /003_/)
  // The line above the article speaks of the others once they have been read.
  await page.getByText('the same report as').waitFor({ timeout: 120_000 })

  test('deciding: an unchecked place stays as it is, the others are decided on', async () => {
    await offered(/^Not a name: .* anywhere$/)
    await eventually(async () => (await rows.count()) === 5)
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Space')
    await eventually(async () => `${await checked(rows)}` === 'true,false,true,true,true')
    await press('Enter')
    await says('is not a name anywhere')
    await runCommand(page, 'Newsgloss: Show Decisions')
    await rows.filter({ hasText: '4 places' }).waitFor()
  })
  test('deciding: the list’s button undoes', async () => {
    await rows.first().hover()
    await rows.first().getByRole('button', { name: 'Undo this decision' }).click()
    await says('Undone: ')
    await rows.first().waitFor({ state: 'hidden' })
    await hovered(kishida, 'Fumio Kishida', 'person')
  })
  test('deciding: the menu of the editor offers to decide on what was clicked', async () => {
    const { x, y } = await placeOf(page, kishida)
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Decide…' }).click()
    await rows.filter({ hasText: 'Confirm person' }).waitFor()
    await press('Escape')
  })
  test('deciding: F2 begins with the entity’s name and gives it another', async () => {
    await put(kishida)
    await press('F2')
    await eventually(async () => (await box.inputValue()) === 'Fumio Kishida')
    await box.fill('Kishida Fumio')
    await press('Enter')
    await eventually(async () => (await rows.count()) === 5)
    await press('Enter')
    await hovered(kishida, 'Kishida Fumio')
    await undo()
    await hovered(kishida, 'Fumio Kishida')
  })
  test('deciding: same as another, which is sought by its name', async () => {
    await offered(/^Same as…$/)
    await rows.first().waitFor()
    await box.fill('Biden')
    const biden = rows.filter({ hasText: 'Biden' }).first()
    await biden.waitFor()
    await press('Enter')
    await eventually(async () => (await rows.count()) === 5)
    await press('Enter')
    await hovered(kishida, 'Biden')
    await undo()
  })
  test('deciding: a note is written and shown as it stands', async () => {
    await offered(/^Note…$/)
    await box.waitFor()
    await box.fill('ask <b>twice</b>')
    await press('Enter')
    await hovered(kishida, 'ask <b>twice</b>')
    await undo()
  })
  test('deciding: the review’s keys decide, and mean nothing when it has ended', async () => {
    await put(kishida)
    await runCommand(page, 'Newsgloss: Review What Is Undecided')
    const left = async () => /(\d+) left/.exec(await status.innerText())?.[1]
    const all = Number(await eventually(left))
    for (const [n, key] of ['s', 'a', 'r'].entries()) {
      await press(key)
      await eventually(async () => (await left()) === `${all - n - 1}`)
    }
    await picture('review')
    await press('Escape')
    await status.getByText(/\d+ left/).waitFor({ state: 'hidden' })
    const file = join(folder, '.newsgloss', 'articles')
    contains(await eventually(() => sidecarIn(file)), '"newsgloss:is": "not"')
    equal(await page.locator('.tab.dirty').count(), 0)
    await undo()
    await undo()
  })
  test('deciding: another article that comes to the fore ends the review', async () => {
    await put(kishida)
    await runCommand(page, 'Newsgloss: Review What Is Undecided')
    await status.getByText(/\d+ left/).waitFor()
    await openByClick(page, /000_/)
    await status.getByText(/\d+ left/).waitFor({ state: 'hidden' })
    await openByClick(page, /003_/)
  })
  for (const [name, theme] of Object.entries(themes))
    test(`deciding: ${name}: what is confirmed is underlined`, async () => {
      await choose(theme)
      await offered(/^Confirm person/)
      // Where the mouse and the cursor are it is drawn otherwise anyway.
      await put('attack <|>submarines')
      await leaveText(page)
      await eventually(async () => (await styleOf(page, kishida)).includes('underline'))
      await picture(`${name}-confirmed`)
      await undo()
      await eventually(async () => !(await styleOf(page, kishida)).includes('underline'))
    })
  return runTests(line => console.log(line), 'deciding')
}

/** Whether each row of a list is checked. */
async function checked(rows: Locator): Promise<boolean[]> {
  return rows.evaluateAll(all => all.map(row => row.querySelector('[aria-checked="true"], input:checked') !== null))
}

/** What has been decided of the only article that has been decided on. */
async function sidecarIn(folder: string): Promise<string | undefined> {
  const [name] = await readdir(folder).catch(() => [])
  return name === undefined ? undefined : readFile(join(folder, name), 'utf8')
}
