/** The phrases of `boilerplate.txt`, by their first word. */
export interface FurniturePhrases {
  readonly byFirstWord: ReadonlyMap<string, readonly FurniturePhrase[]>
  /** Phrases that make any short line furniture. */
  readonly anywhere: readonly string[]
}

interface FurniturePhrase {
  readonly text: string
  /** whole: the line is this; begins: it begins with this and is no sentence; leads: it begins with this. */
  readonly match: 'whole' | 'begins' | 'leads'
  /** Matches only as printed, not in another case. */
  readonly capitals: boolean
  /** The short lines below belong to it. */
  readonly opensList: boolean
}

/** A line of furniture; `opensList` when the short lines below belong to it. */
export interface Furniture {
  readonly opensList: boolean
}

/** Reads the entries of `boilerplate.txt`; the file's head explains the notation. */
export function furniturePhrases(entries: readonly string[]): FurniturePhrases {
  const byFirstWord = new Map<string, FurniturePhrase[]>()
  const anywhere: string[] = []
  for (const entry of entries) {
    if (entry.startsWith('…')) {
      anywhere.push(normalised(entry.replaceAll('…', '')))
      continue
    }
    const opensList = entry.startsWith('+ ')
    const body = opensList ? entry.slice(2) : entry
    const match = body.endsWith('….') ? 'leads' : body.endsWith('…') ? 'begins' : 'whole'
    const printed = body.replace(/ ….?$/, '')
    const capitals = match !== 'whole' && printed === printed.toUpperCase()
    const text = normalised(printed, capitals)
    const first = firstWord(text.toLowerCase())
    const phrases = byFirstWord.get(first) ?? []
    phrases.push({ text, match, capitals, opensList })
    byFirstWord.set(first, phrases)
  }
  return { byFirstWord, anywhere }
}

/** Nothing longer than this is furniture, but a cookie notice or a line of rights. */
const LONGEST = 400

/**
 * Whether the line or block is furniture of a page: a form, a link to something else, a call to share or subscribe, a notice of rights or of
 * cookies. Undefined when it is not. `first` says that it stands at the top, where "Watch: …" may be the headline.
 */
export function furnitureOf(text: string, phrases: FurniturePhrases, first: boolean): Furniture | undefined {
  if (text.length > LONGEST) return undefined
  const line = normalised(text)
  const core = withoutEnds(line)
  if (core === '') return undefined
  for (const phrase of phrases.byFirstWord.get(firstWord(core)) ?? []) {
    if (phrase.match === 'whole' ? core === withoutEnds(phrase.text) : leads(text, core, phrase, first))
      return { opensList: phrase.opensList }
  }
  if (isCopyright(line) || isBreadcrumb(line) || isFormField(text)) return { opensList: false }
  if (/["“”„«»]/.test(line)) return undefined
  return phrases.anywhere.some(phrase => line.includes(phrase)) ? { opensList: false } : undefined
}

function leads(text: string, core: string, phrase: FurniturePhrase, first: boolean): boolean {
  const line = phrase.capitals ? withoutEnds(normalised(text, true)) : core
  if (!line.startsWith(phrase.text) || /[\p{L}\p{N}]/u.test(line[phrase.text.length] ?? '')) return false
  if (first && phrase.text.endsWith(':')) return false
  return phrase.match === 'leads' || !/[.!]["”’»)]*$/.test(text)
}

/** "Copyright 2024 …", "© 2024 …", "(c) Reuters 2024" and the like. */
function isCopyright(line: string): boolean {
  return (
    /^(?:copyright|copyrights)\b(?: ?(?:©|\(c\)))?[^a-z]{0,3}(?:by |\d{4})/.test(line) ||
    /^(?:©|\(c\) ?(?=.{0,60}\d{4})|℗)/.test(line) ||
    /^(?:copyright|prawa autorskie) ?(?:©|\(c\))/.test(line)
  )
}

/** "Home > News > World", "Start » Politik". */
function isBreadcrumb(line: string): boolean {
  return line.length < 120 && /^[^>»›.]{2,30}(?: [>»›] [^>»›.]{2,60}){1,6}$/.test(line)
}

/** "Name *", "E-mail *": the starred label of a form's field. */
function isFormField(text: string): boolean {
  return text.length < 25 && /^[\p{L}-]{3,15}(?: [\p{L}-]{2,12})? ?\*$/u.test(text)
}

/** One space between words, straight apostrophes, and lower case unless `keepCase`. */
function normalised(text: string, keepCase = false): string {
  const spaced = text.replace(/\s+/g, ' ').replaceAll('’', "'").trim()
  return keepCase ? spaced : spaced.toLowerCase()
}

/** The text from its first to its last letter, a colon after it kept when more follows. */
function withoutEnds(line: string): string {
  let start = 0
  let end = line.length
  while (start < end && !LETTER.test(line[start]!)) start++
  while (end > start && !LETTER.test(line[end - 1]!)) end--
  return line.slice(start, end)
}

const LETTER = /\p{L}/u

function firstWord(line: string): string {
  const space = line.indexOf(' ')
  const word = space < 0 ? line : line.slice(0, space)
  return word.endsWith(':') ? word.slice(0, -1) : word
}
