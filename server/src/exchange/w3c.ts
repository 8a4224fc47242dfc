import { CONTEXT, iriOf, specificResource, textualBody } from '../decisions/webAnnotation.ts'
import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { quoteOf } from '../engine/text/anchor.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { type Exported, type ExportedArticle, type ExportOptions, wordsOf } from './exported.ts'
import { articleNames } from './fileNames.ts'

/**
 * W3C Web Annotations in JSON-LD, an annotation page for each article. What kind of annotation it is says a body with the purpose `classifying`; its
 * entity or value one with the purpose `identifying`; the speaker, source or cue is a body with the purpose `linking`, a stretch of the same text.
 * Each stretch is selected by position, in code points, and by its words with what stands round them; without the text, by position alone.
 * `newsgloss:sha256` says which text it is. https://www.w3.org/TR/annotation-model/
 */
export function toW3c(articles: readonly ExportedArticle[], options: ExportOptions): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  const files = articles.map((article, i) => ({
    name: `${names[i]}.annotations.jsonld`,
    content: `${JSON.stringify(page(article, options), null, 1)}\n`,
  }))
  return { files, losses: [] }
}

function page({ id, article, textHash, remarks = [] }: ExportedArticle, options: ExportOptions) {
  const about = `urn:newsgloss:${textHash}`
  const at = new Targets(article.text, iriOf(id), options.text)
  const remarked = remarks.map(remark => {
    const motivation = remark.isTag ? 'tagging' : 'commenting'
    const creator = remark.creator !== undefined && { creator: { type: 'Person', name: remark.creator } }
    const body = [textualBody(motivation, wordsOf(remark))]
    return { motivation, ...creator, body, target: at.target(remark) }
  })
  const items = [...itemsOf(article, at), ...remarked]
  return {
    '@context': CONTEXT,
    id: `${about}:annotations`,
    type: 'AnnotationPage',
    'newsgloss:sha256': textHash,
    'newsgloss:article': id,
    items: items.map((item, n) => ({ id: `${about}:annotations/${n + 1}`, type: 'Annotation', ...item })),
  }
}

function itemsOf({ entities, dates, quotations, claims }: Article, at: Targets): object[] {
  return [
    ...entities.map(({ type, entity, name, status, ...span }) => ({
      motivation: 'classifying',
      'newsgloss:status': status,
      body: [
        textualBody('classifying', type),
        { ...textualBody('identifying', entity), ...(at.withText && { 'newsgloss:name': name }) },
      ],
      target: at.target(span),
    })),
    ...dates.map(({ type, value, mod, status, ...span }) => ({
      motivation: 'classifying',
      'newsgloss:status': status,
      body: [
        textualBody('classifying', type),
        ...(value === null ? [] : [{ ...textualBody('identifying', value), ...(mod && { 'newsgloss:mod': mod }) }]),
      ],
      target: at.target(span),
    })),
    ...quotations.map(({ kind, speaker, cue, status, ...span }) => ({
      motivation: 'classifying',
      'newsgloss:status': status,
      body: [
        textualBody('classifying', 'quotation'),
        textualBody('tagging', kind),
        ...at.parts('speaker', speaker ? [speaker] : []),
        ...at.parts('cue', cue ? [cue] : []),
      ],
      target: at.target(span),
    })),
    ...claims.map(({ source, chain = [], cue, content, mode, modality, cueClass, status }) => ({
      motivation: 'classifying',
      'newsgloss:status': status,
      body: [
        {
          ...textualBody('classifying', 'claim'),
          'newsgloss:mode': mode,
          'newsgloss:modality': modality,
          ...(cueClass && { 'newsgloss:cueClass': cueClass }),
        },
        ...at.parts('source', source),
        ...at.parts('chain', chain),
        ...at.parts('cue', cue),
      ],
      target: content.map(span => at.target(span)),
    })),
  ]
}

/** Selects stretches of one text. */
class Targets {
  readonly withText: boolean
  readonly #text: string
  readonly #source: string
  readonly #points: CodePoints

  constructor(text: string, source: string, withText: boolean) {
    this.withText = withText
    this.#text = text
    this.#source = source
    this.#points = new CodePoints(text)
  }

  target(span: Span) {
    const [start, end] = [this.#points.at(span.start), this.#points.at(span.end)]
    if (this.withText) return specificResource(this.#source, { start, end, ...quoteOf(this.#text, span) })
    return { source: this.#source, selector: { type: 'TextPositionSelector', start, end } }
  }

  parts(part: string, spans: readonly Span[]) {
    return spans.map(span => ({
      type: 'SpecificResource',
      purpose: 'linking',
      'newsgloss:part': part,
      ...this.target(span),
    }))
  }
}
