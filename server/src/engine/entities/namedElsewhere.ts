import type { EntityType } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { bySpan, overlaps } from '../span.ts'
import { CERTAIN, type NameCandidate } from './nameCandidate.ts'
import { acronymsOf } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { inLowerCase } from './tagger/documentEvidence.ts'
import { hashOf } from './tagger/hashing.ts'
import { PhraseClass } from './tagger/lexicon.ts'

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
  const types = namesOfOneWord(paragraphs, decided)
  const isCommon = (lower: string) => lexicon.classesOf(hashOf(lower)) & PhraseClass.commonWord
  paragraphs.forEach(({ reading: { tokens, nameEvidence } }, i) => {
    const found = decided[i]!
    const added: NameCandidate[] = []
    let next = 0
    for (const { first, last, sentence } of nameEvidence?.stretches ?? [])
      for (let at = first; at < last; at++) {
        const { start, end, text, lower } = tokens[at]!
        while (next < found.length && found[next]!.end <= start) next++
        if (MONTHS.has(lower) || (found[next] && overlaps(found[next]!, { start, end }))) continue
        const inCapitals = CAPITALS.test(text) ? types.get(text.charAt(0) + lower.slice(1)) : undefined
        const type = types.get(text) ?? (inCapitals === 'person' ? inCapitals : undefined)
        if (!type) continue
        const isLabel = inCapitals && tokens[at + 1]?.text === ':'
        const isSurname = type === 'person' && at === sentence.first && !inLowerCase(shown, hashOf(lower))
        const mayBeCommon = at === sentence.first || inCapitals
        if (mayBeCommon && !isLabel && !isSurname && isCommon(lower)) continue
        added.push({ start, end, type, confidence: ELSEWHERE })
      }
    if (added.length > 0) decided[i] = [...found, ...added].sort(bySpan)
  })
}

const MONTHS = new Set(['march', 'april', 'may', 'june', 'july', 'august'])
const CAPITALS = /^\p{Lu}{4,}$/u

/** The types of the certain names of one word, surnames and acronyms. */
function namesOfOneWord(
  paragraphs: readonly ReadParagraph[],
  decided: readonly NameCandidate[][],
): Map<string, EntityType> {
  const types = new Map<string, EntityType>()
  decided.forEach((found, i) => {
    const { prose } = paragraphs[i]!.reading
    for (const { start, end, type, confidence } of found) {
      if (confidence < CERTAIN) continue
      const text = prose.slice(start, end)
      const space = text.lastIndexOf(' ')
      if (space < 0) types.set(text, type)
      else if (type === 'person' || type === 'organization')
        for (const short of type === 'person'
          ? [text.slice(space + 1)]
          : acronymsOf(text).filter(one => one.length > 2))
          if (!types.has(short)) types.set(short, type)
    }
  })
  return types
}
