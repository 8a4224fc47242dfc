/** What became of a run; each failure tells the name of its test and what was wrong. */
export interface Report {
  readonly passed: number
  readonly failed: number
  readonly failures: readonly string[]
}

/**
 * Registers a test, to be run by {@link runTests} after those before it.
 *
 * This is the whole framework: the suite also runs in a web worker, where Node and most test runners are missing.
 */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body })
}

const tests: { name: string; body: () => Promise<void> }[] = []
const timeout = 20_000
const patience = 300_000
/** Where the test that runs waits, while it does. */
let waiting: Error | undefined

/**
 * Runs the registered tests, or those whose name contains `only`, one after the other and tells of each as it ends. Those that have not begun after five minutes fail
 * unrun: then something is so wrong that most would only wait for their timeouts.
 */
export async function runTests(tell: (line: string) => void, only = ''): Promise<Report> {
  const failures: string[] = []
  const end = performance.now() + patience
  const chosen = tests.filter(({ name }) => name.includes(only))
  for (const { name, body } of chosen) {
    const started = performance.now()
    const error = started < end ? await within(timeout, body) : 'not run: too late'
    tell(`${error === undefined ? '✓' : '✗'} ${name} (${Math.round(performance.now() - started)} ms)`)
    if (error === undefined) continue
    failures.push(`${name}: ${error}`)
    tell(error)
  }
  return { passed: chosen.length - failures.length, failed: failures.length, failures }
}

/** What went wrong in a test body, with its place in the code, or undefined. */
async function within(milliseconds: number, body: () => Promise<void>): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  waiting = undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`still running after ${milliseconds} ms`, { cause: waiting?.stack })),
      milliseconds,
    )
  })
  try {
    await Promise.race([body(), late])
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) return String(error)
    return [error.stack ?? error.message, ...(error.cause === undefined ? [] : [error.cause])].join('\n')
  } finally {
    clearTimeout(timer)
  }
}

/** Fails unless both are the same when written as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)]
  if (is !== should) throw new Error(`is ${is}\nshould be ${should}`)
}

/** Fails, showing the text, unless it contains every one of the parts. */
export function contains(text: string, ...parts: readonly string[]): void {
  const missing = parts.filter(part => !text.includes(part))
  if (missing.length > 0) throw new Error(`${JSON.stringify(missing)} not in ${JSON.stringify(text)}`)
}

/**
 * Asks again until the answer is one, for what the editor does in its own time, such as a switch of language.
 *
 * @returns the first answer that is neither undefined nor false; the timeout of the test ends a wait in vain.
 */
export async function eventually<T>(ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  waiting = new Error('waits')
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) {
      waiting = undefined
      return answer as Exclude<T, undefined | false>
    }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
