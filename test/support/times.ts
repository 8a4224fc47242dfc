import { readFileSync } from 'node:fs'
import type { TimeExpression } from '../../server/src/engine/article.ts'
import type { DateOrder } from '../../server/src/engine/dates/calendarDate.ts'
import { recogniseTimes } from '../../server/src/engine/dates/recogniseTimes.ts'
import { resolveDates } from '../../server/src/engine/dates/resolveDates.ts'
import { loadTimeKnowledge } from '../../server/src/engine/dates/timeKnowledge.ts'
import type { Knowledge } from '../../server/src/engine/knowledge.ts'
import type { Reading } from '../../server/src/engine/paragraph.ts'
import type { ArticleDraft } from '../../server/src/engine/pipeline.ts'
import { entriesOf } from '../../server/src/engine/resources.ts'
import { sentencesOf } from '../../server/src/engine/text/sentences.ts'
import { tokenize } from '../../server/src/engine/text/tokens.ts'

const data = new URL('../../server/src/engine/data/', import.meta.url)
const resources = {
  text: async (name: string) => readFileSync(new URL(name, data), 'utf8'),
  bytes: async (name: string) => readFileSync(new URL(name, data)),
}
const abbreviations = new Set(entriesOf(await resources.text('abbreviations.txt')))
// Only what the recogniser and the resolver of dates look at.
const known: Partial<Knowledge> = { abbreviations, times: await loadTimeKnowledge(resources, abbreviations) }
const knowledge = known as Knowledge

/** The time expressions of one paragraph in an article of that date, by the date recogniser and resolver alone. */
export function resolvedTimes(
  prose: string,
  date: string | null = '2024-03-06',
  dateOrder?: DateOrder,
): readonly TimeExpression[] {
  const reading = readingOf(prose)
  recogniseTimes(reading, knowledge)
  const draft: ArticleDraft = {
    paragraphs: [{ start: 0, end: prose.length, kind: 'body', prose, reading }],
    regions: [],
    documentDate: date === null ? null : { value: date, source: 'option' },
    dateOrder,
    entities: [],
    dates: [],
    quotations: [],
    claims: [],
  }
  resolveDates(draft, knowledge)
  return draft.dates
}

/** How often the date recogniser looks at a token of the text, and how many tokens there are: its work, whatever the machine. */
export function workOn(prose: string): { looks: number; tokens: number } {
  const reading = readingOf(prose)
  let looks = 0
  const tokens = new Proxy(reading.tokens, {
    get(target, key, receiver) {
      looks++
      return Reflect.get(target, key, receiver)
    },
  })
  recogniseTimes({ ...reading, tokens }, knowledge)
  return { looks, tokens: reading.tokens.length }
}

function readingOf(prose: string): Reading {
  const tokens = tokenize(prose, abbreviations)
  return {
    kind: 'body',
    prose,
    tokens,
    sentences: sentencesOf(tokens, prose),
    names: [],
    times: [],
    quotations: [],
    claims: [],
  }
}

/**
 * The time expressions of a text, each as "text: TYPE value", with " MOD" where there is one. The article is of Wednesday, 6 March 2024, unless another
 * date, or null for none, is given.
 */
export function timesOf(prose: string, date?: string | null): string[] {
  return resolvedTimes(prose, date).map(
    ({ start, end, type, value, mod }) => `${prose.slice(start, end)}: ${type} ${value}${mod ? ` ${mod}` : ''}`,
  )
}
