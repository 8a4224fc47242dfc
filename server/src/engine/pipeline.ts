import type { Claim, DocumentDate, Mention, Quotation, Region, TimeExpression } from './article.ts'
import { recogniseClaims } from './claims/recogniseClaims.ts'
import { refineClaims } from './claims/refineClaims.ts'
import type { DateOrder } from './dates/calendarDate.ts'
import { recogniseTimes } from './dates/recogniseTimes.ts'
import { resolveDates } from './dates/resolveDates.ts'
import { linkNames } from './entities/linkNames.ts'
import { recogniseNames } from './entities/recogniseNames.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading, ReadParagraph } from './paragraph.ts'
import { joinQuotations } from './quotations/joinQuotations.ts'
import { recogniseQuotations } from './quotations/recogniseQuotations.ts'

/** Fills one field of a paragraph's reading; may use what earlier recognisers filled. */
export type Recogniser = (reading: Reading, knowledge: Knowledge) => void

/** An article in the making: the refiners fill its layers from the readings of its paragraphs. */
export interface ArticleDraft {
  readonly paragraphs: readonly ReadParagraph[]
  readonly regions: readonly Region[]
  readonly documentDate: DocumentDate | null
  /** Which of day and month comes first in slashed dates, when the caller knows. */
  readonly dateOrder?: DateOrder | undefined
  entities: readonly Mention[]
  dates: readonly TimeExpression[]
  quotations: readonly Quotation[]
  claims: readonly Claim[]
}

/** Decides over the whole article: links, resolves, joins. Works in absolute offsets. */
export type Refiner = (draft: ArticleDraft, knowledge: Knowledge) => void

/** What is found in a paragraph by itself, in this order. */
export const recognisers: readonly Recogniser[] = [recogniseNames, recogniseTimes, recogniseQuotations, recogniseClaims]

/** What is decided over the article, in this order. */
export const refiners: readonly Refiner[] = [linkNames, resolveDates, joinQuotations, refineClaims]
