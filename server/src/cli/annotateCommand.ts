import { linkArticles } from '../corpus/linkArticles.ts'
import type { Article } from '../engine/article.ts'
import { loadKnowledge } from '../engine/knowledge.ts'
import { toNewsglossJson } from '../exchange/newsglossJson.ts'
import { nodeResources } from '../node/nodeResources.ts'
import { annotateInputs, keepingIn } from './annotateInputs.ts'
import { type AnnotateOptions, annotateOptions } from './annotateOptions.ts'
import type { Places } from './commands.ts'
import { DecidedArticles } from './decidedArticles.ts'
import { findInputs, pathsOf, readInputs } from './files.ts'
import type { Complain } from './input.ts'
import { readJsonLines } from './jsonLines.ts'
import { folderWriter } from './outFolder.ts'
import { Progress } from './progress.ts'
import { report } from './report.ts'
import { say, writeOut } from './streams.ts'
import { plain, standardStyle } from './style.ts'
import { ANNOTATE_USAGE } from './usage.ts'
import { jsonLine } from './visible.ts'

/** `newsgloss annotate`: resolves to the exit status, rejects on wrong usage. */
export async function annotateCommand(args: readonly string[], places: Places): Promise<number> {
  const options = annotateOptions(args)
  if (options.help) {
    await writeOut(ANNOTATE_USAGE)
    return 0
  }
  const progress = new Progress()
  let status = 0
  const complain: Complain = problem => {
    progress.clear()
    say(problem)
    status = 1
  }
  const knowledge = await loadKnowledge(nodeResources(places.data))
  for (const { message } of knowledge.faults) complain(message)
  const write = options.out === undefined ? writeOut : await folderWriter(options.out, options.format, options.paths)
  const isStream = options.format === 'jsonl' && options.paths.includes('-')
  const inputs = isStream ? [] : await findInputs(options.paths, complain)
  const texts = isStream ? readJsonLines(process.stdin, complain) : readInputs(inputs, complain, progress)
  const sparing = keepingIn(options.cache, places, inputs.length)
  const decided = await DecidedArticles.beside(pathsOf(inputs), complain)
  const articles = annotateInputs(texts, knowledge, options.date, complain, sparing, decided)
  for await (const { id, article } of isStream && !options.link ? articles : linkArticles(articles)) {
    progress.clear()
    await write(rendered(article, id, options), id)
  }
  await sparing.cache?.settle()
  sparing.threads?.rest()
  return status
}

function rendered(article: Article, id: string, { format, out }: AnnotateOptions): string {
  const json = toNewsglossJson(article, id)
  if (format === 'jsonl') return jsonLine(json)
  return report(json, out === undefined ? standardStyle() : plain)
}
