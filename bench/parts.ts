import type { Knowledge } from '../server/src/engine/knowledge.ts'
import { layOut } from '../server/src/engine/layout/layOut.ts'
import type { Reading } from '../server/src/engine/paragraph.ts'
import { type ArticleDraft, recognisers, refiners } from '../server/src/engine/pipeline.ts'
import { sentencesOf } from '../server/src/engine/text/sentences.ts'
import { tokenize } from '../server/src/engine/text/tokens.ts'

export interface Part {
  readonly name: string
  readonly seconds: number
}

/** What each part of the engine takes for the articles, in the order of the pipeline: the steps of `annotate` one by one, each under its own clock. */
export function partsOf(articles: readonly string[], knowledge: Knowledge): Part[] {
  const seconds = new Map<string, number>()
  const clocked = <T>(name: string, run: () => T): T => {
    const began = performance.now()
    const result = run()
    seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - began) / 1000)
    return result
  }
  for (const text of articles) {
    const { paragraphs, ...layout } = clocked('layOut', () => layOut(text, knowledge, {}))
    const read = paragraphs.map(paragraph => {
      const { kind, prose } = paragraph
      const tokens = clocked('tokenize', () => tokenize(prose, knowledge.abbreviations))
      const sentences = clocked('sentencesOf', () => sentencesOf(tokens, prose))
      const reading: Reading = { kind, prose, tokens, sentences, names: [], times: [], quotations: [], claims: [] }
      for (const recognise of recognisers) clocked(recognise.name, () => recognise(reading, knowledge))
      return { ...paragraph, reading }
    })
    const draft: ArticleDraft = { ...layout, paragraphs: read, entities: [], dates: [], quotations: [], claims: [] }
    for (const refine of refiners) clocked(refine.name, () => refine(draft, knowledge))
  }
  return [...seconds].map(([name, seconds]) => ({ name, seconds }))
}
