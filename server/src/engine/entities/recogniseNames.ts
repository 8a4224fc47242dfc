import type { EntityType } from '../article.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Reading } from '../paragraph.ts'
import type { Token } from '../text/tokens.ts'
import type { NameCandidate } from './nameCandidate.ts'
import type { NameKnowledge } from './nameKnowledge.ts'

/** Fills `reading.names` from lists, heads ("Ministry", "Bank of") and titles; what is left of a run of capitals is a person when two words or more. */
export function recogniseNames(reading: Reading, { names }: Knowledge): void {
  const found: NameCandidate[] = []
  for (const { first, last } of reading.sentences) {
    const sentence: Line = { tokens: reading.tokens, prose: reading.prose, first, last }
    for (let i = first; i < last; ) i = isCapital(reading.tokens[i]!) ? readRun(sentence, i, names, found) : i + 1
  }
  reading.names = found
}

interface Line {
  readonly tokens: readonly Token[]
  readonly prose: string
  readonly first: number
  readonly last: number
}

const CONNECTORS = new Set([
  'of',
  'for',
  'and',
  '&',
  'de',
  'del',
  'della',
  'la',
  'bin',
  'ibn',
  'al',
  'el',
  'van',
  'von',
  'der',
  'den',
  'da',
  'du',
  'di',
  '-',
  "'",
])

/** Reads the names of the run of capitalised words that starts at `from`; returns where to go on. */
function readRun(line: Line, from: number, names: NameKnowledge, found: NameCandidate[]): number {
  const end = runEnd(line, from)
  let at = from
  let title = -1
  while (at < end) {
    const name = headed(line, at, end, names) ?? listed(line, at, end, names) ?? rest(line, at, end, names, title >= 0)
    if (!name) {
      if (names.titles.has(line.tokens[at]!.lower)) title = at
      else if (isCapital(line.tokens[at]!)) title = -1
      at++
      continue
    }
    found.push({
      start: line.tokens[at]!.start,
      end: line.tokens[name.end - 1]!.end,
      type: name.type,
      confidence: name.confidence,
    })
    title = -1
    at = name.end
  }
  return end
}

interface Reach {
  readonly end: number
  readonly type: EntityType
  readonly confidence: number
}

function runEnd({ tokens, last }: Line, from: number): number {
  let end = from + 1
  for (let i = from + 1; i < last; i++) {
    const token = tokens[i]!
    if (isCapital(token) || token.kind === 'number') end = i + 1
    else if (!CONNECTORS.has(token.lower) || i - end > 1) break
  }
  return end
}

const DETERMINERS = new Set(
  'the a an this that these those his her its their our my some many all both in on at for from with and but'.split(
    ' ',
  ),
)

/** A name made by its head: "Chinese Foreign Ministry", "Bank of Japan", "Lake Victoria", "Pillar II". */
function headed(line: Line, at: number, end: number, names: NameKnowledge): Reach | undefined {
  const { tokens } = line
  if (!isCapital(tokens[at]!) || DETERMINERS.has(tokens[at]!.lower)) return undefined
  let best: Reach | undefined
  for (let i = at; i < end; i++) {
    const token = tokens[i]!
    if (token.lower === 'and' || names.titles.has(token.lower)) break
    if (token.lower === "'s" || token.lower === "'") break
    if (!isCapital(token)) continue
    const opens = names.opening.get(token.lower)
    if (opens && tokens[i + 1]?.lower === 'of' && i + 2 < end) {
      let stop = i + 3
      while (
        stop < end &&
        isCapital(tokens[stop]!) &&
        opens === 'organization' &&
        !names.titles.has(tokens[stop]!.lower)
      )
        stop++
      return { end: stop, type: opens, confidence: 0.9 }
    }
    const closes = names.closing.get(token.lower)
    if (closes && i > at) best = { end: i + 1, type: closes, confidence: 0.85 }
    if (i > at) continue
    const next = tokens[i + 1]
    if (
      names.numbered.has(token.lower) &&
      next &&
      i + 1 < end &&
      (next.kind === 'number' || /^[IVX]+$/.test(next.text))
    )
      return { end: i + 2, type: 'other', confidence: 0.9 }
    const leads = names.leading.get(token.lower)
    if (leads && next && i + 1 < end && isCapital(next)) return { end: i + 2, type: leads, confidence: 0.8 }
  }
  return best
}

function listed(line: Line, at: number, end: number, names: NameKnowledge): Reach | undefined {
  const { tokens, prose } = line
  const first = tokens[at]!
  const reach = names.reach.get(first.text) ?? 0
  for (let stop = Math.min(at + reach, end); stop > at; stop--) {
    const known = names.known.get(prose.slice(first.start, tokens[stop - 1]!.end))
    if (!known) continue
    const one = stop === at + 1
    if (one && names.commonWords.has(first.lower) && (at === line.first || first.text !== first.text.toUpperCase()))
      return undefined
    if (one && isUnknownCapital(tokens[stop], names) && names.firstNames.has(first.text) && stop < end) return undefined
    return { end: stop, type: known.type, confidence: 0.95 }
  }
  return undefined
}

/** The confidence of a name that only its article can settle. */
const MAYBE = 0.2

/** Capitalised words that no list knows: a person when there are two or more, or after a title. */
function rest(line: Line, at: number, end: number, names: NameKnowledge, titled: boolean): Reach | undefined {
  const { tokens } = line
  if (
    !isUnknownCapital(tokens[at], names) ||
    (tokens[at - 1]?.lower === 'of' && names.titles.has(tokens[at - 2]?.lower ?? '')) ||
    (tokens[at]!.text.length > 3 && tokens[at]!.text === tokens[at]!.text.toUpperCase())
  )
    return undefined
  let stop = at
  for (let i = at; i < end; i++) {
    const token = tokens[i]!
    if (isUnknownCapital(token, names)) stop = i + 1
    else if (!CONNECTORS.has(token.lower) || token.lower === 'of' || token.lower === 'and' || token.lower === 'for')
      break
  }
  if (stop - at > 1)
    return { end: stop, type: 'person', confidence: names.firstNames.has(tokens[at]!.text) ? 0.9 : 0.6 }
  return { end: stop, type: 'person', confidence: titled ? 0.9 : MAYBE }
}

function isUnknownCapital(token: Token | undefined, names: NameKnowledge): boolean {
  return (
    !!token &&
    isCapital(token) &&
    !names.titles.has(token.lower) &&
    !names.commonWords.has(token.lower) &&
    !CALENDAR.has(token.lower)
  )
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** Whether the token is a word that starts with a capital letter. */
function isCapital(token: Token): boolean {
  if (token.kind !== 'word') return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : code !== 0x2019 && token.text[0] !== token.lower[0]
}
