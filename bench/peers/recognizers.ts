import recognizers from '@microsoft/recognizers-text-date-time'
import type { ScoredDate } from '../scoring/document.ts'
import { bare, type DateFinder, SOME_DAY } from './finder.ts'

/**
 * Microsoft's recognizers, line by line since their time grows with the square of the length. They speak TIMEX3 themselves; where they leave
 * the year or week open and offer several readings, the last one up to the document's date is taken, as news speak of the past.
 */
export const recognizersText: DateFinder = {
  name: 'recognizers-text',
  dates(text, documentDate = SOME_DAY) {
    const [year, month, day] = documentDate.split('-').map(Number)
    const reference = new Date(year!, month! - 1, day!, 12)
    const found: ScoredDate[] = []
    let offset = 0
    for (const line of text.split('\n')) {
      for (const { start, end, resolution } of recognizers.recognizeDateTime(line, 'en-us', 0, reference)) {
        const readings = resolution?.['values'] as Reading[] | undefined
        if (readings?.length)
          found.push({
            ...bare({ start: offset + start, end: offset + end + 1 }, text),
            ...timexOf(readings, documentDate),
          })
      }
      offset += line.length + 1
    }
    return found
  },
}

interface Reading {
  /** Missing in some readings. */
  readonly timex?: string
  readonly type: string
  readonly value?: string
  readonly start?: string
}

const TYPES: Readonly<Record<string, string>> = { duration: 'DURATION', set: 'SET', time: 'TIME', datetime: 'TIME' }

function timexOf(readings: readonly Reading[], documentDate: string): { type: string; value: string | null } {
  const dayOf = ({ value, start }: Reading) => value ?? start ?? ''
  const reading = readings.findLast(one => dayOf(one).slice(0, 10) <= documentDate) ?? readings[0]!
  const type = TYPES[reading.type] ?? 'DATE'
  const { timex } = reading
  if (!timex?.startsWith('XXXX-') || type === 'SET') return { type, value: timex ?? null }
  const day = dayOf(reading)
  if (timex.startsWith('XXXX-W')) return { type, value: day.slice(0, 10) + timex.slice('XXXX-WXX-0'.length) }
  return { type, value: day.slice(0, 4) + timex.slice(4) }
}
