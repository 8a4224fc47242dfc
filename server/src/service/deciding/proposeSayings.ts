import type { Decision, Part } from '../../decisions/decision.ts'
import type { Choice, DecisionPlace, Proposal, ProposalAction } from '../../decisions/proposal.ts'
import type { Claim, Mention, Quotation } from '../../engine/article.ts'
import { bare, contains, isSameSpan, overlaps, type Span } from '../../engine/span.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'
import type { View } from '../view.ts'
import type { Annotation } from './annotationAt.ts'
import { placeIn } from './places.ts'

type Parts = NonNullable<Decision<Span>['parts']>

/** The quotation as it stands, perhaps with another speaker (null: with none). */
export function quotationPlace(
  view: View,
  quotation: Quotation,
  speaker: Span | null = quotation.speaker,
): DecisionPlace {
  const parts = partsOf({ speaker: speaker ? [speaker] : [], cue: quotation.cue ? [quotation.cue] : [] })
  return placeIn(view, { is: 'quotation', kind: quotation.kind }, [quotation], parts)
}

/** The claim as it stands, perhaps with another source or cue. */
export function claimPlace(
  view: View,
  claim: Claim,
  { source = claim.source, cue = claim.cue }: Readonly<Partial<Record<'source' | 'cue', readonly Span[]>>> = {},
): DecisionPlace {
  const { mode, modality, cueClass, content, chain = [] } = claim
  const verdict = { is: 'claim', mode, modality, ...(cueClass && { cueClass }) } as const
  return placeIn(view, verdict, content, partsOf({ source, cue, chain }))
}

function partsOf(all: Readonly<Partial<Record<Part, readonly Span[]>>>): Parts {
  return Object.fromEntries(
    Object.entries(all).flatMap(([part, spans]) => (spans.length ? [[part, spans.map(bare)]] : [])),
  )
}

/** Somebody else says it; without saying who, whom the article names. */
export function speaker(
  view: View,
  saying: Extract<Annotation, { kind: 'quotation' | 'claim' }>,
  { speaker: chosen }: Extract<ProposalAction, { do: 'speaker' }>,
): Proposal {
  const what = saying.kind === 'claim' ? 'Source' : 'Speaker'
  if (chosen === undefined) return { label: what, places: [], choices: speakers(view, saying) }
  const { text } = view.article
  const who = chosen ? `“${excerpt(text, chosen, 60)}”` : 'nobody named'
  const place =
    saying.kind === 'claim'
      ? claimPlace(view, saying.item, { source: chosen ? [chosen] : [] })
      : quotationPlace(view, saying.item, chosen)
  return { label: `${what}: ${who}`, places: [place] }
}

/** Other words, or none, say that it is claimed; null where there is no such claim. */
export function cue(
  view: View,
  words: readonly Span[],
  { of }: Extract<ProposalAction, { do: 'cue' }>,
): Proposal | null {
  const { text, claims } = view.article
  const claim = claims.find(({ content }) => isSameSpan(content[0]!, of))
  if (!claim) return null
  const [first] = words
  return {
    label: first ? `Cue: “${excerpt(text, first, 60)}”` : 'No cue',
    places: [claimPlace(view, claim, { cue: words })],
  }
}

/** The claims in the sentence of the selected words, which may be the cue of one of them: those that hold these words in none of their parts but the cue. */
export function claimsBeside({ article: { sentences, claims } }: View, words: Span): readonly Claim[] {
  const sentence = sentences.find(span => contains(span, words))
  if (!sentence) return []
  return claims.filter(
    ({ source, content, chain = [], cue }) =>
      [...source, ...cue, ...content].some(span => overlaps(span, sentence)) &&
      ![...source, ...content, ...chain].some(span => overlaps(span, words)) &&
      !(cue.length === 1 && isSameSpan(cue[0]!, words)),
  )
}

/** Who may have said it: each person, organization, place or group, where it is named nearest before it or else after it; then nobody. */
function speakers({ article }: View, { kind, item }: Extract<Annotation, { kind: 'quotation' | 'claim' }>): Choice[] {
  const at = kind === 'claim' ? item.content[0]!.start : item.start
  const distance = ({ start }: Span) => (start <= at ? at - start : article.text.length + start - at)
  const nearest = new Map<string, Mention>()
  for (const mention of article.entities) {
    if (mention.type === 'event' || mention.type === 'other') continue
    const known = nearest.get(mention.entity)
    if (!known || distance(mention) < distance(known)) nearest.set(mention.entity, mention)
  }
  const lines = linesOf(article)
  return [
    ...[...nearest.values()]
      .sort((a, b) => distance(a) - distance(b))
      .map(mention => ({
        label: mention.name,
        detail: `${mention.type}, line ${lines.positionAt(mention.start).line + 1}`,
        action: { do: 'speaker', speaker: bare(mention) } as const,
      })),
    { label: 'Nobody named', action: { do: 'speaker', speaker: null } },
  ]
}
