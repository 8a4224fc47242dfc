import { parseArgs } from 'node:util'
import { linkArticles, type NamedArticle } from '../corpus/linkArticles.ts'
import type { Remark } from '../decisions/remarks.ts'
import type { Article } from '../engine/article.ts'
import { parseIsoDate } from '../engine/dates/calendar.ts'
import { loadKnowledge } from '../engine/knowledge.ts'
import { bySpan } from '../engine/span.ts'
import { textHash } from '../engine/text/textHash.ts'
import { decidedOnly, type ExportedArticle } from '../exchange/exported.ts'
import { FORMATS, type Format } from '../exchange/formats.ts'
import { nodeResources } from '../node/nodeResources.ts'
import { annotateInputs } from './annotateInputs.ts'
import type { Places } from './commands.ts'
import { DecidedArticles } from './decidedArticles.ts'
import { findInputs, pathsOf, readInputs } from './files.ts'
import { decisionsIn } from './givenDecisions.ts'
import type { Complain, TextInput } from './input.ts'
import { writeFiles } from './outFolder.ts'
import { Progress } from './progress.ts'
import { say, writeOut } from './streams.ts'
import { EXPORT_USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'

/** `newsgloss export`: resolves to the exit status, rejects on wrong usage. */
export async function exportCommand(args: readonly string[], places: Places): Promise<number> {
  const options = exportOptions(args)
  if (options === 'help') {
    await writeOut(EXPORT_USAGE)
    return 0
  }
  const { paths, format, out, decided, decisions, text, date, force } = options
  const progress = new Progress()
  let status = 0
  const complain: Complain = problem => {
    progress.clear()
    say(problem)
    status = 1
  }
  const knowledge = await loadKnowledge(nodeResources(places.data))
  for (const { message } of knowledge.faults) complain(message)
  const inputs = await findInputs(paths, complain)
  const beside = await DecidedArticles.beside(pathsOf(inputs), complain)
  const texts: TextInput[] = []
  for await (const text of readInputs(inputs, complain, progress)) texts.push(text)
  const given = await decisionsIn(decisions, texts, complain)
  const remarks = new Map<string, readonly Remark[]>()
  const decidedBy = {
    readBy: (id: string) => given.readBy(id) ?? beside.readBy(id),
    lay(id: string, article: Article) {
      remarks.set(id, [...beside.remarks(id, article), ...given.remarks(id)].sort(bySpan))
      return beside.lay(id, article)
    },
  }
  const annotated: NamedArticle[] = []
  for await (const one of annotateInputs(texts, knowledge, date, complain, {}, decidedBy)) annotated.push(one)
  const articles: ExportedArticle[] = []
  for await (const { id, article } of linkArticles(await given.lay(annotated)))
    articles.push({
      id,
      article: decided ? decidedOnly(article) : article,
      textHash: textHash(article.text),
      remarks: remarks.get(id) ?? [],
    })
  progress.clear()
  if (articles.length === 0) return status
  const { files, losses } = format.write(articles, { text })
  const { differing } = await writeFiles(out, files, pathsOf(inputs), force)
  for (const path of differing) complain(`${path}: is there already and differs; --force replaces it`)
  if (decided) beside.idle().forEach(say)
  for (const loss of losses) say(`${format.name}: ${loss}`)
  return status
}

interface ExportOptions {
  readonly paths: readonly string[]
  readonly format: Format
  readonly out: string
  readonly decided: boolean
  /** Files and folders of annotations that win over what is detected. */
  readonly decisions: readonly string[]
  readonly text: boolean
  readonly force: boolean
  readonly date?: string
}

function exportOptions(args: readonly string[]): ExportOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      decided: { type: 'boolean', default: false },
      decisions: { type: 'string', multiple: true, default: [] },
      'no-text': { type: 'boolean', default: false },
      date: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) return 'help'
  const { decided, decisions, date, force } = values
  const format = formatNamed(values.format, FORMATS)
  if (!values.out) throw new UsageError('--out needs the name of a folder.')
  if (date !== undefined && !parseIsoDate(date))
    throw new UsageError(`--date is a day such as 2024-03-06, not "${date}".`)
  if (values['no-text'] && !format.withoutText)
    throw new UsageError(
      `${format.name} is made of the article's words; without them there are ${namesOf(FORMATS.filter(known => known.withoutText))}.`,
    )
  if (positionals.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.')
  return {
    paths: positionals,
    format,
    out: values.out,
    decided,
    decisions,
    text: !values['no-text'],
    force,
    ...(date && { date }),
  }
}

/** The format of a name. Throws on wrong usage when there is none among those that will do. */
export function formatNamed(name: string | undefined, formats: readonly Format[]): Format {
  const format = formats.find(known => known.name === name)
  if (format) return format
  throw new UsageError(`--format is ${namesOf(formats)}${name === undefined ? '' : `, not "${name}"`}.`)
}

function namesOf(formats: readonly Format[]): string {
  const names = formats.map(({ name }) => name)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
