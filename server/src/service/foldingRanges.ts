import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types'
import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** What a reader may fold away where it takes more than one line: front matter, and boilerplate with nothing but blanks between. */
export function foldingRanges({ article }: View): FoldingRange[] {
  const lines = linesOf(article)
  const front = frontMatterOf(article)
  const boilerplate = runsOf(article).filter(run => !front || run.start >= front.end)
  return [...(front ? [front] : []), ...boilerplate].flatMap(span => {
    const startLine = lines.positionAt(span.start).line
    const endLine = lines.positionAt(span.end).line
    return startLine < endLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : []
  })
}

/** From the fence on the first line to the one that closes it; undefined when layout read no metadata there. */
function frontMatterOf({ text, metadata, documentDate }: Article): Span | undefined {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text)?.[0]
  if (!fence || !(metadata || documentDate?.source === 'metadata')) return undefined
  const close = text.indexOf(`\n${fence}`, fence.length)
  return close < 0 ? undefined : { start: 0, end: close + 1 + fence.length }
}

function runsOf({ text, regions }: Article): Span[] {
  const runs: Span[] = []
  for (const { kind, start, end } of regions) {
    if (kind !== 'boilerplate') continue
    const last = runs.at(-1)
    if (last && text.slice(last.end, start).trim() === '') runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start, end })
  }
  return runs
}
