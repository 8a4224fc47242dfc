import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { copySeeds, project } from './bundle.ts'
import { hoverOver, leaveText, openByClick, showOutline, styleOf, themed } from './editorPage.ts'
import { contains, eventually, type Report, runTests, test } from './suite/testing.ts'

/** What a reader sees who has chosen nothing: VS Code's own default themes, each with the base it is built on. */
const themes = {
  light: ['Light 2026', 'vs'],
  dark: ['Dark 2026', 'vs-dark'],
  'high-contrast': ['Default High Contrast', 'hc-black'],
  'high-contrast-light': ['Default High Contrast Light', 'hc-light'],
} as const

/** Words of the seed 003, marked in a piece of its text: one that is nothing, and one of each kind. */
const plain = 'attack <|>submarines'
const flagged = {
  person: 'Fumio <|>Kishida',
  place: 'United States, <|>Australia',
  organization: 'told <|>AFP',
  date: 'official said <|>Wednesday',
  quotation: 'technical <|>cooperation in the field',
} as const

/**
 * Opens a seed with a click in each theme, compares how its words are drawn, hovers over a name and opens the outline.
 * Leaves pictures of both in `test/vscode/pictures`.
 */
export async function lookWithMouse(browser: Browser, server: CodeServer, scratch: string): Promise<Report> {
  const folder = await copySeeds(scratch)
  const pictures = join(import.meta.dirname, 'pictures')
  await mkdir(pictures, { recursive: true })
  const settings = join(folder, '.vscode/settings.json')
  await mkdir(dirname(settings))
  const options = { folder, extension: project, host: 'server', settings: quietSettings } as const
  const { page } = await openWorkbench(browser, server, options)
  await page.getByRole('treeitem', { name: /003_/ }).waitFor({ timeout: 60_000 })
  test('an article opens with a click', () => openByClick(page, /003_/))
  for (const [name, [theme, base]] of Object.entries(themes)) {
    test(`${name}: the theme is chosen`, async () => {
      await writeFile(settings, JSON.stringify({ 'workbench.colorTheme': theme }))
      await themed(page, base)
    })
    for (const [kind, marked] of Object.entries(flagged)) {
      test(`${name}: a word of kind ${kind} is drawn otherwise than a plain one`, async () => {
        await eventually(async () => (await styleOf(page, marked)) !== (await styleOf(page, plain)))
      })
    }
    test(`${name}: hovering a name tells of the other articles`, async () => {
      // The other articles may still be being read when the first hover is shown.
      await eventually(async () => {
        await leaveText(page)
        return (await hoverOver(page, flagged.person)).includes('000_')
      })
      await page.screenshot({ path: join(pictures, `${name}-hover.png`) })
      contains(await hoverOver(page, flagged.person), 'Fumio Kishida', '000_')
    })
    test(`${name}: the outline shows the claims`, async () => {
      const text = await showOutline(page)
      await page.screenshot({ path: join(pictures, `${name}-outline.png`) })
      contains(text, 'Japan is interested in discussing cooperation')
    })
  }
  return runTests(line => console.log(line))
}
