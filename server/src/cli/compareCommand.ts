import { parseArgs } from 'node:util'
import { Corpus } from '../corpus/corpus.ts'
import { parseIsoDate } from '../engine/dates/calendar.ts'
import { loadKnowledge } from '../engine/knowledge.ts'
import { type ComparisonJson, comparisonOf } from '../exchange/comparisonJson.ts'
import { nodeResources } from '../node/nodeResources.ts'
import { annotateInputs, keepingIn } from './annotateInputs.ts'
import type { Places } from './commands.ts'
import { comparisonMarkdown } from './comparisonMarkdown.ts'
import { claimsTable, comparisonCsv } from './comparisonTables.ts'
import { comparisonText } from './comparisonText.ts'
import { DecidedArticles } from './decidedArticles.ts'
import { findInputs, pathsOf, readInputs } from './files.ts'
import type { Complain } from './input.ts'
import { writeFiles } from './outFolder.ts'
import { Progress } from './progress.ts'
import { say, writeOut } from './streams.ts'
import { plain, standardStyle } from './style.ts'
import { COMPARE_USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'

/** `newsgloss compare`: resolves to the exit status, rejects on wrong usage. */
export async function compareCommand(args: readonly string[], places: Places): Promise<number> {
  const options = compareOptions(args)
  if (options === 'help') {
    await writeOut(COMPARE_USAGE)
    return 0
  }
  const { paths, format, out, cache, date, force } = options
  const progress = new Progress()
  let status = 0
  const complain: Complain = problem => {
    progress.clear()
    say(problem)
    status = 1
  }
  const knowledge = await loadKnowledge(nodeResources(places.data))
  const inputs = await findInputs(paths, complain)
  const kept = keepingIn(cache, places, inputs.length)
  const corpus = new Corpus(knowledge.comparison)
  for await (const { id, article, digest } of annotateInputs(
    readInputs(inputs, complain, progress),
    knowledge,
    date,
    complain,
    kept,
    await DecidedArticles.beside(pathsOf(inputs), complain),
  ))
    corpus.set(id, article, digest)
  await kept.cache?.settle()
  kept.threads?.rest()
  progress.clear()
  if (corpus.size === 0) return status
  const comparison = comparisonOf(corpus)
  if (out === undefined) await writeOut(FORMATS[format].printed(comparison))
  else {
    const files = FORMATS[format].files(comparison)
    const read = pathsOf(inputs)
    const { differing } = await writeFiles(out, files, read, force)
    for (const path of differing) complain(`${path}: is there already and differs; --force replaces it`)
  }
  return status
}

interface Format {
  /** On standard output. */
  printed(comparison: ComparisonJson): string
  files(comparison: ComparisonJson): { readonly name: string; readonly content: string }[]
}

const NAME = 'newsgloss.comparison'
const json = (comparison: ComparisonJson) => `${JSON.stringify(comparison, undefined, 2)}\n`

const FORMATS = {
  text: {
    printed: comparison => comparisonText(comparison, standardStyle()),
    files: comparison => [{ name: `${NAME}.report`, content: comparisonText(comparison, plain) }],
  },
  json: { printed: json, files: comparison => [{ name: `${NAME}.json`, content: json(comparison) }] },
  markdown: {
    printed: comparisonMarkdown,
    files: comparison => [{ name: `${NAME}.md`, content: comparisonMarkdown(comparison) }],
  },
  csv: { printed: claimsTable, files: comparisonCsv },
} satisfies Record<string, Format>

interface CompareOptions {
  readonly paths: readonly string[]
  readonly format: keyof typeof FORMATS
  readonly out: string | undefined
  readonly cache: string | undefined
  readonly date: string | undefined
  readonly force: boolean
}

function compareOptions(args: readonly string[]): CompareOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      cache: { type: 'string' },
      date: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) return 'help'
  const { format, out, cache, date, force } = values
  if (!isFormat(format)) throw new UsageError(`--format is ${Object.keys(FORMATS).join(', ')}, not "${format}".`)
  if (out === '') throw new UsageError('--out needs the name of a folder.')
  if (cache === '') throw new UsageError('--cache needs the name of a folder.')
  if (date !== undefined && !parseIsoDate(date))
    throw new UsageError(`--date is a day such as 2024-03-06, not "${date}".`)
  if (positionals.length === 0) throw new UsageError('Name files or folders to compare.')
  return { paths: positionals, format, out, cache, date, force }
}

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name)
}
