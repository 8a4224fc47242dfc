import type { Article } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import { contextOf, excerpt } from '../excerpt.ts'
import { LONGEST_LABEL } from './tree.ts'
import type { ViewItem } from './viewItem.ts'

/** What stands around a span in its sentence, on one line, the words themselves marked. Little stands before them, so that they are seen in a narrow view. */
export function sentenceOf(article: Article, span: Span): Pick<ViewItem, 'label' | 'marked'> {
  const { before } = contextOf(article, span, BEFORE)
  const { after } = contextOf(article, span, LONGEST_LABEL)
  const words = excerpt(article.text, span, LONGEST_LABEL)
  const start = onOneLine(before)
  const left = start === '' || /\S$/.test(before) ? start : `${start} `
  const end = onOneLine(after)
  const right = end === '' || /^\S/.test(after) ? end : ` ${end}`
  return { label: left + words + right, marked: { start: left.length, end: left.length + words.length } }
}

/** UTF-16 code units of a sentence before the words that are meant. */
const BEFORE = 24

function onOneLine(text: string): string {
  return excerpt(text, { start: 0, end: text.length }, 2 * LONGEST_LABEL)
}
