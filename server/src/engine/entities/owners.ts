import type { EntityType } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { CERTAIN, type NameCandidate } from './nameCandidate.ts'
import { acronymsOf, isLegalForm, shortForms } from './nameForms.ts'

/**
 * A name in the possessive and what it owns, taken for one, as two: "Apple's App Store Ltd", not "McDonald's Corp". `typeOf` tells what an owner is, nothing of what is none.
 * A work or an event is taken apart from organizations alone: "Disney's Cinderella", not "America's Cup".
 */
export function ownerApart(
  prose: string,
  name: NameCandidate,
  typeOf: (owner: string) => EntityType | undefined,
): NameCandidate[] {
  const [before, mark = ''] = POSSESSIVE.exec(prose.slice(name.start, name.end)) ?? []
  const type = before && typeOf(before.slice(0, -mark.length))
  if (!type || ((name.type === 'event' || name.type === 'other') && type !== 'organization')) return [name]
  const end = name.start + before.length - mark.length
  if (
    prose
      .slice(end + mark.length, name.end)
      .split(' ')
      .every(isLegalForm)
  )
    return [name]
  return [
    { ...name, end, type },
    { ...name, start: end + mark.length },
  ]
}

const POSSESSIVE = /^[^'’]*?(['’]s (?=\p{Ll}{0,3}\p{Lu})|(?<=s)['’] (?=\p{Lu}))/u

/**
 * Takes what the article's certain organizations and places own apart from them ("Velden's Brass Museum") and cuts the possessive from their names and short forms
 * ("Velden's board").
 */
export function takeOwnersApart(paragraphs: readonly ReadParagraph[], decided: NameCandidate[][]): void {
  const owners = new Map<string, EntityType>()
  const shorter = new Set<string>()
  decided.forEach((found, i) => {
    for (const { start, end, type, confidence } of found) {
      if (confidence < CERTAIN || !(type === 'organization' || type === 'place')) continue
      const text = paragraphs[i]!.reading.prose.slice(start, end)
      owners.set(text, type)
      if (type === 'organization') for (const short of shortForms(text, type)) shorter.add(short)
    }
  })
  decided.forEach((found, i) => {
    const { prose } = paragraphs[i]!.reading
    decided[i] = found.flatMap(name => {
      const [, owner, mark] = CLOSING_POSSESSIVE.exec(prose.slice(name.start, name.end)) ?? []
      // "Bureau of Tin's (BT)"
      const isExplained = owner && acronymsOf(owner).some(acronym => prose.startsWith(` (${acronym})`, name.end))
      return isExplained || (owner && (owners.has(owner) || shorter.has(owner)))
        ? [{ ...name, end: name.end - mark!.length }]
        : ownerApart(prose, name, other => owners.get(other))
    })
  })
}

const CLOSING_POSSESSIVE = /^([^'’]*)(['’]s)$/
