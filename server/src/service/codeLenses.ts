import type { CodeLens, Location } from 'vscode-languageserver-types'
import type { Article } from '../engine/article.ts'
import { nameOf } from './documentUri.ts'
import { type Editor, SHOW_PLACES } from './editor.ts'
import { hull, partsOf } from './found.ts'
import { locationOf } from './lines.ts'
import type { View } from './view.ts'

/**
 * What stands above an article: its claims and quotations, the same report elsewhere, and how many independent origins the articles have that tell what it
 * tells. Each leads to the places it counts, where the editor can show them.
 */
export function codeLenses(view: View, { commands }: Pick<Editor, 'commands'>): CodeLens[] {
  const { article, uri } = view
  const start = { line: 0, character: 0 }
  return partsAbove(view).map(({ title, places }) => ({
    range: { start, end: start },
    command:
      commands.has(SHOW_PLACES) && places.length > 0
        ? { title, command: SHOW_PLACES, arguments: [uri, start, places] }
        : { title, command: '' },
  }))

  function partsAbove({ corpus }: View): { title: string; places: Location[] }[] {
    const { claims, quotations } = article
    const parts = [
      {
        title: claims.length === 0 ? 'no claims' : counted(claims.length, 'claim'),
        places: claims.map(claim => locationOf(uri, article, hull(partsOf(claim)))),
      },
    ]
    if (quotations.length > 0)
      parts.push({
        title: counted(quotations.length, 'quotation'),
        places: quotations.map(quotation => locationOf(uri, article, quotation)),
      })
    const [first, ...others] = corpus.sameReport(uri)
    const top = (at: string) => locationOf(at, corpus.get(at)!, headOf(corpus.get(at)!))
    if (first) {
      const more = others.length > 0 ? ` and ${others.length} more` : ''
      const title = `the same report as ${nameOf(first.uri)} (${Math.round(100 * first.similarity)} %)${more}`
      parts.push({ title, places: [first, ...others].map(same => top(same.uri)) })
    }
    const related = new Set([uri, ...[first, ...others].flatMap(same => same?.uri ?? [])])
    for (const item of [...quotations, ...claims])
      for (const same of corpus.sameUtterances(uri, item)) related.add(same.uri)
    if (related.size > 1) {
      const title = counted(corpus.origins(related).length, 'independent origin')
      parts.push({
        title,
        places: [...related]
          .filter(other => other !== uri)
          .sort()
          .map(top),
      })
    }
    return parts
  }
}

/** The headline, or the first line there is. */
function headOf({ regions, paragraphs }: Article): { start: number; end: number } {
  return regions.find(({ kind }) => kind === 'headline') ?? paragraphs[0] ?? { start: 0, end: 0 }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
