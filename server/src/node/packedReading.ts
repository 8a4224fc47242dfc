import type { ArticleReading } from '../annotateNews.ts'
import type { Fact } from '../corpus/differences/facts.ts'
import type { Digest } from '../corpus/digest.ts'
import type { Article } from '../engine/article.ts'

/** A reading as bytes: JSON without the article's text, behind its length, and before the numbers of its digest. */
export function pack(reading: ArticleReading): Uint8Array<ArrayBuffer> {
  const { reason, article, digest } = reading
  const plain = article
    ? { length: article.text.length, article: { ...article, text: '' }, ...plainOf(digest) }
    : { reason }
  const json = Buffer.from(JSON.stringify(plain))
  const numbers = digest ? numbersOf(digest) : []
  let end = HEAD + json.length
  const bytes = new Uint8Array(end + numbers.reduce((length, { byteLength }) => length + byteLength, 0))
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, HEAD)
  for (const { buffer, byteOffset, byteLength } of numbers) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), end)
    end += byteLength
  }
  return bytes
}

/** The reading of a text from its bytes; undefined when they are broken, or of another text. */
export function unpack(bytes: Uint8Array, text: string): ArticleReading | undefined {
  try {
    const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = HEAD + plain.readUInt32LE()
    const { reason, length, article, ...rest } = JSON.parse(plain.toString('utf8', HEAD, end))
    if (typeof reason === 'string') return { reason } as ArticleReading
    if (length !== text.length || !LAYERS.every(layer => Array.isArray(article[layer]))) return undefined
    shareWords(article, rest.facts)
    const digest = digestFrom(rest, new Int32Array(new Uint8Array(plain.subarray(end)).buffer))
    return { reason: null, article: Object.assign(article, { text }), digest }
  } catch {
    return undefined
  }
}

/** Bytes of the length of what comes behind it. */
const HEAD = 4

/** A digest without its numbers: where things stand, and how many numbers they have. */
interface PlainDigest extends Pick<Digest, 'facts' | 'fullNames'> {
  readonly utterances: readonly Counted[]
  readonly quoted: readonly Counted[]
}

type Counted = readonly [at: number, count: number]

function plainOf({ facts, fullNames, utterances, quoted }: Digest): PlainDigest {
  return {
    facts,
    fullNames,
    utterances: utterances.map(({ at, words }) => [at, words.length]),
    quoted: quoted.map(({ at, runs }) => [at, runs.length]),
  }
}

/** In the order in which {@link digestFrom} takes them. */
function numbersOf({ utterances, quoted, shingles }: Digest): (Int32Array | Uint32Array)[] {
  return [...utterances.map(({ words }) => words), ...quoted.map(({ runs }) => runs), shingles]
}

/** Throws when the numbers are too few. */
function digestFrom({ facts, fullNames, utterances, quoted }: PlainDigest, numbers: Int32Array): Digest {
  let taken = 0
  const take = (count: number) => {
    taken += count
    if (taken > numbers.length) throw new Error('numbers are missing')
    return numbers.subarray(taken - count, taken)
  }
  return {
    facts,
    fullNames: fullNames.map(([name, at]) => [shared(name), at]),
    utterances: utterances.map(([at, count]) => ({ at, words: take(count) })),
    quoted: quoted.map(([at, count]) => ({ at, runs: take(count) })),
    shingles: new Uint32Array(numbers.buffer, numbers.byteOffset + 4 * taken),
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

/** Thousands of articles name the same in the same few words: each word is held once. */
function shareWords({ entities, dates, quotations, claims }: Article, facts: readonly Fact[]): void {
  for (const mention of entities) share(mention, MENTION)
  for (const date of dates) share(date, DATE)
  for (const quotation of quotations) {
    share(quotation, QUOTATION)
    if (quotation.speaker) share(quotation.speaker, SOURCE)
  }
  for (const claim of claims) {
    share(claim, CLAIM)
    for (const source of claim.source) share(source, SOURCE)
  }
  for (const fact of facts) share(fact, FACT)
}

function share(item: object, fields: readonly string[]): void {
  const words = item as Record<string, unknown>
  for (const field of fields) {
    const word = words[field]
    if (typeof word === 'string') words[field] = shared(word)
  }
}

const MENTION = ['type', 'entity', 'name', 'status', 'title', 'of', 'why']
const DATE = ['type', 'value', 'status', 'why']
const QUOTATION = ['kind', 'status']
const CLAIM = ['id', 'mode', 'cueClass', 'modality', 'status']
const SOURCE = ['entity']
const FACT = ['kind', 'matter']

function shared(value: string): string {
  const known = strings.get(value)
  if (known !== undefined) return known
  if (strings.size >= MOST_STRINGS) strings.clear()
  strings.set(value, value)
  return value
}

const MOST_STRINGS = 100_000
const strings = new Map<string, string>()
