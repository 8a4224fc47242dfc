import { type Json, objectsIn } from '../engine/json.ts'
import type { Part } from './decision.ts'
import type { Stretch } from './stretch.ts'

/** The JSON-LD context of all our Web Annotations; what the standard has no word for has one of ours. https://www.w3.org/TR/annotation-model/ */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { newsgloss: 'urn:newsgloss:' }] as const

export function textualBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value }
}

/** A stretch of a source, by its position in code points and by its words. */
export function specificResource(source: string, { start, end, exact, prefix, suffix }: Stretch): Json {
  const position = { type: 'TextPositionSelector', start, end }
  return { source, selector: [position, { type: 'TextQuoteSelector', exact, prefix, suffix }] }
}

/** The speaker, source or cue of an annotation: a body that is a stretch of the same text. */
export function partBody(part: Part, source: string, stretch: Stretch): Json {
  return { type: 'SpecificResource', purpose: 'linking', 'newsgloss:part': part, ...specificResource(source, stretch) }
}

/** The stretch that a resource selects; undefined where it has not both selectors. */
export function stretchIn({ selector }: Json): Stretch | undefined {
  const selectors = objectsIn(selector)
  const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {}
  const { exact, prefix = '', suffix = '' } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  if (!isCount(start) || !isCount(end) || start > end) return undefined
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined
  return { start, end, exact, prefix, suffix }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** A path as a relative IRI; a URI stays. */
export function iriOf(id: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(id)) return id
  return id
    .replaceAll('\\', '/')
    .split('/')
    .map(segment => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
