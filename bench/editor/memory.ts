import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { copySeeds } from '../../test/vscode/bundle.ts'
import { openByClick } from '../../test/vscode/editorPage.ts'
import { openOwnWindow } from './window.ts'

/** So long the editor is left alone before it is measured. */
const REST_MILLISECONDS = 8000

/** Resident memory of the extension host, and of the language server, in megabytes: after an article was opened and, with the extension, the views were filled. */
export async function hostMegabytes(
  browser: Browser,
  scratch: string,
  installed: boolean,
): Promise<{ readonly host: number; readonly server: number }> {
  await using window = await openOwnWindow(browser, scratch, await copySeeds(scratch), installed)
  const { page } = window
  await openByClick(page, /003_/)
  if (installed) {
    await page.getByText('the same report as').waitFor({ timeout: 60_000 })
    await page.getByRole('tab', { name: 'Newsgloss' }).click()
    await page
      .getByRole('treeitem', { name: /Fumio Kishida/ })
      .first()
      .waitFor()
  }
  await setTimeout(REST_MILLISECONDS)
  return { host: megabytesOf('--type=extensionHost'), server: megabytesOf('dist/server.cjs') }
}

/** Of the processes that this one has started, directly or not, those with some words in their command line; 0 when there is none. */
function megabytesOf(words: string): number {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n')
  const processes = rows.flatMap(row => {
    const [, pid, parent, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
    return command === undefined ? [] : [{ pid: pid!, parent: parent!, kilobytes: Number(kilobytes), command }]
  })
  const ours = new Set([String(process.pid)])
  for (let before = 0; before < ours.size; ) {
    before = ours.size
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid)
  }
  const found = processes.filter(({ pid, command }) => ours.has(pid) && command.includes(words))
  return found.reduce((total, { kilobytes }) => total + kilobytes / 1024, 0)
}
