import { spansOf, type Telling } from '../corpus/utterances/utterance.ts'
import type { Claim, Quotation } from '../engine/article.ts'
import { contains, type Span } from '../engine/span.ts'
import { decidedWords } from './decidedWords.ts'
import { COMPARE_TELLINGS, type Editor, SHOW_TELLINGS } from './editor.ts'
import { excerpt } from './excerpt.ts'
import { linesOf } from './lines.ts'
import { listOf, type Markup } from './markup.ts'
import { likenessOf, type ToldElsewhere, toldElsewhere, wordingOf } from './tellings.ts'
import type { View } from './view.ts'
import { type Run, wordDiff } from './wordDiff.ts'

const MOST_TELLINGS = 8
const LONGEST_TELLING = 400

/** A quotation or claim: who says it by way of whom, how, and the same utterance in other articles with the words that differ. */
export function claimHover(
  view: View,
  { quotation, claim = quotation && claimOf(view, quotation) }: { quotation?: Quotation; claim?: Claim | undefined },
  markup: Markup,
  editor: Editor,
): (string | undefined)[] {
  const tellings = toldElsewhere(view, quotation, claim)
  const chain = claim?.chain ?? []
  const facts = [
    quotation ? `${quotation.kind} quotation` : `${claim?.mode} claim`,
    claim?.cueClass && claim.cueClass !== 'say' ? claim.cueClass : undefined,
    claim && claim.modality !== 'asserted' ? claim.modality : undefined,
    claim?.hedged,
    quotation?.why,
    decidedWords((quotation ?? claim)?.status ?? 'detected'),
  ]
  return [
    speaker(view, quotation, claim, markup) + markup.text(facts.map(fact => (fact ? ` · ${fact}` : '')).join('')),
    ...who(view, claim).map(line => markup.text(line)),
    quotation || !claim ? undefined : markup.text(`what: ${phraseOf(view, claim.content, LONGEST_TELLING)}`),
    chain.length ? markup.text(sourcing(view, claim!)) : undefined,
    ...alike(view, tellings, markup, editor),
  ]
}

/** The claim whose content the quotation is or stands in, the innermost; undefined when there is none. */
function claimOf({ article }: View, quotation: Quotation): Claim | undefined {
  const around = article.claims.findLast(({ content }) => content.some(span => contains(span, quotation)))
  return around ?? article.claims.find(({ content }) => content.some(span => contains(quotation, span)))
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

function alike(view: View, tellings: readonly ToldElsewhere[], markup: Markup, editor: Editor): (string | undefined)[] {
  const [first] = tellings
  if (!first) return []
  const from = linesOf(view.article).positionAt(spansOf(first.own)[0]!.start)
  const line = ({ own, same }: ToldElsewhere) => {
    const place = markup.place(same.uri, same.article, spansOf(same.item)[0]!)
    const runs = wordDiff(wording(same.article.text, same.item), wording(view.article.text, own))
    if (runs.every(run => !run.differs)) return `${place} ${markup.text('word for word: ')}${marked(runs, markup)}`
    const compare = editor.commands.has(COMPARE_TELLINGS)
      ? ` ${markup.command('compare', COMPARE_TELLINGS, [view.uri, from, same.uri])}`
      : ''
    return `${place} ${markup.text(`${likenessOf(same)}: `)}${marked(runs, markup)}${compare}`
  }
  const more = (count: number) =>
    editor.commands.has(SHOW_TELLINGS)
      ? markup.command(`${count} more`, SHOW_TELLINGS, [view.uri, from])
      : markup.text(`${count} more`)
  const here = wordDiff(wording(view.article.text, first.own), wording(first.same.article.text, first.same.item))
  return [
    markup.text('the same utterance in other articles'),
    listOf(markup, tellings, MOST_TELLINGS, line, more),
    here.some(run => run.differs) ? `${markup.text('here: ')}${marked(here, markup)}` : undefined,
  ]
}

function wording(text: string, item: Telling): string {
  return wordingOf(text, item, LONGEST_TELLING)
}

function marked(runs: readonly Run[], markup: Markup): string {
  return runs.map(({ text, differs }) => (differs ? markup.strong(text) : markup.text(text))).join(' ')
}
