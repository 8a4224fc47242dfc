import { stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { agreementOf, type TwiceAnnotated } from '../exchange/agreement.ts'
import { laidLayers } from '../exchange/applyLayers.ts'
import { articleFinder } from '../exchange/articleFinder.ts'
import type { Layers, TextOf } from '../exchange/imported.ts'
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
  const given = values.articles.length > 0 ? await articleTexts(values.articles, complain) : undefined
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
    const hint = given ? '' : ' --articles PATH names the articles where the files do not hold them.'
    complain(`There is no text that both have annotated.${hint}`)
    return status
  }
  const agreement = agreementOf(both)
  await writeOut(
    values.json ? jsonLine(agreement) : agreementReport(agreement, { a: first, b: second }, standardStyle()),
  )
  return status

  async function read(path: string): Promise<Map<string, Annotated>> {
    const named = values.format === undefined ? undefined : formatNamed(values.format, READABLE)
    const folder = await decidedFolder(path)
    const ours = folder !== undefined && (named === undefined || named.name === 'w3c')
    const kept = folder !== undefined && resolve(path) === resolve(folder) ? join(folder, '.newsgloss') : path
    const files = await importFiles(ours ? kept : path, ours ? ['.jsonld'] : named?.reads, complain)
    if (files.length === 0) return new Map()
    const format = named ?? formatOf(files)
    const texts = given ?? (ours ? await articleTexts([folder], complain) : [])
    // Two people's copies of an article are one text.
    const articleOf = articleFinder(new Map(texts.map(one => [one.text, one])).values())
    const textOf: TextOf = about => {
      const article = articleOf(about)
      return typeof article === 'object' ? article.text : undefined
    }
    const own = files.filter(({ name }) => format.reads!.some(ending => name.endsWith(ending)))
    const { articles, problems, folder: decided } = format.read!(own.length > 0 ? own : files, textOf)
    problems.forEach(complain)
    return new Map(
      mergeImported(articles).map(article => [
        article.text,
        { name: article.name, layers: laidLayers(article, decided) },
      ]),
    )
  }

  function layersOf({ layers }: Annotated) {
    return values.decided ? decidedLayers(layers) : layers
  }
}

interface Annotated {
  readonly name: string | undefined
  readonly layers: Layers
}

/** The folder whose `.newsgloss/` a path is, is in, or stands right above; undefined where it is none of these. */
async function decidedFolder(path: string): Promise<string | undefined> {
  const parts = resolve(path).split(sep)
  const at = parts.lastIndexOf('.newsgloss')
  if (at > 0) return parts.slice(0, at).join(sep) || sep
  return (await stat(join(path, '.newsgloss')).catch(() => undefined))?.isDirectory() ? path : undefined
}
