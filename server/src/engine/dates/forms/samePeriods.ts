import type { Token } from '../../text/tokens.ts'
import type { Unit } from '../timeCandidate.ts'
import { type Form, tokenAt, wordAt } from './form.ts'

const UNITS: ReadonlyMap<string, [Unit, number]> = new Map([
  ['period', ['month', 12]],
  ['month', ['month', 12]],
  ['quarter', ['quarter', 4]],
  ['day', ['day', 364]],
  ['week', ['week', 52]],
])

/** A period compared with that of the year before: "the same period last year", "the same month a year ago", "the same quarter of the previous year". */
export const samePeriods: Form = {
  starts: ['same'],
  read(tokens, at) {
    const unit = UNITS.get(wordAt(tokens, at + 1))
    const end = unit && yearBefore(tokens, at + 2)
    if (end === undefined) return undefined
    return {
      end,
      type: 'DATE',
      meaning: { kind: 'shift', unit: unit![0], count: unit![1], sign: -1, from: 'mention' },
      the: 'within',
    }
  },
}

/** The index past "last year", "of the previous year" or "a year ago" at `at`. */
function yearBefore(tokens: readonly Token[], at: number): number | undefined {
  const linked = wordAt(tokens, at) === 'of' || wordAt(tokens, at) === 'in' ? at + 1 : at
  const from = wordAt(tokens, linked) === 'the' ? linked + 1 : linked
  const [one, two, three] = [wordAt(tokens, from), wordAt(tokens, from + 1), tokenAt(tokens, from + 2).lower]
  if ((one === 'last' || one === 'previous' || one === 'prior') && two === 'year') return from + 2
  const ago = three === 'ago' || three === 'earlier' || three === 'before'
  return (one === 'a' || one === 'one') && two === 'year' && ago ? from + 3 : undefined
}
