// What kinds of errors are left in names: `node bench/nameErrors.ts FOLDER`, the folder as for bench:accuracy. Prints the most frequent kinds as a Markdown table.
import { existsSync } from 'node:fs'
import { annotate } from '../server/src/engine/annotate.ts'
import { knowledgeOfSources } from './engine.ts'
import type { GoldDocument, ScoredEntity } from './scoring/document.ts'
import { documentsOf, sets } from './sets.ts'
import { table } from './table.ts'

const folder = process.argv[2]
if (!folder || !existsSync(folder)) {
  console.error('Usage: node bench/nameErrors.ts FOLDER')
  process.exit(2)
}
const KINDS = 30
const NAMES = new Set(['person', 'organization', 'place'])
const knowledge = await knowledgeOfSources()

/** A kind of error: how often, by set, and the first two names. */
interface Kind {
  count: number
  readonly examples: string[]
}

const kinds = new Map<string, Kind>()
for (const set of sets.filter(({ task }) => task === 'names')) {
  const documents = documentsOf(set, folder) ?? []
  const coarse = !documents.some(({ entities }) => entities?.some(({ type }) => type === 'group'))
  for (const document of documents) note(document, coarse)
}
const rows = [...kinds]
  .sort((a, b) => b[1].count - a[1].count)
  .slice(0, KINDS)
  .map(([kind, { count, examples }], i) => [String(i + 1), kind, examples.join('; '), String(count)])
console.log(table(3, ['', 'kind', 'for example', 'errors'], rows))

/** Notes the errors of a document; a `coarse` set knows persons, organisations and places only. */
function note({ text = '', entities: gold = [] }: GoldDocument, coarse: boolean): void {
  const found = annotate(text, knowledge).article.entities
  const overlap = (a: ScoredEntity, b: ScoredEntity) => a.start < b.end && b.start < a.end
  for (const name of gold) {
    const other = found.find(one => overlap(one, name))
    if (!other) add(`${name.type} not found`, text, name)
    else if (other.start !== name.start || other.end !== name.end)
      add(
        `${name.type} with ${other.end - other.start > name.end - name.start ? 'too much' : 'too little'}`,
        text,
        name,
      )
    else if (other.type !== name.type && (!coarse || NAMES.has(other.type)))
      add(`${name.type} taken for ${other.type}`, text, name)
    else if (other.type !== name.type) add(`${name.type} taken for something else`, text, name)
  }
  for (const name of found)
    if ((!coarse || NAMES.has(name.type)) && !gold.some(one => overlap(one, name)))
      add(`no name taken for ${name.type}`, text, name)
}

function add(what: string, text: string, name: ScoredEntity): void {
  const own = text.slice(name.start, name.end)
  const kind = `${what}, ${formOf(own, /(?:^|[.!?:\n]["”’)]?\s*|["“])$/.test(text.slice(Math.max(0, name.start - 4), name.start)))}`
  const known = kinds.get(kind) ?? { count: 0, examples: [] }
  known.count++
  if (known.examples.length < 2 && own.length < 40 && !known.examples.includes(own)) known.examples.push(own)
  kinds.set(kind, known)
}

function formOf(name: string, first: boolean): string {
  if (/^[\p{Lu}\p{N}.&-]{2,}$/u.test(name)) return 'in capitals'
  const words = /\s/.test(name) ? 'several words' : 'one word'
  return first ? `${words}, first in the sentence` : words
}
