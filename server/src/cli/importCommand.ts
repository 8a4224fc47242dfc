import { parseArgs } from 'node:util'
import { textHash } from '../engine/text/textHash.ts'
import { decisionsFrom } from '../exchange/decisionsFrom.ts'
import { articleFrom, importAnnotations } from '../exchange/importAnnotations.ts'
import type { ImportedArticle } from '../exchange/imported.ts'
import { type NamedText, textFinder } from '../exchange/textFinder.ts'
import { toW3c } from '../exchange/w3c.ts'
import { articleTexts } from './articleTexts.ts'
import { DecidedArticles } from './decidedArticles.ts'
import { formatNamed } from './exportCommand.ts'
import { importFiles, READABLE } from './importFiles.ts'
import type { Complain } from './input.ts'
import { writeFiles } from './outFolder.ts'
import { say, writeOut } from './streams.ts'
import { IMPORT_USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'

/** `newsgloss import`: resolves to the exit status, rejects on wrong usage. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      into: { type: 'string' },
      articles: { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    await writeOut(IMPORT_USAGE)
    return 0
  }
  const format = formatNamed(values.format, READABLE)
  const { out, into } = values
  if (!(out || into)) throw new UsageError('--into needs the folder of the articles, or --out that of the files.')
  if (positionals.length === 0) throw new UsageError('Name a file or a folder.')
  let status = 0
  const complain: Complain = problem => {
    say(problem)
    status = 1
  }
  const own = await articleTexts(into ? [into] : [], complain)
  const textOf = textFinder([...(await articleTexts(values.articles, complain)), ...own])
  const files = (await Promise.all(positionals.map(path => importFiles(path, format.reads, complain)))).flat()
  const { articles, problems } = importAnnotations(format.read!, files, textOf)
  problems.forEach(complain)
  for (const { name, layers } of articles)
    for (const label of new Set(layers.tags.map(({ label }) => label)))
      complain(`${name ?? 'a text'}: "${label}" is no type of ours; its stretches are tags`)
  if (into) await decideIn(into, own, articles, complain)
  if (!out) return status
  const exported = articles.map(article => ({
    id: article.name ?? 'article',
    article: articleFrom(article),
    textHash: textHash(article.text),
    tags: article.layers.tags,
  }))
  const { differing } = await writeFiles(
    out,
    toW3c(exported, { text: true }).files,
    files.map(({ name }) => name),
    values.force,
  )
  for (const path of differing) complain(`${path}: is there already and differs; --force replaces it`)
  return status
}

/** Lets what was imported be decided of the articles in a folder; `own` are their texts. */
async function decideIn(
  folder: string,
  own: readonly NamedText[],
  articles: readonly ImportedArticle[],
  complain: Complain,
): Promise<void> {
  const decided = await DecidedArticles.into(folder, complain)
  const paths = new Map(own.map(({ id, text }) => [text, id]))
  for (const { name, text, layers } of articles) {
    const path = paths.get(text)
    if (path === undefined) complain(`${name ?? 'a text'}: is no article of ${folder}`)
    else await decided.make(path, text, decisionsFrom(layers))
  }
}
