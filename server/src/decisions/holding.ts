import { byTime, type Decision } from './decision.ts'
import { overrules } from './giveWay.ts'
import type { Stretch } from './stretch.ts'

/**
 * Those of the decisions in one file that no later one contradicts or repeats, the latest first: one about the very same, or of names and dates one that takes
 * their place (`overrules`).
 */
export function holdingOf(decisions: readonly Decision<Stretch>[]): Decision<Stretch>[] {
  const subjects = new Set<string>()
  const later = new Map<string, { readonly at: Stretch; readonly change: string }[]>()
  return [...decisions]
    .sort(byTime)
    .reverse()
    .filter(decision => {
      const subject = subjectOf(decision)
      const isFirst = !subjects.has(subject)
      subjects.add(subject)
      const [layer, at] = [layerOf(decision), decision.target[0]]
      if (layer === undefined || !at) return isFirst
      if (!later.has(layer)) later.set(layer, [])
      const others = later.get(layer)!
      const made = { at, change: decision.change }
      const holds = isFirst && !others.some(other => overrules(other, made))
      others.push(made)
      return holds
    })
}

/** The layer of a text in which one decision may take the place of another; undefined where none does. */
function layerOf({ verdict, textHash }: Decision<Stretch>): string | undefined {
  const layer = verdict.is === 'not' ? verdict.what : verdict.is
  return layer === 'entity' || layer === 'date' ? `${layer} ${textHash}` : undefined
}

/** What a decision is about, whatever it says of it. Of notes and tags each is about itself. */
function subjectOf({ id, verdict, target, textHash }: Decision<Stretch>): string {
  const text = target.length > 0 && textHash
  const about = (layer: string) => JSON.stringify([layer, text, target.map(({ start, end }) => [start, end])])
  switch (verdict.is) {
    case 'notSame':
      return about('entity')
    case 'not':
      return about(verdict.what)
    case 'note':
    case 'tag':
      return id
    case 'notName':
      return JSON.stringify([verdict.is, verdict.words])
    case 'sameEntity':
    case 'named':
      return JSON.stringify([verdict.is, verdict.entity])
    case 'notDifference':
      return JSON.stringify([verdict.is, verdict.key])
    default:
      return about(verdict.is)
  }
}
