import { isObject, type Json, objectsIn } from '../engine/json.ts'
import type { Span } from '../engine/span.ts'
import { CUE_CLASSES, KINDS, MODALITIES, MODES } from '../engine/vocabulary.ts'
import type {
  ImportedClaim,
  ImportedDate,
  ImportedMention,
  ImportedNote,
  ImportedQuotation,
  ImportedTag,
  Layers,
} from './imported.ts'
import { timeTypeOf, typeOf } from './labels.ts'
import { oneOf, statusOf } from './marksToLayers.ts'
import type { SelectedText } from './w3cSelectors.ts'

/**
 * What Web Annotations say of a text. A label is a body that classifies or tags, or one without purpose that is a label of ours; labels that are none of
 * ours become tags, whatever else is said in words notes. What is moderated is not taken over.
 */
export function layersIn(items: readonly Json[], text: SelectedText, complain: (problem: string) => void): Layers {
  const entities: ImportedMention[] = []
  const dates: ImportedDate[] = []
  const quotations: ImportedQuotation[] = []
  const claims: ImportedClaim[] = []
  const tags: ImportedTag[] = []
  const notes: ImportedNote[] = []
  for (const item of items) {
    const { id, target, motivation } = item
    // What a person says is not so is no annotation to take over.
    if (motivation === 'moderating') continue
    const called = typeof id === 'string' ? id : 'an annotation'
    const spans = objectsIn(target).map(one => text.span(one['selector']))
    const [first] = spans
    if (!first || spans.some(span => !span)) {
      complain(`${called}: its text is not found in the article`)
      continue
    }
    const bodies = bodiesIn(item)
    const labelled = bodies.find(({ role, value }) => role !== 'note' && isOurs(value))
    const label = labelled?.value ?? ''
    const said = labelled?.body ?? {}
    const identified = objectsIn(item['body']).find(({ purpose }) => purpose === 'identifying') ?? {}
    const value = typeof identified['value'] === 'string' ? identified['value'] : undefined
    const status = statusOf(item['newsgloss:status'])
    const linked = objectsIn(item['body']).flatMap(({ selector, 'newsgloss:part': part }) =>
      part === undefined ? [] : [{ part, span: text.span(selector) }],
    )
    const lost = linked.find(({ span }) => !span)
    if (lost) {
      complain(`${called}: its ${lost.part} is not found in the article`)
      continue
    }
    const parts = (part: string): Span[] => linked.flatMap(one => (one.part === part ? [one.span!] : []))
    const [type, timeType] = [typeOf(label), timeTypeOf(label)]
    const kind = bodies.find(one => one.role === 'tag' && KINDS.some(known => known === one.value))
    if (type) {
      const name = identified['newsgloss:name']
      const named = typeof name === 'string' && { name }
      entities.push({ ...first, type, ...(value !== undefined && { entity: value }), ...named, ...status })
    } else if (timeType) {
      const mod = identified['newsgloss:mod']
      const modified = typeof mod === 'string' && { mod }
      dates.push({ ...first, type: timeType, ...(value !== undefined && { value }), ...modified, ...status })
    } else if (label === 'quotation') {
      const [[speaker], [cue]] = [parts('speaker'), parts('cue')]
      const by = { ...(speaker && { speaker }), ...(cue && { cue }) }
      quotations.push({ ...first, ...oneOf('kind', KINDS, kind?.value), ...by, ...status })
    } else if (label === 'claim') {
      const chain = parts('chain')
      claims.push({
        ...oneOf('mode', MODES, said['newsgloss:mode']),
        ...oneOf('modality', MODALITIES, said['newsgloss:modality']),
        ...oneOf('cueClass', CUE_CLASSES, said['newsgloss:cueClass']),
        ...{ source: parts('source'), cue: parts('cue'), content: spans as Span[] },
        ...(chain.length && { chain }),
        ...status,
      })
    }
    const others = bodies.filter(one => one !== labelled && !(label === 'quotation' && one === kind))
    for (const { role, value } of others)
      if (role === 'note') notes.push({ ...first, text: value })
      else tags.push({ ...first, label: value, ...(role === 'tag' && { isTag: true }) })
    if (!labelled && others.length === 0) complain(`${called}: it says nothing of its text`)
  }
  return { entities, dates, quotations, claims, tags, notes }
}

interface Body {
  readonly role: 'class' | 'tag' | 'note'
  readonly value: string
  readonly body: Json
}

/** The bodies that are words, each with what it is there for. https://www.w3.org/TR/annotation-model/#bodies-and-targets */
function bodiesIn({ body, bodyValue, motivation }: Json): Body[] {
  const given = [...(Array.isArray(body) ? body : [body]), bodyValue]
  return given.flatMap((one): Body[] => {
    const { value, purpose, ...rest } = isObject(one)
      ? one
      : typeof one === 'string' && !IRI.test(one)
        ? { value: one }
        : {}
    if (typeof value !== 'string' || value.trim() === '') return []
    const role = ROLES.get(purpose ?? (isOurs(value) ? 'classifying' : motivation)) ?? (purpose ? undefined : 'note')
    return role ? [{ role, value, body: rest }] : []
  })
}

/** Whether a label is one that we know, whatever its case. */
function isOurs(label: string): boolean {
  return typeOf(label) !== undefined || timeTypeOf(label) !== undefined || label === 'quotation' || label === 'claim'
}

/** A body that is a text by reference. */
const IRI = /^[a-z][a-z0-9+.-]*:\S*$/i

const ROLES: ReadonlyMap<unknown, Body['role']> = new Map([
  ['classifying', 'class'],
  ['tagging', 'tag'],
  ['commenting', 'note'],
  ['describing', 'note'],
  ['replying', 'note'],
  ['questioning', 'note'],
  ['editing', 'note'],
  ['assessing', 'note'],
])
