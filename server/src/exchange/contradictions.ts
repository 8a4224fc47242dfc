import { overrules } from '../decisions/giveWay.ts'
import { bySpan, isSameSpan, type Span } from '../engine/span.ts'
import type { Layers } from './imported.ts'

/**
 * What of an import cannot all be so: two types, values or entities for one stretch, names that cross each other; one may lie in the other. A sentence each.
 * The later one holds, but both are kept.
 */
export function contradictionsIn(text: string, { entities, dates }: Layers): string[] {
  const words = ({ start, end }: Span) => `“${text.slice(start, end).replace(/\s+/g, ' ')}”`
  const found = (items: readonly (Span & { readonly says: string })[]) => {
    const sorted = items.map((item, order) => ({ ...item, order })).sort((a, b) => bySpan(a, b) || a.order - b.order)
    let open: typeof sorted = []
    return sorted.flatMap(item => {
      open = open.filter(({ end }) => end > item.start)
      const made = (at: Span) => ({ at, change: '' })
      const contradicting = open.filter(
        before => overrules(made(item), made(before)) && !(isSameSpan(before, item) && before.says === item.says),
      )
      open.push(item)
      return contradicting.map(before => {
        const [first, last] = before.order < item.order ? [before, item] : [item, before]
        if (isSameSpan(before, item)) return `${words(item)} is ${first.says} and ${last.says}; the later holds`
        return `${words(first)} (${first.says}) and ${words(last)} (${last.says}) overlap; the later holds`
      })
    })
  }
  return [
    ...found(entities.map(({ start, end, type, entity }) => ({ start, end, says: entity ?? type }))),
    ...found(dates.map(({ start, end, type, value }) => ({ start, end, says: value ?? type }))),
  ]
}
