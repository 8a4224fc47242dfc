import { type Article, unannotated } from '../engine/article.ts'
import { slug } from '../engine/entities/nameForms.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { contradictionsIn } from './contradictions.ts'
import type { ExportedFile } from './exported.ts'
import type { ArticleOf, Imported, ImportedArticle, Importer, TextOf } from './imported.ts'
import { mergeImported } from './mergeImported.ts'
import { placeLayers } from './placeLayers.ts'
import { soundLayers } from './soundLayers.ts'

/**
 * What files of another tool say of articles, in the offsets of the articles' texts as they are now. An article is found by its text, else by its
 * name; a text that is none of the articles' is taken as the files have it. `problems` says what could not be read or found, what means nothing here,
 * and what contradicts itself.
 */
export function importAnnotations(read: Importer, files: readonly ExportedFile[], articleOf: ArticleOf): Imported {
  const textOf: TextOf = about => {
    const article = articleOf(about)
    return typeof article === 'object' ? article.text : undefined
  }
  const { articles, problems: unread, ...folder } = read(files, textOf)
  const problems = [...unread]
  const placed = articles.flatMap((article): ImportedArticle[] => {
    const { name, text } = article
    const about = (problem: string) => problems.push(`${name ?? 'a text'}: ${problem}`)
    const known = articleOf({ name, text })
    if (known === 'several') {
      about('several articles have this text or name, and which is meant cannot be told')
      return []
    }
    const layers = soundLayers(placeLayers(article, known?.text ?? text, about), about)
    return [{ ...article, ...(known && { id: known.id, text: known.text }), layers }]
  })
  const merged = mergeImported(placed)
  for (const { name = 'a text', text, layers } of merged) {
    for (const label of new Set(layers.tags.flatMap(({ label, isTag }) => (isTag ? [] : [label]))))
      problems.push(`${name}: "${label}" is no type of ours; its stretches are tags`)
    for (const contradiction of contradictionsIn(text, layers)) problems.push(`${name}: ${contradiction}`)
  }
  return { articles: merged, problems, ...folder }
}

/**
 * The imported annotations as an article has them, to be written in another format. What the file does not say of a status was added by whoever made
 * it; of several annotations in one place the later holds.
 */
export function articleFrom({ text, layers }: ImportedArticle): Article {
  const { entities, dates, quotations, claims } = layers
  const last = <T extends Span>(items: readonly T[]): T[] =>
    [...new Map(items.map(item => [`${item.start} ${item.end}`, item])).values()].sort(bySpan)
  return {
    ...unannotated(text),
    entities: last(entities).map(({ type, entity, name, status = 'added', ...span }) => {
      const words = text.slice(span.start, span.end)
      return { ...span, type, entity: entity ?? `${type}/${slug(words)}`, name: name ?? words, confidence: 1, status }
    }),
    dates: last(dates).map(({ type, value = null, mod, status = 'added', ...span }) => ({
      ...span,
      type,
      value,
      ...(mod && { mod: mod as never }),
      why: 'imported',
      status,
    })),
    quotations: last(quotations).map(({ kind = 'direct', speaker = null, cue = null, status = 'added', ...span }) => ({
      ...span,
      kind,
      speaker,
      cue,
      status,
    })),
    claims: [...claims]
      .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
      .map(({ mode = 'indirect', modality = 'asserted', cueClass = null, status = 'added', ...claim }, n) => ({
        ...claim,
        id: `c${n}`,
        mode,
        modality,
        cueClass,
        anonymous: false,
        confidence: 1,
        status,
      })),
  }
}
