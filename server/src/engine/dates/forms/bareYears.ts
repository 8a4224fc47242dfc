import type { Token } from '../../text/tokens.ts'
import type { Meaning } from '../timeCandidate.ts'
import { digitsAt, type Form, isCapitalised, isDash, isHyphen, type Match, tokenAt, wordAt } from './form.ts'
import { CENTURY_WORDS, eraYearAt, spelledYearAt } from './years.ts'

/** Years by themselves: "2021", "the year 2000", "480 BC", "AD 70", "2019-20", "490-480 BC", "'82", "fiscal 1989". */
export const bareYears: Form = {
  starts: ['#', 'ad', 'a.d.', 'year', 'fiscal', 'fy', ...CENTURY_WORDS],
  read(tokens, at) {
    const word = wordAt(tokens, at)
    if (word === 'year' || word === 'fiscal' || word === 'fy') return namedYear(tokens, at)
    const spelled = spelledYearAt(tokens, at)
    if (spelled) return yearMatch(spelled.year, spelled.end)
    const old = eraYearAt(tokens, at)
    if (old) return yearMatch(old.year, old.end)
    return rangeBefore(tokens, at) ?? apostropheYear(tokens, at) ?? plainYear(tokens, at)
  },
}

/** Decades: "the 1990s", "the 80s", "the '80s". */
export const decades: Form = {
  starts: ['#'],
  read(tokens, at) {
    const { text } = tokenAt(tokens, at)
    if (text.length < 3 || text.length > 5) return undefined
    const match = /^(\d\d)?(\d)0'?s$/.exec(text)
    if (!match) return undefined
    if (match[1])
      return {
        end: at + 1,
        type: 'DATE',
        meaning: { kind: 'fixed', value: match[1] + match[2], why: 'decade' },
        the: 'within',
      }
    const before = tokenAt(tokens, at - 1)
    const quoted = isApostrophe(before)
    const the = wordAt(tokens, quoted ? at - 2 : at - 1)
    if (!quoted && the !== 'the' && the !== 'and' && !PHASES.has(the)) return undefined
    const meaning: Meaning = { kind: 'decade', tens: Number(match[2]) }
    return {
      ...(quoted && { first: at - 1 }),
      end: at + 1,
      type: 'DATE',
      meaning,
      ...(the === 'the' && { the: 'within' }),
    }
  },
}

const WORD_DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** Decades in words: "the sixties", "the nineteen-nineties". */
export const spelledDecades: Form = {
  starts: [...WORD_DECADES, 'nineteen'],
  read(tokens, at) {
    const full = wordAt(tokens, at) === 'nineteen'
    const from = full ? (isHyphen(tokens, at + 1) ? at + 2 : at + 1) : at
    const tens = WORD_DECADES.indexOf(wordAt(tokens, from)) + 2
    if (tens < 2) return undefined
    const before = wordAt(tokens, at - 1)
    if (!full && before !== 'the' && !PHASES.has(before)) return undefined
    const meaning: Meaning = full ? { kind: 'fixed', value: `19${tens}`, why: 'decade' } : { kind: 'decade', tens }
    return { end: from + 1, type: 'DATE', meaning, the: 'within' }
  },
}

const PHASES = new Set(['early', 'late', 'mid', 'mid-', '-'])

function yearMatch(year: number, end: number): Match {
  return { end, type: 'DATE', meaning: { kind: 'calendar', year } }
}

/** "the year 2000", "the year two thousand", "fiscal 1989", "fiscal year 2013", "FY 2013". */
function namedYear(tokens: readonly Token[], at: number): Match | undefined {
  const from = wordAt(tokens, at) === 'fiscal' && wordAt(tokens, at + 1) === 'year' ? at + 2 : at + 1
  const year = digitsAt(tokens, from, 4, 4)
  if (year !== undefined && isLikelyYear(year)) return { ...yearMatch(year, from + 1), the: 'within' }
  if (wordAt(tokens, from) === 'two' && wordAt(tokens, from + 1) === 'thousand')
    return { ...yearMatch(2000, from + 2), the: 'within' }
  return undefined
}

/** The first year of "490-480 BC", which bears no era itself. */
function rangeBefore(tokens: readonly Token[], at: number): Match | undefined {
  const joint = tokenAt(tokens, at + 1)
  if (!isDash(tokens, at + 1) && joint.text !== '/' && joint.lower !== 'to' && joint.lower !== 'and') return undefined
  const first = digitsAt(tokens, at, 1, 4)
  const second = first ? eraYearAt(tokens, at + 2) : undefined
  if (!first || !second) return undefined
  const year = second.year > 0 ? first : 1 - first
  return year < second.year
    ? { ...yearMatch(year, at + 1), next: { ...yearMatch(second.year, second.end), first: at + 2 } }
    : undefined
}

