import type { EntityType, Mention } from '../article.ts'
import type { Knowledge } from '../knowledge.ts'
import type { ReadParagraph } from '../paragraph.ts'
import type { ArticleDraft } from '../pipeline.ts'
import { bySpan } from '../span.ts'
import { decideNames } from './decideNames.ts'
import { readsAsGovernment } from './governments.ts'
import type { NameCandidate } from './nameCandidate.ts'
import { acronymsOf, entityId, nameWords, titleCase } from './nameForms.ts'
import type { KnownName, NameKnowledge } from './nameKnowledge.ts'
import { titleOf } from './titles.ts'

/**
 * Fills `draft.entities`: every name of the article with its entity. Mentions are one entity when a list knows them as one ("UK", "Britain"), when they are
 * spelt alike but for marks and numerals, when one is the other's surname, acronym or beginning and no other entity could be meant.
 */
export function linkNames(draft: ArticleDraft, knowledge: Knowledge): void {
  const forms = new Map<string, Form>()
  const found: Found[] = []
  const names = decideNames(draft.paragraphs, knowledge.names)
  draft.paragraphs.forEach((paragraph, i) => {
    for (const candidate of names[i]!) {
      const text = paragraph.reading.prose.slice(candidate.start, candidate.end)
      const key = `${candidate.type} ${text}`
      let form = forms.get(key)
      if (!form) {
        form = {
          text,
          type: candidate.type,
          known: knownAs(text, candidate.type, knowledge.names),
          start: paragraph.start + candidate.start,
        }
        forms.set(key, form)
      }
      found.push({ candidate, paragraph, form })
    }
  })
  for (const form of ownAcronyms([...forms.values()])) form.known = undefined
  const entities = entitiesOf([...forms.values()], expansionsOf(found))
  const sure = new Set(found.filter(one => one.candidate.confidence >= FLOOR).map(one => entities.get(one.form)!.id))
  draft.entities = found
    .filter(one => one.candidate.confidence >= FLOOR || sure.has(entities.get(one.form)!.id))
    .map(one => mention(one, entities.get(one.form)!, knowledge))
    .sort(bySpan)
}

/** Below this a name counts only when its entity is named elsewhere with more certainty. Higher costs names of our own set, lower is worse on four sets kept apart. */
const FLOOR = 0.5

interface Found {
  readonly candidate: NameCandidate
  readonly paragraph: ReadParagraph
  readonly form: Form
}

/** One way of writing one kind of name in the article. */
interface Form {
  readonly text: string
  readonly type: EntityType
  /** What the lists know it as, unless the article says otherwise. */
  known: KnownName | undefined
  /** Where it stands first. */
  readonly start: number
}

interface Entity {
  readonly id: string
  readonly name: string
  readonly of?: string
  readonly capital?: boolean
  readonly why?: string
}

/** What the lists know a form as, when the recogniser's type agrees. */
function knownAs(text: string, type: EntityType, names: NameKnowledge): KnownName | undefined {
  const known = names.known.get(text) ?? names.known.get(titleCase(text))
  return known?.type === type ? known : undefined
}

/** Acronyms that the lists know as one body but that another body of the article has for its initials, while the listed one is not named in full. */
function ownAcronyms(forms: readonly Form[]): Form[] {
  const initials = new Set<string>()
  const named = new Set<string>()
  for (const { text, type, known } of forms) {
    if (known?.name === text) named.add(known.entity)
    else if (!known) for (const acronym of acronymsOf(text)) initials.add(`${type} ${acronym}`)
  }
  return forms.filter(
    ({ text, type, known }) =>
      known && known.name !== text && initials.has(`${type} ${text.replaceAll('.', '')}`) && !named.has(known.entity),
  )
}

/** Acronyms that stand in parentheses right behind what they are short for: "Singapore Airlines (SIA)". `found` is in the order of the text. */
function expansionsOf(found: readonly Found[]): Map<Form, Form> {
  const expansions = new Map<Form, Form>()
  found.forEach(({ candidate, paragraph, form }, i) => {
    const before = found[i - 1]
    if (!before || before.paragraph !== paragraph || before.form.type !== form.type || form.known) return
    const between = paragraph.reading.prose.slice(before.candidate.end, candidate.start)
    if (between === ' (' && /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(form.text) && abbreviates(form.text, before.form.text))
      expansions.set(form, before.form)
  })
  return expansions
}

