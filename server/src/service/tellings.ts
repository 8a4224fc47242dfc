import type { Position } from 'vscode-languageserver-types'
import type { SameUtterance } from '../corpus/corpus.ts'
import type { Reason } from '../corpus/utterances/alike.ts'
import { isQuotation, spansOf, type Telling } from '../corpus/utterances/utterance.ts'
import type { Article, Claim, Quotation } from '../engine/article.ts'
import { contains } from '../engine/span.ts'
import { nameOf } from './documentUri.ts'
import { excerpt } from './excerpt.ts'
import { claimAt, quotationAt } from './found.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** What is told here and how another article tells it. */
export interface ToldElsewhere {
  readonly own: Telling
  readonly same: SameUtterance
}

/** A passage that tells something, to be shown beside another. */
export interface Passage {
  readonly uri: string
  /** The file's name and line: "story.txt:12". */
  readonly place: string
  readonly position: Position
  readonly text: string
}

/** A passage of another article that tells the same utterance. */
export interface SamePassage extends Passage {
  /** How like the two are and why: "83 %, same speaker". */
  readonly likeness: string
}

/** A quotation or claim and how other articles tell it, the most alike first. */
export interface Tellings {
  readonly here: Passage
  readonly elsewhere: readonly SamePassage[]
}

/** The quotation or claim at the position with its tellings in other articles; null where none stands. */
export function tellings(view: View, position: Position): Tellings | null {
  const { quotation, claim } = tellingAt(view, linesOf(view.article).offsetAt(position))
  const item = quotation ?? claim
  if (!item) return null
  const told = toldElsewhere(view, quotation, claim)
  return {
    here: passage(view.uri, view.article, told[0]?.own ?? item),
    elsewhere: told.map(({ same }) => ({
      ...passage(same.uri, same.article, same.item),
      likeness: likenessOf(same),
    })),
  }
}

/** The innermost claim at an offset, and the innermost quotation that is more than a term; a term only where no claim stands. */
export function tellingAt(view: View, offset: number): { quotation?: Quotation; claim?: Claim } {
  const claim = claimAt(view, offset)
  const around = view.article.quotations.filter(({ start, end }) => start <= offset && offset < end)
  const quotation =
    around.findLast(({ kind }) => kind !== 'term') ?? (claim ? undefined : (around.at(-1) ?? quotationAt(view, offset)))
  return { ...(quotation && { quotation }), ...(claim && { claim }) }
}

/** The other articles' tellings of the quotation, else of the claim, else of the quotations in that. */
export function toldElsewhere(view: View, quotation: Quotation | undefined, claim: Claim | undefined): ToldElsewhere[] {
  const of = (own: Telling) => view.corpus.sameUtterances(view.uri, own).map(same => ({ own, same }))
  for (const own of [quotation, claim]) {
    const told = own ? of(own) : []
    if (told.length > 0) return told
  }
  if (quotation || !claim) return []
  return view.article.quotations.filter(inner => claim.content.some(span => contains(span, inner))).flatMap(of)
}

/** "83 %, not quoted, same speaker, same names". */
export function likenessOf({ item, similarity, reasons }: SameUtterance): string {
  const facts = [isQuotation(item) ? undefined : 'not quoted', ...reasons.map(reason => REASONS[reason])]
  return [`${Math.round(100 * similarity)} %`, ...facts.filter(fact => fact !== undefined)].join(', ')
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

/** The words of a telling on one line; several stretches joined by "…". */
export function wordingOf(text: string, item: Telling, longest: number): string {
  return spansOf(item)
    .map(span => excerpt(text, span, longest))
    .join(' … ')
}

/** Enough for a speech, and a bound for a quotation that was never closed. */
const LONGEST_PASSAGE = 5000

function passage(uri: string, article: Article, item: Telling): Passage {
  const position = linesOf(article).positionAt(spansOf(item)[0]!.start)
  const text = wordingOf(article.text, item, LONGEST_PASSAGE)
  return { uri, place: `${nameOf(uri)}:${position.line + 1}`, position, text }
}
