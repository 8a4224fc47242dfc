import { isObject, type Json, objectsIn } from '../engine/json.ts'
import type { Span } from '../engine/span.ts'
import { Anchor } from '../engine/text/anchor.ts'
import { textHash } from '../engine/text/textHash.ts'
import { CUE_CLASSES, KINDS, MODALITIES, MODES } from '../engine/vocabulary.ts'
import type { ExportedFile } from './exported.ts'
import type {
  Imported,
  ImportedArticle,
  ImportedClaim,
  ImportedDate,
  ImportedMention,
  ImportedQuotation,
  ImportedTag,
  Layers,
  TextOf,
} from './imported.ts'
import { timeTypeOf, typeOf } from './labels.ts'
import { oneOf, statusOf } from './marksToLayers.ts'

/**
 * Web Annotations as `toW3c` writes them: pages, lists or single annotations. A stretch is taken from its position where its words stand there, else
 * from its words where they stand once, or once with what is round them. Positions alone hold only in the text that the page was written for. What is
 * found nowhere is said. Bodies that are none of ours become tags.
 */
export function fromW3c(files: readonly ExportedFile[], textOf: TextOf): Imported {
  const articles: ImportedArticle[] = []
  const problems: string[] = []
  for (const { name: file, content } of files) {
    const complain = (problem: string) => problems.push(`${file}: ${problem}`)
    const page = parsed(content)
    if (page === undefined) {
      complain('not JSON')
      continue
    }
    for (const [name, items] of Map.groupBy(itemsIn(page), item => nameOf(page, item))) {
      const hash = isObject(page) ? page['newsgloss:sha256'] : undefined
      const text = textOf({ ...(name !== undefined && { name }), ...(typeof hash === 'string' && { textHash: hash }) })
      if (text === undefined) complain(`there is no article "${name ?? ''}", or more than one`)
      else
        articles.push({
          ...(name !== undefined && { name }),
          text,
          layers: layersIn(items, new Anchor(text, typeof hash === 'string' && hash !== textHash(text)), complain),
        })
    }
  }
  return { articles, problems }
}

function layersIn(items: readonly Json[], anchor: Anchor, complain: (problem: string) => void): Layers {
  const entities: ImportedMention[] = []
  const dates: ImportedDate[] = []
  const quotations: ImportedQuotation[] = []
  const claims: ImportedClaim[] = []
  const tags: ImportedTag[] = []
  for (const { id, body, target, ...item } of items) {
    // What a person says is not so, or says in words, is no annotation to take over.
    if (SAID_OTHERWISE.has(item['motivation'])) continue
    const lost = (what: string) =>
      complain(`${typeof id === 'string' ? id : 'an annotation'}: ${what} is not found in the article`)
    const bodies = objectsIn(Array.isArray(body) ? body : [body])
    const spans = objectsIn(Array.isArray(target) ? target : [target]).map(one => spanOf(anchor, one['selector']))
    const [first] = spans
    if (!first || spans.some(span => !span)) {
      lost('its text')
      continue
    }
    const withPurpose = (purpose: string) => bodies.find(one => one['purpose'] === purpose)
    const classified = withPurpose('classifying') ?? withPurpose('tagging') ?? {}
    const label = typeof classified['value'] === 'string' ? classified['value'] : ''
    const identified = withPurpose('identifying') ?? {}
    const value = typeof identified['value'] === 'string' ? identified['value'] : undefined
    const status = statusOf(item['newsgloss:status'])
    const parts = (part: string): Span[] =>
      bodies
        .filter(one => one['newsgloss:part'] === part)
        .flatMap(one => {
          const span = spanOf(anchor, one['selector'])
          if (!span) lost(`its ${part}`)
          return span ?? []
        })
    const [type, timeType] = [typeOf(label), timeTypeOf(label)]
    if (type) {
      const name = identified['newsgloss:name']
      entities.push({
        ...first,
        type,
        ...(value !== undefined && { entity: value }),
        ...(typeof name === 'string' && { name }),
        ...status,
      })
    } else if (timeType) {
      const mod = identified['newsgloss:mod']
      dates.push({
        ...first,
        type: timeType,
        ...(value !== undefined && { value }),
        ...(typeof mod === 'string' && { mod }),
        ...status,
      })
    } else if (label === 'quotation') {
      const [[speaker], [cue]] = [parts('speaker'), parts('cue')]
      quotations.push({
        ...first,
        ...oneOf('kind', KINDS, withPurpose('tagging')?.['value']),
        ...(speaker && { speaker }),
        ...(cue && { cue }),
        ...status,
      })
    } else if (label === 'claim') {
      const chain = parts('chain')
      claims.push({
        ...oneOf('mode', MODES, classified['newsgloss:mode']),
        ...oneOf('modality', MODALITIES, classified['newsgloss:modality']),
        ...oneOf('cueClass', CUE_CLASSES, classified['newsgloss:cueClass']),
        ...{ source: parts('source'), cue: parts('cue'), content: spans as Span[] },
        ...(chain.length && { chain }),
        ...status,
      })
    } else if (label !== '') tags.push({ ...first, label })
    else complain(`${typeof id === 'string' ? id : 'an annotation'}: it says nothing of its text`)
  }
  return { entities, dates, quotations, claims, tags }
}

/** The stretch that a selector or a list of them, each another way to the same, selects. */
function spanOf(anchor: Anchor, selector: unknown): Span | undefined {
  const selectors = objectsIn(Array.isArray(selector) ? selector : [selector])
  const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {}
  const { exact, prefix, suffix } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  const position = typeof start === 'number' && typeof end === 'number' ? anchor.inUnits(start, end) : undefined
  if (typeof exact !== 'string' || exact === '') return anchor.hasChanged ? undefined : position
  const round = (words: unknown) => (typeof words === 'string' ? words : '')
  return anchor.find({ exact, prefix: round(prefix), suffix: round(suffix) }, position)
}

function itemsIn(page: unknown): Json[] {
  if (Array.isArray(page)) return objectsIn(page)
  if (!isObject(page)) return []
  if (Array.isArray(page['items'])) return objectsIn(page['items'])
  return isObject(page['first']) ? itemsIn(page['first']) : [page]
}

/** The article that an annotation is about: as our page says, or the last part of its target's address. */
function nameOf(page: unknown, { target }: Json): string | undefined {
  if (isObject(page) && typeof page['newsgloss:article'] === 'string') return page['newsgloss:article']
  const [first] = objectsIn(Array.isArray(target) ? target : [target])
  const source = typeof target === 'string' ? target : first?.['source']
  if (typeof source !== 'string') return undefined
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const SAID_OTHERWISE: ReadonlySet<unknown> = new Set(['moderating', 'commenting'])
