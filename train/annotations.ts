import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { EntityType } from '../server/src/engine/article.ts'
import { TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import type { Span } from '../server/src/engine/span.ts'
import type { GoldDocument, GoldName } from './sources.ts'

/** Consecutive sentences with their claims; offsets are UTF-16 code units into `text`. */
export interface ClaimDocument {
  readonly id: string
  /** The sentences, a line each. */
  readonly text: string
  readonly claims: readonly ClaimSpans[]
}

/** A claim as the guidelines annotate it; a part that is not named or split is an empty list or one of several spans. */
export interface ClaimSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The passages of annotations/names.tsv, each a document of consecutive sentences. `dataFolder` holds the text; throws when it lacks a sentence. */
export function readNamePassages(dataFolder: string): GoldDocument[] {
  return passagesOf('names.tsv', dataFolder).map(({ id, sentences }) => ({
    id,
    lines: sentences.map(({ text, fields }) => ({
      text,
      names: fields.map(field => nameOf(field, 'names.tsv')),
      open: false,
    })),
  }))
}

/** The passages of annotations/claims.tsv. `dataFolder` holds the text; throws when it lacks a sentence. */
export function readClaimPassages(dataFolder: string): ClaimDocument[] {
  return passagesOf('claims.tsv', dataFolder).map(({ id, sentences }) => {
    const claims: ClaimSpans[] = []
    let offset = 0
    for (const { text, fields } of sentences) {
      for (const field of fields) {
        const [source, cue, content] = field.split('|').map(part => spansOf(part, offset))
        if (!source || !cue || !content) throw new Error(`claims.tsv: "${field}" is not source|cue|content`)
        claims.push({ source, cue, content })
      }
      offset += text.length + 1
    }
    return { id, text: sentences.map(({ text }) => text).join('\n'), claims }
  })
}

/** Whether a passage is kept apart to score: a fifth of them, by the hash of its first sentence, which is its id. No other document is. */
export function keptApart(id: string): boolean {
  return id.startsWith(PREFIX) && Number.parseInt(id.slice(PREFIX.length, PREFIX.length + 8), 16) % 5 === 0
}

/** The key of a sentence, or of a whole text, in annotation files: the first twelve hexadecimal digits of the SHA-256 of its UTF-8 bytes. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

const PREFIX = 'passage/'
const TEXT = 'text.public-domain-news.txt'

interface Passage {
  readonly id: string
  readonly sentences: readonly { readonly text: string; readonly fields: readonly string[] }[]
}

function passagesOf(file: string, dataFolder: string): Passage[] {
  const sentences = new Map(
    readFileSync(`${dataFolder}/${TEXT}`, 'utf8')
      .split('\n')
      .map(line => [textHash(line), line]),
  )
  return parsePassages(readFileSync(new URL(`annotations/${file}`, import.meta.url), 'utf8'), sentences, file)
}

/** Joins an annotation file with the sentences it was made on, given by their hashes. `file` names it in errors. */
export function parsePassages(annotations: string, sentences: ReadonlyMap<string, string>, file: string): Passage[] {
  const blocks = annotations.split('\n\n').map(block => block.split('\n').filter(row => row && !row.startsWith('#')))
  return blocks
    .filter(rows => rows.length > 0)
    .map(rows => ({
      id: PREFIX + rows[0]!.split('\t')[0],
      sentences: rows.map(row => {
        const [hash = '', ...fields] = row.split('\t')
        const text = sentences.get(hash)
        if (text === undefined) throw new Error(`${file}: no sentence of ${TEXT} has the hash ${hash}`)
        return { text, fields }
      }),
    }))
}

/** The name that a field such as "0-8 place" stands for. `file` names the annotation file in the error thrown for any other field. */
export function nameOf(field: string, file: string): GoldName {
  const [span = '', type] = field.split(' ')
  const known: EntityType | undefined = TYPES.find(one => one === type)
  const [only] = spansOf(span, 0)
  if (!known || !only) throw new Error(`${file}: "${field}" is not a span and a type`)
  return { ...only, types: [known] }
}

function spansOf(text: string, offset: number): Span[] {
  return text
    .split('+')
    .filter(Boolean)
    .map(piece => {
      const [start = Number.NaN, end = Number.NaN] = piece.split('-').map(Number)
      if (!(start < end)) throw new Error(`"${piece}" is not a span`)
      return { start: start + offset, end: end + offset }
    })
}
