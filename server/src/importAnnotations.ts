import type { Corpora } from './corpora.ts'
import type { DecisionStore } from './decisionStore.ts'
import { articleFinder } from './exchange/articleFinder.ts'
import { decisionsFrom, newPlaces } from './exchange/decisionsFrom.ts'
import { FORMATS } from './exchange/formats.ts'
import { importAnnotations as readAnnotations } from './exchange/importAnnotations.ts'
import { decidedOf, linkedById } from './exchange/standing.ts'
import type { ImportParams, ImportResult } from './protocol.ts'
import { nameOf, pathBelow } from './service/languageService.ts'

/**
 * Lets what another tool's files say of the articles be decided, as one change; what was decided alike before is left out. Null where there is no such
 * format that can be read.
 */
export async function importAnnotations(
  corpora: Corpora,
  decisions: DecisionStore,
  { format: name, files, creator }: ImportParams,
): Promise<ImportResult> {
  const read = FORMATS.find(known => known.name === name)?.read
  if (!read) return null
  const detected = [...corpora.allDetected()]
  const known = detected.map(([uri, { text }]) => ({
    id: uri,
    text,
    path: pathBelow(corpora.folderOf(uri) ?? '', uri) ?? nameOf(uri),
  }))
  const imported = readAnnotations(read, files, articleFinder(known))
  const linked = await linkedById(detected.map(([id, article]) => ({ id, article })))
  const problems = [...imported.problems]
  let left = 0
  const places = imported.articles.flatMap(
    ({ name: about = 'a text', id: uri, text, layers, decisions: ours = [] }) => {
      const article = corpora.detected(uri ?? '')
      if (uri !== undefined && article) {
        const standing = { detected: [article, linked.get(uri)!], decided: decisions.decided(uri, article) }
        const agreed = decidedOf(layers, standing)
        left += agreed.left
        return newPlaces(uri, text, [...decisionsFrom(agreed.layers), ...ours], decisions.holding(uri, text))
      }
      problems.push(`${about}: is none of the articles that are open or in the folder`)
      return []
    },
  )
  const [first] = places.length > 0 ? places : known.map(({ id: uri }) => ({ uri }))
  if (imported.folder && first)
    places.push(...newPlaces(first.uri, '', imported.folder, decisions.holding(first.uri, '')))
  const decided = decisions.make(places, uri => corpora.detected(uri)?.text, creator)
  return { ...decided, articles: new Set(places.map(({ uri }) => uri)).size, left, problems }
}
