import type { TimeExpression } from '../engine/article.ts'
import { apart } from './apart.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { articleNames } from './fileNames.ts'
import { escapeXml, inlineXml, startTag } from './inlineXml.ts'

/**
 * TimeML as TempEval-3 has it: the text, character by character, with a TIMEX3 round each time expression, and the date of the article as the
 * document's creation time. Only time expressions are carried. What could not be resolved has a value of Xs, as the standard wants a value.
 * https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html
 */
export function toTimeml(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  let inside = 0
  const files = articles.map(({ id, article, textHash }, i) => {
    const { text, dates, documentDate, metadata } = article
    const kept = apart(dates)
    inside += dates.length - kept.length
    const elements = kept.map((date, n) => ({
      ...{ start: date.start, end: date.end, tag: 'TIMEX3' },
      attributes: { tid: `t${n + 1}`, type: date.type, value: date.value ?? UNRESOLVED[date.type], mod: date.mod },
    }))
    const created = documentDate?.value
    const dct = startTag('TIMEX3', {
      tid: 't0',
      type: 'DATE',
      value: created ?? UNRESOLVED.DATE,
      temporalFunction: 'false',
      functionInDocument: 'CREATION_TIME',
    })
    const [body] = inlineXml(text, [{ start: 0, end: text.length }], elements)
    const content = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>${escapeXml(id)}</DOCID>
<EXTRAINFO>sha256 ${escapeXml(textHash)}</EXTRAINFO>
<DCT>${dct}${escapeXml(created ?? '')}</TIMEX3></DCT>
<TITLE>${escapeXml(metadata?.title ?? '')}</TITLE>
<TEXT>${body}</TEXT>
</TimeML>
`
    return { name: `${names[i]}.tml`, content }
  })
  return { files, losses: inside ? [`${inside} of the dates overlap a longer one and are left out`] : [] }
}

const UNRESOLVED: Readonly<Record<TimeExpression['type'], string>> = {
  DATE: 'XXXX-XX-XX',
  TIME: 'XXXX-XX-XXTXX:XX',
  DURATION: 'PX',
  SET: 'XXXX-XX-XX',
}
