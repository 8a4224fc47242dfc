import type { Locator, Page } from 'playwright-core'
import { eventually } from './suite/testing.ts'

/** Opens a file of the explorer with a double click and waits until the editor shows its text. */
export async function openByClick(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('treeitem', { name }).dblclick()
  await page.locator('.monaco-editor .view-line').first().waitFor()
}

/** Runs a command from the palette, with the keyboard alone. Again from the start where an editor that opens meanwhile takes the keys. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const wanted = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title })
  await eventually(async () => {
    await page.keyboard.press('F1')
    const palette = page.locator('.quick-input-widget .quick-input-box input')
    if (!(await appears(palette))) return false
    const written = palette.fill(`>${title}`, { timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if ((await written) && (await appears(wanted))) return true
    await page.keyboard.press('Escape')
    return false
  })
  await page.keyboard.press('Enter')
  await wanted.waitFor({ state: 'hidden' })
}

/** Whether it appears within a little while. */
export function appears(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
}

/** Waits until the workbench has a theme of the given base: `vs` is light, `vs-dark` dark, the others are of high contrast. */
export async function themed(page: Page, base: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light'): Promise<void> {
  await page.locator(`.monaco-workbench.${base}`).waitFor()
}

/** How the word at `<|>` in a visible piece of text is drawn, as one line to compare: colour, slant, weight, underlining. */
export async function styleOf(page: Page, marked: string): Promise<string> {
  return (await wordAt(page, marked)).style
}

/** Rests the mouse on the word at `<|>` and returns the text of the hover once there is one that has been loaded. */
export async function hoverOver(page: Page, marked: string): Promise<string> {
  const hover = page.locator(hoverContents)
  const loaded = hover.filter({ hasNotText: /^Loading/ }).first()
  return eventually(async () => {
    // Again and again, because the text may move while the editor lays it out.
    const { x, y } = await wordAt(page, marked)
    await page.mouse.move(x - 1, y)
    await page.mouse.move(x, y)
    return (await appears(loaded)) && (await hover.allInnerTexts()).join('\n')
  })
}

const hoverContents = '.monaco-hover:visible .hover-contents'

/** Takes the mouse from the text and waits until no hover is left. */
export async function leaveText(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.locator(hoverContents).first().waitFor({ state: 'hidden' })
}

/** Takes the mouse from the text, folds the file tree and unfolds the outline below it, with clicks where need be. Returns what its rows say. */
export async function showOutline(page: Page): Promise<string> {
  await leaveText(page)
  for (const [name, expanded] of [
    [/^Explorer Section/, 'false'],
    [/^Outline Section/, 'true'],
  ] as const) {
    const header = page.getByRole('button', { name })
    if ((await header.getAttribute('aria-expanded')) !== expanded) await header.click()
  }
  const rows = page.locator('.outline-pane .monaco-list-row')
  await rows.first().waitFor()
  return (await rows.allInnerTexts()).join('\n')
}

/** Where the word at `<|>` in a visible piece of text stands on the screen; waits until it is there. */
export async function placeOf(page: Page, marked: string): Promise<{ x: number; y: number }> {
  return wordAt(page, marked)
}

/** Where the word at `<|>` stands on the screen and how it is drawn; waits until it is there. */
async function wordAt(page: Page, marked: string): Promise<{ x: number; y: number; style: string }> {
  return eventually(() => page.evaluate(drawnWord, marked))
}

/** Runs in the page: looks the word up in the lines of the editor, each a line of the screen, regardless of spaces. */
function drawnWord(marked: string): { x: number; y: number; style: string } | undefined {
  const letters: { node: Node; offset: number; letter: string }[] = []
  const lines = [...document.querySelectorAll<HTMLElement>('.monaco-editor .view-line')]
  for (const line of lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      for (const [offset, letter] of [...(node.textContent ?? '')].entries()) {
        if (letter.trim() !== '') letters.push({ node, offset, letter })
      }
    }
  }
  const [before = '', after = ''] = marked.replaceAll(' ', '').split('<|>')
  const found = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(before + after)
  const first = found < 0 ? undefined : letters[found + before.length]
  if (!first?.node.parentElement) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(first.node, first.offset + 1)
  const { x, y, width, height } = range.getBoundingClientRect()
  const { color, fontStyle, fontWeight, textDecorationLine } = getComputedStyle(first.node.parentElement)
  return { x: x + width / 2, y: y + height / 2, style: [color, fontStyle, fontWeight, textDecorationLine].join(' ') }
}
