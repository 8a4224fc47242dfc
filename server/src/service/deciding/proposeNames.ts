import type { Occurrence } from '../../corpus/corpus.ts'
import type { Verdict } from '../../decisions/decision.ts'
import type { Choice, DecisionPlace, Proposal, ProposalAction, Scope } from '../../decisions/proposal.ts'
import type { EntityType, Mention } from '../../engine/article.ts'
import { ENTITY_TYPES } from '../../engine/vocabulary.ts'
import type { View } from '../view.ts'
import { folderWide, placeIn } from './places.ts'

type Act<D extends ProposalAction['do']> = Extract<ProposalAction, { readonly do: D }>

/** The name is none: here, wherever the same words stand in this article, or everywhere. */
export function rejectName(view: View, mention: Mention, { scope = 'here' }: Act<'reject'>): Proposal {
  const words = view.article.text.slice(mention.start, mention.end)
  const verdict: Verdict = { is: 'not', what: 'entity' }
  const same = ({ item, article }: Occurrence<Mention>) => article.text.slice(item.start, item.end) === words
  const places = mentionsOf(view, mention, scope).filter(same)
  return {
    label: `“${words}” is not a name ${SCOPES[scope]}`,
    places: places.map(occurrence => placeIn(occurrence, verdict, [occurrence.item])),
    ...(scope === 'folder' && { whole: [folderWide(view.uri, { is: 'notName', words })] }),
  }
}

const SCOPES: Record<Scope, string> = { here: 'here', article: 'in this article', folder: 'anywhere' }

/** The entity is of another type; without one, which there are. */
export function retype(view: View, mention: Mention, { type, scope = 'folder' }: Act<'type'>): Proposal {
  if (type === undefined)
    return {
      label: `Type of “${mention.name}”`,
      places: [],
      choices: ENTITY_TYPES.filter(other => other !== mention.type).map(other => ({
        label: other,
        action: { do: 'type', type: other, scope },
      })),
    }
  return becomes(view, mention, scope, type, idAs(type, mention.entity), mention.name, `${mention.name}: ${type}`)
}

/** The entity is another one; without one, which there are, those with a word in common first. */
export function sameAs(view: View, mention: Mention, { entity, scope = 'folder' }: Act<'sameAs'>): Proposal | null {
  const own = view.corpus.sharedId(view.uri, mention.entity)
  if (entity === undefined)
    return { label: `“${mention.name}” is the same as`, places: [], choices: others(view, own, mention, scope) }
  const other = view.corpus.entity(entity)
  if (!other || entity === own) return null
  const label = `${mention.name} is the same as ${other.name}`
  return becomes(view, mention, scope, other.type, other.id, other.name, label)
}

/** The mention is another of the same name; so may be those of the same words in this article, or in all. */
export function notSameAs(view: View, mention: Mention, { scope = 'article' }: Act<'notSameAs'>): Proposal {
  const words = view.article.text.slice(mention.start, mention.end)
  const places = mentionsOf(view, mention, scope).filter(
    ({ item, article }) => article.text.slice(item.start, item.end) === words,
  )
  return {
    label: `“${words}” is not ${mention.name}`,
    places: places.map(occurrence => {
      const verdict: Verdict = { is: 'notSame', entity: occurrence.item.entity }
      return placeIn(occurrence, verdict, [occurrence.item])
    }),
  }
}

/** The entity goes by another name; if that is another entity's, the two are one. Without a name, the one it has. */
export function rename(view: View, mention: Mention, { name: given }: Act<'rename'>): Proposal | null {
  if (given === undefined) return { label: mention.name, places: [], name: mention.name }
  const name = given.trim()
  if (name === '' || name === mention.name) return null
  const other = view.corpus.entityCounts().find(one => one.name.toLowerCase() === name.toLowerCase())
  const own = view.corpus.sharedId(view.uri, mention.entity)
  if (other && other.id !== own) return sameAs(view, mention, { do: 'sameAs', entity: other.id })
  const all = mentionsOf(view, mention, 'folder')
  return {
    label: `${mention.name} is called ${name}`,
    places: all.map(occurrence => {
      const { type, entity } = occurrence.item
      return placeIn(occurrence, { is: 'entity', type, entity, name }, [occurrence.item])
    }),
    whole: localIds(all).map(entity => folderWide(view.uri, { is: 'named', entity, name })),
  }
}

function becomes(
  view: View,
  mention: Mention,
  scope: Scope,
  type: EntityType,
  entity: string,
  name: string,
  label: string,
): Proposal {
  const all = mentionsOf(view, mention, scope)
  const ids = localIds(all)
  // A surname alone is several persons in a folder.
  const certain = scope === 'folder' && ids.every(id => id !== entity && !/^person\/[^-]*$/.test(id))
  const whole: DecisionPlace[] = ids.map(id => folderWide(view.uri, { is: 'sameEntity', entity: id, as: entity, name }))
  return {
    label,
    places: all.map(occurrence => placeIn(occurrence, { is: 'entity', type, entity, name }, [occurrence.item])),
    ...(certain && { whole }),
  }
}

/** The mentions of the same entity so far, this one first. */
function mentionsOf(view: View, mention: Mention, scope: Scope): Occurrence<Mention>[] {
  const { uri, article, corpus } = view
  const here = { uri, article, item: mention }
  if (scope === 'here') return [here]
  const inArticle = article.entities.filter(item => item.entity === mention.entity)
  const own = inArticle.map(item => ({ uri, article, item }))
  const elsewhere =
    scope === 'folder' ? (corpus.entityOf(uri, mention.entity)?.mentions ?? []).filter(one => one.uri !== uri) : []
  return [here, ...own.filter(({ item }) => item !== mention), ...elsewhere]
}

function localIds(mentions: readonly Occurrence<Mention>[]): string[] {
  return [...new Set(mentions.map(({ item }) => item.entity))]
}

function idAs(type: EntityType, id: string): string {
  return `${type}/${id.slice(id.indexOf('/') + 1)}`
}

/** Entities that are chosen from at most. */
const MOST_CHOICES = 300

function others({ corpus }: View, own: string, { type, name }: Mention, scope: Scope): Choice[] {
  const words = new Set(name.toLowerCase().split(/\s+/))
  const likeness = (other: { readonly name: string; readonly type: EntityType }) =>
    (other.name
      .toLowerCase()
      .split(/\s+/)
      .some(word => words.has(word))
      ? 2
      : 0) + (other.type === type ? 1 : 0)
  return corpus
    .entityCounts()
    .filter(({ id }) => id !== own)
    .map(count => ({ count, likeness: likeness(count) }))
    .sort(
      (a, b) =>
        b.likeness - a.likeness || b.count.mentions - a.count.mentions || (a.count.name < b.count.name ? -1 : 1),
    )
    .slice(0, MOST_CHOICES)
    .map(({ count }) => ({
      label: count.name,
      detail: `${count.type}, ${count.mentions} ${count.mentions === 1 ? 'mention' : 'mentions'}`,
      action: { do: 'sameAs', entity: count.id, scope },
    }))
}
