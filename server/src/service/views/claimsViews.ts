import type { Corpus, Occurrence } from '../../corpus/corpus.ts'
import { isQuotation, spansOf, type Telling } from '../../corpus/utterances/utterance.ts'
import type { Article, Claim } from '../../engine/article.ts'
import { nameOf } from '../documentUri.ts'
import { excerpt } from '../excerpt.ts'
import { claimAt, hull, partsOf } from '../found.ts'
import type { Matches } from '../matching.ts'
import { wordingOf } from '../tellings.ts'
import { entitiesById } from './entitiesView.ts'
import { kept, LONGEST_LABEL, placed, type Row, type Tree } from './tree.ts'
import type { ViewItemKind } from './viewItem.ts'

/** Who claims what, those with most claims first; the claims without a named source last. */
export const claimsBySource: Tree = {
  rows(corpus, [key], matches) {
    const groups = bySource(corpus)
    if (key !== undefined) {
      const group = groups.find(group => group.key === key)
      return group ? claimsOf(group, matches).map(claim => claimRow(claim, placeOf(claim))) : []
    }
    return groups
      .map(group => ({ group, claims: claimsOf(group, matches).length }))
      .filter(({ claims }) => claims > 0)
      .map(({ group, claims }) => ({
        key: group.key,
        show: () => ({
          kind: group.kind,
          label: group.label,
          claims,
          articles: new Set(group.claims.map(({ uri }) => uri)).size,
          hasChildren: true,
        }),
      }))
  },
  find(view, offset) {
    const claim = claimAt(view, offset)
    return claim && [sourceKey(view.corpus, view.uri, view.article, claim), claimKey(view.uri, claim)]
  },
}

/** The claims of each article in order. */
export const claimsByArticle: Tree = {
  rows(corpus, [uri], matches) {
    const claimsOf = (uri: string): Occurrence<Claim>[] => {
      const article = corpus.get(uri)
      const all = article?.claims.map(item => ({ uri, article, item })) ?? []
      return matches(nameOf(uri)) ? all : all.filter(claim => claimMatches(claim, matches))
    }
    if (uri !== undefined) {
      return claimsOf(uri).map(claim =>
        claimRow(claim, { ...placeOf(claim), detail: sourceText(claim.article, claim.item) }),
      )
    }
    return [...corpus.uris()]
      .sort()
      .map(uri => ({ uri, claims: claimsOf(uri).length }))
      .filter(({ claims }) => claims > 0)
      .map(({ uri, claims }) => ({
        key: uri,
        show: () => ({
          kind: 'article',
          label: nameOf(uri),
          claims,
          place: placed(uri, corpus.get(uri)!, { start: 0, end: 0 }).place!,
          hasChildren: true,
        }),
      }))
  },
  find: (view, offset) => {
    const claim = claimAt(view, offset)
    return claim && [view.uri, claimKey(view.uri, claim)]
  },
}

/** What several articles tell, the most told first; below each statement its tellings. */
export const claimsByStatement: Tree = {
  rows(corpus, [key], matches) {
    const shown = statements(corpus).filter(({ tellings }) => tellings.some(telling => matches(wording(telling))))
    if (key !== undefined) return shown.find(one => one.key === key)?.tellings.map(tellingRow) ?? []
    return shown.map(({ key, tellings, articles }) => ({
      key,
      show: () => ({
        kind: 'statement',
        label: wording(tellings[0]!),
        articles,
        origins: corpus.origins(new Set(tellings.map(({ uri }) => uri))).length,
        hasChildren: true,
      }),
    }))
  },
  find({ corpus, uri }, offset) {
    for (const { key, tellings } of statements(corpus)) {
      const here = tellings.find(
        telling =>
          telling.uri === uri && spansOf(telling.item).some(({ start, end }) => start <= offset && offset <= end),
      )
      if (here) return [key, tellingKey(here)]
    }
    return undefined
  },
}

