import type { AnnotatedDocument, GoldDocument, Passage, ScoredClaim, ScoredEntity } from './document.ts'
import { exactMatches, half, hull, overlap, pairUp, wordsF1 } from './matching.ts'
import type { Sheet } from './sheet.ts'

/** Scores one layer of one document; a layer that the gold lacks is passed over. */
type Layer = (gold: GoldDocument, found: AnnotatedDocument, sheet: Sheet) => void

/** Every layer that is scored by document, in the order of the report. */
export const layers: readonly Layer[] = [entities, dates, quotations, claims, regions, documentDate]

const NAMES = ['person', 'organization', 'place']
const TYPES = [...NAMES, 'group', 'event', 'other']

function entities(gold: GoldDocument, { entities: found = [] }: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.entities) return
  const coarse = gold.entities.some(entity => entity.type === 'misc')
  const exact = (name: string, of: (entity: ScoredEntity) => boolean, label: (entity: ScoredEntity) => string) => {
    const [wanted, got] = [gold.entities!.filter(of), found.filter(of)]
    sheet.matched(`entities ${name}`, exactMatches(wanted, got, label), got.length, wanted.length)
  }
  const type = (entity: ScoredEntity) => entity.type
  const folded = (entity: ScoredEntity) => (NAMES.includes(entity.type) ? entity.type : 'misc')
  exact('all', () => true, folded)
  exact('names', entity => NAMES.includes(entity.type), type)
  if (!coarse) exact('types', () => true, type)
  for (const one of TYPES) {
    const has = (list: readonly ScoredEntity[]) => list.some(entity => entity.type === one)
    if (has(gold.entities) || (has(found) && !coarse)) exact(one, entity => entity.type === one, type)
  }
}

function dates(gold: GoldDocument, { dates: found = [] }: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.dates) return
  const matched = (name: string, right: number) => sheet.matched(name, right, found.length, gold.dates!.length)
  const pairs = pairUp(gold.dates, found, overlap)
  matched('dates strict', exactMatches(gold.dates, found))
  matched('dates relaxed', pairs.length)
  matched('dates value', pairs.filter(([a, b]) => (a.value ?? null) === (b.value ?? null)).length)
  if (gold.dates.every(date => date.type)) matched('dates type', pairs.filter(([a, b]) => a.type === b.type).length)
}

function quotations(gold: GoldDocument, { quotations: found = [] }: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.quotations) return
  sheet.matched('quotations', exactMatches(gold.quotations, found), found.length, gold.quotations.length)
  const at = new Map(found.map(quotation => [`${quotation.start}:${quotation.end}`, quotation]))
  for (const { start, end, kind, speaker } of gold.quotations) {
    const match = at.get(`${start}:${end}`)
    if (kind) sheet.tally('quotation kind', match?.kind === kind)
    if (speaker !== undefined) sheet.tally('quotation speaker', !!match && wordsF1(speaker, match.speaker) >= 0.5)
  }
}

type Role = 'source' | 'cue' | 'content'

function claims(gold: GoldDocument, { claims: all = [] }: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.claims) return
  const found = all.filter(claim => spans(claim, 'content').length && !(gold.nesting === false && claim.within))
  for (const role of ['source', 'cue', 'content'] satisfies Role[]) {
    const wanted = gold.claims.flatMap(claim => spans(claim, role))
    const got = found.flatMap(claim => spans(claim, role))
    sheet.matched(`claims ${role} exact`, exactMatches(wanted, got), got.length, wanted.length)
    sheet.matched(`claims ${role} half`, pairUp(wanted, got, half).length, got.length, wanted.length)
  }
  const pairs = pairUp(gold.claims, found, (a, b) => half(hull(spans(a, 'content')), hull(spans(b, 'content'))))
  const triples = pairs.filter(([a, b]) => sameSource(a, b, gold.text ?? ''))
  sheet.matched('claims', pairs.length, found.length, gold.claims.length)
  sheet.matched('claims triple', triples.length, found.length, gold.claims.length)
  const matches = new Map(pairs)
  for (const claim of gold.claims) if (claim.mode) sheet.tally('claim mode', matches.get(claim)?.mode === claim.mode)
}

/** Whether both have no source, or sources that are half the same stretch or the same words elsewhere. */
function sameSource(gold: ScoredClaim, found: ScoredClaim, text: string): boolean {
  const a = hull(spans(gold, 'source'))
  const b = hull(spans(found, 'source'))
  if (!a || !b) return !a && !b
  return half(a, b) > 0 || wordsF1(text.slice(a.start, a.end), text.slice(b.start, b.end)) >= 0.99
}

function spans(claim: ScoredClaim, role: Role): Passage[] {
  return (claim[role] ?? []).filter(span => span.end > span.start)
}

function regions(gold: GoldDocument, found: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.regions) return
  const of = (document: AnnotatedDocument, kind: string) => document.regions?.filter(r => r.kind === kind) ?? []
  const wanted = offsets(of(gold, 'boilerplate'))
  const got = offsets(of(found, 'boilerplate'))
  sheet.matched('boilerplate characters', [...wanted].filter(offset => got.has(offset)).length, got.size, wanted.size)
  for (const kind of ['headline', 'standfirst', 'dateline', 'byline', 'source']) {
    const [a, b] = [of(gold, kind), of(found, kind)]
    sheet.matched(`region ${kind}`, exactMatches(a, b), b.length, a.length)
  }
}

function offsets(spans: readonly Passage[]): Set<number> {
  const set = new Set<number>()
  for (const { start, end } of spans) for (let offset = start; offset < end; offset++) set.add(offset)
  return set
}

/** Scored in sets that annotate regions: elsewhere the date is given to the reader rather than found. */
function documentDate(gold: GoldDocument, found: AnnotatedDocument, sheet: Sheet): void {
  if (!gold.regions || !('documentDate' in gold)) return
  sheet.tally('document date', day(gold) === day(found))
}

function day({ documentDate }: AnnotatedDocument): string | null {
  return typeof documentDate === 'object' ? (documentDate?.value ?? null) : null
}
