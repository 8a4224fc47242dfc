import type { Claim, Source } from '../article.ts'
import type { Span } from '../span.ts'
import { isAnonymous } from './anonymous.ts'
import type { Attribution } from './attribution.ts'
import type { ClaimCandidate } from './claimCandidate.ts'
import { spanOf } from './contents.ts'
import { modalityOf } from './modality.ts'
import type { WordRange } from './nounPhrase.ts'
import { COLON, QUOTATION } from './wordClass.ts'
import { bitsAt, type Word } from './words.ts'

/** The attribution as a claim with positions in the paragraph. Its content may grow by further quotations of the same speaker. */
export function candidateOf(words: readonly Word[], attribution: Attribution): ClaimCandidate & { content: Span[] } {
  const { source, cue, cueClass, pieces, chain, negated } = attribution
  const sources: Source[] = source ? [spanOf(words, source)] : []
  const content = [...pieces].sort((a, b) => a.first - b.first).map(piece => spanOf(words, piece))
  const { modality, hedged } = modalityOf(words, pieces, negated)
  return {
    ...(attribution.content.follows && { form: 'announcement' }),
    mode: modeOf(words, attribution),
    source: sources,
    ...(chain.length > 0 && { chain: chain.map(link => spanOf(words, link)) }),
    anonymous: isAnonymous(words, chain.at(-1) ?? source),
    cue: cue.map(range => spanOf(words, withColon(words, range))),
    cueClass,
    content,
    modality,
    ...(hedged && { hedged }),
    confidence: 0.8,
  }
}

/** With the colon directly behind, which belongs to a cue as it is one by itself: “The mayor added: …” (PolNeAR). */
function withColon(words: readonly Word[], { first, last }: WordRange): WordRange {
  return bitsAt(words, last) & COLON ? { first, last: last + 1 } : { first, last }
}

/** direct: nothing but quotations; mixed: words of the article with quoted ones among them. Terms are no quoted speech. */
function modeOf(words: readonly Word[], { pieces }: Attribution): Claim['mode'] {
  let [quoted, own] = [false, false]
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++) {
      const { bits, opened } = words[i]!
      if (bits & QUOTATION) quoted = true
      else {
        own = true
        quoted ||= opened
      }
    }
  return quoted ? (own ? 'mixed' : 'direct') : 'indirect'
}
