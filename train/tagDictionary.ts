import type { TaggedSentence } from './wordClasses.ts'

/** How often a word has to be seen, and how often with one tag, to be taken for a word that has no other. */
const OFTEN = 15
const ALMOST_ALWAYS = 0.9985

/** The words in lower case, with their tags, that are frequent and have almost always the same tag. */
export function tagDictionary(sentences: readonly TaggedSentence[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const { tokens, tags } of sentences)
    tokens.forEach(({ lower, kind }, i) => {
      if (kind === 'number') return
      const own = counts.get(lower) ?? new Map<number, number>()
      own.set(tags[i]!, (own.get(tags[i]!) ?? 0) + 1)
      counts.set(lower, own)
    })
  const dictionary = new Map<string, number>()
  for (const [word, own] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let all = 0
    let most = 0
    let tag = 0
    for (const [each, count] of own) {
      all += count
      if (count > most) {
        most = count
        tag = each
      }
    }
    if (all >= OFTEN && most >= all * ALMOST_ALWAYS) dictionary.set(word, tag)
  }
  return dictionary
}
