import type { Browser } from 'playwright-core'
import type { CodeServer } from '../../scripts/host/codeServer.ts'
import { hoverOver, leaveText, openByClick, showOutline, styleOf } from './editorPage.ts'
import { openSeedsByHand, themes } from './seedsByHand.ts'
import { contains, eventually, type Report, runTests, test } from './suite/testing.ts'

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
  const { page, choose, picture } = await openSeedsByHand(browser, server, scratch)
  test('an article opens with a click', () => openByClick(page, /003_/))
  for (const [name, theme] of Object.entries(themes)) {
    test(`${name}: the theme is chosen`, async () => {
      await choose(theme)
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
      await picture(`${name}-hover`)
      contains(await hoverOver(page, flagged.person), 'Fumio Kishida', '000_')
    })
    test(`${name}: the outline shows the claims`, async () => {
      const text = await showOutline(page)
      await picture(`${name}-outline`)
      contains(text, 'Japan is interested in discussing cooperation')
    })
  }
  return runTests(line => console.log(line))
}
