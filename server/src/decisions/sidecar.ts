import { isObject, type Json, objectsIn } from '../engine/json.ts'
import { byTime, type Decision, isOfFolder, type Part } from './decision.ts'
import type { Stretch } from './stretch.ts'
import { bodiesOf, motivationOf, verdictIn } from './verdictBodies.ts'
import { CONTEXT, iriOf, isWeb, partBody, retoldResource, specificResource, stretchIn } from './webAnnotation.ts'

/** What a file of decisions is about: an article, or with nothing given the folder as a whole. */
export interface SidecarAbout {
  /** The article's path below the folder, with `/`; for a document in no folder its URI. */
  readonly path?: string
  /** SHA-256 of the text that most of the stretches were told of (`textHash`). */
  readonly textHash?: string
}

export interface Sidecar extends SidecarRest {
  readonly about: SidecarAbout
  readonly decisions: readonly Decision<Stretch>[]
}

/** What else than decisions stands in a file. */
export interface SidecarRest {
  /** Annotations that say nothing to us, kept as they are. */
  readonly unknown: readonly unknown[]
  /** Members of the page that say nothing to us, kept as they are. */
  readonly page: Json
  /** Decisions of another file of the same article that are taken back, by id. */
  readonly undone: readonly string[]
}

export const NO_REST: SidecarRest = { unknown: [], page: {}, undone: [] }

/** The file of what was decided for the whole folder, below `.newsgloss/`. */
export const FOLDER_SIDECAR = 'folder.jsonld'

/** The file of an article, below `.newsgloss/`; a URI's slashes and colons are no folders. */
export function sidecarName(path: string): string {
  return `articles/${isLikeUri(path) ? encodeURIComponent(path) : path}.jsonld`
}

/** The article that a file of that name is about, whatever it says itself: it may have been moved with its article. Undefined for other files. */
export function sidecarPath(name: string): string | undefined {
  const path = /^articles\/(.+)\.jsonld$/s.exec(name)?.[1]
  if (path === undefined || !path.includes('%')) return path
  try {
    const decoded = decodeURIComponent(path)
    return isLikeUri(decoded) && encodeURIComponent(decoded) === path ? decoded : path
  } catch {
    return path
  }
}

function isLikeUri(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path)
}

const FORMAT = 'decisions/1'

/**
 * Decisions as a W3C Web Annotation page (schemas/decisions-1.schema.json, docs/decisions-format.md): one annotation a decision, by place and then by time, each value
 * on a line of its own, so that two people's additions merge. What was read and says nothing to us is written as it was.
 */
export function writeSidecar(
  about: SidecarAbout,
  decisions: readonly Decision<Stretch>[],
  rest: Partial<SidecarRest> = {},
): string {
  const { unknown, page, undone } = { ...NO_REST, ...rest }
  const source = sourceOf(about)
  const textHash = commonHash(decisions) ?? about.textHash
  const items = [...decisions].sort(byPlace).map(decision => annotation(decision, source, textHash))
  const written = {
    '@context': CONTEXT,
    id: `${PAGE_ID}${source}`,
    type: 'AnnotationPage',
    'newsgloss:format': FORMAT,
    ...(about.path !== undefined && { 'newsgloss:article': about.path }),
    ...(textHash !== undefined && { 'newsgloss:sha256': textHash }),
    ...page,
    ...(undone.length > 0 && { 'newsgloss:undone': [...undone].sort() }),
    items: [...items, ...unknown],
  }
  return `${JSON.stringify(written, null, 1)}\n`
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
  const source = sourceOf(about)
  const decisions = new Map<string, Decision<Stretch>>()
  const unknown: unknown[] = []
  for (const item of items as unknown[]) {
    const decision = isObject(item) ? decisionIn(item, about.textHash) : undefined
    if (!decision || decisions.has(decision.id)) unknown.push(item)
    else if (saysMore(item as Json, decision, source))
      decisions.set(decision.id, { ...decision, annotation: item as Json })
    else decisions.set(decision.id, decision)
  }
  const undone = page['newsgloss:undone']
  return {
    about,
    decisions: [...decisions.values()],
    unknown,
    page: strangeMembers(page),
    undone: Array.isArray(undone) ? undone.filter(id => typeof id === 'string') : [],
  }
}

const PAGE_ID = 'urn:newsgloss:decisions:'

function sourceOf({ path }: SidecarAbout): string {
  return path === undefined ? 'urn:newsgloss:folder' : iriOf(path)
}

function strangeMembers({ '@context': context, id, type, ...page }: Json): Json {
  const others = Object.entries(page).filter(([key]) => !OURS.has(key))
  return {
    ...(context !== undefined && JSON.stringify(context) !== JSON.stringify(CONTEXT) && { '@context': context }),
    ...(id !== undefined && !(typeof id === 'string' && id.startsWith(PAGE_ID)) && { id }),
    ...(type !== undefined && type !== 'AnnotationPage' && { type }),
    ...Object.fromEntries(others),
  }
}

const OURS: ReadonlySet<string> = new Set([
  'newsgloss:format',
  'newsgloss:article',
  'newsgloss:sha256',
  'newsgloss:undone',
  'items',
])

