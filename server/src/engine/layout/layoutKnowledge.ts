import { entriesOf, type Resources } from '../resources.ts'
import { type FurniturePhrases, furniturePhrases } from './boilerplate.ts'

/** What layout knows beyond the marks and the shape of lines. */
export interface LayoutKnowledge {
  readonly furniture: FurniturePhrases
  /** News agencies, lower case. */
  readonly agencies: ReadonlySet<string>
  /** Cities that stand alone in datelines, lower case. */
  readonly cities: ReadonlySet<string>
}

/** Loads `boilerplate.txt`, `agencies.txt` and `dateline-cities.txt`. */
export async function loadLayoutKnowledge(resources: Resources): Promise<LayoutKnowledge> {
  const [furniture, agencies, cities] = await Promise.all([
    resources.text('boilerplate.txt'),
    resources.text('agencies.txt'),
    resources.text('dateline-cities.txt'),
  ])
  return {
    furniture: furniturePhrases(entriesOf(furniture)),
    agencies: new Set(entriesOf(agencies).map(name => name.toLowerCase())),
    cities: new Set(entriesOf(cities).map(name => name.toLowerCase())),
  }
}
