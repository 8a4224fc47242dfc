import type { EntityType } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { bySpan } from '../span.ts'
import type { Token } from '../text/tokens.ts'
import { CERTAIN, type NameCandidate } from './nameCandidate.ts'
import { acronymsOf, surnameOf, titleCase } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { inLowerCase } from './tagger/documentEvidence.ts'
import { hashOf } from './tagger/hashing.ts'
import { PhraseClass } from './tagger/lexicon.ts'
import { tokenAt } from './tokenAt.ts'

/** The confidence of a name that only another place of the article makes one. */
const ELSEWHERE = 0.6

/**
 * Adds the words that stand outside every name here and elsewhere in the article are a certain name, the surname of a person with a full name or the acronym of an
 * organization. A common word at the start of a sentence is none, unless it is a surname that the article never writes in lower case ("Jobs unveiled it") or a speaker's
 * label ("WOODS:").
 */
export function addNamedElsewhere(
  paragraphs: readonly ReadParagraph[],
  decided: NameCandidate[][],
  { tagger: { lexicon } }: NameKnowledge,
  shown: ReadonlyMap<number, number>,
): void {
  const isCommon = (lower: string) => (lexicon.classesOf(hashOf(lower)) & PhraseClass.commonWord) !== 0
  const { types, reach } = certainNames(paragraphs, decided, isCommon)
  /** The type of a word that is a name by itself; `opens` a sentence or not. */
  const typeOfWord = ({ text, lower }: Token, opens: boolean, after: Token | undefined): EntityType | undefined => {
    if (MONTHS.has(lower)) return undefined
    const inCapitals = CAPITALS.test(text) ? types.get(titleCase(text)) : undefined
    const type = types.get(text) ?? (inCapitals === 'person' ? inCapitals : undefined)
    const isLabel = inCapitals && after?.text === ':'
    const isSurname = type === 'person' && opens && !inLowerCase(shown, hashOf(lower))
    return (opens || inCapitals) && !isLabel && !isSurname && isCommon(lower) ? undefined : type
  }
  paragraphs.forEach(({ reading: { tokens, prose, nameEvidence } }, i) => {
    const found = decided[i]!
    const added: NameCandidate[] = []
    let next = 0
    for (const { first, last, sentence } of nameEvidence && !nameEvidence.foreign ? nameEvidence.stretches : [])
      for (let at = first; at < last; at++) {
        const token = tokens[at]!
        while (next < found.length && found[next]!.end <= token.start) next++
        const free = found[next]?.start ?? prose.length
        for (let end = Math.min(at + (reach.get(token.text) ?? 1), last); end > at; end--) {
          const to = tokens[end - 1]!.end
          if (to > free) continue
          const type =
            end > at + 1
              ? types.get(prose.slice(token.start, to))
              : typeOfWord(token, at === sentence.first, tokens[at + 1])
          if (!type) continue
          added.push({ start: token.start, end: to, type, confidence: ELSEWHERE })
          at = end - 1
          break
        }
      }
    if (added.length > 0) decided[i] = [...found, ...added].sort(bySpan)
  })
}

const MONTHS = new Set(['march', 'april', 'may', 'june', 'july', 'august'])
const CAPITALS = /^\p{Lu}{4,}$/u
/** In tokens. */
const LONGEST = 8

/** The types of the certain names, surnames and acronyms, and by a name's first token the most tokens of the names that it opens. */
function certainNames(
  paragraphs: readonly ReadParagraph[],
  decided: readonly NameCandidate[][],
  isCommon: (lower: string) => boolean,
): { types: Map<string, EntityType>; reach: Map<string, number> } {
  const types = new Map<string, EntityType>()
  const reach = new Map<string, number>()
  const shorter = new Map<string, EntityType>()
  decided.forEach((found, i) => {
    const { prose, tokens } = paragraphs[i]!.reading
    const reaches = (start: number, end: number) => {
      const first = tokenAt(tokens, start)
      const length = tokenAt(tokens, end) - first
      const opening = tokens[first]?.text
      if (opening && length <= LONGEST) reach.set(opening, Math.max(reach.get(opening) ?? 1, length))
    }
    for (const { start, end, type, confidence } of found) {
      if (confidence < CERTAIN) continue
      const text = prose.slice(start, end)
      types.set(text, type)
      reaches(start, end)
      const surname = type === 'person' && surnameOf(text)
      if (surname) {
        shorter.set(surname, type)
        reaches(end - surname.length, end)
      } else if (type === 'organization')
        for (const acronym of acronymsOf(text))
          if (acronym.length > 2 && !isCommon(acronym.toLowerCase())) shorter.set(acronym, type)
    }
  })
  for (const [text, type] of shorter) if (!types.has(text)) types.set(text, type)
  return { types, reach }
}
