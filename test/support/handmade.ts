import type { Position } from 'vscode-languageserver-types'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import type {
  Article,
  Claim,
  DocumentDate,
  EntityType,
  Mention,
  Quotation,
  Region,
  Source,
  TimeExpression,
} from '../../server/src/engine/article.ts'
import { bySpan, type Span } from '../../server/src/engine/span.ts'
import { Lines } from '../../server/src/service/lines.ts'
import type { View } from '../../server/src/service/view.ts'

/** Words of the text, of which the first occurrence is meant; `word#2` is the second. */
type Words = string

export interface Facts {
  readonly date?: DocumentDate
  readonly entities?: readonly (readonly [Words, `${EntityType}/${string}`, Partial<Mention>?])[]
  readonly dates?: readonly (readonly [Words, string | null, Partial<TimeExpression>?])[]
  readonly quotations?: readonly (readonly [
    Words,
    Quotation['kind'],
    { readonly speaker?: Words; readonly cue?: Words }?,
  ])[]
  readonly claims?: readonly ClaimFacts[]
  readonly regions?: readonly (readonly [Words, Region['kind']])[]
}

interface ClaimFacts {
  readonly source?: Words
  readonly entity?: string
  readonly chain?: readonly Words[]
  readonly cue?: Words
  readonly content: Words
  readonly mode?: Claim['mode']
  readonly facts?: Partial<Claim>
}

/** An article as an engine might have made it, from words of its text. Throws when the text lacks them: a test must not pass by a slip. */
export function article(text: string, facts: Facts = {}): Article {
  const at = (words: Words) => spanOf(text, words)
  const status = 'detected'
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return {
    text,
    documentDate: facts.date ?? null,
    regions: (facts.regions ?? []).map(([words, kind]) => ({ ...at(words), kind })),
    paragraphs,
    sentences: [...text.matchAll(/[^\n.]+\.?/g)].map(({ index, 0: sentence }) => ({
      start: index + sentence.length - sentence.trimStart().length,
      end: index + sentence.length,
    })),
    entities: (facts.entities ?? [])
      .map(([words, entity, more]): Mention => {
        const type = entity.split('/')[0] as EntityType
        const name = text.slice(at(words).start, at(words).end)
        return { ...at(words), type, entity, name, confidence: 1, status, ...more }
      })
      .sort(bySpan),
    dates: (facts.dates ?? [])
      .map(([words, value, more]): TimeExpression => ({ ...at(words), type: 'DATE', value, why: '', status, ...more }))
      .sort(bySpan),
    quotations: (facts.quotations ?? [])
      .map(([words, kind, { speaker, cue } = {}]): Quotation => {
        return { ...at(words), kind, speaker: speaker ? at(speaker) : null, cue: cue ? at(cue) : null, status }
      })
      .sort(bySpan),
    claims: (facts.claims ?? []).map((claim, i): Claim => {
      const source: Source[] = claim.source
        ? [{ ...at(claim.source), ...(claim.entity && { entity: claim.entity }) }]
        : []
      return {
        id: `c${i}`,
        mode: claim.mode ?? 'indirect',
        source,
        ...(claim.chain && { chain: claim.chain.map(at) }),
        anonymous: false,
        cue: claim.cue ? [at(claim.cue)] : [],
        cueClass: 'say',
        content: [at(claim.content)],
        modality: 'asserted',
        confidence: 1,
        status,
        ...claim.facts,
      }
    }),
  }
}

/** Articles by the name of their file, as one corpus. */
export function corpusOf(articles: Readonly<Record<string, Article>>): Corpus {
  const corpus = new Corpus()
  for (const [name, article] of Object.entries(articles)) corpus.set(uriOf(name), article)
  return corpus
}

export function uriOf(name: string): string {
  return `file:///news/${name}`
}

/** One of the articles as it stands before a reader. */
export function viewOf(name: string, articles: Readonly<Record<string, Article>>): View {
  return { uri: uriOf(name), article: articles[name]!, corpus: corpusOf(articles) }
}

/** The place of `<|>` in a text, and the text without it. */
export function cursorIn(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('<|>')
  if (offset < 0) throw new Error(`no <|> in: ${marked}`)
  const text = marked.replace('<|>', '')
  return { text, position: new Lines(text).positionAt(offset) }
}

/** The position at the beginning of some words. */
export function positionOf(article: Article, words: Words): Position {
  return new Lines(article.text).positionAt(spanOf(article.text, words).start)
}

function spanOf(text: string, words: Words): Span {
  const [, sought = '', count = '1'] = /^(.*?)(?:#(\d))?$/s.exec(words)!
  let start = -1
  for (let i = 0; i < Number(count); i++) start = text.indexOf(sought, start + 1)
  if (start < 0) throw new Error(`no “${words}” in: ${text}`)
  return { start, end: start + sought.length }
}
