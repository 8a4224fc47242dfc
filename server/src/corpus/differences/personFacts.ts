import type { Article } from '../../engine/article.ts'
import type { Office, Offices } from '../../engine/entities/offices.ts'
import type { Fact } from './facts.ts'
import { namesIn, type SentenceWords, spanOf } from './sentenceWords.ts'
import { endsPhrase } from './statusFacts.ts'

/** The ages that are given with persons' names: "Ann Lee, 45," and "45-year-old Ann Lee". */
export function ageFacts(sentences: readonly SentenceWords[]): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    const { tokens } = sentence
    for (const { name, first, last } of namesIn(sentence)) {
      if (name.type !== 'person') continue
      const behind =
        tokens[last]?.text === ',' && /^[,.]$|^and$|^of$/.test(tokens[last + 2]?.lower ?? '') ? last + 1 : -1
      const before =
        tokens[first - 1]?.lower === 'old' && tokens[first - 3]?.lower === 'year' && endsPhrase(sentence, first, name)
          ? first - 5
          : -1
      const at = behind >= 0 ? behind : before
      const age = Number(tokens[at]?.lower)
      if (!(Number.isInteger(age) && age >= 5 && age <= 110)) continue
      const { start, end } = tokens[at]!
      facts.push({
        kind: 'number',
        matter: 'age',
        parties: [name.entity],
        value: age,
        start,
        end,
        context: spanOf(sentence),
      })
    }
  }
  return facts
}

const SEAT = /^\s?\(([RDI])[-–—]\s?([A-Z][A-Za-z]{1,12})\.?[,)]/

/** Party and state behind a member's name: "(D-Calif.)". */
export function seatFacts({ text }: Article, sentences: readonly SentenceWords[]): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    for (const { name } of namesIn(sentence)) {
      const seat = name.type === 'person' ? SEAT.exec(text.slice(name.end, name.end + 30)) : null
      if (!seat) continue
      const start = name.end + seat[0].indexOf('(') + 1
      const value = `${seat[1]}-${seat[2]!.slice(0, 1)}`
      const says = `${seat[1]}-${seat[2]}`
      const end = start + seat[0].trim().length - 2
      facts.push({
        kind: 'office',
        matter: 'seat',
        parties: [name.entity],
        value,
        says,
        start,
        end,
        context: spanOf(sentence),
      })
    }
  }
  return facts
}

/**
 * The office printed before a person's name or behind it between commas, where it is one of which a person holds one at a time; former ones, deputies' and those of
 * another time are left out unless they are offices of their own.
 */
export function officeFacts(sentences: readonly SentenceWords[], offices: Offices): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    for (const { name, first, last } of namesIn(sentence)) {
      if (name.type !== 'person') continue
      const found = officeBefore(sentence, first, offices) ?? officeBehind(sentence, last, offices)
      if (!found) continue
      const { office, from, to } = found
      const [start, end] = [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end]
      facts.push({
        kind: 'office',
        matter: `office ${office.class}`,
        parties: [name.entity],
        value: office.name,
        start,
        end,
        context: spanOf(sentence),
      })
    }
  }
  return facts
}

interface OfficeAt {
  readonly office: Office
  /** The first token of its words and the one behind them. */
  readonly from: number
  readonly to: number
}

const LONGEST_OFFICE = 5
/** Words that make an office another one, or one of another time. */
const OTHERWISE = new Set(
  'former ex then late acting deputy vice assistant associate future ousted interim longtime and & / or co - onetime new next'.split(
    ' ',
  ),
)

function officeBefore(sentence: SentenceWords, first: number, offices: Offices): OfficeAt | undefined {
  return officeEndingAt(sentence, first, offices)
}

/** ", the party's spokesman," and ", chief of staff to …": a phrase whose head is an office, with no name behind it. */
function officeBehind(sentence: SentenceWords, last: number, offices: Offices): OfficeAt | undefined {
  const { tokens, names } = sentence
  if (tokens[last]?.text !== ',') return undefined
  for (let to = last + 2; to < tokens.length && to < last + 10; to++) {
    if (tokens[to - 1]!.text === ',' || /^(?:who|whose|and|said|says|as)$/.test(tokens[to - 1]!.lower)) return undefined
    const next = tokens[to]!
    if (names[to] || !(next.text === ',' || /^(?:of|for|at|to|in|with)$/.test(next.lower))) continue
    const found = officeEndingAt(sentence, to, offices)
    return found && found.from > last ? found : undefined
  }
  return undefined
}

function officeEndingAt({ tokens }: SentenceWords, to: number, offices: Offices): OfficeAt | undefined {
  for (let from = Math.max(0, to - LONGEST_OFFICE); from < to; from++) {
    const phrase = tokens.slice(from, to).map(({ lower }) => lower)
    const office = offices.get(phrase.join(' '))
    if (!office) continue
    const before = tokens.slice(Math.max(0, from - 4), from)
    const clause = before.slice(before.findLastIndex(({ text }) => text === ',' || text === ';') + 1)
    return clause.some(({ lower }) => OTHERWISE.has(lower)) ? undefined : { office, from, to }
  }
  return undefined
}
