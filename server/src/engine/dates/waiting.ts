import type { TimeExpression } from '../article.ts'
import { NO_ARTICLE_DATE } from './timeline.ts'

/** Whether an expression would have a value if the article bore a date: "on Monday", "last year", "March 6" where none is near. */
export function waitsForArticleDate({ type, value, why }: TimeExpression): boolean {
  const open = value === null || value.startsWith('XXXX')
  return open && (type === 'DATE' || type === 'TIME') && why.endsWith(NO_ARTICLE_DATE)
}
