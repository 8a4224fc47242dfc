// How fast everything is, on one core: `npm run bench [-- PATH]`, PATH a text file of any length; without one the seeds, repeated.
// Prints words a second of the whole engine and what each part takes, whether time grows linearly, a keystroke's time through the language
// server, how long loading takes, and the size of what is published. Exits with 1 when a floor is missed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate } from '../server/src/engine/annotate.ts'
import { knowledgeOfSources, wordsIn } from './engine.ts'
import { partsOf } from './parts.ts'
import { table } from './table.ts'

/** Words a second of `annotate`, at least. */
const SLOWEST = 100_000
/** Twice the text takes so many times as long, at most. */
const STEEPEST = 2.3
/** Milliseconds in which a new process loads all lists and models. */
const LONGEST_LOADING = 150
/** Megabytes of the packaged extension, at most. */
const LARGEST = 6

const BUNDLES = [
  'dist/client.cjs',
  'dist/languageClient.cjs',
  'dist/server.cjs',
  'dist/annotator.cjs',
  'dist/cli.cjs',
  'dist/browser/client.cjs',
  'dist/browser/server.js',
  'dist/data',
]

const project = fileURLToPath(new URL('..', import.meta.url))
const knowledge = await knowledgeOfSources()
const whole = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : seeds()
let missed = 0

speed()
const lines = numbered(repeated(whole, 5_000_000))
growth('many lines', lines)
growth('one line', lines.replaceAll(/\s+/g, ' '))
keystroke()
loading()
sizes()
process.exitCode = missed ? 1 : 0

/** Articles of some 5,000 characters each, 200,000 words in all, five rounds. */
function speed(): void {
  const articles = pieces(repeated(whole, 1_300_000), 5_000)
  const words = articles.reduce((sum, text) => sum + wordsIn(text), 0)
  const round = () =>
    timed(() => {
      for (const text of articles) annotate(text, knowledge)
    })
  round()
  const rounds = Array.from({ length: 5 }, round)
  const rate = words / median(rounds)
  console.log(`## Speed\n\n${words.toLocaleString('en')} words in ${articles.length} articles, median of 5 rounds:`)
  console.log(`${perSecond(rate)}${floor(rate >= SLOWEST, `at least ${perSecond(SLOWEST)}`)}\n`)
  const parts = partsOf(articles, knowledge)
  const total = parts.reduce((sum, part) => sum + part.seconds, 0)
  const rows = parts.map(({ name, seconds }) => [
    name,
    ((1e6 * seconds) / words).toFixed(2),
    `${((100 * seconds) / total).toFixed(0)} %`,
  ])
  console.log(table(1, ['part', 'µs a word', 'share'], rows))
}

/** Doubles one text up to 5 MB; each size is timed three times, the quickest counts. */
function growth(title: string, text: string): void {
  console.log(`\n## Growth: ${title}\n`)
  const rows: string[][] = []
  let before = Number.POSITIVE_INFINITY
  for (let length = 5_000_000 / 2 ** 5; length <= 5_000_000; length *= 2) {
    const piece = text.slice(0, length)
    const seconds = Math.min(...[1, 2, 3].map(() => timed(() => annotate(piece, knowledge))))
    const factor = seconds / before
    const judged =
      before === Number.POSITIVE_INFINITY
        ? ''
        : `${factor.toFixed(2)}${floor(factor <= STEEPEST, `at most ${STEEPEST}`)}`
    rows.push([`${(length / 1e6).toFixed(2)} MB`, `${(1000 * seconds).toFixed(0)} ms`, judged])
    before = seconds
  }
  console.log(table(1, ['length', 'time', 'times the half'], rows))
}

function keystroke(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/keystroke.ts'], {
    cwd: project,
    encoding: 'utf8',
  })
  console.log(`\n## Keystroke\n\n${(stdout || stderr).trim()}${floor(status === 0, 'p95 at most 15 ms')}`)
}

/** Five processes that have just begun, their processor time. */
function loading(): void {
  const times = Array.from({ length: 5 }, () =>
    Number.parseInt(spawnSync(process.execPath, ['bench/loading.ts'], { cwd: project, encoding: 'utf8' }).stdout, 10),
  )
  const kept = median(times) <= LONGEST_LOADING
  console.log(`\n## Loading\n\n${median(times)} ms${floor(kept, `at most ${LONGEST_LOADING} ms`)}`)
}

function sizes(): void {
  console.log('\n## Sizes\n')
  const packages = readdirSync(project).filter(name => name.endsWith('.vsix'))
  const files = [...BUNDLES, ...packages].filter(name => existsSync(join(project, name)))
  const rows = files.map(name => {
    const size = bytesOf(join(project, name))
    const kept = !name.endsWith('.vsix') || size <= LARGEST * 1e6
    return [name, `${(size / 1e6).toFixed(2)}${floor(kept, `at most ${LARGEST}`)}`]
  })
  console.log(rows.length ? table(1, ['file', 'MB'], rows) : 'nothing is built: npm run build, npm run package')
}

/** Says so when a floor is missed, and remembers it. */
function floor(kept: boolean, floor: string): string {
  if (!kept) missed++
  return kept ? '' : ` MISSED: ${floor}`
}

/** Seconds of the thread's own processor time: what else the machine does counts little. */
function timed(run: () => void): number {
  const { user, system } = process.threadCpuUsage()
  run()
  const after = process.threadCpuUsage()
  return (after.user - user + after.system - system) / 1e6
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
}

function perSecond(words: number): string {
  return `${Math.round(words).toLocaleString('en')} words a second`
}

function seeds(): string {
  const folder = join(project, 'seeds')
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  return names.map(name => readFileSync(join(folder, name), 'utf8')).join('\n\n')
}

/** The text as often as it takes, cut to the length. */
function repeated(text: string, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length)
}

/** The text with a number at the end of each line: the engine reads equal paragraphs once. */
function numbered(text: string): string {
  let n = 0
  return text.replaceAll('\n', () => ` ${++n}\n`)
}

/** The text cut at line ends into pieces of at least the length. */
function pieces(text: string, length: number): string[] {
  const cut: string[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + length)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    cut.push(text.slice(start, end))
    start = end
  }
  return cut
}

/** The size of a file, or of all files in a folder. */
function bytesOf(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}
