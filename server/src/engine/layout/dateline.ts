import { type DateOrder, findCalendarDate } from '../dates/calendarDate.ts'
import type { LayoutKnowledge } from './layoutKnowledge.ts'

/** A dateline at the start of a text. Offsets are relative to it. */
export interface Dateline {
  readonly start: number
  /** The dash after it stands outside. */
  readonly end: number
  /** Where the text after it starts; equal to the text's length when nothing follows. */
  readonly rest: number
  /** The full calendar date in it; undefined when it has none or no year. */
  readonly date?: { readonly start: number; readonly end: number; readonly value: string }
  /** Whether it is a date and nothing more, so that a headline may follow. */
  readonly bare: boolean
}

/**
 * The dateline that `text` begins with: "PARIS, March 6 (AFP) –", "(AFP) –", "WASHINGTON -", "MOSCOW, March 6. /TASS/.", "Berlin (dpa) -",
 * "NEW YORK--(BUSINESS WIRE)--", "2024-03-06 –", "date 2024-03-06". Undefined when there is none. After the AP's and Reuters' style books: place in
 * capitals, date and agency as far as given, then a dash; a place in ordinary letters counts only with an agency or a date.
 */
export function datelineOf(text: string, knowledge: Places, order?: DateOrder): Dateline | undefined {
  const head = text.slice(0, REACH)
  return labelled(head, text, order) ?? separated(head, text, knowledge, order)
}

type Places = Pick<LayoutKnowledge, 'agencies' | 'cities'>

/** No dateline is longer. */
const REACH = 160

const LABEL = /^(?:dateline|date|data|datum|fecha|tarih)\s*[:=]?\s+/i

/** "date 2024-03-06 Japan is …", "2024-03-06 Japan …": a label or an ISO date needs no dash. */
function labelled(head: string, text: string, order: DateOrder | undefined): Dateline | undefined {
  const label = LABEL.exec(head)?.[0].length ?? 0
  if (label === 0 && !/^\d{4}-\d\d-\d\d\b/.test(head)) return undefined
  const date = findCalendarDate(head.slice(label, label + 40), order)
  if (!date || date.start > 0) return undefined
  const end =
    label + date.end + (/^T?\s?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?Z?/.exec(head.slice(label + date.end))?.[0].length ?? 0)
  const rest = end + /^[\s–—―|:,-]*/.exec(text.slice(end, end + 20))![0].length
  if (rest < text.length && !STARTS.test(text.slice(rest, rest + 2))) return undefined
  return { start: 0, end, rest, bare: true, ...full(date, label) }
}

/** What stands before the first dashes that may end a dateline. */
function separated(
  head: string,
  text: string,
  { agencies, cities }: Places,
  order: DateOrder | undefined,
): Dateline | undefined {
  if (!/^["“]?[\p{Lu}\p{Lt}\d([/]/u.test(head)) return undefined
  let before: Dateline | undefined
  for (const match of head.matchAll(SEPARATOR)) {
    const end = match.index + match[1]!.length
    const rest = match.index + match[0].length
    const left = head.slice(0, end).trimEnd()
    const found = datelineParts(left, agencies, order)
    if (!found) continue
    const colon = match[0].includes(':')
    const dash = /[–—―_-]/.test(match[0])
    if (colon && !found.date && !(found.capitals && cities.has(left.toLowerCase()) && text.length - rest > 40)) continue
    if (!dash && !colon && !found.known) continue
    if (rest < text.length && !STARTS.test(text.slice(rest, rest + 2))) continue
    if (
      rest < text.length &&
      found.capitals &&
      !found.agency &&
      !found.date &&
      !/\p{Ll}/u.test(text.slice(rest, rest + 80))
    )
      continue
    if (rest >= text.length && !dash && !found.known) continue
    const dateline = { start: 0, end: left.length, rest, bare: found.bare, ...full(found.date, 0) }
    // "NEW YORK--(BUSINESS WIRE)--": the agency may stand after the dash.
    if (text[rest] !== '(') return dateline
    before ??= dateline
  }
  if (before) return before
  const whole = text.length < REACH ? datelineParts(text, agencies, order) : undefined
  if (whole && (whole.known || (whole.capitals && whole.date)))
    return { start: 0, end: text.length, rest: text.length, bare: whole.bare, ...full(whole.date, 0) }
  return undefined
}

/** A closing bracket or stop that belongs to the dateline, then dashes, a colon or only the space after a bracket. */
const SEPARATOR =
  /([)\]/]?)(?:(?<=[)\]/])\.)?(?:\s*[–—―]+\s*|\s*-{2,}\s*|\s+-\s+|\.\s?-\s?|\)?-\s|\s?_\s|_\s|:\s+|(?<=[)\]/])\.?\s+|\s*[–—―_-]+$)/g

