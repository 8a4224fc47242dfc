// What the package costs a reader's editor, in a real VS Code: `npm run bench:editor [activation|memory|scrolling]`.
// Exits with 1 where a figure is above its limit.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../../scripts/host/chromium.ts'
import { activationMilliseconds } from './activation.ts'
import { hostMegabytes } from './memory.ts'
import { type ScrollRun, scrollEntities, scrollFiles } from './scrolling.ts'

const RUNS = 5
const only = process.argv[2]

await using cleanup = new AsyncDisposableStack()
const scratch = await mkdtemp(join(tmpdir(), 'newsgloss-'))
cleanup.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
const browser = await launchChromium()
cleanup.defer(() => browser.close())

if (wanted('activation')) {
  const found: number[] = []
  for (let run = 0; run < RUNS; run++) found.push(await activationMilliseconds(browser, scratch))
  figure('activation of the extension, its code loaded and called', found, 150, 'ms')
}
if (wanted('memory')) {
  const over: number[] = []
  for (let run = 0; run < 3; run++) {
    const { host: empty } = await hostMegabytes(browser, scratch, false)
    const { host, server } = await hostMegabytes(browser, scratch, true)
    over.push(host - empty)
    const each = [host, empty, server].map(megabytes => megabytes.toFixed(0))
    console.log(`  extension host ${each[0]} MB, without it ${each[1]} MB; the language server beside it ${each[2]} MB`)
  }
  figure('memory of the extension host over an empty one, on the seeds', over, 80, 'MB')
}
if (wanted('scrolling')) {
  const times = (found: readonly ScrollRun[]) => {
    for (const { frame, atRest } of found)
      console.log(`  by the clock ${frame.toFixed(0)} ms; with nothing done ${atRest.toFixed(0)} ms`)
    return found.map(({ task }) => task)
  }
  const files = times(await scrollFiles(browser, scratch, 5000, RUNS))
  console.log(
    `  VS Code's own tree of 5,000 files: ${files.map(time => time.toFixed(0)).join(', ')} ms of processor time`,
  )
  const entities = times(await scrollEntities(browser, scratch, 5000, RUNS))
  figure('longest frame while a view of 5,000 entities is scrolled, in processor time', entities, 50, 'ms')
}

function wanted(part: string): boolean {
  return only === undefined || only === part
}

/** Tells the least of the runs beside its limit: what else the machine does only ever adds. */
function figure(what: string, runs: readonly number[], limit: number, unit: string): void {
  const least = Math.min(...runs)
  const all = runs.map(value => value.toFixed(0)).join(', ')
  console.log(`${what}: ${least.toFixed(0)} ${unit} (limit ${limit} ${unit}; runs: ${all})`)
  if (least > limit) process.exitCode = 1
}
