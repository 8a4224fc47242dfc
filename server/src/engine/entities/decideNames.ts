import type { EntityType } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { bySpan, overlaps } from '../span.ts'
import type { NameCandidate } from './nameCandidate.ts'
import { slug } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { numbered, type RuledText, ruledNames } from './nameRules.ts'
import { hashOf } from './tagger/hashing.ts'
import { PhraseClass } from './tagger/lexicon.ts'
import { gatherShown, namesIn } from './tagger/nameTagger.ts'

/** The names of each paragraph as the whole article decides: a word's other occurrences say whether it is a name, and of what. */
export function decideNames(paragraphs: readonly ReadParagraph[], names: NameKnowledge): NameCandidate[][] {
  const shown = gatherShown(paragraphs.flatMap(({ reading }) => reading.nameEvidence ?? []))
  const decided = paragraphs.map(({ reading }) => {
    const { tokens, prose, nameEvidence } = reading
    if (!nameEvidence) return [...reading.names]
    return ruledNames(
      { tokens, prose, stretches: nameEvidence.stretches },
      namesIn(nameEvidence, tokens, names.tagger, shown),
      names,
    )
  })
  addNamedElsewhere(paragraphs, decided, names)
  settleTypes(paragraphs, decided)
  addLowerCaseNumbered(paragraphs, decided, names)
  return decided
}

/** From this certainty on a name is taken as a name wherever its word stands with a capital. */
const CERTAIN = 0.8
/** The confidence of a name that only another place of the article makes one. */
const ELSEWHERE = 0.6

/** Adds the words that stand outside every name here and are a certain name, or the surname of a person with a full name, elsewhere in the article. */
function addNamedElsewhere(
  paragraphs: readonly ReadParagraph[],
  decided: NameCandidate[][],
  { tagger: { lexicon } }: NameKnowledge,
): void {
  const types = new Map<string, EntityType>()
  decided.forEach((found, i) => {
    const { prose } = paragraphs[i]!.reading
    for (const { start, end, type, confidence } of found) {
      if (confidence < CERTAIN) continue
      const text = prose.slice(start, end)
      const space = text.lastIndexOf(' ')
      if (space < 0) types.set(text, type)
      else if (type === 'person' && !types.has(text.slice(space + 1))) types.set(text.slice(space + 1), type)
    }
  })
  paragraphs.forEach(({ reading }, i) => {
    const { tokens, nameEvidence } = reading
    const found = decided[i]!
    const added: NameCandidate[] = []
    let next = 0
    for (const { first, last, sentence } of nameEvidence?.stretches ?? [])
      for (let at = first; at < last; at++) {
        const { start, end, text, lower } = tokens[at]!
        while (next < found.length && found[next]!.end <= start) next++
        const type = types.get(text)
        if (!type || MONTHS.has(lower) || (found[next] && overlaps(found[next]!, { start, end }))) continue
        if (at === sentence.first && lexicon.classesOf(hashOf(lower)) & PhraseClass.commonWord) continue
        added.push({ start, end, type, confidence: ELSEWHERE })
      }
    if (added.length > 0) decided[i] = [...found, ...added].sort(bySpan)
  })
}

const MONTHS = new Set(['march', 'april', 'may', 'june', 'july', 'august'])

/** By how much the certainty of all of a name's mentions of one type must outweigh those of another that is to give way. */
const OUTWEIGHS = 2

/** One name is one kind of thing in one article: mentions whose type the others outweigh take the others' type. */
function settleTypes(paragraphs: readonly ReadParagraph[], decided: NameCandidate[][]): void {
  const weights = new Map<string, Map<EntityType, number>>()
  const textOf = (name: NameCandidate, i: number) => paragraphs[i]!.reading.prose.slice(name.start, name.end)
  decided.forEach((found, i) => {
    for (const name of found) {
      const text = textOf(name, i)
      const types = weights.get(text) ?? new Map<EntityType, number>()
      weights.set(text, types.set(name.type, (types.get(name.type) ?? 0) + name.confidence))
    }
  })
  decided.forEach((found, i) => {
    decided[i] = found.map(name => {
      const types = weights.get(textOf(name, i))!
      if (types.size === 1) return name
      const [type, weight] = [...types].reduce((best, other) => (other[1] > best[1] ? other : best))
      return type !== name.type && weight >= OUTWEIGHS * types.get(name.type)! ? { ...name, type } : name
    })
  })
}

/** Adds "pillar 2" where the article also writes "Pillar 2" or "Pillar II". */
function addLowerCaseNumbered(
  paragraphs: readonly ReadParagraph[],
  decided: NameCandidate[][],
  names: NameKnowledge,
): void {
  const written = new Set<string>()
  decided.forEach((found, i) => {
    const { prose } = paragraphs[i]!.reading
    for (const name of found) if (name.type === 'other') written.add(slug(prose.slice(name.start, name.end)))
  })
  if (written.size === 0) return
  paragraphs.forEach(({ reading }, i) => {
    const { tokens, prose } = reading
    const text: RuledText = { tokens, prose, stretches: [] }
    const added: NameCandidate[] = []
    const found = decided[i]!
    let next = 0
    for (let at = 0; at < tokens.length; at++) {
      if (!names.numbered.has(tokens[at]!.lower)) continue
      const name = numbered(text, at, names)
      if (!name || !written.has(slug(prose.slice(name.start, name.end)))) continue
      while (next < found.length && found[next]!.end <= name.start) next++
      if (!found[next] || !overlaps(found[next]!, name)) added.push(name)
    }
    if (added.length > 0) decided[i] = [...decided[i]!, ...added].sort(bySpan)
  })
}
