import type { ReadBy } from '../annotateNews.ts'
import type { NamedArticle } from '../corpus/linkArticles.ts'
import type { Remark } from '../decisions/remarks.ts'
import { parseIsoDate } from '../engine/dates/calendar.ts'
import { applyLayers, remarksOf } from '../exchange/applyLayers.ts'
import { articleFinder } from '../exchange/articleFinder.ts'
import { importAnnotations } from '../exchange/importAnnotations.ts'
import { NO_LAYERS, type Undated } from '../exchange/imported.ts'
import { linkedById } from '../exchange/standing.ts'
import { fromW3c } from '../exchange/w3cImport.ts'
import { importFiles } from './importFiles.ts'
import type { Complain, TextInput } from './input.ts'

/** What people have decided, in files that are named on the command line. */
export interface GivenDecisions {
  /** What was decided of an article that it is read by; undefined when nothing was. */
  readBy(id: string): ReadBy | undefined
  /** The notes and tags on an article. */
  remarks(id: string): readonly Remark[]
  /** The articles with what was decided of them. */
  lay(articles: readonly NamedArticle[]): Promise<readonly NamedArticle[]>
}

/** Reads the files of annotations at the paths, as far as they are about these texts. */
export async function decisionsIn(
  paths: readonly string[],
  texts: readonly TextInput[],
  complain: Complain,
): Promise<GivenDecisions> {
  if (paths.length === 0) return { readBy: () => undefined, remarks: () => [], lay: async articles => articles }
  const files = (await Promise.all(paths.map(path => importFiles(path, ['.jsonld', '.json'], complain)))).flat()
  const imported = importAnnotations(fromW3c, files, articleFinder(texts))
  imported.problems.forEach(complain)
  const byId = new Map(imported.articles.map(article => [article.id, article]))
  return {
    readBy: id => readByOf(byId.get(id)?.decisions ?? []),
    remarks: id => remarksOf(byId.get(id) ?? { layers: NO_LAYERS }),
    async lay(articles) {
      const linked = await linkedById(articles)
      return articles.map(({ id, article }) => {
        const decided = byId.get(id) ?? { layers: NO_LAYERS }
        return { id, article: applyLayers(article, decided, linked.get(id), imported.folder) }
      })
    },
  }
}

function readByOf(decisions: readonly Undated[]): ReadBy | undefined {
  const dates = decisions.flatMap(({ verdict }) =>
    verdict.is === 'articleDate' && parseIsoDate(verdict.value) ? [verdict.value] : [],
  )
  const body = decisions.flatMap(({ verdict, target }) =>
    verdict.is === 'not' && verdict.what === 'region' ? target : [],
  )
  const date = dates.at(-1)
  if (date === undefined && body.length === 0) return undefined
  return { ...(date !== undefined && { date }), bodyIn: () => body, state: JSON.stringify([date, body]) }
}
