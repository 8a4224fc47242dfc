import type { Corpus, Occurrence } from '../../corpus/corpus.ts'
import type { TimeExpression } from '../../engine/article.ts'
import { describeValue } from '../../engine/dates/describe.ts'
import { dateAt } from '../found.ts'
import { sentenceOf } from './sentenceOf.ts'
import { kept, placed, type Tree } from './tree.ts'

/** The calendar times that articles speak of, chronological; below each the places that do. What is no calendar time is left out. */
export const datesView: Tree = {
  rows(corpus, [value], matches) {
    if (value !== undefined) return placesOf(corpus, value)
    return values(corpus)
      .filter(({ value, words }) => matches(value) || matches(words))
      .map(({ value, words, count }) => ({
        key: value,
        show: () => ({
          kind: 'date',
          label: words,
          ...(words !== value && { detail: value }),
          mentions: count,
          hasChildren: true,
        }),
      }))
  },
  find(view, offset) {
    const date = dateAt(view, offset)
    return date?.value ? [date.value, keyOf({ uri: view.uri, item: date })] : undefined
  },
}

const values = kept(corpus => corpus.datedValues().map(dated => ({ ...dated, words: describeValue(dated.value) })))

function placesOf(corpus: Corpus, value: string) {
  return corpus
    .datesWithin(value)
    .filter(({ item }) => item.value === value)
    .map(found => ({
      key: keyOf(found),
      show: () => ({
        kind: 'mention' as const,
        ...sentenceOf(found.article, found.item),
        ...placed(found.uri, found.article, found.item),
      }),
    }))
}

function keyOf({ uri, item }: Pick<Occurrence<TimeExpression>, 'uri' | 'item'>): string {
  return `${uri} ${item.start}`
}
