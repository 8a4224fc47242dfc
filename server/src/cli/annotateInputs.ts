import type { NamedArticle } from '../corpus/linkArticles.ts'
import { annotate } from '../engine/annotate.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import type { Complain, TextInput } from './input.ts'

/** The texts annotated, each as soon as it is asked for; `date` is the day of those that came without one. */
export async function* annotateInputs(
  texts: AsyncIterable<TextInput>,
  knowledge: Knowledge,
  date: string | undefined,
  complain: Complain,
): AsyncGenerator<NamedArticle> {
  for await (const { id, text, language, fileName, documentDate = date } of texts) {
    let annotated: NamedArticle
    try {
      const { article } = annotate(text, knowledge, {
        language,
        ...(fileName !== undefined && { fileName }),
        ...(documentDate !== undefined && { documentDate: { value: documentDate, source: 'option' } }),
      })
      annotated = { id, article }
    } catch (error) {
      complain(`${id}: could not be annotated, a defect of newsgloss (${(error as Error).message})`)
      continue
    }
    yield annotated
  }
}
