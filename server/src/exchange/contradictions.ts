import { bySpan, overlaps, type Span } from '../engine/span.ts'
import type { Layers } from './imported.ts'

/**
 * What of an import cannot all be so: two types, values or entities for one stretch, names that overlap. A sentence each. The later one holds, but
 * both are kept.
 */
export function contradictionsIn(text: string, { entities, dates }: Layers): string[] {
  const words = ({ start, end }: Span) => `“${text.slice(start, end).replace(/\s+/g, ' ')}”`
  const found = (items: readonly (Span & { readonly says: string })[]) => {
    const sorted = items.map((item, order) => ({ ...item, order })).sort((a, b) => bySpan(a, b) || a.order - b.order)
    return sorted.flatMap((item, i) => {
      const before = sorted[i - 1]
      if (!before || !overlaps(before, item)) return []
      const same = before.start === item.start && before.end === item.end
      if (same && before.says === item.says) return []
      const [first, last] = before.order < item.order ? [before, item] : [item, before]
      if (same) return [`${words(item)} is ${first.says} and ${last.says}; the later holds`]
      return [`${words(first)} (${first.says}) and ${words(last)} (${last.says}) overlap`]
    })
  }
  return [
    ...found(entities.map(({ start, end, type, entity }) => ({ start, end, says: entity ?? type }))),
    ...found(dates.map(({ start, end, type, value }) => ({ start, end, says: value ?? type }))),
  ]
}
