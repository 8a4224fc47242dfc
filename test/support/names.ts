import type { EntityType } from '../../server/src/engine/article.ts'
import type { NameCandidate } from '../../server/src/engine/entities/nameCandidate.ts'
import { readEvidence } from '../../server/src/engine/entities/tagger/nameTagger.ts'
import type { ReadParagraph } from '../../server/src/engine/paragraph.ts'
import { sentencesOf } from '../../server/src/engine/text/sentences.ts'
import { tokenize } from '../../server/src/engine/text/tokens.ts'
import { knowledge } from './claims.ts'

const { names } = await knowledge()

/** An article whose paragraphs, divided by line breaks, have their names marked: `[Kyle person 0.7] said`. */
export function withNames(marked: string): { paragraphs: ReadParagraph[]; decided: NameCandidate[][] } {
  const read = marked.split('\n').map(paragraphWithNames)
  return { paragraphs: read.map(({ paragraph }) => paragraph), decided: read.map(({ found }) => found) }
}

/** The names as {@link withNames} reads them, in the order of the text, without their certainty. */
export function namesOf({ paragraphs, decided }: ReturnType<typeof withNames>): string[] {
  return decided.flatMap((found, i) =>
    found.map(({ start, end, type }) => `${paragraphs[i]!.prose.slice(start, end)} ${type}`),
  )
}

function paragraphWithNames(marked: string): { paragraph: ReadParagraph; found: NameCandidate[] } {
  let prose = ''
  const found: NameCandidate[] = []
  for (const part of marked.split(/(?<=\])|(?=\[)/)) {
    const [, text, type, confidence] = /^\[(.+) (\w+) ([\d.]+)\]$/.exec(part) ?? []
    const start = prose.length
    prose += text ?? part
    if (text) found.push({ start, end: prose.length, type: type as EntityType, confidence: Number(confidence) })
  }
  const tokens = tokenize(prose)
  const sentences = sentencesOf(tokens, prose)
  const reading = { kind: 'body', prose, tokens, sentences, names: [], times: [], quotations: [], claims: [] } as const
  const nameEvidence = readEvidence(tokens, sentences, names.tagger)
  return {
    paragraph: { start: 0, end: prose.length, kind: 'body', prose, reading: { ...reading, nameEvidence } },
    found,
  }
}
