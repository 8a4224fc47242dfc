import type { Token } from '../../text/tokens.ts'
import { twoDigits } from '../calendar.ts'
import { cardinalAt } from '../numerals.ts'
import { type Form, here, isDay, isHyphen, type Match, tokenAt, wordAt } from './form.ts'

/** Times of day: "10:32", "8 p.m. on Tuesday", "0830 GMT", "noon Thursday", "six o'clock", "12:00 UTC Monday". */
export const clockTimes: Form = {
  starts: '# noon midday midnight one two three four five six seven eight nine ten eleven twelve'.split(' '),
  read(tokens, at, inner) {
    const clock = clockAt(tokens, at)
    return clock && withDay(tokens, zoned(tokens, clock), inner)
  },
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly end: number
  readonly zone?: string
}

function clockAt(tokens: readonly Token[], at: number): Clock | undefined {
  const token = tokenAt(tokens, at)
  if (token.lower === 'noon' || token.lower === 'midday') return { hour: 12, minute: 0, end: at + 1 }
  if (token.lower === 'midnight') return { hour: 24, minute: 0, end: at + 1 }
  if (token.kind === 'number') return clockInDigits(tokens, at)
  const word = cardinalAt(tokens, at)
  if (!word || word.value > 12) return undefined
  if (wordAt(tokens, word.end) === "o'clock") return { hour: word.value, minute: 0, end: word.end + 1 }
  const half = halfOfDay(tokens, word.end)
  return half === undefined ? undefined : { hour: hourOf(word.value, half), minute: 0, end: word.end + 1 }
}

/** "10:32", "8 p.m.", "8am", "10.30am", "6 o'clock", "0830 GMT". Without "a.m." or a zone only a colon makes a time of it. */
function clockInDigits(tokens: readonly Token[], at: number): Clock | undefined {
  const { text, lower } = tokenAt(tokens, at)
  if (text.length > 8 || (text.length <= 2 && tokenAt(tokens, at + 1).kind !== 'word')) return undefined
  const match = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(am|pm)?$/.exec(lower)
  if (!match)
    return /^[0-2]\d[0-5]\d$/.test(text) && zoneAt(tokens, at + 1)
      ? { hour: Number(text.slice(0, 2)), minute: Number(text.slice(2)), end: at + 1 }
      : undefined
  const half = match[3] ?? halfOfDay(tokens, at + 1)
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (minute > 59 || hour > 24) return undefined
  if (half) {
    const end = match[3] === undefined ? at + 2 : at + 1
    return hour >= 1 && hour <= 12 ? { hour: hourOf(hour, half), minute, end } : undefined
  }
  if (text.includes(':') && isTimeHere(tokens, at)) return { hour, minute, end: at + 1 }
  if (wordAt(tokens, at + 1) === "o'clock") return { hour, minute, end: at + 2 }
  return match[2] !== undefined && zoneAt(tokens, at + 1) ? { hour, minute, end: at + 1 } : undefined
}

function hourOf(hour: number, half: string): number {
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function halfOfDay(tokens: readonly Token[], at: number): string | undefined {
  const lower = tokenAt(tokens, at).lower
  if (lower === 'a.m.' || lower === 'am' || lower === 'a.m') return 'am'
  return lower === 'p.m.' || lower === 'pm' || lower === 'p.m' ? 'pm' : undefined
}

const BEFORE_TIME = new Set('at by until till around about from since after before on - – ( ,'.split(' '))

function isTimeHere(tokens: readonly Token[], at: number): boolean {
  return (
    zoneAt(tokens, at + 1) !== undefined || BEFORE_TIME.has(wordAt(tokens, at - 1)) || wordAt(tokens, at + 1) === 'on'
  )
}

/** Zones with their mark in the value: `Z` for universal time, nothing where the offset is not noted. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ...'est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet ist jst kst hkt aest aedt msk hrs'
    .split(' ')
    .map(zone => [zone, ''] as const),
])

function zoneAt(tokens: readonly Token[], at: number): { mark: string; end: number } | undefined {
  const lower = tokenAt(tokens, at).lower
  const mark = ZONES.get(lower.length === 3 || lower.length === 2 || lower.length === 4 ? lower : '')
  if (mark !== undefined && tokenAt(tokens, at).text !== lower) return { mark, end: at + 1 }
  if (lower === 'local' && wordAt(tokens, at + 1) === 'time') return { mark: '', end: at + 2 }
  if (/^(?:eastern|central|pacific|mountain|greenwich|moscow|beijing|london)$/.test(lower)) {
    const mean = /^(?:mean|standard|daylight)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1
    if (wordAt(tokens, mean) === 'time') return { mark: lower === 'greenwich' ? 'Z' : '', end: mean + 1 }
  }
  return undefined
}

/** Takes the zone in: "16:15 UTC", "8 p.m. local time". */
function zoned(tokens: readonly Token[], clock: Clock): Clock {
  const zone = zoneAt(tokens, clock.end)
  return zone ? { ...clock, zone: zone.mark, end: zone.end } : clock
}

/** Takes in the day that follows: "12:00 UTC Monday", "8 p.m. on Tuesday", "2:30 the next day". */
function withDay(tokens: readonly Token[], clock: Clock, inner: (at: number) => Match | undefined): Match {
  const time = `T${twoDigits(clock.hour)}:${twoDigits(clock.minute)}${clock.zone ?? ''}`
  const alone: Match = {
    end: clock.end,
    type: 'TIME',
    meaning: here('day', 'sentence'),
    time,
  }
  const from = wordAt(tokens, clock.end) === 'on' ? clock.end + 1 : clock.end
  if (isHyphen(tokens, from)) return alone
  const day = inner(from)
  if (day?.type !== 'DATE' || day.next || !isDay(day)) return alone
  return { end: day.end, type: 'TIME', meaning: day.meaning, time }
}
