import { parseIsoDate } from '../engine/dates/calendar.ts'
import type { Complain, TextInput } from './input.ts'

/**
 * The texts in a stream of JSON lines `{"id", "text", "documentDate"?}`, each as soon as its line has been read. Blank lines are passed over;
 * a line that is none of these is complained of with its number. Other fields are left alone.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, complain: Complain): AsyncGenerator<TextInput> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number++
    const input = inputOf(line)
    if (typeof input === 'string') complain(`standard input, line ${number}: ${input}`)
    else if (input) yield input
  }
}

/** The text in a line, or what is wrong with it; undefined for a blank line. */
function inputOf(bytes: Uint8Array): TextInput | string | undefined {
  const line = decoded(bytes)
  if (line === undefined) return 'not UTF-8'
  if (line.trim() === '') return undefined
  const value = parsed(line)
  if (value === undefined) return 'not JSON'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object'
  const { id, text, documentDate } = value as Record<string, unknown>
  if (typeof id !== 'string') return 'it needs an "id", a string'
  if (typeof text !== 'string') return 'it needs a "text", a string'
  if (documentDate === undefined || documentDate === null) return { id, text, language: 'news' }
  if (typeof documentDate !== 'string' || !parseIsoDate(documentDate))
    return '"documentDate" is a day such as "2024-03-06"'
  return { id, text, language: 'news', documentDate }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The stream cut at line feeds, which are left out; what follows the last one is a line if there is something. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)])
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
  }
  if (pieces.length) yield Buffer.concat(pieces)
}

const LINE_FEED = 0x0a
