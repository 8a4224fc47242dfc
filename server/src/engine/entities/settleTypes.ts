import type { EntityType } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import { CERTAIN, type NameCandidate } from './nameCandidate.ts'
import { shortForms } from './nameForms.ts'
import type { NameKnowledge } from './nameKnowledge.ts'

/** By how much the certainty of all of a name's mentions of one type must outweigh those of another that is to give way. */
const OUTWEIGHS = 2

/**
 * One name is one kind of thing in one article: where its mentions are doubtful they take the type of the full name that they are short for ("Kyle" in an article on "Kyle
 * Manufacturing Co."), unless the lists know better; where they differ, those whose type the others outweigh take the others' type.
 */
export function settleTypes(
  paragraphs: readonly ReadParagraph[],
  decided: NameCandidate[][],
  { known }: NameKnowledge,
): void {
  const textOf = (name: NameCandidate, i: number) => paragraphs[i]!.reading.prose.slice(name.start, name.end)
  const mentions = new Map<string, NameCandidate[]>()
  decided.forEach((found, i) => {
    for (const name of found) {
      const text = textOf(name, i)
      const others = mentions.get(text)
      if (others) others.push(name)
      else mentions.set(text, [name])
    }
  })
  const fullNames = fullTypes(mentions)
  const settled = new Map<string, (type: EntityType) => EntityType>()
  for (const [text, all] of mentions) {
    const full = all.reduce((sum, { confidence }) => sum + confidence, 0) < CERTAIN * all.length && fullNames.get(text)
    const listed = known.get(text)?.type
    settled.set(text, full ? type => (type === listed ? type : full) : outweighingType(all))
  }
  decided.forEach((found, i) => {
    decided[i] = found.map(name => {
      const type = settled.get(textOf(name, i))!(name.type)
      return type === name.type ? name : { ...name, type }
    })
  })
}

/** For each type that mentions of a name have, the type that they are to have. */
function outweighingType(mentions: readonly NameCandidate[]): (type: EntityType) => EntityType {
  const weights = new Map<EntityType, number>()
  for (const { type, confidence } of mentions) weights.set(type, (weights.get(type) ?? 0) + confidence)
  const [best, most] = [...weights].reduce((best, other) => (other[1] > best[1] ? other : best))
  return type => (type !== best && most >= OUTWEIGHS * weights.get(type)! ? best : type)
}

/** From this certainty on a full name tells what its short forms are. */
const FULL = 0.9

/** Of the names that are short for full ones, the type of those; of none whose full names differ. */
function fullTypes(mentions: ReadonlyMap<string, readonly NameCandidate[]>): Map<string, EntityType> {
  const types = new Map<string, EntityType>()
  const disputed = new Set<string>()
  for (const [text, all] of mentions)
    for (const { type, confidence } of all)
      if (confidence >= FULL)
        for (const short of shortForms(text, type)) {
          if (!mentions.has(short)) continue
          if ((types.get(short) ?? type) !== type) disputed.add(short)
          types.set(short, type)
        }
  for (const short of disputed) types.delete(short)
  return types
}
