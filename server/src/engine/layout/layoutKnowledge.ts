import { entriesOf, type Resources } from '../resources.ts'
import { type FurniturePhrases, furniturePhrases } from './boilerplate.ts'

/** What layout knows beyond the marks and the shape of lines. */
export interface LayoutKnowledge {
  readonly furniture: FurniturePhrases
  /** News agencies, lower case. */
  readonly agencies: ReadonlySet<string>
}

/** Loads `boilerplate.txt` and `agencies.txt`. */
export async function loadLayoutKnowledge(resources: Resources): Promise<LayoutKnowledge> {
  const [furniture, agencies] = await Promise.all([resources.text('boilerplate.txt'), resources.text('agencies.txt')])
  return {
    furniture: furniturePhrases(entriesOf(furniture)),
    agencies: new Set(entriesOf(agencies).map(name => name.toLowerCase())),
  }
}
