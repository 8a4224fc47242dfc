import type { Claim, CueClass, Quotation } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import type {
  ImportedClaim,
  ImportedDate,
  ImportedMention,
  ImportedQuotation,
  ImportedTag,
  Layers,
} from './imported.ts'
import { timeTypeOf, typeOf } from './labels.ts'
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
        ...status,
      })
    } else if (timeType) {
      const { value, mod } = facts
      dates.push({
        ...whole,
        type: timeType,
        ...(value !== undefined && { value }),
        ...(mod !== undefined && { mod }),
        ...status,
      })
    } else if (part === 'quotation') {
      const [speaker] = linked(id, 'Speaker')
      const [cue] = linked(id, 'SpeakerCue')
      const kind = KINDS.find(known => known === facts['kind'])
      quotations.push({ ...whole, ...(kind && { kind }), ...(speaker && { speaker }), ...(cue && { cue }), ...status })
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
  return { entities, dates, quotations, claims, tags }
}

function chainOf(chain: readonly Span[]) {
  return chain.length ? { chain } : {}
}

function claimFacts({ facts }: Mark): Pick<ImportedClaim, 'mode' | 'modality' | 'cueClass'> {
  const mode = MODES.find(known => known === facts['mode'])
  const modality = MODALITIES.find(known => known === facts['modality'])
  const cueClass = CUE_CLASSES.find(known => known === facts['cueClass'])
  return { ...(mode && { mode }), ...(modality && { modality }), ...(cueClass && { cueClass }) }
}

const ATTRIBUTION = new Map<string, 'quotation' | 'source' | 'cue' | 'content'>([
  ['quotation', 'quotation'],
  ['quote', 'quotation'],
  ['source', 'source'],
  ['speaker', 'source'],
  ['cue', 'cue'],
  ['content', 'content'],
])

const KINDS: readonly Quotation['kind'][] = ['direct', 'partial', 'term', 'nested']
export const MODES: readonly Claim['mode'][] = ['direct', 'indirect', 'mixed']
export const MODALITIES: readonly Claim['modality'][] = ['asserted', 'possible', 'future', 'negated', 'conditional']
export const CUE_CLASSES: readonly CueClass[] = [
  ...(['say', 'claim', 'deny', 'admit', 'warn', 'promise', 'believe', 'want', 'report'] as const),
  ...(['ask', 'praise', 'blame', 'order', 'agree', 'decide', 'find', 'expect'] as const),
]
