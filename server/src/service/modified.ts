import type { TimeExpression } from '../engine/article.ts'

/** A time in words as a TIMEX3 modifier has it meant: "the start of May 2024". */
export function modified(mod: TimeExpression['mod'], words: string): string {
  return mod ? `${MODIFIERS[mod]} ${words}` : words
}

const MODIFIERS: Readonly<Record<NonNullable<TimeExpression['mod']>, string>> = {
  START: 'the start of',
  MID: 'the middle of',
  END: 'the end of',
  APPROX: 'about',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'on or before',
  ON_OR_AFTER: 'on or after',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
}
