import { isObject, type Json, objectsIn } from '../engine/json.ts'
import { byTime, type Decision, isOfFolder, type Part } from './decision.ts'
import type { Stretch } from './stretch.ts'
import { bodiesOf, motivationOf, verdictIn } from './verdictBodies.ts'
import { CONTEXT, iriOf, partBody, specificResource, stretchIn } from './webAnnotation.ts'

/** What a file of decisions is about: an article, or with nothing given the folder as a whole. */
export interface SidecarAbout {
  /** The article's path below the folder, with `/`; for a document in no folder its URI. */
  readonly path?: string
  /** SHA-256 of the text that the stretches were told of (`textHash`). */
  readonly textHash?: string
}

export interface Sidecar {
  readonly about: SidecarAbout
  readonly decisions: readonly Decision<Stretch>[]
  /** Annotations that say nothing to us, kept as they are. */
  readonly unknown: readonly unknown[]
}

/** The file of what was decided for the whole folder, below `.newsgloss/`. */
export const FOLDER_SIDECAR = 'folder.jsonld'

/** The file of an article, below `.newsgloss/`; a URI's slashes and colons are no folders. */
export function sidecarName(path: string): string {
  const name = /^[a-z][a-z0-9+.-]+:/i.test(path) ? encodeURIComponent(path) : path
  return `articles/${name}.jsonld`
}

const FORMAT = 'decisions/1'

/**
 * Decisions as a W3C Web Annotation page (schemas/decisions-1.schema.json, docs/decisions-format.md): one annotation a decision, by place and then by time, each value
 * on a line of its own, so that two people's additions merge.
 */
export function writeSidecar(
  about: SidecarAbout,
  decisions: readonly Decision<Stretch>[],
  unknown: readonly unknown[] = [],
): string {
  const source = about.path === undefined ? 'urn:newsgloss:folder' : iriOf(about.path)
  const items = [...decisions].sort(byPlace).map(decision => annotation(decision, source))
  const page = {
    '@context': CONTEXT,
    id: `urn:newsgloss:decisions:${source}`,
    type: 'AnnotationPage',
    'newsgloss:format': FORMAT,
    ...(about.path !== undefined && { 'newsgloss:article': about.path }),
    ...(about.textHash !== undefined && { 'newsgloss:sha256': about.textHash }),
    items: [...items, ...unknown],
  }
  return `${JSON.stringify(page, null, 1)}\n`
}

/** What a file says, or why it cannot be read: it is broken, or of a newer version than this. */
export function readSidecar(text: string): Sidecar | { readonly problem: string } {
  const page = parsed(text)
  if (page instanceof Error) return { problem: `it is no JSON (${page.message})` }
  if (!isObject(page) || !Array.isArray(page['items'])) return { problem: 'it is no page of annotations' }
  const { 'newsgloss:format': format, 'newsgloss:article': path, 'newsgloss:sha256': textHash, items } = page
  if (format !== FORMAT)
    return { problem: `its format is ${JSON.stringify(format) ?? 'not told'}, and only "${FORMAT}" can be read here` }
  const about = {
    ...(typeof path === 'string' && { path }),
    ...(typeof textHash === 'string' && { textHash }),
  }
  const decisions = new Map<string, Decision<Stretch>>()
  const unknown: unknown[] = []
  for (const item of items as unknown[]) {
    const decision = isObject(item) ? decisionIn(item) : undefined
    if (decision && !decisions.has(decision.id)) decisions.set(decision.id, decision)
    else unknown.push(item)
  }
  return { about, decisions: [...decisions.values()], unknown }
}

function annotation(
  { id, change, made, creator, verdict, target, parts = {} }: Decision<Stretch>,
  source: string,
): Json {
  const stretches = target.map(stretch => specificResource(source, stretch))
  const linked = Object.entries(parts).flatMap(([part, places]) =>
    places.map(stretch => partBody(part as Part, source, stretch)),
  )
  return {
    id,
    type: 'Annotation',
    motivation: motivationOf(verdict),
    created: made,
    ...(creator !== undefined && { creator: { type: 'Person', name: creator } }),
    'newsgloss:is': verdict.is,
    'newsgloss:change': change,
    body: [...bodiesOf(verdict), ...linked],
    target: stretches.length === 0 ? source : stretches,
  }
}

/** Undefined for what is not written as we write it. */
function decisionIn(item: Json): Decision<Stretch> | undefined {
  const { id, created: made, creator, 'newsgloss:change': change, body, target } = item
  if (typeof id !== 'string' || typeof made !== 'string' || typeof change !== 'string') return undefined
  const bodies = objectsIn(body)
  const verdict = verdictIn(item['newsgloss:is'], bodies)
  const stretches = objectsIn(target).map(stretchIn)
  const linked = bodies.filter(one => one['newsgloss:part'] !== undefined)
  const places = linked.map(stretchIn)
  if (!verdict || [...stretches, ...places].includes(undefined)) return undefined
  const needsPlace = !isOfFolder(verdict) && verdict.is !== 'articleDate'
  if (needsPlace !== stretches.length > 0) return undefined
  const name = isObject(creator) ? creator['name'] : undefined
  const parts = Object.fromEntries(
    PARTS.flatMap(part => {
      const of = places.filter((_, n) => linked[n]!['newsgloss:part'] === part) as Stretch[]
      return of.length > 0 ? [[part, of]] : []
    }),
  )
  return {
    ...{ id, change, made, verdict },
    ...(typeof name === 'string' && { creator: name }),
    target: stretches as Stretch[],
    ...(linked.length > 0 && { parts }),
  }
}

const PARTS: readonly Part[] = ['speaker', 'source', 'chain', 'cue']

function byPlace(a: Decision<Stretch>, b: Decision<Stretch>): number {
  const [first, second] = [a.target[0], b.target[0]]
  if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0) || byTime(a, b)
  return first.start - second.start || second.end - first.end || byTime(a, b)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return error
  }
}
