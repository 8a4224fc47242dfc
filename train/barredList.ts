import { readFileSync } from 'node:fs'
import { entriesOf } from '../server/src/engine/resources.ts'

/** The forms of a list in words/ whose lines hold several, parted by bars. */
export function barredList(file: string): string[] {
  return entriesOf(readFileSync(new URL(`words/${file}`, import.meta.url), 'utf8')).flatMap(line => line.split('|'))
}
