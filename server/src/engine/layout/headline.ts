import type { Block } from './blocks.ts'

/**
 * Whether the block may be a headline: a line of its own, short, no sentence with its full stop, and something to read further down. Evidence
 * from its place (it stands at the top) is the caller's.
 */
export function mayBeHeadline(block: Block): boolean {
  const { text } = block
  if (block.heading > 0) return true
  return (
    text.length <= 200 &&
    hasWord(text) &&
    !endsSentence(text) &&
    !/[,;:]$/.test(text) &&
    !startsLower(text) &&
    words(text) <= 28
  )
}

/** Whether the block may be the standfirst below a headline: a sentence at most, without its full stop unless it is emphasised. */
export function mayBeStandfirst(block: Block): boolean {
  const { text } = block
  if (text.length > 350 || !hasWord(text) || startsLower(text) || SPEECH.test(text)) return false
  return block.emphasised || (!endsSentence(text) && !/[,;:]$/.test(text) && words(text) >= 5)
}

/** Whether the block reads as a paragraph of an article: it ends like a sentence, or is long. */
export function isProse(block: Block): boolean {
  return block.text.length > 200 || (endsSentence(block.text) && words(block.text) >= 4)
}

/** Whether the block may be a heading between paragraphs: short, capitalised, one piece without full stop, no quotation and no speech of a transcript. */
export function mayBeHeading(block: Block): boolean {
  const { text } = block
  if (block.heading > 0) return true
  if (text.length > 90 || words(text) > 14 || !/^[¿¡\d\p{Lu}\p{Lo}]/u.test(text) || !hasWord(text)) return false
  return !/[.!,;:…]["”’'“»)]*$|["“”»)]$/.test(text) && !/[?!]\s|\p{Ll}{3}\.\s/u.test(text) && !SPEECH.test(text)
}

/** "HOST: …", "Q: …". */
const SPEECH = /^\p{Lu}[\p{Lu} .]{0,30}:/u

/** Whether the text ends with a full stop; that of "U.S." and "Jr." does not count at the end of a short line. */
function endsSentence(text: string): boolean {
  if (!/(?:\.|。|।|۔|։)["”’'»“)\]*]*$/u.test(text.slice(-6)) || /\.\.["”’'»)]*$/.test(text.slice(-6))) return false
  return words(text) >= 15 || !ABBREVIATED.test(text.slice(-12))
}

const ABBREVIATED = /(?:(?:^|[^\p{L}])(?:\p{L}\.){2,}|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|No)\.)["”’'»)]*$/u

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^\p{Ll}\p{Lu}/u.test(text)
}

function hasWord(text: string): boolean {
  return /\p{L}{2}|\p{Lo}/u.test(text)
}

function words(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
