import { readFileSync } from 'node:fs'
import { entriesOf, rowsOf } from '../server/src/engine/resources.ts'

const data = new URL('../server/src/engine/data/', import.meta.url)
/** Names of peoples, religions and the like, as our lists have them. */
export const PEOPLES = new Set(
  ['countries.tsv', 'groups.tsv'].flatMap((file, i) =>
    rowsOf(readFileSync(new URL(file, data), 'utf8')).flatMap(row =>
      (i === 0 ? [] : [row[0]!]).concat((row[i === 0 ? 2 : 1] ?? '').split('|')),
    ),
  ),
)
/** Peoples' names that are much else besides. */
for (const form of [
  '',
  'Latin',
  'Karen',
  'Democratic',
  'Conservative',
  'Western',
  'Pole',
  'Han',
  'Maya',
  'Kiwi',
  'Kiwis',
  'Lao',
  'Soviet',
  'Georgian',
  'Mandarin',
  'Orthodox',
  'Viking',
  'Vikings',
  'Roma',
  'Dominican',
])
  PEOPLES.delete(form)
/** The planets, but for those that are much else besides. */
export const PLANETS = new Set(['Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune'])
/** The last words of offices and titles, lower case. */
export const TITLES = new Set(entriesOf(readFileSync(new URL('titles.txt', data), 'utf8')))
