import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ReadBy, readOptions } from '../annotateNews.ts'
import { annotate } from '../engine/annotate.ts'
import type { Article } from '../engine/article.ts'
import { type Knowledge, loadKnowledge } from '../engine/knowledge.ts'
import { textHash } from '../engine/text/textHash.ts'
import { laidLayers, remarksOf } from '../exchange/applyLayers.ts'
import { articleFinder } from '../exchange/articleFinder.ts'
import { decisionsFrom } from '../exchange/decisionsFrom.ts'
import { articleFrom, importAnnotations } from '../exchange/importAnnotations.ts'
import type { ArticleOf, Imported } from '../exchange/imported.ts'
import { decidedOf, linkedById } from '../exchange/standing.ts'
import { toW3c } from '../exchange/w3c.ts'
import { nodeResources } from '../node/nodeResources.ts'
import { articleTexts } from './articleTexts.ts'
import type { Places } from './commands.ts'
import { DecidedArticles } from './decidedArticles.ts'
import { formatNamed } from './exportCommand.ts'
import { importFiles, nameBelow, READABLE } from './importFiles.ts'
import type { Complain, TextInput } from './input.ts'
import { writeFiles } from './outFolder.ts'
import { Progress } from './progress.ts'
import { say, writeOut } from './streams.ts'
import { IMPORT_USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'

/** `newsgloss import`: resolves to the exit status, rejects on wrong usage. */
export async function importCommand(args: readonly string[], places: Places): Promise<number> {
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
  const [inFolder, elsewhere] = [articleFinder(own), articleFinder(await articleTexts(values.articles, complain))]
  const articleOf: ArticleOf = about => inFolder(about) ?? elsewhere(about)
  const files = (await Promise.all(positionals.map(path => importFiles(path, format.reads, complain)))).flat()
  const { articles, problems, folder = [] } = importAnnotations(format.read!, files, articleOf)
  problems.forEach(complain)
  if (into) {
    const knowledge = await loadKnowledge(nodeResources(places.data))
    for (const { message } of knowledge.faults) complain(message)
    await decideIn(into, own, { articles, folder }, knowledge, complain)
  }
  if (!out) return status
  const exported = articles.map(article => ({
    id: nameBelow(positionals, article.name ?? 'article'),
    article: articleFrom({ ...article, layers: laidLayers(article, folder) }),
    textHash: textHash(article.text),
    remarks: remarksOf(article),
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
  own: readonly TextInput[],
  imported: Pick<Required<Imported>, 'articles' | 'folder'>,
  knowledge: Knowledge,
  complain: Complain,
): Promise<void> {
  const decided = await DecidedArticles.into(
    folder,
    own.map(({ id }) => id),
    complain,
  )
  const progress = new Progress()
  const texts = new Map(own.map(input => [input.id, input]))
  const found = imported.articles.flatMap((article, n) => {
    progress.show(n, imported.articles.length)
    const input = texts.get(article.id ?? '')
    if (input) return [{ ...article, id: input.id, article: detectedIn(input, knowledge, decided.readBy(input.id)) }]
    progress.clear()
    complain(`${article.name ?? 'a text'}: is no article of ${folder}`)
    return []
  })
  progress.clear()
  const linked = await linkedById(found)
  let left = 0
  for (const { id, text, article, layers, decisions = [] } of found) {
    const detected = [article, linked.get(id)!]
    const { layers: agreed, left: alike } = decidedOf(layers, { detected, decided: decided.lay(id, article) })
    left += alike
    await decided.make(id, text, [...decisionsFrom(agreed), ...decisions])
  }
  if (imported.folder.length > 0) await decided.make(join(folder, 'any'), '', imported.folder)
  if (left > 0)
    say(
      `${left === 1 ? '1 annotation is' : `${left} annotations are`} only detected here as there: nothing of it is decided`,
    )
}

function detectedIn(
  { text, language, fileName }: TextInput,
  knowledge: Knowledge,
  readBy: ReadBy | undefined,
): Article {
  const named = fileName !== undefined && { fileName }
  return annotate(text, knowledge, { language, ...named, ...readOptions(text, readBy) }).article
}
