import type { Span } from '../../engine/span.ts'

/** What words are said at or in, by the words that tell it. What may be both, such as a statement, is left out. */
const OCCASIONS: readonly (readonly [occasion: string, words: string])[] = [
  ['writing', 'e-?mails?|letters?|tweets?|tweeted|op-eds?|memos?|memoirs?|essays?|blogs?'],
  ['speech', 'speech|speeches|rally|rallies|crowds?|podium|town hall|lectures?|sermons?'],
  ['debate', 'debates?|moderators?'],
  ['interview', 'interviews?|interviewed|interviewers?'],
  ['press', '(?:news|press) (?:conferences?|briefings?)'],
]
const WORDS = new RegExp(`\\b(?:${OCCASIONS.map(([, words]) => `(${words})`).join('|')})\\b`, 'gi')

/** Code units before a quotation and behind it within which its occasion is told. */
const BEFORE = 700
const BEHIND = 150

/**
 * The occasion of a quotation, as far as the text around it tells: the nearest named before it, else behind it. Undefined when none is. Two occasions give two utterances, of
 * which one word more or less is no difference.
 */
export function occasionOf(text: string, { start, end }: Span): string | undefined {
  return (
    occasionsIn(text.slice(Math.max(0, start - BEFORE), start)).at(-1) ?? occasionsIn(text.slice(end, end + BEHIND))[0]
  )
}

function occasionsIn(text: string): string[] {
  return [...text.matchAll(WORDS)].map(([, ...groups]) => OCCASIONS[groups.findIndex(group => group !== undefined)]![0])
}
