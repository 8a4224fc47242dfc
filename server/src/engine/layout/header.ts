import type { Metadata } from '../article.ts'
import { type DateOrder, findCalendarDate } from '../dates/calendarDate.ts'
import type { Span } from '../span.ts'
import { firstInk, type Line, lastInk, linesOf } from './lines.ts'
import type { FoundDate, Piece } from './piece.ts'

/** What stands above an article in `key: value` lines. */
export interface Header {
  /** Where the article itself starts. */
  readonly end: number
  readonly pieces: readonly Piece[]
  readonly metadata?: Metadata
  readonly date?: FoundDate
}

/** The front matter (`---` YAML, `+++` TOML) or the header block ("Title: …", "Source: …") at the top; undefined when there is none. */
export function headerOf(text: string, order?: DateOrder): Header | undefined {
  const lines = linesOf(text.slice(0, REACH))
  const first = lines[0]
  if (!first) return undefined
  const fence = text.slice(first.start, first.end)
  if (fence === '---' || fence === '+++') {
    const close = lines.findIndex((line, i) => i > 0 && isFence(text, line, fence))
    if (close > 0 && lines.slice(1, close).some(line => FIELD.test(text.slice(line.start, line.end))))
      return read(text, lines.slice(0, close + 1), true, order)
  }
  let count = 0
  while (count < lines.length && (count === 0 || !lines[count]!.afterBlank) && isField(text, lines[count]!)) count++
  const block = lines.slice(0, count)
  const known = block.filter(line => roleOf(text, line) !== undefined).length
  const roles = new Set(block.map(line => roleOf(text, line)))
  const enough = known >= 2 || (known === 1 && count === 1 && roles.has('title') && (lines[1]?.afterBlank ?? false))
  return enough && known * 2 >= count ? read(text, block, false, order) : undefined
}

/** A header ends within this many code units. */
const REACH = 8000

const FIELD = /^["']?([\p{L}][\p{L}\p{N}_ .()-]{0,28}?)["']?\s?[:=](?:\s|$)/u

type Role = 'title' | 'standfirst' | 'outlet' | 'url' | 'date' | 'updated' | 'author' | 'language'

/** Keys of front matter and of header blocks, in the languages of Europe. */
const ROLES: Readonly<Record<Role, string>> = {
  title: 'title headline titel titre título titulo titolo tytuł başlık rubrik overskrift hl head',
  standfirst: 'description subtitle subheadline standfirst summary excerpt dek deck lead abstract kicker',
  outlet:
    'source outlet publication publisher newspaper site sitename site_name website journal agency feed quelle fonte fuente źródło bron kaynak provider',
  url: 'url link permalink canonical source_url sourceurl original original_url canonical_url web address',
  date: 'date published pubdate publishdate publish_date publication_date publicationdate published_at published_time datepublished created datum data fecha tarih posted',
  updated:
    'updated modified lastmod last_updated date_modified datemodified updated_at retrieved accessed crawled load-date',
  author: 'author authors byline by autor autorzy auteur autore yazar creator writer',
  language: 'language lang locale sprache langue idioma lingua język taal dil',
}
const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  (Object.keys(ROLES) as Role[]).flatMap(role => ROLES[role].split(' ').map(key => [key, role] as const)),
)

function isFence(text: string, line: Line, fence: string): boolean {
  const content = text.slice(line.start, line.end)
  return content === fence || (fence === '---' && content === '...')
}

function isField(text: string, line: Line): boolean {
  return line.end - line.start < 1000 && FIELD.test(text.slice(line.start, Math.min(line.end, line.start + 60)))
}

function roleOf(text: string, line: Line): Role | undefined {
  const key = FIELD.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[1]
  return key === undefined
    ? undefined
    : (ROLE_OF.get(key.trim().toLowerCase().replaceAll(' ', '_')) ?? ROLE_OF.get(key.trim().toLowerCase()))
}

function read(text: string, lines: readonly Line[], fenced: boolean, order: DateOrder | undefined): Header {
  const pieces: Piece[] = []
  const metadata: { -readonly [K in keyof Metadata]: string } = {}
  let date: FoundDate | undefined
  let updated: FoundDate | undefined
  let pending: Role | undefined
  for (const line of lines) {
    const key = FIELD.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[0]
    const isItem = key === undefined || (fenced && line.indent > 0)
    const role = isItem ? pending : roleOf(text, line)
    const value = fieldValue(text, line, isItem ? 0 : key.length)
    pending = value.start === value.end || isItem ? role : undefined
    const content = text.slice(value.start, value.end)
    const whole: Span = fenced ? value : line
    if (content === '' || role === undefined) pieces.push(piece('boilerplate', line))
    else if (role === 'title' || role === 'standfirst') {
      if (role === 'title') metadata.title ??= content
      pieces.push(piece(role === 'title' ? 'headline' : 'standfirst', value))
    } else if (role === 'author') pieces.push(piece('byline', whole))
    else if (role === 'url' || isAddress(content)) {
      metadata.url ??= content
      pieces.push(piece('boilerplate', line))
    } else if (role === 'outlet') {
      metadata.outlet ??= content
      pieces.push(piece('source', whole))
    } else if (role === 'language') {
      metadata.language ??= content
      pieces.push(piece('boilerplate', line))
    } else {
      const found = findCalendarDate(content, order)
      if (found && /^\d/.test(found.value)) {
        const at = {
          value: found.value,
          source: 'metadata' as const,
          start: value.start + found.start,
          end: value.start + found.end,
        }
        if (role === 'date') date ??= at
        else updated ??= at
      }
      pieces.push(piece(role === 'date' && found ? 'dateline' : 'boilerplate', role === 'date' && found ? whole : line))
    }
  }
  const best = date ?? updated
  return {
    end: lines.at(-1)!.end,
    pieces,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(best && { date: best }),
  }
}

function piece(kind: Piece['kind'], { start, end }: Span): Piece {
  return { kind, start, end }
}

/** The value of a line without list marks, brackets and quotation marks around it. */
function fieldValue(text: string, line: Line, from: number): Span {
  let start = firstInk(text, line.start + from, line.end)
  let end = line.end
  if (text[start] === '-' && text[start + 1] === ' ') start = firstInk(text, start + 2, end)
  if (text[start] === '[' && text[end - 1] === ']') [start, end] = [start + 1, end - 1]
  const quote = text[start]
  if ((quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote)
    [start, end] = [start + 1, end - 1]
  return { start, end: lastInk(text, start, end) }
}

function isAddress(content: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/.test(content)
}
