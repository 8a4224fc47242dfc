import type { Span } from '../engine/span.ts'
import { textHash } from '../engine/text/textHash.ts'
import type { Decision } from './decision.ts'
import type { Stretch } from './stretch.ts'
import { StretchFinder } from './stretchFinder.ts'

export interface Anchored {
  /** In the order they were given. */
  readonly anchored: readonly Decision<Span>[]
  /** Those of which a stretch is not found, or in more places than one. */
  readonly orphans: readonly Decision<Stretch>[]
}

/** Finds what decisions are about in the present text. Nothing is guessed. */
export function anchorDecisions(decisions: readonly Decision<Stretch>[], text: string): Anchored {
  if (decisions.length === 0) return { anchored: [], orphans: [] }
  const hash = textHash(text)
  const finder = new StretchFinder(text)
  const anchored: Decision<Span>[] = []
  const orphans: Decision<Stretch>[] = []
  for (const decision of decisions) {
    const find = (stretch: Stretch) =>
      decision.textHash === hash
        ? finder.find(stretch, true)
        : foundBefore(stretch, hash, () => finder.find(stretch, false))
    const target = allFound(decision.target, find)
    const parts = Object.entries(decision.parts ?? {}).map(([part, places]) => [part, allFound(places, find)])
    if (!target || parts.some(([, found]) => !found)) orphans.push(decision)
    else
      anchored.push({
        ...decision,
        target,
        ...(decision.parts && { parts: Object.fromEntries(parts) }),
      } as Decision<Span>)
  }
  return { anchored, orphans }
}

/** Of each stretch where it was last looked for in a text that it was not told of, by the text's hash: what is not found takes long to look for. */
const lookedFor = new WeakMap<Stretch, { readonly hash: string; readonly span: Span | undefined }>()

function foundBefore(stretch: Stretch, hash: string, find: () => Span | undefined): Span | undefined {
  const last = lookedFor.get(stretch)
  if (last?.hash === hash) return last.span
  const span = find()
  lookedFor.set(stretch, { hash, span })
  return span
}

/** Where they all stand; undefined when one of them is not found. */
function allFound(stretches: readonly Stretch[], find: (stretch: Stretch) => Span | undefined): Span[] | undefined {
  const found = stretches.map(find)
  return found.every(span => span !== undefined) ? found : undefined
}
