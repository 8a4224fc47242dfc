/** The phrases of `boilerplate.txt`, by their first word. */
export interface FurniturePhrases {
  readonly byFirstWord: ReadonlyMap<string, readonly FurniturePhrase[]>
  /** Phrases that make any short line furniture, by their longest word. */
  readonly anywhere: ReadonlyMap<string, readonly string[]>
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
  const anywhere = new Map<string, string[]>()
  for (const entry of entries) {
    if (entry.startsWith('…')) {
      const phrase = normalised(entry.replaceAll('…', ''))
      const words = phrase.split(' ').map(word => word.replace(/[.,:;!)]$/, ''))
      const key = words.reduce((a, b) => (b.length > a.length ? b : a))
      anywhere.set(key, [...(anywhere.get(key) ?? []), phrase])
      continue
    }
    const opensList = entry.startsWith('+ ')
    const body = opensList ? entry.slice(2) : entry
    const match = body.endsWith('….') ? 'leads' : body.endsWith('…') ? 'begins' : 'whole'
    const printed = body.replace(/ ….?$/, '')
    const capitals = match !== 'whole' && printed === printed.toUpperCase()
    const text = normalised(printed, capitals)
    const first = firstWord(text, Math.max(0, text.search(LETTER)))
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
  const letter = text.search(LETTER)
  if (letter < 0) return undefined
  const candidates = phrases.byFirstWord.get(firstWord(text, letter))
  if (candidates) {
    const core = withoutEnds(normalised(text))
    for (const phrase of candidates) {
      if (phrase.match === 'whole' ? core === withoutEnds(phrase.text) : leads(text, core, phrase, first))
        return { opensList: phrase.opensList }
    }
  }
  if (isCopyright(text) || isBreadcrumb(text) || isFormField(text)) return { opensList: false }
  return holds(text, phrases.anywhere) ? { opensList: false } : undefined
}

/** Whether one of the phrases stands in the text, which is no quotation. */
function holds(text: string, phrases: FurniturePhrases['anywhere']): boolean {
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    let end = at
    while (end < lower.length && lower.charCodeAt(end) > 32 && lower.charCodeAt(end) !== 0xa0) end++
    if (end - at > 3) {
      const word = lower.slice(at, /[.,:;!)]/.test(lower[end - 1]!) ? end - 1 : end)
      const found = phrases.get(word)
      if (found && !/["“”„«»]/.test(text)) {
        const line = normalised(text)
        if (found.some(phrase => line.includes(phrase))) return true
      }
    }
    at = end + 1
  }
  return false
}

function leads(text: string, core: string, phrase: FurniturePhrase, first: boolean): boolean {
  const line = phrase.capitals ? withoutEnds(normalised(text, true)) : core
  if (!line.startsWith(phrase.text) || /[\p{L}\p{N}]/u.test(line[phrase.text.length] ?? '')) return false
  if (first && phrase.text.endsWith(':')) return false
  return phrase.match === 'leads' || !/[.!]["”’»)]*$/.test(text)
}

/** "Copyright 2024 …", "© 2024 …", "(c) Reuters 2024" and the like. */
function isCopyright(text: string): boolean {
  if (!/^\W{0,3}(?:copyright|prawa|©|\(c\)|℗)/i.test(text)) return false
  return /^\W{0,2}(?:copyrights?(?: ?(?:©|\(c\))|[^a-z]{0,3}(?:by |\d{4}))|©|℗|\(c\)(?=.{0,60}\d{4})|prawa autorskie ?(?:©|\(c\)))/i.test(
    text,
  )
}

/** "Home > News > World", "Start » Politik". */
function isBreadcrumb(text: string): boolean {
  return text.length < 120 && /[>»›]/.test(text) && /^[^>»›.]{2,30}(?: [>»›] [^>»›.]{2,60}){1,6}$/.test(text)
}

/** "Name *", "E-mail *": the starred label of a form's field. */
function isFormField(text: string): boolean {
  return text.length < 25 && text.endsWith('*') && /^[\p{L}-]{3,15}(?: [\p{L}-]{2,12})? ?\*$/u.test(text)
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

/** The word that starts at `from`, in lower case, without a colon, comma or full stop after it. */
function firstWord(text: string, from = 0): string {
  let end = from
  while (end < text.length && text.charCodeAt(end) > 32 && text.charCodeAt(end) !== 0xa0) end++
  const word = text.slice(from, end).toLowerCase().replaceAll('’', "'")
  return word.replace(/[^\p{L}]+$/u, '')
}
