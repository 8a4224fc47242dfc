import { byTime, type Decision } from './decision.ts'

/** What has been decided for all articles of a folder, ready to be looked up. */
export class FolderDecisions {
  /** Words that are no name. */
  readonly notNames: ReadonlySet<string>
  /** Keys of differences that are none. */
  readonly notDifferences: ReadonlySet<string>
  readonly #same: ReadonlyMap<string, { readonly as: string; readonly name: string }>
  readonly #named: ReadonlyMap<string, string>

  constructor(decisions: readonly Decision<unknown>[]) {
    const notNames = new Set<string>()
    const notDifferences = new Set<string>()
    const same = new Map<string, { as: string; name: string }>()
    const named = new Map<string, string>()
    for (const { verdict } of [...decisions].sort(byTime)) {
      if (verdict.is === 'notName') notNames.add(verdict.words)
      else if (verdict.is === 'notDifference') notDifferences.add(verdict.key)
      else if (verdict.is === 'named') named.set(verdict.entity, verdict.name)
      else if (verdict.is === 'sameEntity') {
        // The other way round was decided before: the later holds.
        if (same.get(verdict.as)?.as === verdict.entity) same.delete(verdict.as)
        same.set(verdict.entity, { as: verdict.as, name: verdict.name })
      }
    }
    this.notNames = notNames
    this.notDifferences = notDifferences
    this.#same = same
    this.#named = named
  }

  get decidesEntities(): boolean {
    return this.notNames.size + this.#same.size + this.#named.size > 0
  }

  /** What an entity is after all, and the name it goes by; undefined where nothing was decided of it. */
  entityOf(id: string): { readonly id: string; readonly name: string } | undefined {
    const seen = new Set<string>()
    let now = id
    let name: string | undefined
    for (let same = this.#same.get(now); same && !seen.has(now); same = this.#same.get(now)) {
      seen.add(now)
      now = same.as
      name = same.name
    }
    name = this.#named.get(now) ?? name
    return name === undefined ? undefined : { id: now, name }
  }
}

export const NO_FOLDER_DECISIONS = new FolderDecisions([])
