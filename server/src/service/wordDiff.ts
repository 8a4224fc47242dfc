import { diffArrays } from 'diff'

/** A run of words, and whether the other wording lacks it. */
export interface Run {
  readonly text: string
  readonly differs: boolean
}

/** `own` as runs of words, those marked that differ from `other`. Marks and capitals make no difference. Only the first words of very long texts are compared. */
export function wordDiff(own: string, other: string): Run[] {
  const words = wordsOf(own)
  const compared = wordsOf(other).map(formOf)
  const changes = diffArrays(words.map(formOf), compared, { maxEditLength: LONGEST_EDIT })
  if (!changes) return [{ text: words.join(' '), differs: true }]
  const runs: Run[] = []
  let at = 0
  for (const change of changes) {
    if (change.added) continue
    runs.push({ text: words.slice(at, at + change.count).join(' '), differs: change.removed })
    at += change.count
  }
  return runs
}

/** Words that two tellings of one utterance may at most differ by: bounds the comparison, which is quadratic in it. */
const LONGEST_EDIT = 300
const LONGEST_TEXT = 5000

function wordsOf(text: string): string[] {
  return text.slice(0, LONGEST_TEXT).split(/\s+/).filter(Boolean)
}

/** A word without the marks around it; a mark that stands alone stays. */
function formOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || word
}
