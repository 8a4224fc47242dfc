import type { Token } from '../../text/tokens.ts'
import { type Form, fixed, isHyphen, type Match, tokenAt, wordAt } from './form.ts'

/** Words for the past, the present and the future without measure: "now", "currently", "recent", "the future" (TIMEX3's PAST_REF, PRESENT_REF, FUTURE_REF). */
export const references: Form = {
  starts:
    'now current currently recent recently past future present nowadays these presently near foreseeable lately time'.split(
      ' ',
    ),
  read(tokens, at) {
    const word = wordAt(tokens, at)
    const next = tokenAt(tokens, at + 1)
    switch (word) {
      case 'now':
        return wordAt(tokens, at - 1) === 'right' ? { ...PRESENT(at + 1), first: at - 1 } : PRESENT(at + 1)
      case 'current':
        return isHyphen(tokens, at + 1) || next.lower === 'account' || next.lower === 'affairs'
          ? undefined
          : PRESENT(at + 1)
      case 'currently':
      case 'nowadays':
      case 'presently':
        return PRESENT(at + 1)
      case 'recent':
      case 'recently':
      case 'lately':
        return recent(tokens, at)
      case 'past':
        // "the past" as a noun; "the past two years" is another form, "past the house" none.
        return next.kind !== 'word' || AFTER_NOUN.has(next.lower) ? { ...PAST(at + 1), the: 'needed' } : undefined
      case 'future':
        return wordAt(tokens, at - 1) === 'the' && (next.kind !== 'word' || AFTER_NOUN.has(next.lower))
          ? { ...FUTURE(at + 1), the: 'within' }
          : undefined
      case 'near':
      case 'foreseeable':
        return next.lower === 'future' || (word === 'near' && next.lower === 'term')
          ? { ...FUTURE(at + 2), the: 'needed' }
          : undefined
      case 'present':
        return next.kind !== 'word' && wordAt(tokens, at - 1) === 'the'
          ? { ...PRESENT(at + 1), the: 'within' }
          : undefined
      case 'time':
        return next.lower === 'being' ? { ...PRESENT(at + 2), the: 'needed' } : undefined
      default:
        return next.lower === 'days' && wordAt(tokens, at - 1) !== 'of' ? PRESENT(at + 2) : undefined
    }
  },
}

const AFTER_NOUN = new Set(
  'and but or that when if as in to with for is was has will would by on at it he she they we said'.split(' '),
)

function recent(tokens: readonly Token[], at: number): Match {
  const unit = wordAt(tokens, at + 1)
  const span = /^(?:days|weeks|months|years|decades|times)$/.test(unit) && wordAt(tokens, at) === 'recent'
  const more = wordAt(tokens, at - 1) === 'more' || wordAt(tokens, at - 1) === 'most'
  return { ...PAST(span ? at + 2 : at + 1), ...(more && wordAt(tokens, at) === 'recently' && { first: at - 1 }) }
}

const reference =
  (value: string) =>
  (end: number): Match => ({ end, type: 'DATE', meaning: fixed(value, 'without measure') })
const PAST = reference('PAST_REF')
const PRESENT = reference('PRESENT_REF')
const FUTURE = reference('FUTURE_REF')
