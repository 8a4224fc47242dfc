import { contains, isSameSpan, overlaps, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/**
 * What is left of the annotations of a layer where something is decided of a stretch: what overlaps it gives way, but of what was decided before what lies round it,
 * and what lies in it if the same command decided both. `own` says of what was decided by which. The very same list where nothing gives way.
 */
export function giveWay<T extends Span>(
  annotations: readonly T[],
  at: Span,
  { change }: Pick<Decision<Span>, 'change'>,
  own: ReadonlyMap<T, string>,
): readonly T[] {
  const stays = (one: T) => {
    const by = own.get(one)
    return !overlaps(one, at) || (by !== undefined && !overrules({ at, change }, { at: one, change: by }))
  }
  return annotations.every(stays) ? annotations : annotations.filter(stays)
}

/** A stretch, and the command that decided on it. */
interface Made {
  readonly at: Span
  readonly change: string
}

/**
 * Whether of two names or dates that were decided on the later takes the place of the earlier: where it is the same stretch, or crosses it, or holds it as a correction of
 * where it begins and ends. One that lies in another is one more.
 */
export function overrules(later: Made, earlier: Made): boolean {
  if (!overlaps(later.at, earlier.at)) return false
  if (isSameSpan(later.at, earlier.at)) return true
  if (contains(earlier.at, later.at)) return false
  return later.change !== earlier.change || !contains(later.at, earlier.at)
}
