import type { Corpora } from './corpora.ts'
import type { DecisionStore } from './decisionStore.ts'
import { decisionsFrom, newPlaces } from './exchange/decisionsFrom.ts'
import { FORMATS } from './exchange/formats.ts'
import { importAnnotations as readAnnotations } from './exchange/importAnnotations.ts'
import { textFinder } from './exchange/textFinder.ts'
import type { ImportParams, ImportResult } from './protocol.ts'
import { nameOf, pathBelow } from './service/languageService.ts'

/**
 * Lets what another tool's files say of the articles be decided, as one change; what was decided alike before is left out. Null where there is no such
 * format that can be read.
 */
export function importAnnotations(
  corpora: Corpora,
  decisions: DecisionStore,
  { format: name, files, creator }: ImportParams,
): ImportResult {
  const read = FORMATS.find(known => known.name === name)?.read
  if (!read) return null
  const detected = [...corpora.allDetected()]
  const uris = new Map(detected.map(([uri, { text }]) => [text, uri]).reverse() as [string, string][])
  const known = detected.map(([uri, { text }]) => ({
    id: pathBelow(corpora.folderOf(uri) ?? '', uri) ?? nameOf(uri),
    text,
  }))
  const imported = readAnnotations(read, files, textFinder(known))
  const problems = [...imported.problems]
  const places = imported.articles.flatMap(({ name: about = 'a text', text, layers }) => {
    const uri = uris.get(text)
    if (uri !== undefined) return newPlaces(uri, text, decisionsFrom(layers), decisions.made(uri, text))
    problems.push(`${about}: is none of the articles that are open or in the folder`)
    return []
  })
  const decided = decisions.make(places, uri => corpora.detected(uri)?.text, creator)
  return { ...decided, articles: new Set(places.map(({ uri }) => uri)).size, problems }
}
