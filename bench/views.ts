// How long the pages of the timeline and the table of claims take to draw in Chromium: `npm run bench:views [marks]`.
// Made-up data, the same each time; from the message with the data until the frame after it is drawn. Told is the processor time of the page, which does not
// depend on what else the machine does, and the time by the clock. Exits with 1 where the former is above the limit.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { launchChromium } from '../scripts/host/chromium.ts'
import type { ClaimsTable, Timeline } from '../server/src/service/languageService.ts'
import { TRACED, taskTimes } from './taskTimes.ts'

const LIMIT_MILLISECONDS = 500
const RUNS = 5
const count = Number(process.argv[2] ?? 5000)

await using cleanup = new AsyncDisposableStack()
const browser = await launchChromium()
cleanup.defer(() => browser.close())
const drawn = await drawing(
  'timeline',
  `timeline of ${count} marks (limit ${LIMIT_MILLISECONDS} ms)`,
  timelineOf(count),
)
await drawing('claimsTable', 'table of 500 statements in 40 articles', claimsTableOf(500, 40))
process.exitCode = drawn > LIMIT_MILLISECONDS ? 1 : 0

/** Tells how long a page takes to show its data, opened anew each time, and returns the processor time in milliseconds. */
async function drawing(script: string, what: string, data: Timeline | ClaimsTable): Promise<number> {
  const [times, byClock]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
    await openPage(page, script)
    const shown = await page.evaluateHandle(data => ({ data, words: {}, note: '', filter: '' }), data)
    await browser.startTracing(page, TRACED)
    byClock.push(await page.evaluate(timeToDraw, shown))
    times.push(taskTimes(await browser.stopTracing()).reduce((sum, time) => sum + time, 0))
    await page.close()
  }
  const [time, clock] = [median(times), median(byClock)]
  console.log(`${what}: drawn in ${time.toFixed(0)} ms, ${clock.toFixed(0)} ms by the clock`)
  return time
}

async function openPage(page: Page, script: string): Promise<void> {
  const built = (name: string) => readFile(new URL(`../dist/panels/${name}`, import.meta.url), 'utf8')
  await page.setContent('<!DOCTYPE html><html lang="en"><title>Bench</title><main id="page"></main></html>')
  await page.addStyleTag({ content: await built('panels.css') })
  await page.addScriptTag({
    content: 'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })',
  })
  await page.addScriptTag({ content: await built(`${script}.js`) })
}

/** Runs in the page. */
function timeToDraw(shown: unknown): Promise<number> {
  const began = performance.now()
  window.dispatchEvent(new MessageEvent('message', { data: shown }))
  return new Promise(resolve =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began))),
  )
}

function timelineOf(count: number): Timeline {
  const articles = Array.from({ length: 500 }, (_, i) => ({ uri: `file:///${i}`, name: `${i}.txt`, day: 19_700 + i }))
  const marks = Array.from({ length: count }, (_, i) => {
    const day = 19_000 + Math.floor((i * 1000) / count)
    return {
      ...{ article: i % 500, position: { line: i, character: 0 }, first: day, last: day + (i % 10 ? 0 : 30) },
      ...{
        value: '2024-03-06',
        meaning: 'Wednesday, 6 March 2024',
        words: 'Wednesday',
        sentence: `The talks of number ${i} were held on Wednesday.`,
      },
      ...{ names: [`Name ${i % 300}`], uncertain: i % 7 === 0, conflict: i % 11 === 0 },
    }
  })
  return { articles, marks, total: count, compared: true }
}

function claimsTableOf(rows: number, columns: number): ClaimsTable {
  const articles = Array.from({ length: columns }, (_, i) => ({
    uri: `file:///${i}`,
    name: `${i}.txt`,
    origin: i >> 1,
  }))
  const cell = (article: number) =>
    ({
      article,
      how: 'attributed',
      source: 'the mayor',
      words: 'it rained',
      position: { line: 1, character: 0 },
    }) as const
  return {
    articles,
    silent: 0,
    origins: [],
    rows: Array.from({ length: rows }, (_, i) => ({
      ...{ statement: `statement ${i}: that it would rain on the coast`, origins: 2 },
      cells: articles.flatMap((_, column) => ((i + column) % 3 ? [] : [cell(column)])),
    })),
    total: rows,
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}
