import type { SameUtterance } from '../corpus/corpus.ts'
import type { Reason } from '../corpus/utterances/alike.ts'
import { isQuotation, spansOf, type Telling } from '../corpus/utterances/utterance.ts'
import type { Claim, Quotation } from '../engine/article.ts'
import { contains, type Span } from '../engine/span.ts'
import { excerpt } from './excerpt.ts'
import { list, type Markup } from './markup.ts'
import type { View } from './view.ts'
import { type Run, wordDiff } from './wordDiff.ts'

const MOST_TELLINGS = 8
const LONGEST_TELLING = 400

/** A quotation or claim: who says it by way of whom, how, and the same utterance in other articles with the words that differ. */
export function claimHover(
  view: View,
  { quotation, claim = quotation && claimOf(view, quotation) }: { quotation?: Quotation; claim?: Claim | undefined },
  markup: Markup,
): (string | undefined)[] {
  const tellings = tellingsOf(view, quotation, claim)
  const chain = claim?.chain ?? []
  const facts = [
    quotation ? `${quotation.kind} quotation` : `${claim?.mode} claim`,
    claim?.cueClass && claim.cueClass !== 'say' ? claim.cueClass : undefined,
    claim && claim.modality !== 'asserted' ? claim.modality : undefined,
    claim?.hedged,
    quotation?.why,
  ]
  return [
    speaker(view, quotation, claim, markup) + markup.text(facts.map(fact => (fact ? ` · ${fact}` : '')).join('')),
    ...who(view, claim).map(line => markup.text(line)),
    quotation || !claim ? undefined : markup.text(`what: ${phraseOf(view, claim.content, LONGEST_TELLING)}`),
    chain.length ? markup.text(sourcing(view, claim!)) : undefined,
    ...alike(view, tellings, markup),
  ]
}

/** The claim whose content the quotation is or stands in, the innermost; undefined when there is none. */
function claimOf({ article }: View, quotation: Quotation): Claim | undefined {
  return article.claims.findLast(claim =>
    claim.content.some(span => contains(span, quotation) || contains(quotation, span)),
  )
}

/** The other articles' tellings of the quotation; of the claim, or where there are none of the quotations in it. */
function tellingsOf(view: View, quotation: Quotation | undefined, claim: Claim | undefined): ToldElsewhere[] {
  const of = (own: Telling) => view.corpus.sameUtterances(view.uri, own).map(same => ({ own, same }))
  if (quotation) return of(quotation)
  const asWhole = claim ? of(claim) : []
  return asWhole.length > 0 ? asWhole : view.article.quotations.filter(inside(claim)).flatMap(of)
}

function inside(claim: Claim | undefined): (quotation: Quotation) => boolean {
  return quotation => claim?.content.some(span => contains(span, quotation)) ?? false
}

function speaker(view: View, quotation: Quotation | undefined, claim: Claim | undefined, markup: Markup): string {
  const phrase = (spans: readonly Span[]) => phraseOf(view, spans, 120)
  const source = phrase(quotation?.speaker ? [quotation.speaker] : (claim?.source ?? []))
  const cue = phrase(quotation?.cue ? [quotation.cue] : (claim?.cue ?? []))
  const named = source ? markup.strong(source) : markup.text('no source named')
  return cue ? `${named}${markup.text(` ${cue}`)}` : named
}

function phraseOf({ article }: View, spans: readonly Span[], longest: number): string {
  return spans.map(span => excerpt(article.text, span, longest)).join(' … ')
}

/** Who the sources are where their words do not say it: the entity's name, and what linked them. */
function who({ article }: View, claim: Claim | undefined): string[] {
  return (claim?.source ?? []).flatMap(source => {
    const name = article.entities.find(({ entity }) => entity === source.entity)?.name
    const told = name !== undefined && !article.text.slice(source.start, source.end).includes(name)
    const parts = [told ? name : undefined, source.why].filter(part => part !== undefined)
    return parts.length > 0 ? [`who: ${parts.join(' · ')}`] : []
  })
}

/** "this article → the newspaper → unnamed officials". */
function sourcing({ article }: View, claim: Claim): string {
  const links = [claim.source.map(span => excerpt(article.text, span, 120)).join(' … ')]
  for (const link of claim.chain ?? []) links.push(excerpt(article.text, link, 120))
  return ['this article', ...links].join(' → ') + (claim.anonymous ? ' (not named)' : '')
}

function alike(view: View, tellings: readonly ToldElsewhere[], markup: Markup): (string | undefined)[] {
  if (tellings.length === 0) return []
  const lines = tellings.map(({ own, same }) => {
    const runs = wordDiff(wording(same.article.text, same.item), wording(view.article.text, own))
    const how = runs.every(run => !run.differs) ? 'word for word' : likeness(same)
    return `${markup.place(same.uri, same.article, spansOf(same.item)[0]!)} ${markup.text(`${how}: `)}${marked(runs, markup)}`
  })
  const { own, same } = tellings[0]!
  const here = wordDiff(wording(view.article.text, own), wording(same.article.text, same.item))
  return [
    markup.text('the same utterance in other articles'),
    list(markup, lines, MOST_TELLINGS),
    here.some(run => run.differs) ? `${markup.text('here: ')}${marked(here, markup)}` : undefined,
  ]
}

/** "83 %, a claim, same speaker, same names". */
function likeness({ item, similarity, reasons }: SameUtterance): string {
  const facts = [isQuotation(item) ? undefined : 'not quoted', ...reasons.map(reason => REASONS[reason])]
  return [`${Math.round(100 * similarity)} %`, ...facts.filter(Boolean)].join(', ')
}

const REASONS: Readonly<Record<Reason, string>> = {
  sameWords: 'same words',
  shortened: 'one is shorter',
  reordered: 'in another order',
  sameSpeaker: 'same speaker',
  sameNames: 'same names',
  sameNumbers: 'same numbers',
  sameDates: 'same dates',
}

/** What is told here and how another article tells it. */
interface ToldElsewhere {
  readonly own: Telling
  readonly same: SameUtterance
}

function wording(text: string, item: Telling): string {
  return spansOf(item)
    .map(span => excerpt(text, span, LONGEST_TELLING))
    .join(' … ')
}

function marked(runs: readonly Run[], markup: Markup): string {
  return runs.map(({ text, differs }) => (differs ? markup.strong(text) : markup.text(text))).join(' ')
}
