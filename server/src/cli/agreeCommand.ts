import { parseArgs } from 'node:util'
import { agreementOf, type TwiceAnnotated } from '../exchange/agreement.ts'
import { articleFinder } from '../exchange/articleFinder.ts'
import type { ImportedArticle, TextOf } from '../exchange/imported.ts'
import { decidedLayers, mergeImported } from '../exchange/mergeImported.ts'
import { agreementReport } from './agreementReport.ts'
import { articleTexts } from './articleTexts.ts'
import { formatNamed } from './exportCommand.ts'
import { formatOf, importFiles, nameBelow, READABLE } from './importFiles.ts'
import type { Complain } from './input.ts'
import { say, writeOut } from './streams.ts'
import { standardStyle } from './style.ts'
import { AGREE_USAGE } from './usage.ts'
import { UsageError } from './usageError.ts'
import { jsonLine } from './visible.ts'

/** `newsgloss agree`: resolves to the exit status, rejects on wrong usage. */
export async function agreeCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      articles: { type: 'string', multiple: true, default: [] },
      decided: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    await writeOut(AGREE_USAGE)
    return 0
  }
  const [first, second, ...others] = positionals
  if (first === undefined || second === undefined || others.length)
    throw new UsageError('Name two files or folders: newsgloss agree A B')
  let status = 0
  const complain: Complain = problem => {
    say(problem)
    status = 1
  }
  const articleOf = articleFinder(await articleTexts(values.articles, complain))
  const textOf: TextOf = about => {
    const article = articleOf(about)
    return typeof article === 'object' ? article.text : undefined
  }
  const [a, b] = [await read(first), await read(second)]
  const both: TwiceAnnotated[] = []
  for (const [text, one] of a) {
    const other = b.get(text)
    const id = nameBelow(positionals, one.name ?? other?.name ?? 'a text')
    if (other) both.push({ id, text, a: layersOf(one), b: layersOf(other) })
    else complain(`${id}: is in ${first} only, not compared`)
  }
  for (const [text, { name }] of b)
    if (!a.has(text)) complain(`${name ?? 'a text'}: is in ${second} only, not compared`)
  if (both.length === 0) {
    complain('There is no text that both have annotated.')
    return status
  }
  const agreement = agreementOf(both)
  await writeOut(
    values.json ? jsonLine(agreement) : agreementReport(agreement, { a: first, b: second }, standardStyle()),
  )
  return status

  async function read(path: string): Promise<Map<string, ImportedArticle>> {
    const named = values.format === undefined ? undefined : formatNamed(values.format, READABLE)
    const files = await importFiles(path, named?.reads, complain)
    if (files.length === 0) return new Map()
    const { articles, problems } = (named ?? formatOf(files)).read!(files, textOf)
    problems.forEach(complain)
    return new Map(mergeImported(articles).map(article => [article.text, article]))
  }

  function layersOf({ layers }: ImportedArticle) {
    return values.decided ? decidedLayers(layers) : layers
  }
}
