import { byTime, type Decision } from './decision.ts'
import type { Stretch } from './stretch.ts'

/** Those of the decisions in one file that no later one about the very same contradicts or repeats, the latest first. */
export function holdingOf(decisions: readonly Decision<Stretch>[]): Decision<Stretch>[] {
  const subjects = new Set<string>()
  return [...decisions]
    .sort(byTime)
    .reverse()
    .filter(decision => {
      const subject = subjectOf(decision)
      if (subjects.has(subject)) return false
      subjects.add(subject)
      return true
    })
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
