import type { Status } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { CUE_CLASSES, KINDS, MODALITIES, MODES } from '../engine/vocabulary.ts'
import type {
  ImportedClaim,
  ImportedDate,
  ImportedMention,
  ImportedQuotation,
  ImportedTag,
  Layers,
} from './imported.ts'
import { isBroad, timeTypeOf, typeOf } from './labels.ts'
import type { LinkLabel, Mark, Marks } from './marks.ts'

/** What marks and links say of an article. `complain` hears of each mark that says nothing by itself: a source, cue or content without its attribution. */
export function marksToLayers({ marks, links }: Marks, complain: (mark: Mark, problem: string) => void): Layers {
  const entities: ImportedMention[] = []
  const dates: ImportedDate[] = []
  const quotations: ImportedQuotation[] = []
  const claims: ImportedClaim[] = []
  const tags: ImportedTag[] = []
  const byId = new Map(marks.map(mark => [mark.id, mark]))
  const outgoing = Map.groupBy(links, ({ from }) => from)
  const targets = new Set(links.map(({ to }) => to))
  const linked = (id: number, label: LinkLabel): Span[] =>
    (outgoing.get(id) ?? []).filter(link => link.label === label).flatMap(({ to }) => byId.get(to)?.spans ?? [])
  for (const mark of marks) {
    const { id, label, spans, facts } = mark
    const whole = { start: spans[0]!.start, end: spans.at(-1)!.end }
    const status = mark.status && { status: mark.status }
    const broad = isBroad(label) && { isBroad: true as const }
    const type = typeOf(label)
    const timeType = timeTypeOf(label)
    const part = ATTRIBUTION.get(label.toLowerCase())
    if (type) {
      const { entity, name } = facts
      entities.push({
        ...whole,
        type,
        ...(entity !== undefined && { entity }),
        ...(name !== undefined && { name }),
        ...broad,
        ...status,
      })
    } else if (timeType) {
      const { value, mod } = facts
      dates.push({
        ...whole,
        type: timeType,
        ...(value !== undefined && { value }),
        ...(mod !== undefined && { mod }),
        ...broad,
        ...status,
      })
    } else if (part === 'quotation') {
      const [speaker] = linked(id, 'Speaker')
      const [cue] = linked(id, 'SpeakerCue')
      quotations.push({
        ...whole,
        ...oneOf('kind', KINDS, facts['kind']),
        ...(speaker && { speaker }),
        ...(cue && { cue }),
        ...status,
      })
    } else if (part === undefined) tags.push({ ...whole, label })
    else if (part !== 'source' && (outgoing.has(id) || (part === 'content' && !targets.has(id)))) {
      const own = part === 'cue' ? { cue: spans, content: [] } : { cue: [], content: spans }
      const content = [...own.content, ...linked(id, 'Content')].sort(bySpan)
      if (content.length === 0) complain(mark, 'a cue without what is said')
      else
        claims.push({
          ...claimFacts(mark),
          source: linked(id, 'Source').sort(bySpan),
          cue: [...own.cue, ...linked(id, 'Cue')].sort(bySpan),
          content,
          ...chainOf(linked(id, 'Chain')),
          ...status,
        })
    } else if (!targets.has(id)) complain(mark, `a ${part} that belongs to no attribution`)
  }
  return { entities, dates, quotations, claims, tags, notes: [] }
}

function chainOf(chain: readonly Span[]) {
  return chain.length ? { chain } : {}
}

function claimFacts({ facts }: Mark): Pick<ImportedClaim, 'mode' | 'modality' | 'cueClass'> {
  return {
    ...oneOf('mode', MODES, facts['mode']),
    ...oneOf('modality', MODALITIES, facts['modality']),
    ...oneOf('cueClass', CUE_CLASSES, facts['cueClass']),
  }
}

/** A field with the value, if that is one of the known ones. */
export function oneOf<K extends string, T extends string>(
  key: K,
  known: readonly T[],
  value: unknown,
): { [key in K]?: T } {
  const found = known.find(one => one === value)
  return found === undefined ? {} : ({ [key]: found } as { [key in K]: T })
}

/** The field `status`, if the value is one. */
export function statusOf(value: unknown): { status?: Status } {
  return oneOf('status', STATUSES, value)
}

const STATUSES: readonly Status[] = ['detected', 'confirmed', 'added']

const ATTRIBUTION = new Map<string, 'quotation' | 'source' | 'cue' | 'content'>([
  ['quotation', 'quotation'],
  ['quote', 'quotation'],
  ['source', 'source'],
  ['speaker', 'source'],
  ['cue', 'cue'],
  ['content', 'content'],
])