/** The claims of one source. */
interface SourceGroup {
  readonly key: string
  readonly kind: ViewItemKind
  readonly label: string
  readonly claims: Occurrence<Claim>[]
}

const UNNAMED = ''

const bySource = kept((corpus): readonly SourceGroup[] => {
  const groups = new Map<string, SourceGroup>()
  for (const uri of [...corpus.uris()].sort()) {
    const article = corpus.get(uri)!
    for (const item of article.claims) {
      const key = sourceKey(corpus, uri, article, item)
      const group = groups.get(key) ?? { key, ...sourceShown(corpus, key, article, item), claims: [] }
      groups.set(key, group)
      group.claims.push({ uri, article, item })
    }
  }
  const unnamed = ({ key }: SourceGroup) => Number(key === UNNAMED)
  return [...groups.values()].sort(
    (a, b) => unnamed(a) - unnamed(b) || b.claims.length - a.claims.length || (a.label < b.label ? -1 : 1),
  )
})

/** Told by most articles first; the keys are their own even where words agree. */
const statements = kept(corpus => {
  const seen = new Map<string, number>()
  return corpus
    .sharedStatements()
    .map(({ key, tellings }) => {
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      return {
        key: times > 0 ? `${key} ${times}` : key,
        tellings,
        articles: new Set(tellings.map(({ uri }) => uri)).size,
      }
    })
    .sort((a, b) => b.articles - a.articles)
})

/** The shared id of the source; else its words, whatever the case; empty when none is named. */
function sourceKey(corpus: Corpus, uri: string, article: Article, { source }: Claim): string {
  const local = source.find(({ entity }) => entity !== undefined)?.entity
  if (local !== undefined) return corpus.sharedId(uri, local)
  const words = source.map(span => excerpt(article.text, span, LONGEST_LABEL)).join(' … ')
  return words === '' ? UNNAMED : `“${words.toLowerCase()}”`
}

function sourceShown(corpus: Corpus, key: string, article: Article, claim: Claim): Pick<SourceGroup, 'kind' | 'label'> {
  if (key === UNNAMED) return { kind: 'unnamed', label: '' }
  const entity = entitiesById(corpus).get(key)
  const label = entity?.name ?? sourceText(article, claim)
  return { kind: entity?.type ?? 'source', label: excerpt(label, { start: 0, end: label.length }, LONGEST_LABEL) }
}

function sourceText(article: Article, { source }: Claim): string {
  return source.map(span => excerpt(article.text, span, LONGEST_LABEL)).join(' … ')
}

function claimsOf({ label, claims }: SourceGroup, matches: Matches): readonly Occurrence<Claim>[] {
  return matches(label) ? claims : claims.filter(claim => claimMatches(claim, matches))
}

function claimMatches(claim: Occurrence<Claim>, matches: Matches): boolean {
  return matches(wording(claim)) || matches(sourceText(claim.article, claim.item))
}

function wording({ article, item }: Occurrence<Telling>): string {
  return wordingOf(article.text, item, LONGEST_LABEL)
}

function claimRow(claim: Occurrence<Claim>, where: ReturnType<typeof placed>): Row {
  return { key: claimKey(claim.uri, claim.item), show: () => ({ kind: 'claim', label: wording(claim), ...where }) }
}

function placeOf({ uri, article, item }: Occurrence<Claim>): ReturnType<typeof placed> {
  return placed(uri, article, hull(partsOf(item)))
}

function tellingRow(telling: Occurrence<Telling>): Row {
  const { uri, article, item } = telling
  return {
    key: tellingKey(telling),
    show: () => ({
      kind: isQuotation(item) ? 'quotation' : 'claim',
      label: wording(telling),
      ...placed(uri, article, hull(spansOf(item))),
    }),
  }
}

function claimKey(uri: string, { id }: Claim): string {
  return `${uri} ${id}`
}

function tellingKey({ uri, item }: Occurrence<Telling>): string {
  return `${uri} ${isQuotation(item) ? 'q' : 'c'}${spansOf(item)[0]!.start}`
}
