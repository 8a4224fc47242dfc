import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Places as ServerPlaces } from '../node/startStdio.ts'
import { agreeCommand } from './agreeCommand.ts'
import { annotateCommand } from './annotateCommand.ts'
import { compareCommand } from './compareCommand.ts'
import { exportCommand } from './exportCommand.ts'
import { importCommand } from './importCommand.ts'
import { lspCommand } from './lspCommand.ts'
import { say, writeOut } from './streams.ts'
import { AGREE_USAGE, ANNOTATE_USAGE, COMPARE_USAGE, EXPORT_USAGE, IMPORT_USAGE, USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'

/** Where the program's own files are. */
export interface Places extends ServerPlaces {
  /** package.json, which knows the version. */
  readonly manifest: string
}

/**
 * Runs the program. Resolves to the exit status: 0 done, 1 some input could not be read or was not text, 2 wrong usage; undefined while a server
 * keeps running. Never rejects: what goes wrong is said in a sentence on standard error.
 */
export async function runCommand(args: readonly string[], places: Places): Promise<number | undefined> {
  try {
    const [command = '', ...rest] = args
    if (command === 'annotate') return await annotateCommand(rest, places)
    if (command === 'compare') return await compareCommand(rest, places)
    if (command === 'agree') return await agreeCommand(rest)
    if (command === 'export') return await exportCommand(rest, places)
    if (command === 'import') return await importCommand(rest, places)
    if (command === 'lsp') return lspCommand(rest, places)
    return await topLevel(args, places)
  } catch (error) {
    if (isClosedPipe(error)) return 0
    const wrongUsage = error instanceof UsageError || isParseError(error)
    say(error instanceof Error ? error.message : String(error))
    if (wrongUsage) say(`Try: newsgloss ${HELP.has(args[0] ?? '') ? `${args[0]} ` : ''}--help`)
    return wrongUsage ? 2 : 1
  }
}

/** What the commands say of themselves. */
const HELP: ReadonlyMap<string, string> = new Map([
  ['agree', AGREE_USAGE],
  ['annotate', ANNOTATE_USAGE],
  ['compare', COMPARE_USAGE],
  ['export', EXPORT_USAGE],
  ['import', IMPORT_USAGE],
])

async function topLevel(args: readonly string[], places: Places): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    allowPositionals: true,
  })
  const [command, topic] = positionals
  if (values.help || command === 'help') await writeOut(HELP.get(topic ?? '') ?? USAGE)
  else if (values.version) await writeOut(`${JSON.parse(await readFile(places.manifest, 'utf8')).version}\n`)
  else throw new UsageError(command === undefined ? 'What to do?' : `There is no command "${command}".`)
  return 0
}

/** Whoever read standard output has enough: `newsgloss annotate … | head`. */
function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE'
}

/** Node's parseArgs on an unknown option or a missing value. */
function isParseError(error: unknown): boolean {
  return codeOf(error)?.startsWith('ERR_PARSE_ARGS') ?? false
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