/** What follows a dateline begins a sentence. */
const STARTS = /^["“„«‘'`([¿¡\d\p{Lu}\p{Lt}\p{Lo}]/u

interface Parts {
  readonly agency: boolean
  /** A known agency stands in it. */
  readonly known: boolean
  readonly capitals: boolean
  readonly bare: boolean
  readonly date: { readonly start: number; readonly end: number; readonly value: string } | undefined
}

const BRACKET = /(?:^|[\s,.\-–—])[([/]([^()[\]/]{2,40})[)\]/]$/

function datelineParts(left: string, agencies: ReadonlySet<string>, order: DateOrder | undefined): Parts | undefined {
  const bracket = BRACKET.exec(left) ?? /[([]([^()[\]]{2,40})[)\]]$/.exec(left)
  const name = bracket?.[1]?.trim() ?? ''
  const known = bracket !== null && isKnownAgency(name, agencies)
  const agency = known || (bracket !== null && AGENCY_SHAPE.test(name))
  if (bracket && !agency) return undefined
  const before = (bracket ? left.slice(0, bracket.index) : left).replace(/[\s,.;–—―-]+$/, '')
  const date = /\d/.test(before) ? findCalendarDate(before, order) : undefined
  const undated = (
    date ? `${before.slice(0, date.start)} ${before.slice(date.end)}` : before.replace(FOREIGN_DATE, ' ')
  )
    .replace(/^[\s,.|]+|[\s,.|]+$/g, '')
    .replace(TIME, '')
    .trim()
  const capitals = CAPITALS.test(undated) && !NO_PLACE.test(undated)
  if (undated === '') {
    if (!agency && !date) return undefined
    return { agency, known, capitals: false, bare: !agency, date }
  }
  if (!PLACE.test(undated) || /\d/.test(undated)) return undefined
  if (!capitals && !known && !(agency && date) && !(date && before.length < 60)) return undefined
  return { agency, known, capitals, bare: false, date }
}

/** "AFP", "Reuters/AP", "dpa/lno", "Alliance News", "ODN", "PRNewswire". */
function isKnownAgency(name: string, agencies: ReadonlySet<string>): boolean {
  return (
    agencies.has(name.toLowerCase()) ||
    name.split(/\s*[/,|&+-]\s*|\s+and\s+/).some(part => agencies.has(part.toLowerCase()))
  )
}

const AGENCY_SHAPE =
  /^(?:[\p{Lu}&.-]{2,12}|[\p{L}\s.-]{2,30}\b(?:News|Press|Wire|Newswire|NEWSWIRE|WIRE|Agency|Media|Times|Post|Service))$/u
const FOREIGN_DATE = /\b\d{1,2}(?:\.|er|º)?\s(?:de\s|di\s)?\p{L}{3,12}\.?(?:\s(?:de\s|del\s)?\d{4})?/u
const TIME = /(?:\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\b(?:GMT|UTC|EST|EDT|CET|IST))\s*$/i
/** Capitalised words with small ones between, commas and full stops: "HEMPSTEAD, N.Y.", "Rio de Janeiro", "Frankfurt am Main". */
const PLACE =
  /^[\p{Lu}][\p{L}.'’-]*(?:(?:,\s?|\s|\/)(?:de|da|do|del|la|le|les|los|el|al|am|an|im|sur|upon|of|the|[\p{Lu}][\p{L}.'’-]*)){0,5}\.?$/u
/** A place in capitals, a region in any letters after a comma. */
const CAPITALS =
  /^[\p{Lu}][\p{Lu}.'’-]{2,}(?:[\s-](?:[\p{Lu}][\p{Lu}.'’-]+|de|la|of)){0,4}(?:,\s[\p{L}.\s'’-]{2,30})?$/u

/** What stands in capitals before a dash and is no place. */
const NO_PLACE =
  /^(?:UPDATE|UPDATED|EXCLUSIVE|WATCH|LOOK|READ|VIDEO|PHOTOS?|BREAKING|NEWS|ANALYSIS|OPINION|NOTE|CORRECTION|EDITORIAL|LIVE|PODCAST|REPORT|POLL|FACT|SPECIAL|WRAP|FACTBOX|TIMELINE|INTERVIEW|INSIGHT|FEATURE|COLUMN|ALERT|URGENT|ABSTRACT|AND|BUT|THE)\b/

function full(date: Parts['date'], by: number): Pick<Dateline, 'date'> {
  if (!date || !/^\d{4}-/.test(date.value)) return {}
  return { date: { start: date.start + by, end: date.end + by, value: date.value } }
}
