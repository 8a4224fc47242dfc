import { deflateSync, inflateSync } from 'node:zlib'
import type { ArticleReading } from '../annotateNews.ts'
import type { Article } from '../engine/article.ts'

/** A reading as bytes: deflated JSON with a checksum, without the article's text. */
export function pack(reading: ArticleReading): Uint8Array<ArrayBuffer> {
  const { reason, article } = reading
  const plain = article ? { length: article.text.length, article: { ...article, text: '' } } : { reason }
  return new Uint8Array(deflateSync(JSON.stringify(plain), { level: 1 }))
}

/** The reading of a text from its bytes; undefined when they are broken, or of another text. */
export function unpack(bytes: Uint8Array, text: string): ArticleReading | undefined {
  try {
    const { reason, length, article } = JSON.parse(inflateSync(bytes).toString())
    if (typeof reason === 'string') return { reason } as ArticleReading
    if (length !== text.length || !LAYERS.every(layer => Array.isArray(article[layer]))) return undefined
    for (const layer of [article.entities, article.dates]) for (const item of layer) share(item)
    return { reason: null, article: Object.assign(article, { text }) }
  } catch {
    return undefined
  }
}

const LAYERS = [
  'regions',
  'paragraphs',
  'sentences',
  'entities',
  'dates',
  'quotations',
  'claims',
] as const satisfies readonly (keyof Article)[]

/** Thousands of articles name the same: each name is held once. */
function share(item: Record<string, unknown>): void {
  for (const field of SHARED) {
    const value = item[field]
    if (typeof value !== 'string') continue
    const known = strings.get(value)
    if (known !== undefined) item[field] = known
    else {
      if (strings.size >= MOST_STRINGS) strings.clear()
      strings.set(value, value)
    }
  }
}

const SHARED = ['entity', 'name', 'title', 'why', 'value', 'of']
const MOST_STRINGS = 100_000
const strings = new Map<string, string>()
