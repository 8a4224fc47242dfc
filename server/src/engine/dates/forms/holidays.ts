import type { Token } from '../../text/tokens.ts'
import { isCapitalised, tokenize } from '../../text/tokens.ts'
import type { Holiday } from '../holidays.ts'
import { type Form, tokenAt } from './form.ts'
import { PARTS_OF_DAY, partOfDayAt } from './partsOfDay.ts'
import { yearPartAt } from './years.ts'

/** Holidays by name: "Christmas", "Thanksgiving Day", "Easter 2024". The longest name that fits is taken. */
export function holidayForm(holidays: readonly Holiday[], abbreviations: ReadonlySet<string>): Form {
  const names = holidays
    .flatMap(({ id, names }) =>
      names.map(name => ({ id, words: tokenize(name, abbreviations).map(token => token.lower) })),
    )
    .sort((a, b) => b.words.length - a.words.length)
  const byFirst = Map.groupBy(names, ({ words }) => words[0]!)
  return {
    starts: [...byFirst.keys()],
    read(tokens, at) {
      if (!isCapitalised(tokenAt(tokens, at))) return undefined
      const name = byFirst
        .get(tokenAt(tokens, at).lower)
        ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.lower === word))
      if (!name || isNamePart(tokens, at + name.words.length)) return undefined
      const year = yearPartAt(tokens, at + name.words.length)
      const part = partOfDayAt(tokens, at + name.words.length)
      if (part) return { end: part.end, type: 'TIME', meaning: { kind: 'holiday', holiday: name.id }, time: part.time }
      return {
        end: year?.end ?? at + name.words.length,
        type: 'DATE',
        meaning: { kind: 'holiday', holiday: name.id, ...(year && { year: year.year }) },
      }
    },
  }
}

const NAMED_AFTER = new Set([
  'accord',
  'accords',
  'agreement',
  'peace',
  'tree',
  'trees',
  'carol',
  'carols',
  'card',
  'cards',
  'bonus',
])

/** "Easter Island", "the Good Friday peace accord". */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at)
  return (isCapitalised(after) && !PARTS_OF_DAY.has(after.lower)) || NAMED_AFTER.has(after.lower)
}
