import * as chrono from 'chrono-node'
import { bare, type DateFinder, SOME_DAY, valueAt } from './finder.ts'

/** chrono-node's casual English parser. Values have the components that it is certain of, a weekday its day; of ranges the start. */
export const chronoNode: DateFinder = {
  name: 'chrono-node',
  dates(text, documentDate = SOME_DAY) {
    const [year, month, day] = documentDate.split('-').map(Number)
    return chrono.en.casual.parse(text, new Date(year!, month! - 1, day!, 12)).map(result => {
      const span = { start: result.index, end: result.index + result.text.length }
      return { ...bare(span, text), ...timexOf(result.start) }
    })
  },
}

function timexOf(parsed: chrono.ParsedComponents): { type: string; value: string } {
  const part = (name: chrono.Component, digits = 2) => String(parsed.get(name) ?? 0).padStart(digits, '0')
  const day = `${part('year', 4)}-${part('month')}-${part('day')}`
  if (parsed.isCertain('hour')) return { type: 'TIME', value: `${day}T${part('hour')}:${part('minute')}` }
  if (parsed.isCertain('day') || parsed.isCertain('weekday')) return { type: 'DATE', value: day }
  return { type: 'DATE', value: valueAt(day, parsed.isCertain('month') ? 'month' : 'year') }
}
