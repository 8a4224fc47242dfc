import { isObject, type Json } from '../engine/json.ts'
import type { Part } from './decision.ts'
import type { Stretch } from './stretch.ts'

/** The JSON-LD context of all our Web Annotations; what the standard has no word for has one of ours. https://www.w3.org/TR/annotation-model/ */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { newsgloss: 'urn:newsgloss:' }] as const

export function textualBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value }
}

/** A stretch of a source, by its position in code points and by its words. */
export function specificResource(source: string, { start, end, exact, prefix, suffix }: Stretch): Json {
  const position = { type: POSITION, start, end }
  return { source, selector: [position, { type: QUOTE, exact, prefix, suffix }] }
}

/** The speaker, source or cue of an annotation: a body that is a stretch of the same text. */
export function partBody(part: Part, source: string, stretch: Stretch): Json {
  return { type: 'SpecificResource', purpose: 'linking', 'newsgloss:part': part, ...specificResource(source, stretch) }
}

/** The resource with its stretch told anew; what else it says stays. */
export function retoldResource(resource: Json, source: string, stretch: Stretch): Json {
  const { start, end, exact, prefix, suffix } = stretch
  const { selector } = resource
  const [position, quote] = [selectorOf(POSITION, selector), selectorOf(QUOTE, selector)]
  const told = (selector: unknown) =>
    selector === position
      ? { ...position, start, end }
      : selector === quote
        ? { ...quote, exact, prefix, suffix }
        : selector
  return {
    ...resource,
    source: typeof resource['source'] === 'string' && !isWeb(resource['source']) ? source : resource['source'],
    selector: Array.isArray(selector) ? selector.map(told) : selector,
  }
}

/** Whether an IRI is one of the web's, which tells of the article wherever its file is. */
export function isWeb(iri: string): boolean {
  return /^https?:/.test(iri)
}

/** The stretch that a resource selects; undefined where it has not both selectors. */
export function stretchIn({ selector }: Json): Stretch | undefined {
  const { start, end } = selectorOf(POSITION, selector) ?? {}
  const { exact, prefix = '', suffix = '' } = selectorOf(QUOTE, selector) ?? {}
  if (!isCount(start) || !isCount(end) || start > end) return undefined
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined
  return { start, end, exact, prefix, suffix }
}

const POSITION = 'TextPositionSelector'
const QUOTE = 'TextQuoteSelector'

/** The first of the selectors of that type. */
function selectorOf(type: string, selector: unknown): Json | undefined {
  if (!Array.isArray(selector)) return undefined
  for (const one of selector) if (isObject(one) && one['type'] === type) return one
  return undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** A path as a relative IRI, in which a colon is escaped; a URI stays. */
export function iriOf(id: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|untitled:|urn:)/i.test(id)) return id
  return id
    .replaceAll('\\', '/')
    .split('/')
    .map(segment => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