/** The text that most of them were told of: what is said once for all of them. */
function commonHash(decisions: readonly Decision<Stretch>[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { textHash } of decisions)
    if (textHash !== undefined) counts.set(textHash, (counts.get(textHash) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts.keys()].filter(hash => counts.get(hash) === most).sort()[0]
}

function annotation(decision: Decision<Stretch>, source: string, common: string | undefined): Json {
  const { textHash } = decision
  const { 'newsgloss:sha256': _, ...told } = decision.annotation ? retold(decision, source) : fresh(decision, source)
  return textHash === common || isOfFolder(decision.verdict) ? told : { ...told, 'newsgloss:sha256': textHash ?? null }
}

function fresh({ id, change, made, creator, verdict, target, parts = {} }: Decision<Stretch>, source: string): Json {
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

/** The annotation that was read, with its stretches as they are told now. */
function retold({ annotation: item = {}, target, parts = {} }: Decision<Stretch>, source: string): Json {
  const stretches = [...target]
  const linked = new Map(Object.entries(parts).map(([part, places]) => [part, [...places]]))
  const anew = (resource: unknown, left: Stretch[] | undefined) => {
    const stretch = isObject(resource) ? left?.shift() : undefined
    return stretch ? retoldResource(resource as Json, source, stretch) : resource
  }
  return {
    ...item,
    body: each(item['body'], body => anew(body, isObject(body) ? linked.get(`${body['newsgloss:part']}`) : undefined)),
    target: each(item['target'], resource =>
      typeof resource === 'string' && !isWeb(resource) ? source : anew(resource, stretches),
    ),
  }
}

function each(value: unknown, change: (one: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : change(value)
}

/** Undefined for what is not written as we write it. `common` is the hash of the page. */
function decisionIn(item: Json, common: string | undefined): Decision<Stretch> | undefined {
  const {
    id,
    created: made,
    creator,
    'newsgloss:change': change,
    'newsgloss:sha256': own = common,
    body,
    target,
  } = item
  if (typeof id !== 'string' || typeof made !== 'string' || typeof change !== 'string') return undefined
  const bodies = objectsIn(body)
  const verdict = verdictIn(item['newsgloss:is'], bodies)
  const stretches = objectsIn(target).map(stretchIn)
  const linked = bodies.filter(isPart)
  const places = linked.map(stretchIn)
  if (!verdict || [...stretches, ...places].includes(undefined)) return undefined
  const needsPlace = !isOfFolder(verdict) && verdict.is !== 'articleDate'
  if (needsPlace !== stretches.length > 0) return undefined
  const name = isObject(creator) ? creator['name'] : undefined
  return {
    ...{ id, change, made, verdict },
    ...(typeof name === 'string' && { creator: name }),
    target: stretches as Stretch[],
    ...(linked.length > 0 && { parts: partsIn(linked, places as Stretch[]) }),
    ...(typeof own === 'string' && { textHash: own }),
  }
}

function isPart({ 'newsgloss:part': part }: Json): boolean {
  return part !== undefined && PARTS.some(known => known === part)
}

/** The stretches of the parts; those of each in their order. */
function partsIn(linked: readonly Json[], places: readonly Stretch[]): NonNullable<Decision<Stretch>['parts']> {
  return Object.fromEntries(
    PARTS.flatMap(part => {
      const of = places.filter((_, n) => linked[n]!['newsgloss:part'] === part)
      return of.length > 0 ? [[part, of]] : []
    }),
  )
}

const PARTS: readonly Part[] = ['speaker', 'source', 'chain', 'cue']

/** Whether anything would be lost if the decision were written in its place. Asked of every annotation that is read, so nothing is put together for it. */
function saysMore(item: Json, { verdict, creator, parts }: Decision<Stretch>, source: string): boolean {
  const { type, motivation, creator: person, body, target } = item
  if (hasOthers(item, ITEM) || type !== 'Annotation' || motivation !== motivationOf(verdict)) return true
  if (person !== undefined && (creator === undefined || hasOthers(person, PERSON))) return true
  if (!Array.isArray(body) || !body.every(isObject)) return true
  const said = parts ? body.filter(one => one['newsgloss:part'] === undefined) : body
  const plain = bodiesOf(verdict)
  if (said.length !== plain.length || said.some((one, n) => !isAlike(one, plain[n]!))) return true
  if (parts && body.some(one => one['newsgloss:part'] !== undefined && isMore(one, source, PART))) return true
  return Array.isArray(target) ? target.some(one => isMore(one, source, PLACE)) : target !== source
}

/** Whether a resource tells more than a stretch of the source. */
function isMore(resource: unknown, source: string, keys: ReadonlySet<string>): boolean {
  if (hasOthers(resource, keys) || (resource as Json)['source'] !== source) return true
  const { selector } = resource as Json
  return !Array.isArray(selector) || selector.length !== 2 || selector.some(one => hasOthers(one, SELECTOR))
}

function hasOthers(value: unknown, keys: ReadonlySet<string>): boolean {
  if (!isObject(value)) return true
  for (const key in value) if (!keys.has(key)) return true
  return false
}

function isAlike(a: Json, b: Json): boolean {
  for (const key in a) if (a[key] !== b[key]) return false
  return true
}

const ITEM: ReadonlySet<string> = new Set([
  ...['id', 'type', 'motivation', 'created', 'creator', 'body', 'target'],
  ...['newsgloss:is', 'newsgloss:change', 'newsgloss:sha256'],
])
const PERSON: ReadonlySet<string> = new Set(['type', 'name'])
const PLACE: ReadonlySet<string> = new Set(['source', 'selector'])
const PART: ReadonlySet<string> = new Set([...PLACE, 'type', 'purpose', 'newsgloss:part'])
const SELECTOR: ReadonlySet<string> = new Set(['type', 'start', 'end', 'exact', 'prefix', 'suffix'])

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
