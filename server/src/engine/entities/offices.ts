import { type Resources, rowsOf } from '../resources.ts'

/** An office, and the class within which one person holds only one of them. */
export interface Office {
  readonly class: string
  readonly name: string
}

/** The offices by the phrases for them, in lower case; see `data/offices.tsv`. */
export type Offices = ReadonlyMap<string, Office>

/** Loads the offices. Rejects when the file is missing, and with an error that names the row when a cell of it is. */
export async function loadOffices(resources: Resources): Promise<Offices> {
  const offices = new Map<string, Office>()
  for (const [kind, name, phrases] of rowsOf(await resources.text('offices.tsv'))) {
    if (!kind || !name || !phrases) throw new Error(`offices.tsv: ${[kind, name, phrases].join(' | ')}`)
    for (const phrase of phrases.split('|')) offices.set(phrase, { class: kind, name })
  }
  return offices
}
