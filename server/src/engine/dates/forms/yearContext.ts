import type { Token } from '../../text/tokens.ts'
import { isCapitalised } from '../../text/tokens.ts'
import { digitsAt, isDash, isHyphen, tokenAt } from './form.ts'

/** Whether four digits are a year: the nearer to today's newspapers, the less must speak for it, and nothing may speak against it. */
export function isYearHere(tokens: readonly Token[], at: number, year: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const after = tokenAt(tokens, at + 1)
  if (year < 1000 || year > 2999) return false
  if (before.lower === 'over' && isYearsTogether(tokens, at, year)) return true
  if (NUMBERED.has(before.lower) || (before.kind === 'symbol' && before.text !== '/') || COUNTED.has(after.lower))
    return false
  if (after.text === '%' || after.text === '°' || (after.kind === 'symbol' && after.text !== '/' && !after.spaced))
    return false
  if (isHyphen(tokens, at - 1) && isBoundTo(tokenAt(tokens, at - 2))) return false
  if (before.kind === 'number') return false
  if (isLikelyYear(year)) return true
  if (year >= 1600 && year < 1900 && (before.lower === 'of' || before.lower === 'the')) return true
  return (
    CLEAR_PREPOSITIONS.has(before.lower) ||
    (YEAR_PREPOSITIONS.has(before.lower) && (after.kind !== 'word' || isCapitalised(after)))
  )
}

/** "over 2000 – 2050": two likely years in order with a dash between, and nothing after them that they count. */
function isYearsTogether(tokens: readonly Token[], at: number, year: number): boolean {
  const second = isDash(tokens, at + 1) ? digitsAt(tokens, at + 2, 4, 4) : undefined
  if (second === undefined || !isLikelyYear(year) || !isLikelyYear(second) || second <= year) return false
  const after = tokenAt(tokens, at + 3)
  return after.kind === 'mark' || (after.kind === 'word' && AFTER_YEARS.has(after.lower))
}
const AFTER_YEARS = new Set('on in at for of to and or but as by with when from the'.split(' '))

/** Whether a hyphen binds the year to the word or number before it: "F-1950", "555-2000", but not "mid-2011" or "1999-2000". */
function isBoundTo({ kind, lower, text }: Token): boolean {
  if (kind === 'number') return text.length !== 4
  return kind === 'word' && !PREFIXES.has(lower)
}

const PREFIXES = new Set(['mid', 'pre', 'post', 'early', 'late'])

/** Whether a year of the last hundred years or the next few. */
export function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2060
}

/** Whether the word often stands before a year. */
export function mayPrecedeYear(word: string): boolean {
  return YEAR_PREPOSITIONS.has(word)
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
    'seconds gmt utc hrs est votes seats points shares barrels copies aircraft tanks guns rounds ships vehicles others mw mb gb kg g mg mhz watts calories dead wounded killed ' +
    'casualties civilians deaths cases patients employees units times or more passengers volunteers fighters cavalry infantry horses local a.m. p.m. am pm'
  ).split(' '),
)
/** Names that numbers follow. */
const NUMBERED = new Set(
  'windows office boeing airbus no. no number nos flight route highway room resolution page pp p. section article chapter $ £ € ¥ # rs version model channel # area bill act over top'.split(
    ' ',
  ),
)
