import type { Article, Status } from '../engine/article.ts'
import { bare, type Span } from '../engine/span.ts'
import { namesOf } from './labels.ts'

/**
 * Labelled stretches of text and links between them: what brat, doccano, Prodigy and Label Studio have in common. An attribution is its cue, linked to
 * source, chain and content; where it has no cue, its content takes the cue's place.
 */
export interface Marks {
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
}

export interface Mark {
  /** Within the article. */
  readonly id: number
  readonly label: string
  /** Several where the annotation is interrupted; never empty. */
  readonly spans: readonly Span[]
  /** What is known of it besides, by name: entity, name, value, mod, kind, mode, modality, cueClass. */
  readonly facts: Facts
  /** Left out of the parts that hang on another mark. */
  readonly status?: Status
}

export type Facts = Readonly<Record<string, string>>

export interface Link {
  readonly from: number
  readonly to: number
  readonly label: LinkLabel
}

/** From a quotation: Speaker, SpeakerCue. From an attribution's first part: the others. */
export type LinkLabel = 'Speaker' | 'SpeakerCue' | 'Source' | 'Chain' | 'Cue' | 'Content'

/** The annotations of an article as marks and links, in the order of its layers. */
export function marksOf(article: Article): { readonly marks: Mark[]; readonly links: Link[] } {
  const marks: Mark[] = []
  const links: Link[] = []
  const add = (
    label: string,
    spans: readonly Span[],
    facts: Record<string, string | null | undefined> = {},
    status?: Status,
  ) => {
    const known = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] != null)
    const id = marks.length
    marks.push({ id, label, spans: spans.map(bare), facts: Object.fromEntries(known), ...(status && { status }) })
    return id
  }
  const byPlace = new Map<string, number>()
  /** The mark of this label at this place: a source named by several attributions is marked once. */
  const part = (label: 'Source' | 'Cue', span: Span): number => {
    const key = `${label} ${span.start} ${span.end}`
    const id = byPlace.get(key) ?? add(label, [span])
    byPlace.set(key, id)
    return id
  }
  for (const { type, entity, name, status, ...span } of article.entities)
    add(namesOf(type).label, [span], { entity, name }, status)
  for (const { type, value, mod, status, ...span } of article.dates)
    add(labelOfTime(type), [span], { value, mod }, status)
  for (const { source, chain = [], cue, content, mode, modality, cueClass, status } of article.claims) {
    const facts = { mode, modality, cueClass }
    const from = cue.length ? add('Cue', cue, facts, status) : add('Content', content, facts, status)
    if (cue.length === 1) byPlace.set(`Cue ${cue[0]!.start} ${cue[0]!.end}`, from)
    if (cue.length) links.push({ from, to: add('Content', content), label: 'Content' })
    if (source.length === 1) links.push({ from, to: part('Source', source[0]!), label: 'Source' })
    else if (source.length) links.push({ from, to: add('Source', source), label: 'Source' })
    for (const span of chain) links.push({ from, to: part('Source', span), label: 'Chain' })
  }
  for (const { kind, speaker, cue, status, ...span } of article.quotations) {
    const from = add('Quotation', [span], { kind }, status)
    if (speaker) links.push({ from, to: part('Source', speaker), label: 'Speaker' })
    if (cue) links.push({ from, to: part('Cue', cue), label: 'SpeakerCue' })
  }
  return { marks, links }
}

/**
 * The same without interrupted marks: each piece is a mark of its own, linked as the whole was; the pieces of an attribution's first part hang on the
 * first piece.
 */
export function flatMarks({ marks, links }: Marks): { readonly marks: Mark[]; readonly links: Link[] } {
  const pieces = new Map<number, number[]>()
  const flat: Mark[] = []
  for (const mark of marks)
    pieces.set(
      mark.id,
      mark.spans.map((span, index) => {
        flat.push({ ...mark, id: flat.length, spans: [span], facts: index ? {} : mark.facts })
        return flat.length - 1
      }),
    )
  const flatLinks = links.flatMap(({ from, to, label }) =>
    pieces.get(to)!.map(piece => ({ from: pieces.get(from)![0]!, to: piece, label })),
  )
  for (const { id, label, status } of marks) {
    const [first, ...rest] = pieces.get(id)!
    if (status && (label === 'Cue' || label === 'Content'))
      for (const piece of rest) flatLinks.push({ from: first!, to: piece, label })
  }
  return { marks: flat, links: flatLinks }
}

function labelOfTime(type: string): string {
  return type[0] + type.slice(1).toLowerCase()
}

/** The names and time expressions, or else the quotations and attributions with their links; numbered anew. */
export function marksOfLayer({ marks, links }: Marks, layer: 'names' | 'claims'): Marks {
  const kept = marks.filter(({ label }) => CLAIM_LABELS.has(label) === (layer === 'claims'))
  const ids = new Map(kept.map(({ id }, index) => [id, index]))
  return {
    marks: kept.map(mark => ({ ...mark, id: ids.get(mark.id)! })),
    links: links.flatMap(({ from, to, label }) =>
      ids.has(from) && ids.has(to) ? [{ from: ids.get(from)!, to: ids.get(to)!, label }] : [],
    ),
  }
}

const CLAIM_LABELS = new Set(['Quotation', 'Source', 'Cue', 'Content'])

export const LINK_LABELS: readonly LinkLabel[] = ['Speaker', 'SpeakerCue', 'Source', 'Chain', 'Cue', 'Content']

export function isLinkLabel(label: unknown): label is LinkLabel {
  return LINK_LABELS.some(known => known === label)
}
