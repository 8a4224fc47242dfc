import type { Corpora } from './corpora.ts'
import { linkArticles, type NamedArticle } from './corpus/linkArticles.ts'
import type { DecisionStore } from './decisionStore.ts'
import { textHash } from './engine/text/textHash.ts'
import { decidedOnly } from './exchange/exported.ts'
import { FORMATS } from './exchange/formats.ts'
import type { ExportParams, ExportResult } from './protocol.ts'
import { canonicalUri, pathBelow } from './service/languageService.ts'

/**
 * The articles at or below a URI in a format of other tools, each known by its path below its folder. Entities have one id for all articles of the
 * corpus. Null where there is no such format, or it cannot do without words that may not be passed on.
 */
export async function exportAnnotations(
  corpora: Corpora,
  decisions: Pick<DecisionStore, 'remarks'>,
  { format: name, uri, decided, text }: ExportParams,
): Promise<ExportResult> {
  const format = FORMATS.find(known => known.name === name)
  if (!format || !(text || format.withoutText)) return null
  const wanted = canonicalUri(uri).replace(/\/$/, '')
  const isWanted = (one: string) => one === wanted || pathBelow(wanted, one) !== undefined
  const uris = corpora.uris().filter(isWanted).sort()
  const chosen = new Set(uris)
  const corpus = corpora.of(uris[0] ?? wanted)
  const linked: NamedArticle[] = []
  for await (const one of linkArticles([...corpus.uris()].sort().map(id => ({ id, article: corpus.get(id)! }))))
    if (chosen.has(one.id)) linked.push(one)
  const articles = linked.map(({ id, article }) => ({
    id: pathBelow(corpora.folderOf(id) ?? '', id) ?? id,
    article: decided ? decidedOnly(article) : article,
    textHash: textHash(article.text),
    remarks: decisions.remarks(id, corpora.detected(id)!),
  }))
  return { ...format.write(articles, { text }), articles: articles.length }
}