/** Whether the letters of the acronym stand in the name in their order, the first one first. */
function abbreviates(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const full = name.toLowerCase()
  if (letters[0] !== full[0]) return false
  let at = 0
  for (const letter of letters) {
    at = full.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return name.length > acronym.length
}

/** Gives every form its entity. Longer forms first, so that a surname finds its full name wherever that stands. */
function entitiesOf(forms: readonly Form[], expansions: ReadonlyMap<Form, Form>): Map<Form, Entity> {
  const entities = new Map<Form, Entity>()
  const byKey = new Map<string, Entity>()
  const shorter = new Map<string, Owner | null>()
  const ordered = [...forms].sort((a, b) => b.text.length - a.text.length || a.start - b.start)
  const settle = (form: Form, entity: Entity) => {
    entities.set(form, entity)
    byKey.set(keyOf(form), entity)
  }
  for (const form of ordered) {
    if (form.known) {
      const { entity: id, name, of, capital } = form.known
      settle(form, {
        id,
        name,
        ...(of && { of }),
        ...(capital && { capital }),
        ...(form.text !== name && { why: `known as ${name}` }),
      })
    }
  }
  for (const form of ordered) {
    if (!form.known) {
      const full = expansions.get(form)
      const meant = full && entities.get(full)
      const same = meant ? { ...meant, why: `acronym of ${meant.name}` } : byKey.get(keyOf(form))
      const owner = same ? undefined : shorter.get(keyOf(form))
      if (meant && same) settle(form, same)
      else if (same) entities.set(form, same)
      else if (owner) settle(form, { ...owner.entity, why: `${owner.why} of ${owner.entity.name}` })
      else settle(form, { id: entityId(form.type, form.text), name: form.text })
    }
    offer(form, entities.get(form)!, shorter)
  }
  return entities
}

/** An entity that a shorter form may stand for; null in the index when two could be meant. */
interface Owner {
  readonly entity: Entity
  readonly why: string
}

/** The form under which two spellings of one name of a type are the same. */
function keyOf({ type, text }: Form): string {
  return `${type} ${nameWords(text, type).join('-')}`
}

/** Notes the shorter forms by which an entity may be named. */
function offer(form: Form, entity: Entity, shorter: Map<string, Owner | null>): void {
  const note = (key: string, why: string) => {
    if (!key) return
    const at = `${form.type} ${key}`
    const other = shorter.get(at)
    if (other === undefined) shorter.set(at, { entity, why })
    else if (other && other.entity.id !== entity.id) shorter.set(at, null)
  }
  const words = nameWords(form.text, form.type)
  if (form.type === 'person') {
    note(words.join('-'), 'another form')
    if (words.length < 2) return
    for (let i = 1; i < words.length; i++) note(words.slice(i).join('-'), 'surname')
    note(words[0]!, 'first name')
    if (words.length > 2) note(`${words[0]}-${words.at(-1)}`, 'short form')
  } else if (form.type === 'organization' || form.type === 'event' || form.type === 'other') {
    for (const acronym of acronymsOf(form.text)) note(acronym.toLowerCase(), 'acronym')
    if (words.length < 2) return
    for (let i = 1; i < words.length - (words.length > 2 ? 1 : 0); i++) note(words.slice(i).join('-'), 'short form')
    if (form.type === 'organization' && words.length === 2) note(words[0]!, 'short form')
  }
}

function mention({ candidate, paragraph, form }: Found, entity: Entity, { names }: Knowledge): Mention {
  const title = form.type === 'person' ? titleOf(paragraph.reading, candidate, names) : undefined
  const governs = entity.capital && readsAsGovernment(paragraph.reading, candidate)
  return {
    start: paragraph.start + candidate.start,
    end: paragraph.start + candidate.end,
    type: form.type,
    entity: entity.id,
    name: entity.name,
    confidence: candidate.confidence,
    status: 'detected',
    ...(title && { title }),
    ...(entity.of && { of: entity.of }),
    ...(governs && { standsFor: 'government' as const }),
    ...(entity.why && { why: entity.why }),
  }
}
