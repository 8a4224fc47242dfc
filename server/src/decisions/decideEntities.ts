import type { Article, EntityType, Mention } from '../engine/article.ts'
import { slug } from '../engine/entities/nameForms.ts'
import { bare, bySpan, isSameSpan, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'
import type { FolderDecisions } from './folderDecisions.ts'
import { giveWay } from './giveWay.ts'

/**
 * The names after what was decided of them: a decided name takes the place of those it overlaps (`giveWay`).
 * `name` is the article's, for entities that are of it alone.
 */
export function decideEntities(
  article: Article,
  decisions: readonly Decision<Span>[],
  folder: FolderDecisions,
  name: string,
): Article {
  let mentions: readonly Mention[] = article.entities
  if (folder.notNames.size > 0)
    mentions = mentions.filter(mention => !folder.notNames.has(article.text.slice(mention.start, mention.end)))
  const own = new Map<Mention, string>()
  for (const decision of decisions) {
    const { verdict, target, change } = decision
    const [at] = target
    const made = (mention: Mention) => {
      own.set(mention, change)
      return mention
    }
    if (!at) continue
    if (verdict.is === 'entity')
      mentions = [...giveWay(mentions, at, decision, own), made(decided(article, at, verdict))]
    else if (verdict.is === 'not' && verdict.what === 'entity') mentions = giveWay(mentions, at, decision, own)
    else if (verdict.is === 'notSame')
      mentions = mentions.map(mention =>
        isSameSpan(mention, at) && mention.entity === verdict.entity
          ? made(apart(mention, article.text, name))
          : mention,
      )
  }
  if (folder.decidesEntities) mentions = mentions.map(mention => as(mention, folder))
  if (mentions === article.entities) return article
  return { ...article, entities: [...mentions].sort(bySpan) }
}

interface Given {
  readonly type: EntityType
  readonly entity?: string
  readonly name?: string
}

/** What is detected alike is confirmed; of the same name elsewhere in the article it is another mention; else it is an entity of its own. */
function decided({ text, entities }: Article, at: Span, { type, entity, name }: Given): Mention {
  const here = entities.filter(mention => isSameSpan(mention, at))
  const detected = here.find(mention => mention.type === type)
  if (detected && (entity === undefined || entity === detected.entity))
    return { ...detected, ...(name !== undefined && { name }), confidence: 1, status: 'confirmed' }
  const words = text.slice(at.start, at.end)
  const namesake =
    entity === undefined
      ? entities.find(other => other.type === type && text.slice(other.start, other.end) === words)
      : entities.find(other => other.entity === entity)
  const title = here[0]?.title
  return {
    ...bare(at),
    type,
    entity: entity ?? namesake?.entity ?? `${type}/${slug(words)}`,
    name: name ?? namesake?.name ?? words,
    confidence: 1,
    status: 'added',
    ...(title !== undefined && { title }),
  }
}

/** A mention that is not who it was taken for: of its own words, or, if these are all there is to tell, of this article. */
function apart({ start, end, type, entity, title }: Mention, text: string, article: string): Mention {
  const name = text.slice(start, end)
  const own = `${type}/${slug(name)}`
  return {
    ...{ start, end, type, name },
    entity: own === entity ? `${own}-in-${slug(article)}` : own,
    confidence: 1,
    status: 'added',
    ...(title !== undefined && { title }),
    why: 'a reader told it apart',
  }
}

function as(mention: Mention, folder: FolderDecisions): Mention {
  const one = folder.entityOf(mention.entity)
  if (!one || (one.id === mention.entity && one.name === mention.name)) return mention
  const why = one.id === mention.entity ? mention.why : 'a reader made them one'
  const type = one.id.slice(0, one.id.indexOf('/')) as EntityType
  return { ...mention, type, entity: one.id, name: one.name, ...(why !== undefined && { why }) }
}
