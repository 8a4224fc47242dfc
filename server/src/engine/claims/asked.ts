import type { Attribution } from './attribution.ts'
import { afterCircumstances } from './circumstances.ts'
import { phraseFrom } from './nounPhrase.ts'
import { hasFinite } from './verbGroup.ts'
import { COMMA, PARTICIPLE, PAST, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

const BEFORE = new Set(['when', 'whenever', 'if', 'once', ','])
const QUESTIONS = new Set('if whether how what why when where who whom which about'.split(' '))
const VERBS = new Set(['asked', 'pressed', 'questioned', 'quizzed'])

/** "Asked whether he would run, the governor said …", "when pressed by a reporter about it": a question put to who speaks next. */
export function asked(words: readonly Word[], at: number): Attribution | undefined {
  const word = words[at]!
  if (!VERBS.has(word.lower) || !(word.bits & (PARTICIPLE | PAST))) return undefined
  if (at > 0 && !BEFORE.has(words[at - 1]!.lower)) return undefined
  const source = words[at + 1]?.lower === 'by' ? phraseFrom(words, at + 2, false) : undefined
  const open = afterCircumstances(words, source ? source.last : at + 1)
  if (!QUESTIONS.has(words[open]?.lower ?? '')) return undefined
  const last = endOfQuestion(words, open)
  if (last <= open + 1) return undefined
  return {
    cue: [{ first: at, last: at + 1 }],
    cueClass: 'ask',
    lemma: 'ask',
    source,
    clauseFirst: at,
    groupFirst: at,
    shared: false,
    content: { known: [{ first: open, last }] },
    pieces: [],
    negated: false,
    chain: [],
  }
}

/** Up to the comma behind which the main clause begins. */
function endOfQuestion(words: readonly Word[], open: number): number {
  const whole = words[open]!.lower !== 'about'
  for (let i = open + 1; i < words.length; i++) {
    if (words[i]!.bits & STOP) return i
    if (words[i]!.bits & COMMA && (!whole || hasFinite(words, open, i, false))) return words[i]!.closed ? i + 1 : i
  }
  return bitsAt(words, words.length - 1) & STOP ? words.length - 1 : words.length
}
