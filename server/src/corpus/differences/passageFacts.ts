import type { Article } from '../../engine/article.ts'
import { hashOf } from '../../engine/entities/tagger/hashing.ts'
import { contentWords } from '../words.ts'
import type { Fact } from './facts.ts'

/** Content words of a sentence that make it no template. */
const LEAST_WORDS = 7

/**
 * Sentences with one date that counts from the article's ("Wednesday", "yesterday"), by all that they say; the value is the day it comes to. Reprinted in an article
 * of another day, the same sentence tells of another day.
 */
export function passageFacts({ text, dates, sentences }: Article): Fact[] {
  const facts: Fact[] = []
  let next = 0
  for (const { start, end } of sentences) {
    while (next < dates.length && dates[next]!.start < start) next++
    const inside = []
    for (let i = next; i < dates.length && dates[i]!.start < end; i++) {
      if (/^\d{4}-\d\d-\d\d$/.test(dates[i]!.value ?? '')) inside.push(dates[i]!)
    }
    const [date] = inside
    if (inside.length !== 1 || !date || !RELATIVE.test(text.slice(date.start, date.end))) continue
    const words = contentWords(text.slice(start, end))
    if (words.length < LEAST_WORDS) continue
    facts.push({
      kind: 'republished',
      matter: `passage ${hashOf(words.join(' '))}`,
      parties: [],
      value: date.value!,
      says: date.value!,
      start: date.start,
      end: date.end,
      context: { start, end },
    })
  }
  return facts
}

/** "Today" is left out: it often means no more than these days. */
const RELATIVE =
  /^(?:on |last |this |next |late |early )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|tonight)/i
