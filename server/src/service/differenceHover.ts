import { differenceSentence, sidesFrom } from '../corpus/differences/sentence.ts'
import { nameOf } from './documentUri.ts'
import { BLANK } from './excerpt.ts'
import { list, type Markup } from './markup.ts'
import type { View } from './view.ts'

const MOST_DIFFERENCES = 8

/** What stands at the offset and is told differently elsewhere: a line each with the other side's place; undefined when there is none. */
export function differenceHover(view: View, offset: number, markup: Markup): string | undefined {
  const { corpus, uri } = view
  const here = corpus.differences(uri, view.dismissed).flatMap(difference => {
    const [own, other] = sidesFrom(difference, uri)
    const article = corpus.get(other.uri)
    if (!article || offset < own.start || offset > own.end) return []
    const sentence = differenceSentence(difference, uri, nameOf(other.uri)).replace(BLANK, ' ')
    return [`${markup.text(sentence)} · ${markup.place(other.uri, article, other)}`]
  })
  return list(markup, here, MOST_DIFFERENCES)
}
