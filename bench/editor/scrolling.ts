import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { openByClick } from '../../test/vscode/editorPage.ts'
import { eventually } from '../../test/vscode/suite/testing.ts'
import { TRACED, taskTimes } from '../taskTimes.ts'
import { openOwnWindow } from './window.ts'

/** What one run was like, in milliseconds. */
export interface ScrollRun {
  /** The longest time from one frame to the next while the view was scrolled from end to end. */
  readonly frame: number
  /** The processor time of the page's longest task meanwhile, in which a frame is made: what it would have taken had the machine done nothing else. */
  readonly task: number
  /** The longest time between frames while nothing was done, for as long: what the machine itself adds. */
  readonly atRest: number
}

/** Scrolls a view of so many persons, all of them shown, with the wheel: down, up, down … */
export async function scrollEntities(
  browser: Browser,
  scratch: string,
  entities: number,
  runs: number,
): Promise<ScrollRun[]> {
  await using window = await openOwnWindow(browser, scratch, await folderNaming(entities, scratch), true, settings)
  const { page } = window
  await openByClick(page, /000\.news/)
  await page.getByRole('tab', { name: 'Newsgloss' }).click()
  const view = page.getByRole('tree', { name: /Entities/ })
  // Now and then one of the names is taken for something else.
  await eventually(async () => personsIn(await view.innerText()) > 0.99 * entities)
  await showAll(page, view, 0.99 * entities)
  return await scrolled(browser, page, view, runs)
}

/** Scrolls VS Code's own tree of so many files in the same way, with no extension at all: what nobody's view can be quicker than. */
export async function scrollFiles(
  browser: Browser,
  scratch: string,
  files: number,
  runs: number,
): Promise<ScrollRun[]> {
  const folder = await mkdtemp(join(scratch, 'files-'))
  for (let file = 0; file < files; file++) await writeFile(join(folder, `${nameOf(file)}.txt`), '')
  await using window = await openOwnWindow(browser, scratch, folder, false, settings)
  const { page } = window
  const view = page.getByRole('tree', { name: /Files Explorer/ })
  return await scrolled(browser, page, view, runs)
}

async function scrolled(browser: Browser, page: Page, view: Locator, runs: number): Promise<ScrollRun[]> {
  await page.keyboard.press('Home')
  await view.hover()
  const found: ScrollRun[] = []
  for (let run = 0; run < runs; run++) {
    await browser.startTracing(page, TRACED)
    await page.evaluate(watchFrames)
    const began = performance.now()
    for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, run % 2 ? -NOTCH : NOTCH)
    const lasted = performance.now() - began
    // It is there that the run ends, or this fails.
    await view.locator(`.monaco-list-row[data-${run % 2 ? 'index="0"' : 'last-element="true"'}]`).waitFor()
    const frame = await page.evaluate(() => (globalThis as unknown as Watching).slowest())
    const task = Math.max(...taskTimes(await browser.stopTracing()))
    await page.evaluate(watchFrames)
    await page.waitForTimeout(lasted)
    const atRest = await page.evaluate(() => (globalThis as unknown as Watching).slowest())
    found.push({ frame, task, atRest })
  }
  return found
}

const STEPS = 400
/** VS Code moves a list by 50 pixels a notch, here by six times as much, which is faster than anybody reads: 300 pixels a frame, of rows of 22. */
const NOTCH = 120
const settings = { 'workbench.list.mouseWheelScrollSensitivity': 6 }

/** What the view says how many persons there are; 0 while it says nothing. */
function personsIn(text: string): number {
  return Number(/Persons\s*(\d+)/.exec(text)?.[1] ?? 0)
}

/** Presses “Show more” below the persons until so many rows are there; a few rows of the other types stand below it. */
async function showAll(page: Page, view: Locator, wanted: number): Promise<void> {
  const focused = view.locator('.monaco-list-row.focused')
  const rows = () => view.locator('.monaco-list-rows').evaluate(list => list.clientHeight / 22)
  for (let before = await rows(); before < wanted; before = await rows()) {
    // A person: a click on the first row, their type, would fold it.
    if ((await focused.count()) === 0) await view.locator('.monaco-list-row').nth(3).click()
    await page.keyboard.press('End')
    for (let row = 0; row < 10 && !/Show more/.test((await focused.allInnerTexts()).join()); row++)
      await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await eventually(async () => (await rows()) > before)
  }
}

interface Watching {
  slowest(): number
}

/** Runs in the page: notes how far apart its frames are. */
function watchFrames(): void {
  let [frame, last] = [0, performance.now()]
  let watching = true
  const next = () => {
    const now = performance.now()
    frame = Math.max(frame, now - last)
    last = now
    if (watching) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  const watched = globalThis as unknown as { slowest: Watching['slowest'] }
  watched.slowest = () => {
    watching = false
    return frame
  }
}

/** A folder of made articles that name so many persons, each in one of them. */
async function folderNaming(count: number, scratch: string): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'entities-'))
  const each = 50
  for (let article = 0; article * each < count; article++) {
    const sentences = Array.from(
      { length: Math.min(each, count - article * each) },
      (_, i) => `${nameOf(article * each + i)} said on Tuesday that the bridge would open again.`,
    )
    const text = `Bridge to open again\n\nOSLO, March 6, 2024 — The bridge was closed.\n\n${sentences.join('\n\n')}\n`
    await writeFile(join(folder, `${String(article).padStart(3, '0')}.news`), text)
  }
  return folder
}

const FIRST =
  'Anna Peter Maria Thomas Laura Daniel Julia Martin Sarah Robert Emma David Sophie James Helen Michael Nina George Clara Andrew Alice Simon Diana Oliver Irene'.split(
    ' ',
  )

/** A name that no other number has. */
function nameOf(number: number): string {
  const surname = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'r', 's'].flatMap(a =>
    ['a', 'e', 'i', 'o'].flatMap(b => ['nd', 'rt', 'lm', 'sk', 'rg'].map(c => `${a}${b}${c}er`)),
  )
  const last = surname[Math.floor(number / FIRST.length) % surname.length]!
  return `${FIRST[number % FIRST.length]} ${last[0]!.toUpperCase()}${last.slice(1)}`
}
