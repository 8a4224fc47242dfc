import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types'
import { SymbolKind } from 'vscode-languageserver-types'
import type { Corpus, Entity } from '../corpus/corpus.ts'
import type { Article, Claim } from '../engine/article.ts'
import { cueWords } from '../engine/claims/cueWords.ts'
import { contains, type Span } from '../engine/span.ts'
import { nameOf } from './documentUri.ts'
import { excerpt } from './excerpt.ts'
import { claimAt, entityAt, hull, mentionAt, partsOf } from './found.ts'
import { linesOf, locationOf } from './lines.ts'
import { symbolKinds } from './symbolKinds.ts'
import type { View } from './view.ts'

/** At most so many are listed on each level. */
const MOST = 200

/**
 * Where the sourcing chain begins at a position: a name or phrase that claims are attributed to, else the claim that stands there; null when neither does.
 * Callers are those who report it; what it calls are the sources of a claim, and the claims of a source.
 */
export function prepareCallHierarchy(view: View, position: Position): CallHierarchyItem[] | null {
  const offset = linesOf(view.article).offsetAt(position)
  const local = mentionAt(view, offset)?.entity ?? entityAt(view, offset)
  const entity = local === undefined ? undefined : view.corpus.entityOf(view.uri, local)
  if (entity && entity.claims.length > 0) return [entityItem(entity, view.uri)]
  const claim = claimAt(view, offset)
  return claim ? [claimItem(view.uri, view.article, claim)] : null
}

/** Who reports the claim, in other articles; in which articles the source is quoted. Empty for an item that is no longer there. */
export function incomingCalls(corpus: Corpus, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { entity, claim } = placeOf(item)
  if (entity !== undefined) {
    const byArticle = Map.groupBy(corpus.entity(entity)?.claims ?? [], ({ uri }) => uri)
    return [...byArticle].slice(0, MOST).map(([uri, claims]) => ({
      from: articleItem(uri, claims[0]!.article),
      fromRanges: claims.map(({ article, item }) => linesOf(article).range(hull(partsOf(item)))),
    }))
  }
  const own = claimOf(corpus, item.uri, claim)
  return own === undefined
    ? []
    : corpus
        .sameUtterances(item.uri, own)
        .slice(0, MOST)
        .flatMap(({ uri, article, item }) => {
          const telling = 'kind' in item ? claimAround(article, item) : item
          if (!telling) return []
          const fromRanges = telling.content.map(span => linesOf(article).range(span))
          return [{ from: claimItem(uri, article, telling), fromRanges }]
        })
}

/** The sources of the claim, those named first nearest to the article; what the source says, in all articles. Empty for an item that is no longer there. */
export function outgoingCalls(corpus: Corpus, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { entity, claim } = placeOf(item)
  if (entity !== undefined)
    return (corpus.entity(entity)?.claims ?? []).slice(0, MOST).map(({ uri, article, item: said }) => ({
      to: claimItem(uri, article, said),
      fromRanges: uri === item.uri ? said.source.map(span => linesOf(article).range(span)) : [item.selectionRange],
    }))
  const own = claimOf(corpus, item.uri, claim)
  const article = corpus.get(item.uri)
  if (!own || !article) return []
  return [...own.source, ...(own.chain ?? [])].flatMap(source => {
    const known = source.entity === undefined ? undefined : corpus.entityOf(item.uri, source.entity)
    return known ? [{ to: entityItem(known, item.uri), fromRanges: [linesOf(article).range(source)] }] : []
  })
}

interface Place {
  readonly entity?: string
  readonly claim?: string
}

/** What an item stands for; whatever an editor sends back that is not ours stands for nothing. */
function placeOf({ data }: CallHierarchyItem): Place {
  return typeof data === 'object' && data !== null ? (data as Place) : {}
}

function claimOf(corpus: Corpus, uri: string, id: string | undefined): Claim | undefined {
  return corpus.get(uri)?.claims.find(claim => claim.id === id)
}

function claimAround({ claims }: Article, quotation: Span): Claim | undefined {
  return claims.findLast(({ content }) => content.some(span => contains(span, quotation) || contains(quotation, span)))
}

function claimItem(uri: string, article: Article, claim: Claim): CallHierarchyItem {
  const words = (spans: readonly Span[], longest: number) =>
    spans.map(span => excerpt(article.text, span, longest)).join(' … ')
  const source = words(claim.source, 60)
  const content = words(claim.content, 120)
  const lines = linesOf(article)
  return {
    name: source ? `${source}: ${content}` : content,
    detail: [nameOf(uri), cueWords(words(claim.cue, 40))].filter(Boolean).join(' · '),
    kind: symbolKinds.claim,
    uri,
    range: lines.range(hull(partsOf(claim))),
    selectionRange: lines.range(claim.content[0]!),
    data: { claim: claim.id } satisfies Place,
  }
}

/** At its first mention in the article from which it was asked for, else in any. */
function entityItem({ id, name, type, mentions, claims }: Entity, from: string): CallHierarchyItem {
  const { uri, article, item } = mentions.find(mention => mention.uri === from) ?? mentions[0]!
  const { range } = locationOf(uri, article, item)
  const detail = `${type} · ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`
  return {
    name,
    detail,
    kind: symbolKinds[type],
    uri,
    range,
    selectionRange: range,
    data: { entity: id } satisfies Place,
  }
}

function articleItem(uri: string, article: Article): CallHierarchyItem {
  const head = article.regions.find(({ kind }) => kind === 'headline')
  const { range } = locationOf(uri, article, head ?? { start: 0, end: 0 })
  return {
    name: nameOf(uri),
    ...(head && { detail: excerpt(article.text, head, 100) }),
    kind: SymbolKind.File,
    uri,
    range,
    selectionRange: range,
  }
}
