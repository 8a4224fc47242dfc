import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { NewsglossJson } from '../../server/src/exchange/newsglossJson.ts'

/** The project's folder: every process starts there. */
export const project = fileURLToPath(new URL('../..', import.meta.url))

const bundle = join(project, 'dist/cli.cjs')

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the bundled command line. */
export function start(args: readonly string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  if (!existsSync(bundle)) throw new Error('dist/cli.cjs is missing: run npm run build first')
  return spawn(process.execPath, [bundle, ...args], { cwd: project, env: { ...process.env, ...env } })
}

/** Runs the bundled command line to its end. */
export async function newsgloss(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = start(args, env)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', chunk => stdout.push(chunk))
  child.stderr.on('data', chunk => stderr.push(chunk))
  // The process may end without having read its input.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

const schema = JSON.parse(readFileSync(join(project, 'schemas/newsgloss-1.schema.json'), 'utf8'))
const isNewsgloss = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile<NewsglossJson>(schema)

/** The articles in JSON lines, each checked against the published schema. Throws at the first line that does not keep to it. */
export function articlesIn(jsonLines: string): NewsglossJson[] {
  if (jsonLines !== '' && !jsonLines.endsWith('\n')) throw new Error('The last line has no end')
  return jsonLines
    .split('\n')
    .slice(0, -1)
    .map(line => {
      const article: unknown = JSON.parse(line)
      if (!isNewsgloss(article)) throw new Error(`${line.slice(0, 80)}…\n${JSON.stringify(isNewsgloss.errors)}`)
      return article
    })
}

/** A folder of its own for one test, with these files in it; taken away when the test is over. */
export function folder(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'newsgloss-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
