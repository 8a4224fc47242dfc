import type { ReadParagraph } from '../paragraph.ts'
import { bySpan, overlaps } from '../span.ts'
import type { NameCandidate } from './nameCandidate.ts'
import { addNamedElsewhere } from './namedElsewhere.ts'
import { slug } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'
import { numbered, type RuledText, ruledNames } from './nameRules.ts'
import { takeOwnersApart } from './owners.ts'
import { settleTypes } from './settleTypes.ts'
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
  takeOwnersApart(paragraphs, decided)
  settleTypes(paragraphs, decided, names)
  addNamedElsewhere(paragraphs, decided, names, shown)
  addLowerCaseNumbered(paragraphs, decided, names)
  return decided
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