/** "'82", "’98". */
function apostropheYear(tokens: readonly Token[], at: number): Match | undefined {
  const before = tokenAt(tokens, at - 1)
  const year = digitsAt(tokens, at, 2, 2)
  if (year === undefined || !isApostrophe(before) || !before.spaced || tokenAt(tokens, at).spaced) return undefined
  if (isApostrophe(tokenAt(tokens, at + 1)) || !YEAR_PREPOSITIONS.has(wordAt(tokens, at - 2))) return undefined
  return { ...yearMatch(year >= 30 ? 1900 + year : 2000 + year, at + 1), first: at - 1 }
}

function isApostrophe(token: Token): boolean {
  return token.text === "'" || token.text === '’' || token.text === '‘'
}

function plainYear(tokens: readonly Token[], at: number): Match | undefined {
  const year = digitsAt(tokens, at, 4, 4)
  if (year === undefined || !isYearHere(tokens, at, year)) return undefined
  if (isDash(tokens, at + 1) && !tokenAt(tokens, at + 1).spaced) {
    const short = digitsAt(tokens, at + 2, 2, 2)
    // "2019-20" is a season or a pair of years, "2019-12" is not.
    if (short !== undefined && short === (year + 1) % 100) {
      const second: Match = { ...yearMatch(year + 1, at + 3), first: at + 2 }
      return { ...yearMatch(year, at + 1), next: second }
    }
  }
  return yearMatch(year, at + 1)
}

function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2060
}

const YEAR_PREPOSITIONS = new Set(
  'in since of by from until till to between during and before after through throughout around about early late mid the for circa c. - – ( , per'.split(
    ' ',
  ),
)
const CLEAR_PREPOSITIONS = new Set(
  'in since by until till during before after throughout early late mid circa ( - –'.split(' '),
)
/** What numbers count in news; such a word after four digits makes them an amount. */
const COUNTED = new Set(
  (
    'people men women children troops soldiers prisoners workers jobs students members houses homes families refugees migrants feet foot ft miles mile km kilometers kilometres ' +
    'kilometer kilometre meters metres meter metre m yards acres hectares square tons tonnes pounds dollars euros yen yuan rupees rubles percent pct per degrees hours minutes days ' +
    'seconds gmt utc hrs est votes seats points shares barrels copies aircraft tanks guns rounds ships vehicles others and-a mw mb gb kg g mg mhz watts calories dead wounded killed ' +
    'casualties civilians deaths cases patients employees units times or more passengers volunteers fighters cavalry infantry horses men-at-arms local a.m. p.m. am pm'
  ).split(' '),
)
/** Names that numbers follow. */
const NUMBERED = new Set(
  'windows office boeing airbus no. no number nos flight route highway room resolution page pp p. section article chapter $ £ € ¥ # rs version model channel # area bill act sd nokia mazda s&p over top'.split(
    ' ',
  ),
)

/** Whether four digits are a year: the nearer to today's newspapers, the less must speak for it, and nothing may speak against it. */
function isYearHere(tokens: readonly Token[], at: number, year: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const after = tokenAt(tokens, at + 1)
  if (year < 1000 || year > 2999) return false
  if (NUMBERED.has(before.lower) || (before.kind === 'symbol' && before.text !== '/') || COUNTED.has(after.lower))
    return false
  if (after.text === '%' || after.text === '°' || (after.kind === 'symbol' && after.text !== '/' && !after.spaced))
    return false
  if (
    isHyphen(tokens, at - 1) &&
    tokenAt(tokens, at - 2).kind === 'word' &&
    before.text === '-' &&
    !PREFIXES.has(tokenAt(tokens, at - 2).lower)
  )
    return false
  if (
    isHyphen(tokens, at - 1) &&
    tokenAt(tokens, at - 2).kind === 'number' &&
    tokenAt(tokens, at - 2).text.length !== 4
  )
    return false
  if (before.kind === 'number') return false
  if (isLikelyYear(year)) return true
  if (year >= 1600 && year < 1900 && (before.lower === 'of' || before.lower === 'the')) return true
  return (
    CLEAR_PREPOSITIONS.has(before.lower) ||
    (YEAR_PREPOSITIONS.has(before.lower) && (after.kind !== 'word' || isCapitalised(after)))
  )
}
const PREFIXES = new Set(['mid', 'pre', 'post', 'early', 'late'])
