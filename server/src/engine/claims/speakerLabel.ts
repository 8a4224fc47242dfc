import type { Attribution } from './attribution.ts'
import { CAPITAL, COLON, QUOTATION, STOP } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** More words than this before a colon are no label. */
const LONGEST = 8

/** "Kishida: “We …”": a name, a colon and a direct quotation at the start of a sentence. The colon is the cue, as in PolNeAR. */
export function speakerLabel(words: readonly Word[]): Attribution | undefined {
  const colon = words.findIndex(({ bits }, i) => i > LONGEST || (bits & (COLON | STOP | QUOTATION)) !== 0)
  if (colon < 1 || !(words[colon]!.bits & COLON) || !(bitsAt(words, colon + 1) & QUOTATION)) return undefined
  for (let i = 1; i < colon; i++) if (!(words[i]!.bits & CAPITAL)) return undefined
  return {
    cue: [{ first: colon, last: colon + 1 }],
    cueClass: 'say',
    lemma: ':',
    source: { first: 0, last: colon },
    clauseFirst: 0,
    groupFirst: colon,
    shared: false,
    content: { known: [{ first: colon + 1, last: colon + 2 }] },
    pieces: [],
    negated: false,
    chain: [],
  }
}
