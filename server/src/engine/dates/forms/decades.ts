import type { Meaning } from '../timeCandidate.ts'
import { type Form, fixed, isApostrophe, isHyphen, tokenAt, wordAt } from './form.ts'

/** Decades: "the 1990s", "the 80s", "the '80s". */
export const decades: Form = {
  starts: ['#th'],
  read(tokens, at) {
    const { text } = tokenAt(tokens, at)
    if (text.length < 3 || text.length > 5) return undefined
    const match = /^(\d\d)?(\d)0'?s$/.exec(text)
    if (!match) return undefined
    if (match[1])
      return {
        end: at + 1,
        type: 'DATE',
        meaning: fixed(match[1] + match[2], 'decade'),
        the: 'within',
      }
    const before = tokenAt(tokens, at - 1)
    const quoted = isApostrophe(before)
    const the = wordAt(tokens, quoted ? at - 2 : at - 1)
    if (!quoted && the !== 'the' && the !== 'and' && !PHASES.has(the)) return undefined
    const meaning: Meaning = { kind: 'decade', tens: Number(match[2]) }
    return {
      ...(quoted && { first: at - 1 }),
      end: at + 1,
      type: 'DATE',
      meaning,
      ...(the === 'the' && { the: 'within' }),
    }
  },
}

const WORD_DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** Decades in words: "the sixties", "the nineteen-nineties". */
export const spelledDecades: Form = {
  starts: [...WORD_DECADES, 'nineteen'],
  read(tokens, at) {
    const full = wordAt(tokens, at) === 'nineteen'
    const from = full ? (isHyphen(tokens, at + 1) ? at + 2 : at + 1) : at
    const tens = WORD_DECADES.indexOf(wordAt(tokens, from)) + 2
    if (tens < 2) return undefined
    const before = wordAt(tokens, at - 1)
    if (!full && before !== 'the' && !PHASES.has(before)) return undefined
    const meaning: Meaning = full ? fixed(`19${tens}`, 'decade') : { kind: 'decade', tens }
    return { end: from + 1, type: 'DATE', meaning, the: 'within' }
  },
}

const PHASES = new Set(['early', 'late', 'mid', 'mid-', '-'])
