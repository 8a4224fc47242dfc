import { intervalOf } from '../../engine/dates/interval.ts'
import { dayOfSaying } from '../dayOfSaying.ts'
import type { Difference } from './difference.ts'
import type { Surroundings } from './differenceIndex.ts'
import { makeDifference, type Place } from './makeDifference.ts'
import { occasionOf } from './occasions.ts'
import type { Quoted, QuotedIndex } from './quotedIndex.ts'
import { alignment, substitutions } from './substitutions.ts'

/** Where the article quotes an utterance in other words than another article, or has it said on another day: at most one difference of words and one of days for two quotations. */
export function* quotationDifferences(index: QuotedIndex, uri: string, around: Surroundings): Iterable<Difference> {
  for (const [own, other] of index.pairsOf(uri, other => around.article(other)!.text)) {
    if (around.sameReport(own.uri, other.uri)) continue
    // In one order whoever asks, so that both sides find the same.
    const [first, second] = own.uri < other.uri ? [own, other] : [other, own]
    const aligned = alignment(first, second)
    if (!aligned || spokenByOthers(first, second, around)) continue
    const [a, b] = [around.article(first.uri)!, around.article(second.uri)!]
    const occasions = [occasionOf(a.text, first.quotation), occasionOf(b.text, second.quotation)] as const
    if (occasions[0] && occasions[1] && occasions[0] !== occasions[1]) continue
    const [change] = substitutions(first, a.text, second, b.text, aligned)
    if (change) {
      const places = [
        { uri: first.uri, article: a, context: first.quotation, ...change.own },
        { uri: second.uri, article: b, context: second.quotation, ...change.other },
      ] as const
      yield makeDifference(change.kind, '', places)
    }
    const days = [daysOf(first, around), daysOf(second, around)] as const
    if (days[0] && days[1] && days[0].says !== days[1].says && !republished(days[0], days[1]))
      yield makeDifference('date', 'said', [days[0], days[1]])
  }
}

/** Whether the whole sentences are one, which is told of as such. */
function republished(a: Place, b: Place): boolean {
  const [first, second] = [a, b].map(({ article, context }) => article.text.slice(context.start, context.end))
  return first === second
}

/** Whether both speakers are known and are not one. */
function spokenByOthers(a: Quoted, b: Quoted, around: Surroundings): boolean {
  const [first, second] = [a, b].map(({ uri, quotation: { speaker } }) =>
    speaker?.entity === undefined ? undefined : around.sharedId(uri, speaker.entity),
  )
  return first !== undefined && second !== undefined && surnameOf(first) !== surnameOf(second)
}

function surnameOf(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('-'), id.lastIndexOf('/')) + 1)
}

/** The day on which the quotation says it was said; undefined when it does not, or not to the day. */
function daysOf({ uri, quotation }: Quoted, around: Surroundings): Place | undefined {
  const article = around.article(uri)!
  const date = dayOfSaying(article, quotation.cue, [quotation])
  const days = date?.value ? intervalOf(date.value) : undefined
  if (!date || !days || days.first !== days.last) return undefined
  const context = article.sentences.find(({ start, end }) => start <= date.start && date.end <= end) ?? quotation
  return { uri, article, start: date.start, end: date.end, context, says: date.value!.slice(0, 10) }
}
