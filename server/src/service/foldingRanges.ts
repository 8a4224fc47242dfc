import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** What a reader may fold away: boilerplate and front matter of more than one line. */
export function foldingRanges({ article }: View): FoldingRange[] {
  const lines = linesOf(article)
  return article.regions.flatMap(region => {
    if (region.kind !== 'boilerplate') return []
    const startLine = lines.positionAt(region.start).line
    const endLine = lines.positionAt(region.end).line
    return startLine < endLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : []
  })
}
