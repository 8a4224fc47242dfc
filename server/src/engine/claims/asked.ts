import type { Attribution } from './attribution.ts'
import { afterCircumstances, isInfinitive } from './circumstances.ts'
import { phraseFrom } from './nounPhrase.ts'
import { hasFinite } from './verbGroup.ts'
import { COMMA, PARTICIPLE, PAST, PREPOSITION, STOP } from './wordClass.ts'
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
  const told = words[open]?.lower === 'to' && isInfinitive(words, open)
  const question = told ? open : questionFrom(words, open)
  if (question < 0) return undefined
  const last = endOfQuestion(words, question)
  if (last <= question + 1) return undefined
  const about = question === at + 1 && words[question]!.lower === 'about' && word.lower === 'asked'
  return {
    cue: [{ first: at, last: about ? at + 2 : at + 1 }],
    cueClass: 'ask',
    lemma: 'ask',
    source,
    clauseFirst: at,
    groupFirst: at,
    shared: false,
    content: { known: [{ first: about ? question + 1 : question, last }] },
    pieces: [],
    negated: false,
    chain: [],
  }
}

/** The question, behind a phrase or two that say when and where it was put ("Asked during a debate in Oslo why …"). */
function questionFrom(words: readonly Word[], open: number): number {
  for (let i = open; i < words.length && i < open + 8; i++) {
    if (QUESTIONS.has(words[i]!.lower)) return i
    if (words[i]!.bits & (COMMA | STOP) || (i === open && !(words[i]!.bits & PREPOSITION))) return -1
  }
  return -1
}

/** Up to the comma behind which the main clause begins. */
function endOfQuestion(words: readonly Word[], open: number): number {
  const whole = !['about', 'to'].includes(words[open]!.lower)
  for (let i = open + 1; i < words.length; i++) {
    if (words[i]!.bits & STOP) return i
    if (words[i]!.bits & COMMA && (!whole || hasFinite(words, open, i, false))) return words[i]!.closed ? i + 1 : i
  }
  return bitsAt(words, words.length - 1) & STOP ? words.length - 1 : words.length
}
