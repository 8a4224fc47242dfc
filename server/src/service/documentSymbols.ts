import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import type { Article, Claim } from '../engine/article.ts'
import { cueWords } from '../engine/claims/cueWords.ts'
import { contains, overlaps, type Span } from '../engine/span.ts'
import { excerpt } from './excerpt.ts'
import { hull } from './found.ts'
import { type Lines, linesOf } from './lines.ts'
import { symbolKinds } from './symbolKinds.ts'
import type { View } from './view.ts'

/**
 * The outline: the claims of the article in order, each with the claims, quotations, dates and entities that stand inside it. Quotations that no claim
 * accounts for stand among the claims; terms, names and dates outside every claim are left to search and colours.
 */
export function documentSymbols({ article }: View): DocumentSymbol[] {
  const lines = linesOf(article)
  const top: DocumentSymbol[] = []
  const open: { item: Item; children: DocumentSymbol[] }[] = []
  for (const item of itemsOf(article)) {
    while (open.length && !contains(open.at(-1)!.item, item)) open.pop()
    const parent = open.at(-1)
    if (!parent && !item.top) continue
    const symbol = symbolOf(item, lines)
    ;(parent?.children ?? top).push(symbol)
    open.push({ item, children: symbol.children! })
  }
  return top
}

interface Item extends Span {
  readonly name: string
  readonly detail: string
  readonly kind: SymbolKind
  /** What the cursor goes to; inside the item. */
  readonly selection: Span
  /** Whether it may stand in no claim. */
  readonly top: boolean
  readonly rank: number
}

/** Everything that may be shown, the enclosing before the enclosed. */
function itemsOf(article: Article): Item[] {
  const text = (span: Span) => excerpt(article.text, span, 200)
  const items: Item[] = []
  const add = (span: Span, rank: number, facts: Omit<Item, 'start' | 'end' | 'rank' | 'selection'>) =>
    items.push({ start: span.start, end: span.end, rank, selection: span, ...facts, name: facts.name || '…' })
  article.claims.forEach((claim, i) => {
    const span = extentOf(claim, article.claims[i - 1], article.claims[i + 1])
    const source = claim.source.map(text).join(' … ') || 'unnamed'
    const detail = [cueWords(claim.cue.map(text).join(' … ')), claim.mode].filter(Boolean).join(' · ')
    const name = `${source}: ${claim.content.map(text).join(' … ')}`
    items.push({
      ...span,
      rank: 0,
      selection: claim.content[0] ?? span,
      name,
      detail,
      kind: symbolKinds.claim,
      top: true,
    })
  })
  for (const quotation of article.quotations) {
    const top = quotation.kind === 'direct' || quotation.kind === 'partial'
    add(quotation, 1, { name: text(quotation), detail: quotation.kind, kind: symbolKinds.quotation, top })
  }
  for (const date of article.dates) {
    add(date, 2, { name: text(date), detail: date.value ?? 'unresolved', kind: symbolKinds.date, top: false })
  }
  for (const mention of article.entities) {
    const detail = mention.name === text(mention) ? mention.type : `${mention.name} · ${mention.type}`
    add(mention, 3, { name: text(mention), detail, kind: symbolKinds[mention.type], top: false })
  }
  return items.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
}

/**
 * A claim's cue and content, and its sources where no neighbouring claim's cue or content stands between ("an official said …, adding …" are two claims
 * of one source: the second begins at "adding").
 */
function extentOf(claim: Claim, ...neighbours: (Claim | undefined)[]): Span {
  const core = hull([...claim.cue, ...claim.content])
  const others = neighbours.flatMap(other => (other ? [hull([...other.cue, ...other.content])] : []))
  return [...claim.source, ...(claim.chain ?? [])].reduce((extent, source) => {
    const wider = hull([extent, source])
    return others.some(other => overlaps(wider, other) && !contains(core, other) && !contains(other, wider))
      ? extent
      : wider
  }, core)
}

function symbolOf(item: Item, lines: Lines): DocumentSymbol {
  const { name, detail, kind } = item
  return { name, detail, kind, range: lines.range(item), selectionRange: lines.range(item.selection), children: [] }
}
