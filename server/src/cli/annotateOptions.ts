import { parseArgs } from 'node:util'
import { parseIsoDate } from '../engine/dates/calendar.ts'
import { UsageError } from './usageError.ts'

export type Format = 'text' | 'jsonl'

/** What `newsgloss annotate` is asked to do. */
export interface AnnotateOptions {
  /** Files, folders and `-`, as given; at least one unless help is asked for. */
  readonly paths: readonly string[]
  readonly format: Format
  /** ISO date that every article is taken to be of. */
  readonly date?: string
  /** The folder that takes a file for each article. */
  readonly out?: string
  /** The folder that keeps what was read. */
  readonly cache?: string
  /** Link entities across JSON lines. */
  readonly link: boolean
  readonly help: boolean
}

/** The options in the arguments after `annotate`. Throws on wrong usage. */
export function annotateOptions(args: readonly string[]): AnnotateOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      date: { type: 'string' },
      out: { type: 'string' },
      cache: { type: 'string' },
      link: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  })
  const { format, date, out, cache, link, help } = values
  if (format !== 'text' && format !== 'jsonl') throw new UsageError(`--format is text or jsonl, not "${format}".`)
  if (date !== undefined && !parseIsoDate(date))
    throw new UsageError(`--date is a day such as 2024-03-06, not "${date}".`)
  if (cache === '') throw new UsageError('--cache needs the name of a folder.')
  if (out === '') throw new UsageError('--out needs the name of a folder.')
  if (!help && positionals.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.')
  if (format === 'jsonl' && positionals.includes('-') && positionals.length > 1)
    throw new UsageError('JSON lines on standard input (-) stand alone: name no other path.')
  return { paths: positionals, format, ...(date && { date }), ...(out && { out }), ...(cache && { cache }), link, help }
}
