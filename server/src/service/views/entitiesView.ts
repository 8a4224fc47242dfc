import type { Corpus } from '../../corpus/corpus.ts'
import type { EntityCount } from '../../corpus/entityIndex.ts'
import type { EntityType } from '../../engine/article.ts'
import { nameOf } from '../documentUri.ts'
import { excerpt } from '../excerpt.ts'
import { entityAt, mentionAt } from '../found.ts'
import type { Matches } from '../matching.ts'
import { sentenceOf } from './sentenceOf.ts'
import { kept, LONGEST_LABEL, placed, type Row, type Tree } from './tree.ts'

/** By type, the confirmed first, then the most mentioned; below each entity the articles, below each of them the mentions. */
export const entitiesView: Tree = {
  rows(corpus, [type, id, uri], matches) {
    if (type === undefined) return typeRows(corpus, matches)
    if (id === undefined) return entitiesOf(corpus, type, matches).map(entity => entityRow(corpus, entity))
    return uri === undefined ? articleRows(corpus, id) : mentionRows(corpus, id, uri)
  },
  find(view, offset) {
    const local = entityAt(view, offset)
    if (local === undefined) return undefined
    const { corpus, uri } = view
    const id = corpus.sharedId(uri, local)
    const path = [typeOf(id), id, uri]
    const mention = mentionAt(view, offset)
    return mention ? [...path, String(mention.start)] : path
  },
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']

/** The entities of each type in the order in which they are shown. */
const sorted = kept(corpus => {
  const byType = Map.groupBy(corpus.entityCounts(), ({ type }) => type)
  for (const entities of byType.values()) entities.sort(byInterest)
  return byType
})

/** Every entity by its shared id. */
export const entitiesById = kept(corpus => new Map(corpus.entityCounts().map(entity => [entity.id, entity])))

function byInterest(a: EntityCount, b: EntityCount): number {
  return (
    Number(b.confirmed) - Number(a.confirmed) ||
    b.mentions - a.mentions ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
  )
}

function entitiesOf(corpus: Corpus, type: string, matches: Matches): readonly EntityCount[] {
  const entities = sorted(corpus).get(type as EntityType) ?? []
  return entities.filter(({ name, forms }) => matches(name) || [...forms].some(matches))
}

function typeRows(corpus: Corpus, matches: Matches): Row[] {
  return TYPES.map(type => ({ type, entities: entitiesOf(corpus, type, matches).length }))
    .filter(({ entities }) => entities > 0)
    .map(({ type, entities }) => ({
      key: type,
      show: () => ({ kind: 'type', label: type, entities, hasChildren: true }),
    }))
}

function entityRow(corpus: Corpus, { id, type, name, mentions, articles, confirmed }: EntityCount): Row {
  return {
    key: id,
    show: () => {
      const first = corpus.entity(id)?.mentions[0]
      return {
        kind: type,
        label: excerpt(name, { start: 0, end: name.length }, LONGEST_LABEL),
        mentions,
        articles,
        ...(confirmed && { confirmed }),
        ...(first && { place: placed(first.uri, first.article, first.item).place! }),
        hasChildren: true,
      }
    },
  }
}

function articleRows(corpus: Corpus, id: string): Row[] {
  const byArticle = Map.groupBy(corpus.entity(id)?.mentions ?? [], ({ uri }) => uri)
  return [...byArticle].map(([uri, mentions]) => ({
    key: uri,
    show: () => ({
      kind: 'article',
      label: nameOf(uri),
      mentions: mentions.length,
      place: placed(uri, mentions[0]!.article, mentions[0]!.item).place!,
      hasChildren: true,
    }),
  }))
}

function mentionRows(corpus: Corpus, id: string, uri: string): Row[] {
  const mentions = corpus.entity(id)?.mentions.filter(mention => mention.uri === uri) ?? []
  return mentions.map(({ article, item }) => ({
    key: String(item.start),
    show: () => ({ kind: 'mention', ...sentenceOf(article, item), ...placed(uri, article, item) }),
  }))
}

function typeOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
