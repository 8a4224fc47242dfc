import type { EntityType } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { apart } from './apart.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { wholeTokens } from './exportTokens.ts'
import { inCodePoints, jsonLines, metaOf } from './jsonExports.ts'
import { namesOf } from './labels.ts'

/**
 * JSON lines in the form of spaCy's `Doc.to_json`, read by `Doc.from_json`: names and dates as `ents` as far as they do not overlap, with OntoNotes'
 * labels and the entity as `kb_id`; all layers as span groups. Offsets are code points. https://spacy.io/api/doc#to_json
 */
export function toSpacy(articles: readonly ExportedArticle[]): Exported {
  let inside = 0
  const docs = articles.map(exported => {
    const { text, entities, dates, quotations, claims } = exported.article
    const at = inCodePoints(text)
    const names = entities.map(mention => ({
      span: mention as Span,
      label: label(mention.type),
      kb_id: mention.entity,
    }))
    const times = dates.map(date => ({ span: date as Span, label: date.type, kb_id: date.value ?? '' }))
    const all = [...names, ...times].map(entry => ({ ...entry.span, entry }))
    const ents = apart(all).map(({ entry }) => entry)
    inside += all.length - ents.length
    const group = (entries: readonly { span: Span; label: string; kb_id: string }[]) =>
      [...entries]
        .sort((a, b) => bySpan(a.span, b.span))
        .map(({ span, label, kb_id }) => ({ ...at(span), label, kb_id }))
    const parts = (of: 'source' | 'cue' | 'content') =>
      claims.flatMap(claim => claim[of].map(span => ({ span, label: of.toUpperCase(), kb_id: claim.id })))
    const groups = {
      names: group(names),
      dates: group(times),
      quotations: group(
        quotations.map(span => ({ span, label: span.kind.toUpperCase(), kb_id: span.speaker?.entity ?? '' })),
      ),
      sources: group(parts('source')),
      cues: group(parts('cue')),
      contents: group(parts('content')),
    }
    const marked = [
      ...all,
      ...quotations,
      ...claims.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ]
    const tokens = wholeTokens(text, marked).map((token, id) => ({ id, ...at(token) }))
    return { text, ents: group(ents), spans: groups, tokens, meta: metaOf(exported) }
  })
  return {
    files: [{ name: 'newsgloss.spacy.jsonl', content: jsonLines(docs) }],
    losses: inside ? [`${inside} of the names and dates overlap a longer one and are in the span groups only`] : [],
  }
}

function label(type: EntityType): string {
  return namesOf(type).ontoNotes
}
