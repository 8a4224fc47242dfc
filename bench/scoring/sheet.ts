/** Precision, recall and their harmonic mean in percent, to one decimal; or how many of a number of cases are right, likewise. */
export type Figure =
  | { readonly p: number; readonly r: number; readonly f1: number; readonly gold: number; readonly found: number }
  | { readonly accuracy: number; readonly of: number }

/** Counts that add up over the documents of a set. */
export class Sheet {
  readonly #matches = new Map<string, { right: number; found: number; gold: number }>()
  readonly #cases = new Map<string, { right: number; of: number }>()

  /** So many annotations of a document are right, out of those found and those in the gold. */
  matched(name: string, right: number, found: number, gold: number): void {
    const sum = this.#matches.get(name) ?? { right: 0, found: 0, gold: 0 }
    this.#matches.set(name, { right: sum.right + right, found: sum.found + found, gold: sum.gold + gold })
  }

  /** One case that is right or wrong. */
  tally(name: string, right: boolean): void {
    const sum = this.#cases.get(name) ?? { right: 0, of: 0 }
    this.#cases.set(name, { right: sum.right + Number(right), of: sum.of + 1 })
  }

  /** The figures in the order in which their names first came up. */
  figures(): Record<string, Figure> {
    const figures: Record<string, Figure> = {}
    for (const [name, { right, found, gold }] of this.#matches)
      figures[name] = { ...rates(right / (found || 1), right / (gold || 1)), gold, found }
    for (const [name, { right, of }] of this.#cases) figures[name] = { accuracy: percent(right / of), of }
    return figures
  }
}

/** Precision and recall, given as fractions, in percent with their harmonic mean. */
export function rates(p: number, r: number): { p: number; r: number; f1: number } {
  return { p: percent(p), r: percent(r), f1: percent(f1(p, r)) }
}

/** The harmonic mean; 0 when both are 0. */
export function f1(p: number, r: number): number {
  return p + r > 0 ? (2 * p * r) / (p + r) : 0
}

function percent(fraction: number): number {
  return Number((100 * fraction).toFixed(1))
}
